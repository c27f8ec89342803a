import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
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

const backToMenu = async ({ newOrder, page }: RegisterPage): Promise<void> => {
  await newOrder();
  await page.getByTestId('check-panel').waitFor();
};

/** What the first register's database has of a kind, from a count on. */
const rowsFrom = (count: number, kind: string) =>
  replicaRows<{ amountMinor: number; cashMinor: number; tender: string }>(
    shop.suite.dataDir,
    'register',
    kind,
  ).slice(count);

let refunds = 0;
let reversals = 0;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
  refunds = rowsFrom(0, 'refund').length;
  reversals = rowsFrom(0, 'payment_reversal').length;
});
afterEach(async ({ task }) => {
  for (const [at, { page }] of [one, two].entries())
    await picture(page, `${task.name.slice(1, 4)}-end-${at + 1}`);
});
afterAll(() => shop.leave());

/** Where the two columns of the order screen stand: what everyone has to know must move neither. */
const placesOf = ({ page }: RegisterPage) =>
  Promise.all(['check-panel', 'pay'].map((id) => page.getByTestId(id).boundingBox()));

describe('money at the register', () => {
  test('[E20] a refund tells the amount first, proposes the tenders that can take it, and comes back from the pad', async () => {
    const { page } = one;
    await one.item('Bacon bap');
    await one.item('Sausage bap');
    await one.dueIs('£10.50');
    await one.tap('pay');
    await page.getByText('Card', { exact: true }).first().tap();
    await one.type('20000');
    await page.getByTestId('above-due').getByText('Cards give no change').waitFor();
    expect(await page.getByTestId('card-approved').isDisabled()).toBe(true);
    await picture(one.page, 'card-above-due');
    for (let digit = 0; digit < 5; digit++) await page.keyboard.press('Backspace');
    await one.type('300');
    await one.tap('card-approved');
    // The wrong tender is undone before its receipt.
    await one.tap('undo-payment');
    await picture(one.page, 'undo-payment');
    await one.tap('reverse-confirm');
    await page.getByTestId('amount-due').getByText('£10.50').waitFor();
    await page.getByText('Card', { exact: true }).first().tap();
    await one.type('200');
    await one.tap('card-approved');
    await page.getByTestId('amount-due').getByText('£8.50').waitFor();
    await page.getByText('Cash', { exact: true }).first().tap();
    await one.tap('pay-exact');
    await page
      .getByTestId('paid')
      .getByText(/^Printed/)
      .waitFor();
    await picture(one.page, 'paid-printed');
    const receipt = /\d+-\d{6}/.exec(await page.getByTestId('receipt').innerText())?.[0] ?? '';
    await one.tap('go-checks');
    await page.getByText('Settled today').tap();
    await page.getByText(receipt).first().tap();
    await one.tap('refund-line');
    const sheet = page.getByRole('dialog');
    await sheet.getByTestId('refund-worth').getByText('£5.25').waitFor();
    await sheet.getByText('Card £2.00, cash £3.25').waitFor();
    await sheet.getByText('£8.50 in cash, £2.00 by card').waitFor();
    await sheet.getByRole('group', { name: 'Reason' }).getByRole('button').first().tap();
    await picture(one.page, 'refund-sheet');
    await one.tap('refund-continue');
    await one.type('9999');
    await sheet.getByText(/Wrong PIN/).waitFor();
    await picture(one.page, 'refund-wrong-pin');
    await page.keyboard.press('5');
    await sheet.getByText(/Wrong PIN/).waitFor({ state: 'detached' });
    await one.tap('approval-back');
    await sheet.getByText('Card £2.00, cash £3.25').waitFor();
    expect(await sheet.getByTestId('refund-continue').isEnabled()).toBe(true);
    await one.tap('refund-continue');
    await one.type(PINS.manager);
    await sheet.waitFor({ state: 'detached' });
    const [refund] = rowsFrom(refunds, 'refund');
    expect(refund).toMatchObject({ tender: 'card', amountMinor: 525, cashMinor: 325 });
    await picture(one.page, 'refunded');
  });

  test('[E21] [E22] [RG27] cut-off registers leave a check paid but not sent, and one paid twice: both are loud, and one tap mends each', async () => {
    await takeCheck(two, await orderAtCounter(one, 'Bacon bap'));
    // Register 2 swaps the dish, and register 1 takes the money for the first one.
    await cutOff(shop).secondAlone();
    await two.item('Sausage bap');
    await two.dueIs('£10.50');
    await two.page.getByTestId('line').first().tap();
    await two.tap('void-line');
    const sheet = two.page.getByRole('dialog');
    await sheet.getByText('Rung by mistake').tap();
    await two.tap('void-confirm');
    await sheet.waitFor({ state: 'detached' });
    await cutOff(shop).firstAlone();
    await one.payExact();
    await one.tap('next-order');
    const places = await placesOf(one);
    await cutOff(shop).heal();
    await one.page.getByTestId('tasks-count').waitFor();
    expect(await placesOf(one)).toEqual(places);
    await two.page.getByTestId('unsent-here').waitFor();
    await picture(one.page, 'paid-not-sent-banner');
    await picture(two.page, 'paid-not-sent-check');
    await one.tap('go-checks');
    await one.page.getByText('Open', { exact: true }).first().tap();
    await one.page.getByTestId('open-check').getByText('Paid, not sent').waitFor();
    await picture(one.page, 'paid-not-sent-list');
    await two.tap('send-now');
    for (const register of [one, two])
      await register.page.getByTestId('tasks-count').waitFor({ state: 'detached' });

    // A second check is paid at both.
    await takeCheck(two, await orderAtCounter(one, 'Bacon bap'));
    await cutOff(shop).secondAlone();
    await two.payExact();
    await cutOff(shop).firstAlone();
    await one.payExact();
    await cutOff(shop).heal();
    await one.page.getByTestId('overpaid').waitFor();
    await two.page.getByTestId('tasks-count').waitFor();
    await picture(one.page, 'overpaid-paid-screen');
    await two.tap('go-checks');
    await two.page.getByText('Settled today').tap();
    await two.page.getByText('Overpaid £5.25').first().tap();
    await two.page.getByTestId('settled-detail').getByTestId('overpaid').waitFor();
    await picture(two.page, 'overpaid-settled');
    await two.page.getByTestId('settled-detail').getByTestId('give-back').tap();
    await picture(two.page, 'give-back-sheet');
    await two.tap('reverse-confirm');
    for (const register of [one, two])
      await register.page.getByTestId('tasks-count').waitFor({ state: 'detached' });
    const back = rowsFrom(reversals, 'payment_reversal');
    expect(back.map(({ amountMinor }) => amountMinor)).toEqual([300, 525]);
    await picture(two.page, 'overpaid-mended');
  });

  test('[E23] with its core gone the register counts nothing that waits as due, shows no green, and its person stays logged in', async () => {
    await backToMenu(one);
    await one.item('Bacon bap');
    await one.dueIs('£5.25');
    await shop.suite.kill('register');
    await one.item('Sausage bap');
    await one.page.getByTestId('not-counted').waitFor();
    expect(await one.badge()).not.toContain('Online');
    await picture(one.page, 'core-lost');
    await shop.suite.revive('register');
    await one.dueIs('£10.50');
    await one.page.getByTestId('not-counted').waitFor({ state: 'detached' });
    await until('the register is online', async () => (await one.badge()).includes('Online'));
    expect(await one.page.getByTestId('login').count()).toBe(0);
    await one.payExact();
  });
});
