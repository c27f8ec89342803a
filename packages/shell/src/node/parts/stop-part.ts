import type { Part } from './part.ts';

/** The orderly end of any part: the order, the grace, the kill. */
export const stopPart = (part: Pick<Part, 'send' | 'onExit' | 'kill'>, graceMs: number) =>
  new Promise<void>((done) => {
    const killing = setTimeout(() => part.kill(), graceMs);
    part.onExit(() => {
      clearTimeout(killing);
      done();
    });
    part.send({ type: 'shutdown' });
  });
