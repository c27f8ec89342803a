import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { replicaRows } from './src/databases.ts';
import { registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
let window: Window;
beforeAll(async () => {
  suite = await startSuite();
  window = await openWindow(suite.part('register').address ?? '');
});
afterAll(async () => {
  await window.close();
  await suite.stop();
  suite.remove();
});

test('[E8] a check that is paid in part and voided down to it is finished with one tap', async () => {
  const register = registerPage(window.page);
  await register.logIn();
  await register.item('Bacon bap');
  await register.item('Sausage bap');
  await register.dueIs('£10.50');
  await register.tap('send');
  await register.tap('pay');
  for (const digit of '525') await window.page.keyboard.press(digit);
  await register.tap('take-cash');
  await window.page.getByText('Back to the check').tap();
  await window.page.getByTestId('line').filter({ hasText: 'Sausage bap' }).first().tap();
  await register.tap('void-line');
  const sheet = window.page.getByRole('dialog');
  await sheet.getByText('Rung by mistake').tap();
  await sheet.getByText('Not made', { exact: true }).tap();
  await register.tap('void-confirm');
  await register.tap('finish');
  const receipts = await until('the receipt is issued', () => {
    const rows = replicaRows<{ totalMinor: number }>(suite.dataDir, 'register', 'receipt');
    return rows.length === 1 && rows;
  });
  expect(receipts[0]?.totalMinor).toBe(525);
  await window.page.getByTestId('next-order').waitFor();
});
