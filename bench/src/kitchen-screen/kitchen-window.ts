import { demoPins } from '@galley/domain/demo';
import { openChromium, type Window } from '../harness/chromium.ts';
import type { Defer } from '../harness/cleanup.ts';
import { type Product, startProduct } from '../harness/product.ts';
import { openRegisterDesk, type RegisterDesk } from '../harness/register-desk.ts';
import { until } from '../harness/wait.ts';

const MANAGER = demoPins.find(({ roleKey }) => roleKey === 'manager')?.pin ?? '';
const GLASS = { width: 1920, height: 1080 };

export type KitchenShop = {
  readonly product: Product;
  readonly desk: RegisterDesk;
  readonly window: Window;
  /** Sends an order of one item, which is one ticket; resolves with when it was begun, ms since the epoch. */
  order(): Promise<number>;
};

/** How this machine's processes tell one time, ms since the epoch. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** The board of all stations, with so many tickets to a page. */
export const openBoard = async (
  { page }: Window,
  { parts }: Product,
  grid: { readonly columns: number; readonly rows: number },
): Promise<void> => {
  const prefs = JSON.stringify(JSON.stringify({ stationKey: '*', ...grid }));
  await page.addInitScript(`localStorage.setItem('galley.kitchen', ${prefs})`);
  await page.goto(parts['kitchen']?.address ?? '');
  await page.locator('[data-testid=ticket], [data-testid=empty-board]').first().waitFor();
};

export const openKitchenShop = async (defer: Defer, name: string): Promise<KitchenShop> => {
  const product = await startProduct(defer, { name });
  const desk = await openRegisterDesk(defer, product, MANAGER);
  const chips = desk.menu.items.find((item) => item.name === 'Chips')?.id ?? '';
  return {
    ...{ product, desk, window: await openChromium(defer, GLASS) },
    async order() {
      const checkId = await desk.ring([chips]);
      const began = nowMs();
      await desk.send(checkId);
      return began;
    },
  };
};

/** Waits until the bar counts so many open tickets. */
export const untilOpen = ({ page }: Window, count: number): Promise<true> =>
  until(
    `${count} tickets are open`,
    async () => (await page.getByText(`${count} open`, { exact: true }).count()) > 0 || undefined,
    60_000,
  );
