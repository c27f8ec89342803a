import { demoPins } from '@galley/domain/demo';
import { type Bench, type BenchResult, latencies } from '../bench.ts';
import {
  centreOf,
  logIn,
  openChromium,
  type Point,
  touch,
  type Window,
} from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { importLargeMenu, MENU_ITEMS, type Menu, plainItems } from '../harness/large-menu.ts';
import { startProduct } from '../harness/product.ts';
import { seededRandom } from '../harness/random.ts';
import { sleep } from '../harness/wait.ts';
import { openBarePage } from './bare-page.ts';
import { markTaps } from './marks.ts';
import { type TapTime, TRACE_CATEGORIES, type TraceEvent, tapTimes } from './trace.ts';

const TAPS = 120;
const SLOW_TAPS = 50;
const BARE_TAPS = 60;
const WARM_UP = 15;
/** On the check before the first tap that is measured. */
const LINES = 100;
const FILL_PAUSE_MS = 70;
const SLOWED = 6;
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

/** Opens a category of the imported items and finds where its tiles in view are. */
const tilesInView = async ({ page }: Window, menu: Menu): Promise<readonly Point[]> => {
  const category = menu.categories.find(({ name }) => name === 'Counter 3');
  await page.getByRole('tab', { name: 'Counter 3', exact: true }).click();
  const ids = plainItems(menu, category?.id);
  await page.waitForSelector(`[data-testid="item-${ids[0]}"]`);
  const { height = 0 } = page.viewportSize() ?? {};
  const points: Point[] = [];
  for (const id of ids.slice(0, 40)) {
    const point = await centreOf(page, `[data-testid="item-${id}"]`);
    if (point.y < height - 80) points.push(point);
  }
  return points;
};

const newOrder = async ({ page }: Window): Promise<void> => {
  await page.locator('[data-testid=new-order]').click();
  await page.waitForSelector('[data-testid=lines]', { state: 'detached' });
};

/** Taps at uneven intervals, never the same item twice in a row: each tap is a new line. */
const tapAround = async (
  window: Window,
  tiles: readonly Point[],
  taps: number,
  pauseMs: number,
): Promise<void> => {
  const random = seededRandom(taps);
  for (let i = 0; i < taps; i++) {
    const tile = tiles[(i * 7) % tiles.length];
    if (tile !== undefined) await touch(window, tile);
    await sleep(pauseMs * (0.75 + random() / 2));
  }
};

/** A new check, with as many lines as a large party has in an evening. */
const longCheck = async (window: Window, tiles: readonly Point[]): Promise<void> => {
  await newOrder(window);
  await tapAround(window, tiles, LINES, FILL_PAUSE_MS);
  // The register's core answers the last taps a little later.
  await window.page
    .getByTestId('line')
    .nth(LINES - 1)
    .waitFor({ timeout: 5000 });
};

const traced = async (window: Window, taps: () => Promise<void>): Promise<readonly TapTime[]> => {
  await window.browser.startTracing(window.page, { categories: TRACE_CATEGORIES });
  await taps();
  const text = (await window.browser.stopTracing()).toString('utf8');
  return tapTimes((JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents);
};

/** The same taps on a page that does next to nothing. */
const bare = async (window: Window): Promise<readonly TapTime[]> => {
  const tiles = await openBarePage(window);
  await markTaps(window.page);
  await tapAround(window, tiles, WARM_UP, 150);
  return traced(window, () => tapAround(window, tiles, BARE_TAPS, 180));
};

const slowDown = ({ devtools }: Window, rate: number) =>
  devtools.send('Emulation.setCPUThrottlingRate', { rate });

const resultOf = (
  usual: readonly TapTime[],
  slow: readonly TapTime[],
  peer: readonly TapTime[],
): BenchResult => {
  const whole = (times: readonly TapTime[]) => latencies(times.map(({ wholeMs }) => wholeMs));
  const ours = whole(usual);
  const { p50_ms: slow_p50_ms = Number.NaN, p95_ms: slow_p95_ms = Number.NaN } = whole(slow);
  const { p50_ms: bare_p50_ms = Number.NaN, p95_ms: bare_p95_ms = Number.NaN } = whole(peer);
  const inDocument = latencies(usual.map(({ documentMs }) => documentMs));
  const ratio = (ours.p50_ms ?? Number.NaN) / bare_p50_ms;
  return {
    figures: {
      ...ours,
      document_p50_ms: inDocument.p50_ms ?? Number.NaN,
      slow_p50_ms,
      slow_p95_ms,
      bare_p50_ms,
      bare_p95_ms,
    },
    ratios: { vs_bare_page: Math.round(ratio * 100) / 100 },
  };
};

export const tap: Bench = {
  name: 'tap',
  about: `a tap on one of ${MENU_ITEMS} items, on a check of ${LINES} lines: from the pointer-up to the presented frame with the line`,
  limits: { p95_ms: { floor: 50, good: 25 }, slow_p95_ms: { floor: 200, good: 100 } },
  run: (log) =>
    withCleanup(240_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, { name: 'tap' });
      log(`Importing ${MENU_ITEMS} items …`);
      const menu = await importLargeMenu(product);
      const window = await openChromium(defer);
      await window.page.goto(product.parts.register?.address ?? '');
      await logIn(window, CASHIER);
      const tiles = await tilesInView(window, menu);
      await markTaps(window.page);
      await tapAround(window, tiles, WARM_UP, 150);
      await longCheck(window, tiles);
      log(`${TAPS} taps on a check of ${LINES} lines …`);
      const usual = await traced(window, () => tapAround(window, tiles, TAPS, 180));
      await longCheck(window, tiles);
      log(`${SLOW_TAPS} taps with the window's processor slowed ${SLOWED} times …`);
      await slowDown(window, SLOWED);
      const slow = await traced(window, () => tapAround(window, tiles, SLOW_TAPS, 400));
      await slowDown(window, 1);
      log(`${BARE_TAPS} taps on a bare page …`);
      return resultOf(usual, slow, await bare(window));
    }),
};
