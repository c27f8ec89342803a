import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies } from '../bench.ts';
import { centreOf, logIn, openChromium, touch, type Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { startProduct } from '../harness/product.ts';
import { openRegisterDesk, plainItemIds } from '../harness/register-desk.ts';
import { sleep } from '../harness/wait.ts';
import { markTaps } from '../tap/marks.ts';
import { TRACE_CATEGORIES, type TraceEvent, tapTimes } from '../tap/trace.ts';

const LINES = 200;
const SHORT_LINES = 5;
const OPENINGS = 25;
const WARM_UP = 4;
const PAUSE_MS = 350;
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

/** The same item is never rung twice in a row, so that every line stays one of its own. */
const manyItems = (ids: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, at) => ids[at % ids.length] ?? '');

/** To the list of open checks, with no check in hand. */
const toTheList = async ({ page }: Window): Promise<void> => {
  await page.keyboard.press('F6');
  await page.waitForSelector('[data-testid=lines]', { state: 'detached' });
  await page.keyboard.press('F4');
  await page.waitForSelector('[data-testid=open-check]');
  await sleep(PAUSE_MS);
};

/** Taps the open check at a place of the list, and waits until all its lines stand in the document. */
const openOnce = async (window: Window, place: number, lines: number): Promise<void> => {
  const selector = `[data-testid=open-check] >> nth=${place}`;
  await touch(window, await centreOf(window.page, selector));
  await window.page.waitForSelector(`[data-testid=line] >> nth=${lines - 1}`, {
    state: 'attached',
  });
  await sleep(PAUSE_MS);
};

const openings = async (window: Window, place: number, lines: number, count: number) => {
  for (let i = 0; i < count; i++) {
    await toTheList(window);
    await openOnce(window, place, lines);
  }
};

const traced = async (window: Window, place: number, lines: number): Promise<readonly number[]> => {
  await window.browser.startTracing(window.page, { categories: TRACE_CATEGORIES });
  await openings(window, place, lines, OPENINGS);
  const text = (await window.browser.stopTracing()).toString('utf8');
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  return tapTimes(traceEvents).map(({ wholeMs }) => wholeMs);
};

export const checkLoad: Bench = {
  name: 'check-load',
  about: `a tap on an open check of ${LINES} lines: from the pointer-up to the presented frame with its lines`,
  limits: {},
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, { name: 'check-load' });
      const desk = await openRegisterDesk(defer, product, CASHIER);
      const ids = plainItemIds(desk.menu);
      log(`Ringing ${LINES} lines …`);
      await desk.ring(manyItems(ids, LINES));
      await desk.ring(manyItems(ids, SHORT_LINES));
      const window = await openChromium(defer);
      await window.page.goto(product.parts.register?.address ?? '');
      await logIn(window, CASHIER);
      await markTaps(window.page);
      await openings(window, 0, LINES, WARM_UP);
      log(`${OPENINGS} openings of it, and of one of ${SHORT_LINES} lines …`);
      const long = latencies(await traced(window, 0, LINES));
      const short = latencies(await traced(window, 1, SHORT_LINES));
      const [ours = Number.NaN, theirs = Number.NaN] = [long['p50_ms'], short['p50_ms']];
      return {
        figures: {
          ...long,
          short_p50_ms: theirs,
          short_p95_ms: short['p95_ms'] ?? Number.NaN,
        },
        ratios: { vs_short_check: Math.round((ours / theirs) * 100) / 100 },
      };
    }),
};
