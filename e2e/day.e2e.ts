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
  // The day that is closed here is nobody else's.
  suite = await startSuite({ supervised: false });
  const window = await openWindow(suite.part('register').address ?? '');
  windows.push(window);
  register = registerPage(window.page);
  await register.logIn();
});
afterAll(async () => {
  for (const window of windows) await window.close();
  await suite.stop();
});

const rowsOf = <T>(kind: string): T[] => replicaRows<T>(suite.dataDir, 'register', kind);

const openCash = async (): Promise<void> => {
  await register.page.keyboard.press('F10');
  await register.tap('open-cash');
  await register.page.getByTestId('cash-home').waitFor();
};

const payByCard = async (): Promise<void> => {
  await register.newOrder();
  await register.item('Bacon bap');
  await register.page.getByTestId('line').first().waitFor();
  await register.tap('pay');
  await register.page.getByTestId('pay-exact').waitFor();
  await register.page.keyboard.press('c');
  await register.tap('card-approved');
  await register.page.getByTestId('paid').waitFor();
  await register.tap('next-order');
};

const noteTip = async (typed: string): Promise<void> => {
  const { page, tap, type } = register;
  await tap('go-checks');
  await page.getByText('Settled today').tap();
  await page.getByTestId('settled-check').first().tap();
  await tap('note-tip');
  await page.getByTestId('tip-sheet').waitFor();
  await type(typed);
  await tap('save-tip');
  await page.getByTestId('tip-sheet').waitFor({ state: 'hidden' });
};

test('[E33] [E37] a drawer is opened with its float, takes cash, pays out, is counted blind, and its Z and the day are closed past an open check', async () => {
  const { page, tap, type } = register;
  await openCash();
  await tap('open-drawer');
  await type('10000');
  await page.getByTestId('counted-sum').getByText('£100.00').waitFor();
  await tap('open-fund');
  await page.getByTestId('fund-session').getByText('Your cash goes here').waitFor();
  await picture(page, 'cash-open');
  await page.keyboard.press('Escape');
  await register.item('Bacon bap');
  await register.payExact();
  await tap('next-order');
  await openCash();
  await tap('cash-paid_out');
  await type('125');
  await page.getByText('Ice', { exact: true }).tap();
  await tap('move-confirm');
  await page.getByTestId('cash-home').waitFor();
  await tap('cash-count');
  expect(await page.getByTestId('count-form').innerText()).not.toContain('104');
  await type('10390');
  await tap('count-confirm');
  await page.getByTestId('count-result').getByText('£0.10 too little').waitFor();
  await picture(page, 'cash-counted');
  await tap('count-done');
  await tap('make-z');
  await page.getByText('Close the series now').waitFor();
  await until('the Z is made', async () => {
    await page
      .getByText('Close the series now')
      .tap({ timeout: 1000 })
      .catch(() => undefined);
    return rowsOf('z_report').length === 1;
  });
  const [count] = rowsOf<{ expectedMinor: number; countedMinor: number }>('fund_count');
  expect(count).toMatchObject({ expectedMinor: 10_400, countedMinor: 10_390 });
  await page.keyboard.press('Escape');
  await payByCard();
  await payByCard();
  await noteTip('100');
  await register.newOrder();
  await register.item('Sausage bap');
  await page.getByTestId('line').first().waitFor();
  await openCash();
  await tap('go-day');
  await page.getByTestId('gate-open_checks').waitFor();
  await page.getByTestId('gate-open_slips').getByText('£5.25').waitFor();
  await picture(page, 'day-gates');
  expect(await page.getByTestId('close-day').isDisabled()).toBe(true);
  for (const field of await page.getByTestId(/^why-/).all()) await field.fill('They stay');
  await tap('close-day');
  await until('the day is closed', async () => {
    await page
      .getByText('Close it now')
      .tap({ timeout: 1000 })
      .catch(() => undefined);
    return rowsOf('day_close').length === 1;
  });
  const [day] = rowsOf<{ turnoverMinor: number }>('day_close');
  expect(day?.turnoverMinor).toBe(525);
  await picture(page, 'day-closed');
  const office = await openWindow(suite.part('backoffice').address ?? '');
  windows.push(office);
  await logInAtOffice(office.page);
  await office.page.getByTestId('nav-more').tap();
  await office.page.getByTestId('more-tab-days').tap();
  await office.page.getByTestId('days-page').getByText('1-Z0001').waitFor();
  await office.page
    .getByText(/^Passed over: .*They stay/)
    .first()
    .waitFor();
  await picture(office.page, 'day-office');
});
