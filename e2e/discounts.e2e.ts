import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';
import {
  openTwoRegisters,
  orderAtCounter,
  type TwoRegisters,
  takeCheck,
} from './src/two-registers.ts';

type Row = { type: string; adjustedBy: string; approvedBy: string | null };

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;
let office: Page;
let before: Awaited<ReturnType<typeof ladder>>;

/** The office's way from gross to net, in minor units; what is not shown is nought. */
const ladder = async () => {
  const shown = await office.getByTestId('ladder').allInnerTexts();
  const text = shown.join(' ').replaceAll(/\s+/g, ' ');
  const amount = (step: string): number => {
    const [, sign = '', digits = '0'] = text.match(new RegExp(`${step} (-?)£([\\d.,]+)`)) ?? [];
    return Number(sign + digits.replaceAll(/\D/g, ''));
  };
  return {
    gross: amount('Gross sales'),
    discounts: amount('Discounts'),
    comps: amount('Comps, paid by the house'),
    turnover: amount('Turnover'),
  };
};

beforeAll(async () => {
  shop = await openTwoRegisters({ pins: [PINS.cashier, PINS.manager] });
  ({ one, two } = shop);
  office = await shop.open(shop.suite.part('backoffice').address);
  await logInAtOffice(office);
  // Alone, this file begins on a day without sales.
  await office.getByTestId('gross').or(office.getByTestId('no-sales')).waitFor();
  before = await ladder();
});
afterAll(() => shop.leave());

const choose = async ({ page }: RegisterPage, ...names: string[]): Promise<void> => {
  for (const name of names)
    await page.getByRole('dialog').getByText(name, { exact: true }).first().tap();
};

/** Takes something off the whole check in hand. */
const offCheck = async (register: RegisterPage, ...names: string[]): Promise<void> => {
  await register.tap('more');
  await register.tap('adjust-check');
  await choose(register, ...names);
  await register.tap('adjust-confirm');
};

const closed = ({ page }: RegisterPage) => page.getByRole('dialog').waitFor({ state: 'detached' });

describe('something is taken off the price', () => {
  test('[TO2] [TO8] [TO11] a cashier gives ten per cent by taps, and takes it back', async () => {
    await orderAtCounter(one, 'Bacon bap', 'Sausage bap');
    await one.dueIs('£10.50');
    await one.tap('more');
    await one.tap('adjust-check');
    await choose(one, '10%', 'Staff meal');
    await picture(one.page, 'discount-sheet', WIDE);
    await one.tap('adjust-confirm');
    await closed(one);
    await one.dueIs('£9.45');
    await picture(one.page, 'discount-on-check', WIDE);
    await one.tap('take-back');
    await one.dueIs('£10.50');
  }, 60_000);

  test('[TO1] [TO12] [TO15] a comp asks for a manager on the same screen, and the line keeps its full price', async () => {
    await one.page.getByTestId('line').first().tap();
    await one.tap('adjust-line');
    await choose(one, 'Comp', 'Long wait');
    await picture(one.page, 'comp-sheet', WIDE);
    await one.tap('adjust-confirm');
    await one.page
      .getByText('Manager’s PIN')
      .or(one.page.getByText("Manager's PIN"))
      .first()
      .waitFor();
    await picture(one.page, 'comp-approval', WIDE);
    await one.type(PINS.manager);
    await closed(one);
    await one.page.getByTestId('line-reduced').getByText('Comp').waitFor();
    await one.dueIs('£5.25');
    await picture(one.page, 'comp-on-check', WIDE);
    const [row] = replicaRows<Row>(shop.suite.dataDir, 'register', 'adjustment').filter(
      ({ type }) => type === 'comp',
    );
    expect(row).toMatchObject({ adjustedBy: expect.stringContaining('zofia') });
    expect(String(row?.approvedBy)).toContain('callum');
    await one.payExact();
    await picture(one.page, 'comp-paid', WIDE);
    await one.tap('next-order');
  }, 60_000);

  test('[TO9] [TO15] two registers cut off from each other discount the same check: both count, and one tap takes one back', async () => {
    const title = await orderAtCounter(one, 'Bacon bap', 'Sausage bap');
    await takeCheck(two, title);
    await cutOff(shop).secondAlone();
    await offCheck(two, '50%', 'Staff meal');
    await two.dueIs('£5.25');
    await cutOff(shop).firstAlone();
    await offCheck(one, '10%', 'Offer');
    await one.dueIs('£9.45');
    await cutOff(shop).heal();
    for (const register of [one, two]) await register.dueIs('£4.20');
    await one.page.getByTestId('exceptions').waitFor();
    await picture(one.page, 'discounted-twice', WIDE);
    const last = one.page.getByTestId('adjustment').filter({ hasText: '10%' });
    await last.getByTestId('take-back').tap();
    for (const register of [one, two]) await register.dueIs('£5.25');
    await one.page.getByTestId('exceptions').waitFor({ state: 'detached' });
    await two.payExact();
    await two.tap('next-order');
  }, 180_000);

  test('[GC1] [GC2] [GC3] after a guest check is printed a removal asks for a manager, and the check says that the paper no longer holds', async () => {
    await one.newOrder();
    for (const item of ['Bacon bap', 'Sausage bap']) await one.item(item);
    await one.dueIs('£10.50');
    await one.tap('more');
    await one.page.getByRole('dialog').getByText('Print guest check').first().tap();
    await closed(one);
    await one.page.getByTestId('line').first().tap();
    await one.tap('remove-line');
    await picture(one.page, 'remove-on-paper', WIDE);
    await one.tap('take-off-confirm');
    await one.type(PINS.manager);
    await closed(one);
    await one.dueIs('£5.25');
    await one.page.getByTestId('print-superseded').getByText('says £10.50; it is £5.25').waitFor();
    await picture(one.page, 'print-superseded', WIDE);
    await one.tap('print-anew');
    await one.page.getByTestId('print-superseded').waitFor({ state: 'detached' });
    await one.payExact();
    await one.tap('next-order');
  }, 60_000);

  test('[GC5] what is not sent is cleared by two taps, and comes back by one', async () => {
    await one.newOrder();
    for (const item of ['Bacon bap', 'Sausage bap']) await one.item(item);
    await one.dueIs('£10.50');
    const clear = async (): Promise<void> => {
      await one.tap('more');
      await one.tap('clear-unsent');
      await closed(one);
      await one.dueIs('£0.00');
    };
    await clear();
    await one.page.getByText('Undo', { exact: true }).tap();
    await one.dueIs('£10.50');
    await clear();
  }, 60_000);

  test('[GC4] [TO16] [TO17] the office leads from gross over discounts and comps to net', async () => {
    const people = office.getByTestId('taken-off');
    await people.getByText('Zofia Kowal').waitFor();
    await people.getByText('Callum Reid').waitFor();
    await until('the day is whole', async () => (await ladder()).gross === before.gross + 2625);
    await picture(office, 'office-ladder', WIDE);
    expect(await ladder()).toEqual({
      gross: before.gross + 2625,
      discounts: before.discounts - 525,
      comps: before.comps - 525,
      turnover: before.turnover + 1575,
    });
    await office.getByTestId('nav-people').tap();
    await office.getByTestId('role-limits').waitFor();
    await picture(office, 'office-limits', WIDE);
    const limit = office.getByRole('textbox', { name: 'Cashier: up to, %' });
    await limit.fill('60');
    await limit.press('Tab');
    await office.getByTestId('save-limit').tap();
    await office.getByRole('textbox', { name: 'New reason' }).fill('Birthday');
    await office.getByTestId('add-reason').tap();
    await office.getByTestId('reason').nth(3).waitFor();
    await orderAtCounter(one, 'Bacon bap');
    const offered = one.page.getByRole('dialog').getByText('Birthday', { exact: true });
    await one.tap('more');
    await one.tap('adjust-check');
    await offered.waitFor();
    await choose(one, '50%', 'Birthday');
    await one.tap('adjust-confirm');
    await closed(one);
    await one.dueIs('£2.62');
  }, 60_000);
});
