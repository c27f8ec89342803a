import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let office: Page;

beforeAll(async () => {
  shop = await openTwoRegisters({ pins: [PINS.cashier, PINS.cashier] });
  ({ one } = shop);
  office = await shop.open(shop.suite.part('backoffice').address);
});
afterAll(() => shop.leave());

describe('a customer who is free of tax', () => {
  test('[CU13] the office keeps number, reason and last day on their record', async () => {
    await logInAtOffice(office);
    await office.getByTestId('nav-customers').tap();
    await office.getByTestId('add-customer').tap();
    await office.getByTestId('customer-name').fill('Quay School');
    await office.getByTestId('customer-exempt-number').fill('E-4711');
    await office.getByTestId('customer-exempt-reason').fill('School');
    await office.getByTestId('customer-exempt-until').fill('2099-12-31');
    await picture(office, 'office-customer-exemption', WIDE);
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await office.getByTestId('save-customer').tap();
    await office.getByText('Quay School').first().waitFor();
  });

  test('[CU14] a check that is given to them is freed by a cashier, and taxed again without them', async () => {
    const { page } = one;
    await one.newOrder();
    await one.category('Cold drinks');
    await one.item('Cola');
    await page.getByTestId('line').first().waitFor();
    const taxed = await page.getByTestId('due').textContent();
    await one.tap('more');
    await one.tap('more-customer');
    await page.getByRole('dialog').getByRole('searchbox').fill('Quay');
    await page.getByRole('dialog').getByText('Quay School').tap();
    await page.getByTestId('customer-exemption').getByText('School, E-4711').waitFor();
    await picture(page, 'customer-exemption-record', WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('tax-exempt').getByText('E-4711').waitFor();
    expect(await page.getByTestId('due').textContent()).not.toBe(taxed);
    await picture(page, 'customer-exemption-check', WIDE);
    await one.tap('more');
    await one.tap('more-customer');
    await one.tap('detach-customer');
    await page.getByTestId('tax-exempt').waitFor({ state: 'detached' });
    expect(await page.getByTestId('due').textContent()).toBe(taxed);
    await page.keyboard.press('Escape');
    await one.payExact();
  });
});
