import type { RegisterDesk } from '../harness/register-desk.ts';
import { sleep } from '../harness/wait.ts';

const LINES = 3;
const SCAN_EVERY_MS = 1500;
const COLA = '5010000000011';

/** What a register is asked for meanwhile. */
export type Load = {
  /** Orders that were rung, sent and paid so far. */
  done(): number;
  /** Nothing new begins; resolves once what has begun is done. */
  stop(): Promise<void>;
};

/** Rings, sends and pays orders, so many a minute; each begins at its time, whether the ones before are done or not. */
export const startOrders = (
  desk: RegisterDesk,
  itemIds: readonly string[],
  aMinute: number,
): Load => {
  let done = 0;
  let begun = 0;
  const open = new Set<Promise<void>>();
  const order = async (): Promise<void> => {
    const first = begun * LINES;
    const picked = Array.from({ length: LINES }, (_, at) => itemIds[(first + at) % itemIds.length]);
    const checkId = await desk.ring(picked.map((id) => id ?? ''));
    await desk.send(checkId);
    await desk.payInCash(checkId);
    done += 1;
  };
  const timer = setInterval(() => {
    begun += 1;
    const one = order().finally(() => open.delete(one));
    open.add(one);
    // Told by whoever waits for all of them.
    one.catch(() => undefined);
  }, 60_000 / aMinute);
  return {
    done: () => done,
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
    },
  };
};

const wish = async (address: string, body: object): Promise<void> => {
  const answer = await fetch(`${address}devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

/** The attached scanner and scale at work: a scan now and then, a weight that keeps changing. */
export const startDevices = (address: string): (() => Promise<void>) => {
  let working = true;
  const work = async (): Promise<void> => {
    for (let grams = 200; working; grams = 200 + ((grams + 37) % 800)) {
      await wish(address, { grams });
      await wish(address, { scan: COLA });
      await sleep(SCAN_EVERY_MS);
    }
  };
  const ended = work();
  ended.catch(() => undefined);
  return async () => {
    working = false;
    await ended;
  };
};
