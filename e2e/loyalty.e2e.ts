import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;
let office: Page;

beforeAll(async () => {
  shop = await openTwoRegisters({ pins: [PINS.cashier, PINS.cashier] });
  ({ one, two } = shop);
  office = await shop.open(shop.suite.part('backoffice').address);
});
afterAll(() => shop.leave());

const beginOrder = async (register: RegisterPage, items: number): Promise<void> => {
  await register.newOrder();
  await register.category('Puddings');
  for (let rung = 0; rung < items; rung += 1) await register.item('Lemon tart');
  await register.page.getByTestId('line').first().waitFor();
  await register.tap('more');
  await register.tap('more-customer');
};

describe('loyalty', () => {
  test('[LY1] the office begins a programme', async () => {
    await logInAtOffice(office);
    await office.getByTestId('nav-more').tap();
    await office.getByTestId('more-tab-loyalty').tap();
    await office.getByText('Points are earned and can be used').tap();
    await office.getByTestId('point-worth').fill('0.05');
    await office.getByTestId('points-per-unit').fill('10');
    await office.getByTestId('least-points').fill('10');
    await office.getByTestId('save-programme').tap();
    await office.getByText('Loyalty programme saved').waitFor();
    await picture(office, 'office-loyalty', WIDE);
    expect((await accessibilityOf(office)).grave).toEqual([]);
  });

  test('[LY2] [LY10] a settled check earns for its customer', async () => {
    const { page } = one;
    await beginOrder(one, 2);
    await page.getByRole('dialog').getByRole('searchbox').fill('Lowenna Vyvyan');
    await one.tap('new-customer');
    await one.tap('save-customer');
    await page.getByTestId('points').getByText('0 points', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('customer-strip').getByText('0 points').waitFor();
    await one.payExact();
  });

  test('[LY4] [LY6] another register uses what they earned, and takes it back', async () => {
    const { page } = two;
    await beginOrder(two, 1);
    await page.getByRole('dialog').getByRole('searchbox').fill('Lowenna');
    await page.getByRole('dialog').getByText('Lowenna Vyvyan').tap();
    await page.getByTestId('burn-points').waitFor();
    await page.getByTestId('points').getByText('From 10 points on').waitFor();
    await picture(page, 'points-at-check', WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await two.tap('burn-points');
    await page.keyboard.press('Escape');
    const used = page.getByTestId('adjustment');
    await used.getByText('points used').waitFor();
    await picture(page, 'points-used', WIDE);
    await two.tap('take-back');
    await used.waitFor({ state: 'detached' });
  });

  test('[LY8] [LY11] the office sees the ledger and corrects it', async () => {
    await office.getByTestId('nav-customers').tap();
    await office.getByText('Lowenna Vyvyan').first().tap();
    const points = office.getByTestId('customer-points');
    await points.getByText('Earned by a check').waitFor();
    await points.getByText('Given back').waitFor();
    await office.getByLabel('Correct by').fill('50');
    await office.getByTestId('correct-reason').fill('Birthday');
    await office.getByTestId('correct-points').tap();
    await points.getByText('Birthday').waitFor();
    await picture(office, 'office-points', WIDE);
  });
});
