import { demoPins } from '@galley/domain/demo';
import type { Bench } from '../bench.ts';
import { logIn, openChromium, type Window } from '../harness/chromium.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { openRegisterDesk, plainItemIds, type RegisterDesk } from '../harness/register-desk.ts';
import { sleep } from '../harness/wait.ts';
import { heapOf, megabytes, windowSize } from '../harness/window-memory.ts';
import { processTree } from '../memory/processes.ts';

/** A busy day of one register. */
const ORDERS = 320;
const WARM_UP = 30;
const LINES = 4;
/** So many are rung at once, as by several windows. */
const AT_ONCE = 4;
/** The window goes to another screen and back so often, in orders. */
const TURN_EVERY = 20;
/** A core that is still gives back what it no longer needs after two to four seconds (rule SH104). */
const REST_MS = 6000;
/** The papers of a day come out of a printer much slower than a day is sent. */
const PRINTING_MS = 45_000;
const SERVER = demoPins.find(({ roleKey }) => roleKey === 'server')?.pin ?? '';
const CASHIER = demoPins.find(({ roleKey }) => roleKey === 'cashier')?.pin ?? '';

type Sizes = { readonly core: number; readonly heap: number; readonly window: number };

const sizesOf = async ({ parts }: Product, desk: RegisterDesk, window: Window): Promise<Sizes> => {
  await desk.papersDone(PRINTING_MS);
  await sleep(REST_MS);
  const heap = await heapOf(window);
  return {
    heap,
    window: await windowSize(window),
    core: processTree().megabytes(parts.register?.pid ?? 0),
  };
};

/** People look at other screens too. */
const turn = async ({ page }: Window): Promise<void> => {
  for (const key of ['F4', 'F3', 'F2']) {
    await page.keyboard.press(key);
    await sleep(60);
  }
};

const order = async (desk: RegisterDesk, ids: readonly string[], at: number): Promise<void> => {
  const picked = Array.from({ length: LINES }, (_, line) => ids[(at * LINES + line) % ids.length]);
  const checkId = await desk.ring(picked.map((id) => id ?? ''));
  await desk.send(checkId);
  await desk.payInCash(checkId);
};

const trade = async (
  desk: RegisterDesk,
  window: Window,
  ids: readonly string[],
  orders: number,
): Promise<void> => {
  for (let at = 0; at < orders; at += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, one) => order(desk, ids, at + one)));
    if (at % TURN_EVERY === 0) await turn(window);
  }
};

export const soak: Bench = {
  name: 'soak',
  about: `a day of ${ORDERS} orders, one after another without pauses: what a register's core and window grow by`,
  limits: {
    core_mb: { floor: 150, good: 150 },
    window_mb: { floor: 250, good: 250 },
  },
  run: (log) =>
    withCleanup(240_000, async (defer) => {
      log('Opening the restaurant …');
      const product = await startProduct(defer, { name: 'soak' });
      const desk = await openRegisterDesk(defer, product, SERVER);
      const window = await openChromium(defer);
      await window.page.goto(product.parts.register?.address ?? '');
      await logIn(window, CASHIER);
      const ids = plainItemIds(desk.menu);
      await trade(desk, window, ids, WARM_UP);
      const before = await sizesOf(product, desk, window);
      log(`${ORDERS} orders …`);
      const began = performance.now();
      await trade(desk, window, ids, ORDERS);
      const seconds = (performance.now() - began) / 1000;
      const after = await sizesOf(product, desk, window);
      return {
        figures: {
          core_mb: after.core,
          core_growth_mb: megabytes(after.core - before.core),
          window_mb: after.window,
          window_growth_mb: megabytes(after.window - before.window),
          window_heap_mb: after.heap,
          window_heap_growth_mb: megabytes(after.heap - before.heap),
          orders_per_minute: Math.round((ORDERS * 60) / seconds),
        },
        ratios: {},
      };
    }),
};
