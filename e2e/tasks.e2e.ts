import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { scanKeys } from './src/scan-keys.ts';
import { until } from './src/suite.ts';
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
let office: Page;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
  office = await shop.open(shop.suite.part('backoffice').address);
  await logInAtOffice(office);
  await office.getByTestId('nav-tasks').waitFor();
});
afterAll(() => shop.leave());

/** Voids the first line of the check in hand. */
const voidFirst = async ({ page, tap }: RegisterPage): Promise<void> => {
  await page.getByTestId('line').first().tap();
  await tap('void-line');
  await page
    .getByRole('dialog')
    .getByRole('group', { name: 'Reason' })
    .getByRole('button')
    .first()
    .tap();
  await tap('void-confirm');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

describe('tasks', () => {
  test('[TK1] [TK5] [TK10] [TK12] over-voided by two cut-off registers waits in one list at both and in the office, and one tap ends it', async () => {
    const title = await orderAtCounter(one, 'Bacon bap', 'Sausage bap');
    await takeCheck(two, title);
    await two.page.getByTestId('line').nth(1).waitFor();
    await cutOff(shop).secondAlone();
    await voidFirst(two);
    await cutOff(shop).firstAlone();
    await voidFirst(one);
    await cutOff(shop).heal();
    for (const { page } of [one, two]) await page.getByTestId('tasks-count').waitFor();
    await one.newOrder();
    await picture(one.page, 'tasks-count', NARROW);
    await one.tap('open-tasks');
    const task = one.page.getByTestId('task-over_voided');
    await task.getByText(/voided than there was/).waitFor();
    await picture(one.page, 'tasks-list', NARROW);
    await office.getByTestId('nav-tasks').tap();
    const there = office.getByTestId('task-over_voided');
    await there.getByText(/voided than there was/).waitFor();
    await picture(office, 'office-tasks', NARROW);
    await there.getByTestId('task-seen').tap();
    await there.waitFor({ state: 'detached' });
    await task.waitFor({ state: 'detached' });
    await picture(one.page, 'tasks-none');
  }, 180_000);
});

describe('badges', () => {
  const CODE = '0004711893';

  test('[BG1] [BG2] [BG3] a badge that the office set opens the register, and a code of nobody reaches no pad', async () => {
    await office.getByTestId('nav-people').tap();
    await office
      .getByRole('row', { name: /Callum/ })
      .getByTestId('set-badge')
      .tap();
    await picture(office, 'office-badge');
    await office.getByTestId('badge-code').fill(CODE);
    await office.getByTestId('save-badge').tap();
    await office.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(office, 'office-people-badges', NARROW);
    const heard = () => replicaRows(shop.suite.dataDir, 'register', 'badge_verifier').length > 0;
    await until('the badge at the register', heard);
    const page = await shop.open(shop.suite.part('register').address);
    const register = registerPage(page);
    await page.getByTestId('login').waitFor();
    await scanKeys(page, '9988776655');
    await page.getByText(/no badge/).waitFor();
    await picture(page, 'no-badge');
    await scanKeys(page, CODE);
    await page.getByTestId('check-panel').waitFor();
    await register.tap('log-out');
    await register.enterPin(PINS.manager);
    await page.getByTestId('check-panel').waitFor();
  }, 120_000);
});
