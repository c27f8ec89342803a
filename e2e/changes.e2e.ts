import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';

let shop: SharedShop;
let register: RegisterPage;
let kitchen: Page;
let office: Page;

const open = async (key: 'register' | 'kitchen' | 'backoffice'): Promise<Page> => {
  const { address = '' } = shop.suite.part(key);
  const page = await shop.open(address);
  const { origin } = new URL(address);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  return page;
};

beforeAll(async () => {
  shop = await enterShop('whole');
  register = registerPage(await open('register'));
  kitchen = await open('kitchen');
  office = await open('backoffice');
  await register.logIn();
  await kitchen.getByText('All stations').tap();
});
afterAll(() => shop.leave());

describe('what changes after it was rung', () => {
  test('[RG26] items that wait for a table are in the amount, with the word why', async () => {
    const { page } = register;
    await page.getByText('Dine in', { exact: true }).first().tap();
    await register.tap('go-sell');
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await page.getByTestId('waits-for-table').waitFor();
    expect(await page.getByTestId('due').innerText()).toMatch(/[1-9]\.\d\d/);
    await picture(page, 'waits-for-table');
    await page.getByTestId('choose-table').tap();
    await page.getByTestId('table-4').tap();
    await page.getByTestId('line').first().waitFor();
    await register.tap('send');
  });

  test('[KT12] [RG28] a dish swapped after the send is marked at the station with what it replaces', async () => {
    const { page } = register;
    await page.getByTestId('line').first().tap();
    await register.tap('void-line');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Rung by mistake').tap();
    await sheet.getByText('Ring another instead').tap();
    await picture(page, 'void-and-replace');
    await register.tap('void-confirm');
    await page.getByTestId('replacing').waitFor();
    await picture(page, 'replacing');
    await register.item('Sausage bap');
    await page.getByText('instead of Bacon bap').waitFor();
    await register.tap('send');
    const change = kitchen.getByTestId('acknowledge').filter({ hasText: 'CHANGE' });
    await change.waitFor();
    expect(await change.innerText()).toContain('instead of Bacon bap');
    await picture(kitchen, 'kitchen-change');
    await change.tap();
    await change.waitFor({ state: 'detached' });
    await kitchen.getByTestId('ticket').getByText('instead of Bacon bap').waitFor();
  });
});

describe('the report for support', () => {
  const copies = async (page: Page, name: string) => {
    await page.getByTestId('support-report').tap();
    await page.getByTestId('message').getByText('Copied').waitFor();
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string;
    await picture(page, `report-${name}`);
    expect(JSON.parse(text)).toMatchObject({ sync: { mode: 'online' } });
  };

  test('[UI33] is copied at the register, in the kitchen and in the office', async () => {
    await register.page.getByTestId('sync-badge').getByRole('button').tap();
    await copies(register.page, 'register');
    await kitchen.getByTestId('open-sync').tap();
    await copies(kitchen, 'kitchen');
    await logInAtOffice(office);
    await office.getByTestId('sync-badge').getByRole('button').tap();
    await copies(office, 'office');
  });
});
