import { afterAll, beforeAll, describe, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { picture } from './src/picture.ts';
import type { RegisterPage } from './src/register-page.ts';
import {
  openTwoRegisters,
  orderAtCounter,
  type TwoRegisters,
  takeCheck,
} from './src/two-registers.ts';

const NARROW = { width: 1024, height: 768 };

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
});
afterAll(() => shop.leave());

/** What each does without hearing of the other, the second first. */
const apart = async (
  second: () => Promise<unknown>,
  first: () => Promise<unknown>,
): Promise<void> => {
  await cutOff(shop).secondAlone();
  await second();
  await cutOff(shop).firstAlone();
  await first();
  await cutOff(shop).heal();
  for (const { page } of [one, two]) await page.getByTestId('tasks-count').waitFor();
};

/** The card is read at one register; its answer ends it at both. */
const answered = async (type: string, sentence: RegExp, answer: string): Promise<void> => {
  for (const register of [one, two]) await register.tap('open-tasks');
  const cards = [one, two].map(({ page }) => page.getByTestId(`task-${type}`));
  for (const card of cards) await card.getByText(sentence).waitFor();
  await picture(one.page, `task-${type}`, NARROW);
  await cards[0]?.getByTestId(answer).tap();
  for (const card of cards) await card.waitFor({ state: 'detached' });
  for (const { page } of [one, two]) await page.keyboard.press('Escape');
};

const giveTo = async (register: RegisterPage, title: string, name: string): Promise<void> => {
  const { page, tap } = register;
  await takeCheck(register, title);
  await tap('more');
  await tap('more-customer');
  await page.getByRole('dialog').getByRole('searchbox').fill(name);
  await tap('new-customer');
  await tap('save-customer');
  await page.getByTestId('customer-strip').getByText(name).waitFor();
  await page.keyboard.press('Escape');
};

const freeOfTax = async (register: RegisterPage, title: string): Promise<void> => {
  const { page, tap } = register;
  await takeCheck(register, title);
  await tap('more');
  await tap('exempt-check');
  await page.getByTestId('exempt-number').fill('EX-77');
  await page.getByTestId('exempt-reason').fill('School');
  await tap('save-exempt');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const merge = async (register: RegisterPage, title: string, into: string): Promise<void> => {
  const { page, tap } = register;
  await takeCheck(register, title);
  await tap('more');
  await tap('open-moves');
  await page.getByRole('dialog').getByText('Merge', { exact: true }).tap();
  await page.getByTestId('merge-into').filter({ hasText: into }).tap();
  await tap('merge-confirm');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

describe('what registers that could not see each other said', () => {
  test('[TK28] [CU12] of one check two customers: both names, and a tap gives it to the other', async () => {
    const title = await orderAtCounter(one, 'Bacon bap');
    await takeCheck(two, title);
    await apart(
      () => giveTo(two, title, 'Tressa Angove'),
      () => giveTo(one, title, 'Perran Rowse'),
    );
    await answered(
      'customer_twice',
      /given to Perran\s+Rowse at Register 1 and to Tressa\s+Angove/,
      'task-give-customer',
    );
  }, 180_000);

  test('[TK29] [TX10] one check free of tax, merged with one that is not: what is charged now is told', async () => {
    const kept = await orderAtCounter(one, 'Bacon bap');
    const joined = await orderAtCounter(one, 'Sausage bap');
    await takeCheck(two, joined);
    await apart(
      () => freeOfTax(two, joined),
      () => merge(one, joined, kept),
    );
    await answered('merged_taxed', /All of it is charged with tax/, 'task-seen');
  }, 180_000);
});
