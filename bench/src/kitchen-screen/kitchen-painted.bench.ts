import type { Page } from 'playwright-core';
import { type Bench, latencies } from '../bench.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { sleep } from '../harness/wait.ts';
import { type KitchenShop, openBoard, openKitchenShop } from './kitchen-window.ts';

const ORDERS = 50;
const WARM_UP = 5;
/** Longer than a change of places is guarded (KS5): the digit bumps the ticket that is there now. */
const PAUSE_MS = 450;
const COMES_WITHIN_MS = 5000;

/** The page notes when each ticket was first on the glass: in the second frame after it came. */
const NOTE_PAINTS = `
  window.painted = {};
  const note = (id) => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.painted[id] ??= performance.timeOrigin + performance.now();
  }));
  const look = () => {
    for (const one of document.querySelectorAll('[data-ticket]'))
      if (!(one.dataset.ticket in window.painted)) note(one.dataset.ticket);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
`;

const paintsOf = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate('window.painted');

const paintedAfter = async (page: Page, known: ReadonlySet<string>): Promise<[string, number]> => {
  const deadline = performance.now() + COMES_WITHIN_MS;
  for (;;) {
    const found = Object.entries(await paintsOf(page)).find(([id]) => !known.has(id));
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error('An order was never painted.');
    await sleep(20);
  }
};

/** One order after the other on an empty board, so that each is on the page that is shown. */
const measure = async ({ window: { page }, order }: KitchenShop, count: number) => {
  const known = new Set(Object.keys(await paintsOf(page)));
  const delays: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = await order();
    const [id, at] = await paintedAfter(page, known);
    known.add(id);
    delays.push(at - began);
    await sleep(PAUSE_MS);
    await page.keyboard.press('Digit1');
    await page.locator(`[data-ticket="${id}"]`).waitFor({ state: 'detached' });
  }
  return delays;
};

export const registerToKitchenPainted: Bench = {
  name: 'register-to-kitchen-painted',
  about: 'an order sent at a register until its ticket is on the glass of a kitchen screen',
  limits: {},
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      log('Opening the restaurant …');
      const shop = await openKitchenShop(defer, 'kitchen-painted');
      await openBoard(shop.window, shop.product, { columns: 5, rows: 2 });
      await shop.window.page.evaluate(NOTE_PAINTS);
      await measure(shop, WARM_UP);
      log(`${ORDERS} orders …`);
      return { figures: latencies(await measure(shop, ORDERS)), ratios: {} };
    }),
};
