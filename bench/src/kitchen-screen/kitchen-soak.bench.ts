import type { KitchenContract } from '@galley/kitchen/contract';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Bench } from '../bench.ts';
import { type Defer, withCleanup } from '../harness/cleanup.ts';
import { plainItemIds } from '../harness/register-desk.ts';
import { sleep, until } from '../harness/wait.ts';
import { heapOf, megabytes, windowSize } from '../harness/window-memory.ts';
import { processTree } from '../memory/processes.ts';
import { type KitchenShop, openBoard, openKitchenShop } from './kitchen-window.ts';

/** What a busy kitchen makes in twelve hours. */
const ORDERS = 320;
const WARM_UP = 30;
const LINES = 4;
/** So many are sent or bumped at once, as by several windows. */
const AT_ONCE = 4;
/** Tickets that stand on the board at a time. */
const STANDING = 20;
/** The window turns a page and opens its panels so often, in orders. */
const TURN_EVERY = 20;
const REST_MS = 3000;

type Sizes = { readonly core: number; readonly heap: number; readonly window: number };
type Kitchen = ReturnType<typeof connectPart<KitchenContract>>['rpc'];

const sizesOf = async ({ product, window }: KitchenShop): Promise<Sizes> => {
  await sleep(REST_MS);
  const heap = await heapOf(window);
  return {
    heap,
    window: await windowSize(window),
    core: processTree().megabytes(product.parts['kitchen']?.pid ?? 0),
  };
};

const openIds = async (kitchen: Kitchen): Promise<readonly string[]> => {
  const told = await kitchen.ask('board', { stationKey: '*' });
  return told.ok ? (told.value?.open ?? []).map(({ id }) => id) : [];
};

/** The oldest are bumped, until so many stand. */
const work = async (kitchen: Kitchen, standing: number): Promise<void> => {
  const ids = await openIds(kitchen);
  const oldest = ids.slice(0, Math.max(0, ids.length - standing));
  for (let at = 0; at < oldest.length; at += AT_ONCE) {
    const some = oldest.slice(at, at + AT_ONCE);
    await Promise.all(some.map((ticketId) => kitchen.run('bumpTicket', { ticketId })));
  }
};

/** Cooks turn pages and look at what is all-day and coming. */
const look = async ({ window: { page } }: KitchenShop): Promise<void> => {
  for (const key of ['PageDown', 'F1', 'F2', 'F1', 'F2', 'Home']) {
    await page.keyboard.press(key);
    await sleep(60);
  }
};

const order = async ({ desk }: KitchenShop, ids: readonly string[], at: number): Promise<void> => {
  const picked = Array.from({ length: LINES }, (_, line) => ids[(at * LINES + line) % ids.length]);
  await desk.send(await desk.ring(picked.map((id) => id ?? '')));
};

const serve = async (shop: KitchenShop, kitchen: Kitchen, orders: number): Promise<void> => {
  const ids = plainItemIds(shop.desk.menu);
  for (let at = 0; at < orders; at += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, one) => order(shop, ids, at + one)));
    if (at % TURN_EVERY !== 0) continue;
    await work(kitchen, STANDING);
    await look(shop);
  }
  await until(
    'the board is empty',
    async () => {
      await work(kitchen, 0);
      return (await openIds(kitchen)).length === 0 || undefined;
    },
    60_000,
  );
};

const openShop = async (defer: Defer) => {
  const shop = await openKitchenShop(defer, 'kitchen-soak');
  const { rpc, close } = connectPart<KitchenContract>(shop.product.parts, 'kitchen');
  defer(close);
  await openBoard(shop.window, shop.product, { columns: 5, rows: 2 });
  return { shop, kitchen: rpc };
};

export const kitchenSoak: Bench = {
  name: 'kitchen-soak',
  about: `the ${ORDERS} orders of twelve hours, one after another without pauses: what a kitchen screen grows by`,
  limits: { window_mb: { floor: 250, good: 250 } },
  run: (log) =>
    withCleanup(118_000, async (defer) => {
      log('Opening the restaurant …');
      const { shop, kitchen } = await openShop(defer);
      await serve(shop, kitchen, WARM_UP);
      const before = await sizesOf(shop);
      log(`${ORDERS} orders …`);
      const began = performance.now();
      await serve(shop, kitchen, ORDERS);
      const seconds = (performance.now() - began) / 1000;
      const after = await sizesOf(shop);
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
