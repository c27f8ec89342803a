import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies } from '../bench.ts';
import {
  centreOf,
  logIn,
  openChromium,
  type Point,
  touch,
  type Window,
} from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { startProduct } from '../harness/product.ts';
import { openRegisterDesk, plainItemIds, type RegisterDesk } from '../harness/register-desk.ts';
import { sleep } from '../harness/wait.ts';
import { markTaps } from '../tap/marks.ts';
import { TRACE_CATEGORIES, type TraceEvent, tapTimes } from '../tap/trace.ts';
import { startDevices, startOrders } from './load.ts';

/** Orders a minute, step by step, until a tap is too slow. */
const STEPS = [15, 30, 60, 120, 240, 480];
const TAPS = 30;
const WARM_UP = 12;
const PAUSE_MS = 220;
/** DESIGN §8: a tap within its floor. */
const FLOOR_MS = 50;
/** A register that does not keep up with its orders does not sustain them. */
const KEPT_UP = 0.9;
const CATEGORY = 'Sides';
const [CASHIER, SERVER] = ['cashier', 'server'].map(
  (role) => demoPins.find(({ roleKey }) => roleKey === role)?.pin ?? '',
);

const tilesInView = async ({ page }: Window, { menu }: RegisterDesk): Promise<Point[]> => {
  await page.getByRole('tab', { name: CATEGORY, exact: true }).click();
  const category = menu.categories.find(({ name }) => name === CATEGORY)?.id;
  const plain = new Set(plainItemIds(menu));
  const here = menu.items.filter(({ id, categoryId }) => categoryId === category && plain.has(id));
  const points: Point[] = [];
  for (const { id } of here) points.push(await centreOf(page, `[data-testid="item-${id}"]`));
  return points;
};

/** Never the same tile twice in a row: each tap is a line of its own. */
const tapAround = async (window: Window, tiles: readonly Point[], taps: number): Promise<void> => {
  for (let i = 0; i < taps; i++) {
    const tile = tiles[i % tiles.length];
    if (tile !== undefined) await touch(window, tile);
    await sleep(PAUSE_MS * (i % 3 === 0 ? 1.2 : 0.9));
  }
};

const traced = async (window: Window, tiles: readonly Point[]): Promise<Record<string, number>> => {
  await window.browser.startTracing(window.page, { categories: TRACE_CATEGORIES });
  await tapAround(window, tiles, TAPS);
  const text = (await window.browser.stopTracing()).toString('utf8');
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  return latencies(tapTimes(traceEvents).map(({ wholeMs }) => wholeMs));
};

const newOrder = async ({ page }: Window): Promise<void> => {
  await page.keyboard.press('F6');
  await page.waitForSelector('[data-testid=lines]', { state: 'detached' });
};

type Step = { readonly aMinute: number; readonly taps: Record<string, number> };

/** Taps while so many orders a minute are rung, sent and paid; what was really done a minute. */
const step = async (
  window: Window,
  desk: RegisterDesk,
  tiles: readonly Point[],
  wanted: number,
): Promise<Step> => {
  await newOrder(window);
  const began = performance.now();
  const orders = startOrders(desk, plainItemIds(desk.menu), wanted);
  const taps = await traced(window, tiles);
  const aMinute = (orders.done() * 60_000) / (performance.now() - began);
  await orders.stop();
  return { aMinute: Math.round(aMinute * 10) / 10, taps };
};

const isWithin = ({ taps }: Step): boolean => (taps['p95_ms'] ?? Number.NaN) <= FLOOR_MS;

/** The fastest step that held, and the first that did not. */
const climb = async (
  play: (wanted: number) => Promise<Step>,
  log: (line: string) => void,
): Promise<{ held: Step | undefined; broke: Step | undefined }> => {
  let held: Step | undefined;
  for (const wanted of STEPS) {
    const done = await play(wanted);
    log(`${wanted} orders a minute: ${done.aMinute} done, a tap ${done.taps['p95_ms']} ms at p95`);
    if (!isWithin(done) || done.aMinute < wanted * KEPT_UP - 6) return { held, broke: done };
    held = done;
  }
  return { held, broke: undefined };
};

const NONE: Step = { aMinute: 0, taps: {} };

export const rush: Bench = {
  name: 'rush',
  about: `orders a minute that one register rings, sends and pays with all devices on, until a tap takes more than ${FLOOR_MS} ms at p95`,
  limits: { p95_ms: { floor: 50, good: 25 } },
  run: (log) =>
    withCleanup(118_000, async (defer) => {
      log('Opening the restaurant with its virtual devices …');
      const product = await startProduct(defer, { name: 'rush' });
      const desk = await openRegisterDesk(defer, product, SERVER ?? '');
      const window = await openChromium(defer);
      await window.page.goto(product.parts.register?.address ?? '');
      await logIn(window, CASHIER ?? '');
      const tiles = await tilesInView(window, desk);
      await markTaps(window.page);
      await tapAround(window, tiles, WARM_UP);
      await newOrder(window);
      const alone = await traced(window, tiles);
      log(`Alone: a tap ${alone['p95_ms']} ms at p95`);
      defer(startDevices(product.parts.printer?.paperAddress ?? ''));
      const { held, broke } = await climb((wanted) => step(window, desk, tiles, wanted), log);
      const { aMinute, taps } = held ?? NONE;
      return {
        figures: {
          orders_per_minute: aMinute,
          p50_ms: taps['p50_ms'] ?? Number.NaN,
          p95_ms: taps['p95_ms'] ?? Number.NaN,
          p99_ms: taps['p99_ms'] ?? Number.NaN,
          alone_p95_ms: alone['p95_ms'] ?? Number.NaN,
          ...(broke && {
            broke_at_orders_per_minute: broke.aMinute,
            broke_p95_ms: broke.taps['p95_ms'] ?? Number.NaN,
          }),
        },
        ratios: {},
      };
    }),
};
