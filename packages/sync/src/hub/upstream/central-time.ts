import type { Clock } from '@galley/base';
import { createLineFetch } from '../../lines/pinned.ts';
import { timeResponseSchema } from '../../protocol/index.ts';

const EVERY_MS = 30_000;

/** What the central hub's clock says, so that one hub's wrong clock holds or lets pass nothing. */
export const startCentralTime = (centralUrl: string, clock: Clock) => {
  let offset = 0;
  const learn = (): void => {
    readOffset(centralUrl, clock).then(
      (ms) => {
        offset = ms;
      },
      () => undefined,
    );
  };
  const timer = setInterval(learn, EVERY_MS);
  timer.unref();
  return { offsetMs: () => offset, learn, stop: () => clearInterval(timer) };
};

const readOffset = async (centralUrl: string, clock: Clock): Promise<number> => {
  const [asked, from] = [clock.now(), performance.now()];
  const response = await createLineFetch(centralUrl)(new URL('/v1/time', centralUrl), {
    signal: AbortSignal.timeout(3000),
  });
  const { now } = timeResponseSchema.parse(await response.json());
  return Math.round(now - (asked + (performance.now() - from) / 2));
};
