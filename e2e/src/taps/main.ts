/** `npm run taps`: carries out everyday orders on the real screen and writes docs/taps.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindow } from '../browser.ts';
import { type RegisterPage, registerPage } from '../register-page.ts';
import { root, startSuite } from '../suite.ts';
import { type Count, countOrder } from './hand.ts';
import { EVERYDAY_ORDERS, type EverydayOrder } from './orders.ts';
import { tapsPage } from './taps-page.ts';

const PATIENCE_MS = 10_000;

/** A pad at rest: no check in hand, the first page of the menu. */
const rest = async ({ page }: RegisterPage): Promise<void> => {
  await page.keyboard.press('F1');
  await page.keyboard.press('F6');
  await page.getByRole('tab', { name: 'Breakfast' }).tap();
  await page.getByTestId('line').first().waitFor({ state: 'detached' });
};

const carryOut = async (register: RegisterPage, order: EverydayOrder): Promise<Count> => {
  await rest(register);
  if (order.before !== undefined) await countOrder(register.page, order.before);
  return countOrder(register.page, order.does);
};

// With the card terminal that the demo has: its approval is no tap of the cashier.
const suite = await startSuite({ env: { GALLEY_CARD_TERMINAL: undefined } });
const window = await openWindow(suite.part('register').address ?? '');
try {
  const register = registerPage(window.page);
  register.page.setDefaultTimeout(PATIENCE_MS);
  await register.logIn();
  const counted = [];
  for (const order of EVERYDAY_ORDERS) {
    const count = await carryOut(register, order);
    console.log(`${order.name}: ${count.taps} taps, ${Math.round(count.waitedMs)} ms of waiting`);
    counted.push({ order, count });
  }
  writeFileSync(join(root, 'docs', 'taps.md'), tapsPage(counted));
} finally {
  await window.close();
  await suite.stop();
}
