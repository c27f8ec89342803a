import { demoPins } from '@galley/domain/demo';
import { type Bench, latencies } from '../bench.ts';
import { centreOf, logIn, openChromium, pinKey, touch, type Window } from '../harness/chromium.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { importLargeMenu, MENU_ITEMS, plainItems } from '../harness/large-menu.ts';
import { startProduct } from '../harness/product.ts';
import { endRegister, registerPlan, startRegister } from './register-starts.ts';

const STARTS = 10;
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

type Start = {
  /** Spawned to open for windows. */
  readonly open: number;
  /** To the first tap that the register took: a digit of the PIN stands on the screen. */
  readonly tap: number;
  /** To the first item on a check: PIN typed by touch, menu shown, tile tapped, line shown. */
  readonly line: number;
};

const tapDigit = async (window: Window): Promise<void> => {
  const { page } = window;
  await page.waitForSelector(pinKey('1'));
  await touch(window, await centreOf(page, pinKey('1')));
  await page.waitForSelector('[data-testid=login] [role=img][aria-label^="1 "]');
};

const clearDigit = (window: Window) => window.page.keyboard.press('Backspace');

const tapItem = async (window: Window, itemId: string): Promise<void> => {
  const { page } = window;
  await touch(window, await centreOf(page, `[data-testid="item-${itemId}"]`));
  await page.waitForSelector('[data-testid=line], [data-testid=line-waiting]');
};

/** One start in the window that is open already; the window ends where nothing of the register is left. */
const oneStart = async (
  defer: Defer,
  window: Window,
  plan: ReturnType<typeof registerPlan>,
  itemId: string,
): Promise<Start> => {
  const register = await startRegister(defer, plan);
  const since = (): number => performance.now() - register.spawnedAt;
  await window.page.goto(register.address, { waitUntil: 'commit' });
  await tapDigit(window);
  const tap = since();
  await clearDigit(window);
  await logIn(window, CASHIER);
  await tapItem(window, itemId);
  const line = since();
  await window.page.evaluate('sessionStorage.clear()');
  await window.page.goto('about:blank');
  await register.stop();
  return { open: register.readyAt - register.spawnedAt, tap, line };
};

const figuresOf = (starts: readonly Start[]) => {
  const of = (key: keyof Start) => latencies(starts.map((start) => start[key]));
  const { p50_ms: ready_ms = Number.NaN, p95_ms: ready_p95_ms = Number.NaN } = of('tap');
  const { p50_ms: core_open_ms = Number.NaN } = of('open');
  const { p50_ms: first_line_ms = Number.NaN, p95_ms: first_line_p95_ms = Number.NaN } = of('line');
  return { ready_ms, ready_p95_ms, core_open_ms, first_line_ms, first_line_p95_ms };
};

export const coldStart: Bench = {
  name: 'cold-start',
  about: `a register with ${MENU_ITEMS} items: its core spawned until it took the first tap in an open browser`,
  limits: { ready_ms: { floor: 3000, good: 1500 } },
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, {
        name: 'cold-start',
        env: { GALLEY_NO_RESTART: '1' },
      });
      log(`Importing ${MENU_ITEMS} items …`);
      const menu = await importLargeMenu(product);
      const [itemId = ''] = plainItems(menu, menu.categories[0]?.id);
      await endRegister(product);
      const plan = registerPlan(product);
      const window = await openChromium(defer);
      const starts: Start[] = [];
      for (let i = 0; i <= STARTS; i++) {
        const start = await oneStart(defer, window, plan, itemId);
        log(`${i === 0 ? 'Warm-up' : `Start ${i}`}: ${Math.round(start.tap)} ms`);
        if (i > 0) starts.push(start);
      }
      return { figures: figuresOf(starts), ratios: {} };
    }),
};
