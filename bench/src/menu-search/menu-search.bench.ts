import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies, ratioOf } from '../bench.ts';
import { logIn, openChromium, type Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { importLargeMenu, type Menu } from '../harness/large-menu.ts';
import { startProduct } from '../harness/product.ts';
import { sleep } from '../harness/wait.ts';

const ITEMS = 20_000;
const QUERIES = ['cod p', 'crab s', 'leek b', 'beef wr', 'plum t', 'hake ch', 'fig sk', 'lamb pl'];
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

/** What the page has of its own: this file is checked without a DOM. */
type PageGlobals = {
  painted: number[];
  addEventListener(type: 'keydown', act: (event: { timeStamp: number }) => void, how: object): void;
  requestAnimationFrame(act: () => void): void;
  setTimeout(act: () => void): void;
  performance: { now(): number };
};

/** From the time stamp of each key to the frame that is on the screen after it. */
const watchKeys = ({ page }: Window): Promise<void> =>
  page.evaluate(() => {
    const here = globalThis as never as PageGlobals;
    here.painted = [];
    const listen = ({ timeStamp }: { timeStamp: number }): void => {
      const drawn = () => here.painted.push(here.performance.now() - timeStamp);
      // The task after the frame's callbacks runs when the frame has been handed over.
      here.requestAnimationFrame(() => here.setTimeout(drawn));
    };
    here.addEventListener('keydown', listen, { capture: true });
  });

const paintedMs = ({ page }: Window): Promise<number[]> =>
  page.evaluate(() => (globalThis as never as PageGlobals).painted.splice(0));

/** Types each query key by key; every key is a search of its own. */
const search = async ({ page }: Window): Promise<void> => {
  const box = page.getByRole('searchbox');
  for (const query of QUERIES) {
    await box.fill('');
    await box.focus();
    await page.keyboard.type(query, { delay: 90 });
    await sleep(150);
  }
};

/** The peer: a plain filter of the lower-cased names, as one would write it first; ms for each key. */
const plainFilter = ({ items }: Menu): number[] => {
  const names = items.map(({ name }) => name.toLowerCase());
  return QUERIES.flatMap((query) =>
    Array.from(query, (_, end) => {
      const words = query
        .slice(0, end + 1)
        .trim()
        .split(' ');
      const begin = performance.now();
      names.filter((name) => words.every((word) => name.includes(word)));
      return performance.now() - begin;
    }),
  );
};

export const menuSearch: Bench = {
  name: 'menu-search',
  about: `a key of a search over ${ITEMS} items: from the key to the frame with the results`,
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
      await watchKeys(window);
      await search(window);
      await paintedMs(window);
      log(`${QUERIES.join('').length} keys …`);
      await search(window);
      const [ours, plain] = [latencies(await paintedMs(window)), latencies(plainFilter(menu))];
      const { p50_ms: plain_filter_p50_ms = Number.NaN } = plain;
      return {
        figures: { ...ours, plain_filter_p50_ms },
        ratios: { vs_plain_filter: ratioOf(ours['p50_ms'] ?? 0, plain_filter_p50_ms) },
      };
    }),
};
