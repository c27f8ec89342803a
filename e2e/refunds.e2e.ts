import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let receipt = '';

type Row = { amountMinor: number; tender: string; receiptId: string; cashReason: string | null };

const rows = (kind: string): Row[] => replicaRows<Row>(shop.suite.dataDir, 'register', kind);
const dialog = () => one.page.getByRole('dialog');
const choose = (group: string, name: string) =>
  dialog().getByRole('group', { name: group }).getByRole('button', { name }).tap();
const firstReason = () =>
  dialog().getByRole('group', { name: 'Reason', exact: true }).getByRole('button').first().tap();
const agree = async (button: string) => {
  await one.tap(button);
  await one.type(PINS.manager);
  await dialog().waitFor({ state: 'detached' });
};

/** Two baps on a card: a settled check that is looked at. */
const settled = async (): Promise<void> => {
  const { page } = one;
  await one.item('Bacon bap');
  await one.item('Sausage bap');
  await one.tap('pay');
  await page.getByText('Card', { exact: true }).first().tap();
  await one.tap('card-approved');
  await page.getByTestId('paid').waitFor();
  receipt = /\d+-\d{6}/.exec(await page.getByTestId('receipt').innerText())?.[0] ?? '';
  await one.tap('go-checks');
  await page.getByText('Settled today').tap();
  await page.getByText(receipt).first().tap();
  await page.getByTestId('settled-detail').waitFor();
};

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one } = shop);
});
afterAll(() => shop.leave());

describe('money back on a settled check', () => {
  test('[RF8] [RF9] [RF10] an amount goes back in cash with a reason, then all that is left to the card', async () => {
    const before = rows('refund').length;
    await settled();
    await one.tap('refund-check');
    await dialog().getByTestId('refund-worth').getByText('£10.50', { exact: true }).waitFor();
    await picture(one.page, 'refund-whole-check');
    await dialog().getByText('An amount', { exact: true }).tap();
    for (const digit of ['2', '5', '0'])
      await dialog().getByRole('button', { name: digit, exact: true }).tap();
    await dialog().getByTestId('refund-worth').getByText('£2.50', { exact: true }).waitFor();
    await firstReason();
    await choose('Give back as', 'Cash');
    expect(await dialog().getByTestId('refund-continue').isDisabled()).toBe(true);
    await choose('Why in cash?', 'The card is not here');
    await picture(one.page, 'refund-amount-in-cash');
    await agree('refund-continue');
    await one.page.getByTestId('settled-detail').getByText('The card is not here').waitFor();
    await one.tap('refund-check');
    await dialog().getByTestId('refund-worth').getByText('£8.00', { exact: true }).waitFor();
    await firstReason();
    await agree('refund-continue');
    await expect
      .poll(() => one.page.getByTestId('refund-check').count(), { timeout: 20_000 })
      .toBe(0);
    await picture(one.page, 'refunded-wholly');
    const made = rows('refund').slice(before);
    expect(made.reduce((all, { amountMinor }) => all + amountMinor, 0)).toBe(1050);
    expect(new Set(made.map(({ receiptId }) => receiptId)).size).toBe(2);
    expect(made[0]).toMatchObject({ tender: 'cash', cashReason: 'The card is not here' });
  });

  test('[TE1] a wrong tender of a settled payment is corrected beside it, once', async () => {
    const before = rows('payment_reversal').length;
    await one.newOrder();
    await settled();
    await one.tap('correct-tender');
    expect(await dialog().getByTestId('correct-confirm').isDisabled()).toBe(true);
    await choose('Why?', 'Wrong key pressed');
    await picture(one.page, 'correct-tender');
    await one.tap('correct-confirm');
    await dialog().waitFor({ state: 'detached' });
    await one.page.getByTestId('settled-detail').getByText('Correction').waitFor();
    await picture(one.page, 'tender-corrected');
    expect(rows('payment_reversal').slice(before)).toMatchObject([
      { cause: 'corrected', tender: 'card', amountMinor: 1050 },
    ]);
    expect(rows('payment').at(-1)).toMatchObject({ tender: 'cash', amountMinor: 1050 });
  });

  test('[RO1] a settled check goes on as a new one with its lines and what was paid', async () => {
    const before = rows('receipt').length;
    const tickets = rows('ticket').length;
    await one.newOrder();
    await settled();
    const sent = rows('ticket').length;
    expect(sent).toBeGreaterThan(tickets);
    await one.tap('reopen-check');
    await firstReason();
    await picture(one.page, 'reopen');
    await one.tap('reopen-confirm');
    await dialog().waitFor({ state: 'detached' });
    await one.page.getByTestId('check-panel').getByText('Sausage bap').waitFor();
    await picture(one.page, 'reopened');
    expect(rows('ticket').length).toBe(sent);
    expect(rows('receipt').length).toBe(before + 2);
    await one.tap('finish');
    await until('its new receipt is issued', () => rows('receipt').length === before + 3);
    await picture(one.page, 'reopened-settled');
  });
});
