import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import type { RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';
import {
  openTwoRegisters,
  orderAtCounter,
  type TwoRegisters,
  takeCheck,
} from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
});
afterAll(() => shop.leave());

/** Moves the first line of the check in hand to another one, or to a new one. */
const moveFirst = async ({ page, tap }: RegisterPage, to: string | null): Promise<void> => {
  await tap('more');
  await tap('open-moves');
  await page.getByTestId('pick-line').first().tap();
  if (to === null) await tap('target-new');
  else await page.getByTestId('target-check').filter({ hasText: to }).tap();
  await tap('move-confirm');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const openOffice = async (): Promise<Page> => {
  const page = await shop.open(shop.suite.part('backoffice').address);
  await logInAtOffice(page);
  await page.getByTestId('nav-tasks').tap();
  await page.getByTestId('page-tasks').waitFor();
  return page;
};

const rows = (kind: string) => replicaRows(shop.suite.dataDir, 'register', kind).length;
const written = () => [rows('payment'), rows('receipt'), rows('line_move')];

describe('lines moved while registers are cut off', () => {
  test('[E24] [RG62] a line is moved at one register while the other takes the money for it: all of it is there, and one tap mends it', async () => {
    const before = written();
    const other = await orderAtCounter(one, 'Bacon bap');
    const title = await orderAtCounter(one, 'Sausage bap', 'Bacon bap');
    await takeCheck(two, title);
    await cutOff(shop).secondAlone();
    await moveFirst(two, other);
    await cutOff(shop).firstAlone();
    await one.payExact();
    await one.tap('next-order');
    await cutOff(shop).heal();
    await two.page.getByTestId('contradiction').waitFor({ timeout: 60_000 });
    await picture(two.page, 'moved-after-settlement');
    expect(await two.page.getByTestId('contradiction').innerText()).toContain('Sausage bap');
    const desk = await openOffice();
    await desk.getByTestId('task-moved_after_settlement').waitFor();
    await picture(desk, 'office-move-task');
    await desk.getByTestId('other-place').tap();
    await desk.getByTestId('task-moved_after_settlement').waitFor({ state: 'detached' });
    for (const { page } of [one, two]) {
      await page.getByTestId('contradiction').waitFor({ state: 'detached' });
      await page.getByTestId('overpaid').waitFor({ state: 'detached' });
    }
    expect(written()).toEqual([1, 1, 2].map((more, at) => more + (before[at] ?? 0)));
    expect(rows('ticket')).toBe(replicaRows(shop.suite.dataDir, 'register-2', 'ticket').length);
  }, 180_000);

  test('[E25] [RG62] a line moved to two places sits in one of them everywhere, and a tap at either register settles it', async () => {
    const other = await orderAtCounter(one, 'Bacon bap');
    const title = await orderAtCounter(one, 'Sausage bap', 'Bacon bap');
    await takeCheck(two, title);
    await cutOff(shop).secondAlone();
    await moveFirst(two, other);
    await cutOff(shop).firstAlone();
    await moveFirst(one, null);
    await cutOff(shop).heal();
    for (const register of [one, two]) await takeCheck(register, other);
    for (const { page } of [one, two])
      await page.getByTestId('contradiction').waitFor({ timeout: 60_000 });
    await picture(one.page, 'moved-twice');
    await one.tap('settle-stands');
    for (const { page } of [one, two])
      await page.getByTestId('contradiction').waitFor({ state: 'detached' });
    const count = ({ page }: RegisterPage) => page.getByTestId('line').count();
    await until('both show the same', async () => (await count(one)) === (await count(two)));
  }, 180_000);

  test('[RG60] [RG61] a seat while ringing, a split by taps, and back by one tap', async () => {
    const { page, tap } = one;
    await page.keyboard.press('F3');
    await tap('table-8');
    await one.item('Bacon bap');
    await one.item('Sausage bap');
    await tap('check-head');
    const covers = page.getByRole('dialog').getByRole('textbox', { name: 'Covers' });
    await covers.fill('2');
    await covers.press('Tab');
    await page.getByRole('dialog').getByTestId('save-details').tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(page, 'covers');
    await tap('ring-seat-2');
    await one.item('Bacon bap');
    await page.getByTestId('line-seats').getByText('S2').waitFor();
    await tap('send');
    await one.dueIs('£15.75');
    await picture(page, 'seats');
    const way = async (name: string): Promise<void> => {
      await tap('more');
      await tap('open-moves');
      await page.getByRole('dialog').getByText(name, { exact: true }).first().tap();
    };
    await way('Split');
    const preview = page.getByTestId('split-preview');
    await preview.getByText('£7.87').waitFor();
    await preview.getByText('£7.88').waitFor();
    await picture(page, 'split');
    await tap('split-confirm');
    await page.getByTestId('sibling').getByText('Table 8/2').waitFor();
    const halves = [await page.getByTestId('due').innerText()];
    await tap('sibling');
    await page.getByTestId('check-title').getByText('8/2').waitFor();
    halves.push(await page.getByTestId('due').innerText());
    expect(halves.map((text) => text.match(/£7\.8[78]/)?.[0]).sort()).toEqual(['£7.87', '£7.88']);
    await page.getByText('Undo', { exact: true }).tap();
    await page.getByText('Everything on this check was moved to Table 8.').waitFor();
    await tap('open-merged');
    await one.dueIs('£15.75');
    await picture(page, 'undone');
  }, 60_000);
});
