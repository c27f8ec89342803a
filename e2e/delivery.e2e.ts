import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

const PHONE = '01632 960 244';
const HARBOUR = '3 Quay Lane, Porthmorran TR26 1AB';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;
let office: Page;

beforeAll(async () => {
  shop = await openTwoRegisters({ pins: [PINS.cashier, PINS.manager] });
  ({ one, two } = shop);
  office = await shop.open(shop.suite.part('backoffice').address);
});
afterAll(() => shop.leave());

const beginDelivery = async ({ page, newOrder }: RegisterPage): Promise<void> => {
  await newOrder();
  await page.getByTestId('type-strip').getByText('Delivery').tap();
  await page.getByTestId('guest-phone').waitFor();
};

describe('deliveries', () => {
  test('[DL2] [DL4] a new guest is noted by number, and the address brings zone and fee', async () => {
    const { page } = one;
    await beginDelivery(one);
    await page.getByTestId('guest-phone').fill(PHONE);
    await page.getByTestId('guest-name').fill('Ada Penrose');
    await page.getByTestId('guest-address').fill(HARBOUR);
    await one.tap('save-details');
    await page.getByTestId('delivery').getByText('Zone Harbour').waitFor();
    await one.category('Puddings');
    await one.item('Lemon tart');
    await page.getByTestId('line').filter({ hasText: 'Delivery Harbour' }).waitFor();
    await one.dueIs('£9.00');
  });

  test('[DL8] below the minimum it says what is missing, and goes out with a manager', async () => {
    const { page } = one;
    await one.tap('send');
    await page.getByTestId('deliver-anyway').waitFor();
    await picture(page, 'delivery', WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await one.tap('deliver-anyway');
    await page.getByRole('dialog').getByText('This needs a manager').first().waitFor();
    await one.type(PINS.manager);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await one.tap('send');
    await page.getByTestId('line').filter({ hasText: 'Lemon tart' }).getByText('Sent').waitFor();
  });

  test('[DL9] the other register knows the guest by the number, with the address', async () => {
    const { page } = two;
    await beginDelivery(two);
    await page.getByTestId('guest-phone').fill(PHONE.slice(-7));
    await page.getByTestId('caller-Ada Penrose').tap();
    await expect.poll(() => page.getByTestId('guest-address').inputValue()).toBe(HARBOUR);
    await two.tap('save-details');
    await page.getByTestId('delivery').getByText('Zone Harbour').waitFor();
  });

  test('[DL1] [DL3] the office adds a zone, and a person chooses it by hand', async () => {
    await logInAtOffice(office);
    await office.getByTestId('nav-more').tap();
    await office.getByTestId('more-tab-delivery').tap();
    await office.getByTestId('add-zone').tap();
    await office.getByTestId('zone-name').last().fill('Moor');
    await office.getByTestId('zone-codes').last().fill('TR19, TR18*');
    await office.getByTestId('zone-fee').last().fill('6.00');
    await office.getByTestId('save-zones').tap();
    await office.getByText('Zones saved').waitFor();
    await picture(office, 'office-delivery', WIDE);
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await two.tap('delivery');
    await two.page.getByTestId('zone-Moor').tap({ timeout: 20_000 });
    await two.page.getByTestId('delivery').getByText('Zone Moor').waitFor();
  });
});
