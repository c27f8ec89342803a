import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { bringLayoutProbes, misfitsOf } from './src/layout.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { root, until } from './src/suite.ts';
import { twinsOf } from './src/twins.ts';

let shop: SharedShop;
let register: RegisterPage;
let office: Page;

const lastPaper = async () => (await twinsOf(shop.suite).papers()).at(-1);

const shownPaper = async (): Promise<string> =>
  (await office.getByTestId('paper-picture').locator('img').getAttribute('src')) ?? '';

/** The picture after it has been drawn anew. */
const redrawn = (before: string): Promise<string> =>
  until('another picture', async () => {
    const now = await shownPaper();
    return now === before ? undefined : now;
  });

const choose = async (label: string, option: string): Promise<void> => {
  await office.getByRole('button', { name: new RegExp(`${label}$`) }).tap();
  await office.getByRole('option', { name: option, exact: true }).tap();
};

beforeAll(async () => {
  shop = await enterShop('cut-off');
  register = registerPage(await shop.open(shop.suite.part('register').address));
  office = await shop.open(shop.suite.part('backoffice').address);
  await bringLayoutProbes(office);
  await office.reload();
  await logInAtOffice(office);
  await office.getByTestId('nav-papers').tap();
  await office.getByTestId('page-papers').waitFor();
});
afterAll(() => shop.leave());

describe('papers of the house', () => {
  test('[PT2] shows what registers print while nothing is set, and draws every change', async () => {
    await office.getByText('Nothing is set').waitFor();
    const plain = await redrawn('');
    expect(await misfitsOf(office)).toEqual([]);
    expect((await accessibilityOf(office)).grave).toEqual([]);
    await picture(office, 'papers-plain');
    await choose('Second language', 'German');
    const both = await redrawn(plain);
    await office.getByLabel('Lines below the name').fill('Open every day');
    const lines = await redrawn(both);
    const file = join(root, 'e2e/fixtures/logo.png');
    await office.getByTestId('logo-file').setInputFiles(file);
    const logo = await redrawn(lines);
    await choose('Shown for', 'Receipt printer, 58 mm');
    await redrawn(logo);
    await picture(office, 'papers-changed');
  }, 90_000);

  test('[PT1] a field that does not fit is named beside it', async () => {
    await office.getByLabel('Lines at the foot').fill('x'.repeat(60));
    await office.getByTestId('save-template').tap();
    await office.getByText('at most 48 characters').first().waitFor();
    await office.getByLabel('Lines at the foot').fill('See you by the sea');
  }, 30_000);

  test('[PT6] the next receipt at the register is printed so', async () => {
    await office.getByTestId('save-template').tap();
    await office.getByText('every register prints it so now').waitFor();
    await register.logIn(PINS.manager);
    await register.category('Breakfast');
    const sell = async () => {
      await register.item('Bacon bap');
      await register.payExact();
      await register.tap('next-order');
    };
    const paper = await until(
      'a receipt in two languages',
      async () => {
        await sell();
        const last = await until('a paper', lastPaper);
        const { text } = last;
        return text.includes('Summe') && text.includes('Open every day') ? last : undefined;
      },
      60_000,
    );
    expect(paper.text).toContain('Receipt (Rechnung)');
    expect(paper.text).toContain('See you by the sea');
    expect(paper.imageHeight).toBeGreaterThan(400);
  }, 120_000);

  test('[CD8] displays greet as the house wants', async () => {
    const guests = await shop.open(shop.suite.part('register').customerAddress);
    await guests.getByText('Welcome').waitFor();
    await office.getByLabel('Greeting while nothing is rung up').fill('Ahoy');
    await office.getByTestId('save-customer-words').tap();
    await guests.getByText('Ahoy').waitFor();
  }, 60_000);
});
