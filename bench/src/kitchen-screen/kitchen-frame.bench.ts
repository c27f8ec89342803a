import { type Bench, latencies } from '../bench.ts';
import type { Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { sleep } from '../harness/wait.ts';
import { openBoard, openKitchenShop, untilOpen } from './kitchen-window.ts';

const TICKETS = 60;
const SECONDS = 20;

/** Gaps between frames while the page is asked for each of them, ms. */
const frameGaps = ({ page }: Window): Promise<number[]> =>
  page.evaluate(`new Promise((done) => {
    const gaps = [];
    const end = performance.now() + ${SECONDS * 1000};
    let before = performance.now();
    const frame = (at) => {
      gaps.push(at - before);
      before = at;
      if (at < end) requestAnimationFrame(frame);
      else done(gaps.slice(1));
    };
    requestAnimationFrame(frame);
  })`);

/** Seconds that the page's main thread has worked so far. */
const workedSeconds = async ({ devtools }: Window): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
};

/** Of a page that nobody asks for frames: what running ages cost by themselves. */
const busyShare = async (window: Window): Promise<number> => {
  await window.devtools.send('Performance.enable');
  const before = await workedSeconds(window);
  await sleep(SECONDS * 1000);
  return ((await workedSeconds(window)) - before) / SECONDS;
};

export const kitchenFrame: Bench = {
  name: 'kitchen-frame',
  about: `a board of ${TICKETS} tickets with running ages: gaps between frames, and how much it works`,
  limits: {},
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const shop = await openKitchenShop(defer, 'kitchen-frame');
      await openBoard(shop.window, shop.product, { columns: 6, rows: 4 });
      for (let i = 0; i < TICKETS; i++) await shop.order();
      await untilOpen(shop.window, TICKETS);
      log(`${SECONDS} s at rest, ${SECONDS} s frame by frame …`);
      const busy = await busyShare(shop.window);
      const gaps = await frameGaps(shop.window);
      const figures = {
        ...latencies(gaps),
        busy_ms_per_s: Math.round(busy * 1000),
        idle_share: Math.round((1 - busy) * 1000) / 1000,
      };
      return { figures, ratios: {} };
    }),
};
