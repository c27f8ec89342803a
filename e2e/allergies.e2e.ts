import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let board: Page;
let register: RegisterPage;

const SIZES = [{ width: 1024, height: 768 }, { width: 1280, height: 800 }, WIDE] as const;

beforeAll(async () => {
  shop = await enterShop('whole');
  const { suite } = shop;
  board = await openBoard(shop);
  register = registerPage(await shop.open(suite.part('register').address));
  await register.logIn();
});
afterAll(() => shop.leave());

const seatTable = async (table: string): Promise<void> => {
  const { page, tap } = register;
  await tap('go-tables');
  await tap(`table-${table}`);
  await register.category('Cold drinks');
  await register.item('Cola');
  await page.getByTestId('line').waitFor();
  await tap('check-head');
  const covers = page.getByRole('dialog').getByRole('textbox', { name: 'Covers' });
  await covers.fill('4');
  await covers.press('Tab');
  await page.getByRole('dialog').getByTestId('save-details').tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const note = async (codes: readonly string[], words?: string): Promise<void> => {
  const { page, tap } = register;
  await tap('note-allergies');
  for (const code of codes) await tap(`allergen-${code}`);
  if (words !== undefined) await page.getByTestId('allergy-words').fill(words);
  await picture(register.page, `sheet-${codes.join('-')}`, ...SIZES);
  await tap('save-allergies');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const LONG = 'kiwi, latex, and everything that was cut on the same board as either of them today';
const tile = (name: string) => register.page.getByRole('button', { name }).first();

describe('allergies from the table to the pass', () => {
  test('[AY1] [AY13] a seat’s allergies stand on the check in words, and cells that clash have a sign', async () => {
    await seatTable('5');
    await register.tap('ring-seat-2');
    await note(['milk', 'nuts'], LONG);
    const strip = register.page.getByTestId('allergy-strip');
    await strip.waitFor();
    expect((await strip.innerText()).toLowerCase()).toContain(LONG);
    await register.category('Puddings and ices');
    await register.page.getByRole('img', { name: 'Allergy: contains milk' }).first().waitFor();
    await picture(register.page, 'register-noted', ...SIZES);
  });

  test('[AY6] what clashes is asked about once, and the answer is a fact', async () => {
    await tile('Lemon tart').tap();
    await register.page.getByTestId('clash').getByText('Lemon tart contains milk.').waitFor();
    await picture(register.page, 'clash', ...SIZES);
    await register.tap('drop-clash');
    // A line is drawn with the tap, and taken away when the core asks first.
    await until('only the cola', async () => (await register.lines()).length === 1);
    await tile('Lemon tart').tap();
    await register.tap('confirm-clash');
    const tart = register.page.getByTestId('line').filter({ hasText: 'Lemon tart' });
    await tart.getByTestId('line-allergies').getByText('MILK').waitFor();
    await until('the confirmation', () => {
      const rows = replicaRows(shop.suite.dataDir, 'register', 'clash_confirmation');
      return rows.length === 1 && JSON.stringify(rows[0]).includes('may_contain');
    });
    await register.tap('ring-seat-2');
    await tile('Victoria sponge').tap();
    await register.page.getByTestId('clash').waitFor();
    await register.tap('confirm-clash');
    await register.page.getByTestId('line').nth(2).waitFor();
    await picture(register.page, 'register-lines', ...SIZES);
    await register.tap('send');
  });

  test('[AY8] [AY13] the station reads it all and confirms before it is done, by touch and by key', async () => {
    const page = board;
    const ticket = page.getByTestId('ticket').filter({ hasText: 'Lemon tart' }).first();
    await ticket.waitFor();
    const words = await page.getByTestId('allergy-words').allInnerTexts();
    expect(words.join(' ').replace(/\s+/g, ' ')).toContain(`milk tree nuts ${LONG}`);
    await picture(board, 'board', ...SIZES);
    await page.keyboard.press('Digit1');
    await page.getByText('Confirm the allergy first').waitFor();
    await page.keyboard.press('KeyA');
    await page.getByTestId('allergy-confirmed').first().waitFor();
    await picture(board, 'board-confirmed', ...SIZES);
    await settle(page);
    await page.keyboard.press('Digit1');
    await ticket.waitFor({ state: 'detached' });
  });

  test('[AY9] one noted after the send alarms on what was bumped too', async () => {
    await note(['eggs']);
    const page = board;
    const hidden = page.getByTestId('hidden-notice');
    await hidden.getByText('ALLERGY after bump').waitFor();
    await picture(board, 'board-late', ...SIZES);
    await hidden.tap();
    await hidden.waitFor({ state: 'detached' });
  });

  test('[AY4] [AY8] lines that move to another check keep it, and the check there has it', async () => {
    const { page, tap } = register;
    await register.category('Sides');
    await tile('Side salad').tap();
    await page.getByTestId('line').nth(3).waitFor();
    await tap('send');
    await board.getByTestId('confirm-allergy').tap();
    await board.getByTestId('allergy-confirmed').waitFor();
    await tap('more');
    await tap('open-moves');
    await page.getByTestId('pick-line').first().tap();
    await tap('target-new');
    await tap('move-confirm');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(register.page, 'register-moved', ...SIZES);
    await tap('sibling');
    await page.getByTestId('check-title').getByText('5/2').waitFor();
    expect(await page.getByTestId('line').count()).toBe(1);
    const carried = page.getByTestId('line-allergies');
    for (const text of ['milk', 'tree nuts', 'eggs', LONG]) await carried.getByText(text).waitFor();
    await page.getByTestId('allergy-strip').getByText('eggs').waitFor();
  });

  test('[CU2] [CU6] a customer is noted at the check, and with them what they cannot have', async () => {
    const { page, tap } = register;
    await seatTable('6');
    await tap('more');
    await tap('more-customer');
    await page.getByRole('dialog').getByRole('searchbox').fill('Ada Quillon');
    await tap('new-customer');
    await page.getByTestId('customer-notes').fill('Likes the window');
    await tap('allergen-milk');
    await page.getByTestId('customer-words').fill('kiwi');
    await picture(page, 'customer-new', ...SIZES);
    await tap('save-customer');
    await page.getByTestId('customer-record').waitFor();
    await picture(page, 'customer-record', ...SIZES);
    await page.keyboard.press('Escape');
    const strip = page.getByTestId('customer-strip');
    await strip.getByText('Likes the window').waitFor();
    await page.getByTestId('allergy-strip').getByText('kiwi').waitFor();
    await page.getByTestId('note-their-allergies').waitFor({ state: 'detached' });
    await page.getByTestId('check-head').getByText('Ada Quillon').waitFor();
    await picture(page, 'customer-at-check', ...SIZES);
  });
});
