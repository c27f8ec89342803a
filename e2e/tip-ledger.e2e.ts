import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { replicaRows } from './src/databases.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
const windows: Window[] = [];
let register: RegisterPage;

beforeAll(async () => {
  suite = await startSuite();
  const window = await openWindow(suite.part('register').address ?? '');
  windows.push(window);
  register = registerPage(window.page);
  await register.logIn();
});
afterAll(async () => {
  for (const window of windows) await window.close();
  await suite.stop();
});

type Entry = { readonly type: string; readonly shares: unknown };
const entries = (): Entry[] => replicaRows<Entry>(suite.dataDir, 'register', 'tip_entry');

test('[E36] cash tips are declared, corrected, passed on, paid back, and told on paper and in the office', async () => {
  const { page, tap, type } = register;
  const owed = page.getByTestId('tip-owed');
  await page.keyboard.press('F10');
  await tap('open-tips');
  await page.getByTestId('tip-ledger').waitFor();
  await picture(page, 'tips-people');
  await page.getByTestId('tip-person').filter({ hasText: 'Priya' }).tap();
  await tap('declare-tips');
  await type('500');
  await tap('tip-confirm');
  await page.getByTestId('correct-declared').getByText('£5.00').waitFor();
  await tap('correct-declared');
  await type('0');
  await tap('tip-confirm');
  await page.getByTestId('correct-declared').getByText('£50.00').waitFor();
  await tap('tip-out');
  await type('1000');
  await page.getByTestId('tip-form').getByText('Tom Ashby').tap();
  await picture(page, 'tips-pass');
  await tap('tip-confirm');
  await owed.getByText('Owes the house').waitFor();
  await owed.getByText('£10.00').waitFor();
  await picture(page, 'tips-person');
  await tap('pay-out-tips');
  await page.getByTestId('tip-form').getByText('Safe', { exact: true }).tap();
  await picture(page, 'tips-pay');
  await tap('tip-confirm');
  await owed.getByText('£0.00').waitFor();
  await tap('print-tips');
  await page.getByText('The statement is printing').waitFor();
  await until('all entries are written', async () => entries().length === 4);
  expect(
    entries()
      .map((entry) => entry.type)
      .sort(),
  ).toEqual([...['declared', 'declared', 'payout', 'tip_out']]);
  await page.keyboard.press('Escape');

  const office = await openWindow(suite.part('backoffice').address ?? '');
  windows.push(office);
  await logInAtOffice(office.page);
  await office.page.getByTestId('nav-more').tap();
  await office.page.getByTestId('more-tab-tips').tap();
  await office.page.getByTestId('tips-page').getByText('Priya Nair').tap();
  await office.page.getByText('Entries of Priya Nair').waitFor();
  await office.page.getByTestId('add-pool').tap();
  await office.page.getByTestId('pool-form').waitFor();
  await picture(office.page, 'tips-office');
});
