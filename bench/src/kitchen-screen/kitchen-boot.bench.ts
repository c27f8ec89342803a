import { runningParts } from '../../../scripts/galley/connection.ts';
import { type Bench, latencies } from '../bench.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { until } from '../harness/wait.ts';
import {
  type KitchenShop,
  nowMs,
  openBoard,
  openKitchenShop,
  untilOpen,
} from './kitchen-window.ts';

const TICKETS = 60;
const BOOTS = 5;

/** The whole screen dies with its core, as when its plug is pulled; the window is opened as soon as it can be. */
const boot = async ({ product, window }: KitchenShop): Promise<number> => {
  const { pid = 0, address = '' } = runningParts(product.dataDir)?.['kitchen'] ?? {};
  await window.page.goto('about:blank');
  const began = nowMs();
  process.kill(pid, 'SIGKILL');
  await until(
    'the kitchen screen answers',
    () =>
      window.page.goto(address).then(
        () => true as const,
        () => undefined,
      ),
    60_000,
  );
  await untilOpen(window, TICKETS);
  return nowMs() - began;
};

export const kitchenBoot: Bench = {
  name: 'kitchen-boot',
  about: `a kitchen screen that was killed until all ${TICKETS} open tickets are shown again`,
  limits: {},
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const shop = await openKitchenShop(defer, 'kitchen-boot');
      await openBoard(shop.window, shop.product, { columns: 6, rows: 4 });
      for (let i = 0; i < TICKETS; i++) await shop.order();
      await untilOpen(shop.window, TICKETS);
      const times: number[] = [];
      for (let i = 0; i < BOOTS; i++) {
        log(`Boot ${i + 1} of ${BOOTS} …`);
        times.push(await boot(shop));
      }
      return { figures: latencies(times), ratios: {} };
    }),
};
