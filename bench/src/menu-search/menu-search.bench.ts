import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies } from '../bench.ts';
import { logIn, openChromium, type Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { importLargeMenu, type Menu } from '../harness/large-menu.ts';
import { startProduct } from '../harness/product.ts';
import { seededRandom } from '../harness/random.ts';
import { sleep } from '../harness/wait.ts';
import { TRACE_CATEGORIES, type TraceEvent, tapTimes } from '../tap/trace.ts';
import { markKeys } from './marks.ts';
import { besideMiniSearch } from './peer.ts';

const ITEMS = 20_000;
const WORDS = 16;
const WARM_UP = 3;
const PAUSE_MS = 140;
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

/** Names as somebody types them: two words of an item that is there. */
const wordsToType = ({ items }: Menu, count: number): readonly string[] => {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => {
    const { name = '' } = items[Math.floor(random() * items.length)] ?? {};
    return name.toLowerCase().split(' ').slice(0, 2).join(' ');
  });
};

/** Each key comes when the results of the one before have long been painted. */
const type = async ({ page }: Window, text: string): Promise<void> => {
  for (const letter of text) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await sleep(PAUSE_MS);
  }
  const typed = await page.locator('[data-testid=search] input').inputValue();
  if (typed !== text) throw new Error(`The search holds "${typed}" and not "${text}".`);
};

/** Empties the box by the mouse, so that no key is measured for it. */
const clear = async ({ page }: Window): Promise<void> => {
  await page.locator('[data-testid=search] button').click();
  await sleep(PAUSE_MS);
};

const typeAll = async (window: Window, queries: readonly string[]): Promise<void> => {
  for (const query of queries) {
    await type(window, query);
    await clear(window);
  }
};

const traced = async (window: Window, queries: readonly string[]) => {
  await window.browser.startTracing(window.page, { categories: TRACE_CATEGORIES });
  await typeAll(window, queries);
  const text = (await window.browser.stopTracing()).toString('utf8');
  return tapTimes((JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents);
};

/** Of keys in the order in which they were typed: those that begin a word anew, and those that follow. */
const byPlace = (queries: readonly string[], times: readonly number[]) => {
  const begins = new Set<number>();
  let at = 0;
  for (const { length } of queries) {
    begins.add(at);
    at += length;
  }
  return {
    first: latencies(times.filter((_, index) => begins.has(index))),
    next: latencies(times.filter((_, index) => !begins.has(index))),
  };
};

/** What is asked while a word is typed: each of its beginnings. */
const beginnings = (queries: readonly string[]): string[] =>
  queries.flatMap((query) =>
    Array.from(query, (_, at) => query.slice(0, at + 1)).filter((one) => !one.endsWith(' ')),
  );

export const menuSearch: Bench = {
  name: 'menu-search',
  about: `a key of the search over ${ITEMS} items: from its time stamp to the presented frame with the results`,
  limits: { p95_ms: { floor: 30, good: 12 } },
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, { name: 'menu-search' });
      log(`Importing ${ITEMS} items …`);
      const menu = await importLargeMenu(product, ITEMS);
      const window = await openChromium(defer);
      await window.page.goto(product.parts.register?.address ?? '');
      await logIn(window, CASHIER);
      const queries = wordsToType(menu, WORDS);
      await markKeys(window.page);
      await typeAll(window, queries.slice(0, WARM_UP));
      log(`${queries.join('').length} keys …`);
      const keys = await traced(window, queries);
      log('The same words beside MiniSearch …');
      const { findMs, ratio } = besideMiniSearch(menu.items, beginnings(queries));
      const whole = latencies(keys.map(({ wholeMs }) => wholeMs));
      const { first, next } = byPlace(
        queries,
        keys.map(({ wholeMs }) => wholeMs),
      );
      const inDocument = latencies(keys.map(({ documentMs }) => documentMs));
      return {
        figures: {
          ...whole,
          first_key_p50_ms: first['p50_ms'] ?? Number.NaN,
          next_keys_p95_ms: next['p95_ms'] ?? Number.NaN,
          document_p50_ms: inDocument['p50_ms'] ?? Number.NaN,
          find_ms: findMs,
        },
        ratios: { time_to_minisearch: ratio },
      };
    }),
};
