import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { addDevice, type ExtraDevice } from './src/extra-device.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

let suite: Suite;
let second: ExtraDevice;
const windows: Window[] = [];
let one: RegisterPage;
let two: RegisterPage;

const openRegister = async (address: string | undefined): Promise<RegisterPage> => {
  const window = await openWindow(address ?? '');
  windows.push(window);
  return registerPage(window.page);
};

/** Pictures for a person to look at, where one asks for them. */
const picture = async ({ page }: RegisterPage, name: string): Promise<void> => {
  const folder = process.env.GALLEY_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

const type = async ({ page }: RegisterPage, digits: string): Promise<void> => {
  for (const digit of digits) await page.keyboard.press(digit);
};

const backToMenu = async ({ page }: RegisterPage): Promise<void> => {
  await page.keyboard.press('F6');
  await page.getByTestId('check-panel').waitFor();
};

beforeAll(async () => {
  suite = await startSuite({ supervised: false });
  second = await addDevice(suite, 'pos', 'register', 'Register 2');
  one = await openRegister(suite.part('register').address);
  two = await openRegister(second.part.address);
  await one.logIn();
  await two.logIn();
}, 120_000);

afterEach(async ({ task }) => {
  for (const [at, register] of [one, two].entries())
    await picture(register, `${task.name.slice(1, 4)}-end-${at + 1}`);
});

afterAll(async () => {
  for (const window of windows) await window.close();
  process.kill(second.part.pid, 'SIGCONT');
  second.stop();
  await suite.stop();
  suite.remove();
});

/** Where the two columns of the order screen stand: what everyone has to know must move neither. */
const placesOf = ({ page }: RegisterPage) =>
  Promise.all(['check-panel', 'pay'].map((id) => page.getByTestId(id).boundingBox()));

const takeOpenCheck = async (register: RegisterPage): Promise<void> => {
  await register.tap('go-checks');
  await register.page.getByTestId('open-check').first().tap();
  await register.page.getByTestId('line').first().waitFor();
};

describe('money at the register', () => {
  test('[E20] a refund tells the amount first, proposes the tenders that can take it, and comes back from the pad', async () => {
    const { page } = one;
    await one.item('Bacon bap');
    await one.item('Sausage bap');
    await one.dueIs('£10.50');
    await one.tap('pay');
    await page.getByText('Card', { exact: true }).first().tap();
    await type(one, '20000');
    await page.getByTestId('above-due').getByText('Cards give no change').waitFor();
    expect(await page.getByTestId('card-approved').isDisabled()).toBe(true);
    await picture(one, 'card-above-due');
    for (let digit = 0; digit < 5; digit++) await page.keyboard.press('Backspace');
    await type(one, '300');
    await one.tap('card-approved');
    // The wrong tender is undone before its receipt.
    await one.tap('undo-payment');
    await picture(one, 'undo-payment');
    await one.tap('reverse-confirm');
    await page.getByTestId('amount-due').getByText('£10.50').waitFor();
    await page.getByText('Card', { exact: true }).first().tap();
    await type(one, '200');
    await one.tap('card-approved');
    await page.getByTestId('amount-due').getByText('£8.50').waitFor();
    await page.getByText('Cash', { exact: true }).first().tap();
    await one.tap('pay-exact');
    await page
      .getByTestId('paid')
      .getByText(/^Printed/)
      .waitFor();
    await picture(one, 'paid-printed');
    await one.tap('go-checks');
    await page.getByText('Settled today').tap();
    await page.getByText('1-000001').first().tap();
    await one.tap('refund-line');
    const sheet = page.getByRole('dialog');
    await sheet.getByTestId('refund-worth').getByText('£5.25').waitFor();
    await sheet.getByText('Card £2.00, cash £3.25').waitFor();
    await sheet.getByText('£8.50 in cash, £2.00 by card').waitFor();
    await sheet.getByRole('group', { name: 'Reason' }).getByRole('button').first().tap();
    await picture(one, 'refund-sheet');
    await one.tap('refund-continue');
    await type(one, '9999');
    await sheet.getByText(/Wrong PIN/).waitFor();
    await picture(one, 'refund-wrong-pin');
    await page.keyboard.press('5');
    await sheet.getByText(/Wrong PIN/).waitFor({ state: 'detached' });
    await one.tap('approval-back');
    await sheet.getByText('Card £2.00, cash £3.25').waitFor();
    expect(await sheet.getByTestId('refund-continue').isEnabled()).toBe(true);
    await one.tap('refund-continue');
    await type(one, PINS.manager);
    await sheet.waitFor({ state: 'detached' });
    const [refund] = replicaRows<{ amountMinor: number; cashMinor: number; tender: string }>(
      suite.dataDir,
      'register',
      'refund',
    );
    expect(refund).toMatchObject({ tender: 'card', amountMinor: 525, cashMinor: 325 });
    await picture(one, 'refunded');
  });

  test('[E21] [E22] [RG27] cut-off registers leave a check paid but not sent, and one paid twice: both are loud, and one tap mends each', async () => {
    await backToMenu(one);
    await one.item('Bacon bap');
    await one.tap('send');
    await takeOpenCheck(two);
    // Register 2 swaps the dish, and register 1 takes the money for the first one.
    await cutOff(suite, second).secondAlone();
    await two.item('Sausage bap');
    await two.dueIs('£10.50');
    await two.page.getByTestId('line').first().tap();
    await two.tap('void-line');
    const sheet = two.page.getByRole('dialog');
    await sheet.getByText('Rung by mistake').tap();
    await two.tap('void-confirm');
    await sheet.waitFor({ state: 'detached' });
    await cutOff(suite, second).firstAlone();
    await one.payExact();
    await one.tap('next-order');
    const places = await placesOf(one);
    await cutOff(suite, second).heal();
    await one.page.getByTestId('paid-not-sent').waitFor();
    expect(await placesOf(one)).toEqual(places);
    await two.page.getByTestId('unsent-here').waitFor();
    await picture(one, 'paid-not-sent-banner');
    await picture(two, 'paid-not-sent-check');
    await one.tap('go-checks');
    await one.page.getByText('Open', { exact: true }).first().tap();
    await one.page.getByTestId('open-check').getByText('Paid, not sent').waitFor();
    await picture(one, 'paid-not-sent-list');
    await two.tap('send-now');
    for (const register of [one, two])
      await register.page.getByTestId('paid-not-sent').waitFor({ state: 'detached' });

    // A second check is paid at both.
    await backToMenu(one);
    await backToMenu(two);
    await one.item('Bacon bap');
    await one.tap('send');
    await takeOpenCheck(two);
    await cutOff(suite, second).secondAlone();
    await two.payExact();
    await cutOff(suite, second).firstAlone();
    await one.payExact();
    await cutOff(suite, second).heal();
    await one.page.getByTestId('overpaid').waitFor();
    await two.page.getByTestId('overpaid-line').waitFor();
    await picture(one, 'overpaid-paid-screen');
    await two.tap('go-checks');
    await two.page.getByText('Settled today').tap();
    await two.page.getByText('Overpaid £5.25').first().tap();
    await two.page.getByTestId('settled-detail').getByTestId('overpaid').waitFor();
    await picture(two, 'overpaid-settled');
    await two.page.getByTestId('settled-detail').getByTestId('give-back').tap();
    await picture(two, 'give-back-sheet');
    await two.tap('reverse-confirm');
    for (const register of [one, two])
      await register.page.getByTestId('overpaid-line').waitFor({ state: 'detached' });
    const rows = replicaRows<{ amountMinor: number }>(
      suite.dataDir,
      'register',
      'payment_reversal',
    );
    expect(rows.map(({ amountMinor }) => amountMinor)).toEqual([300, 525]);
    await picture(two, 'overpaid-mended');
  });

  test('[E23] with its core gone the register counts nothing that waits as due, shows no green, and its person stays logged in', async () => {
    await backToMenu(one);
    await one.item('Bacon bap');
    await one.dueIs('£5.25');
    await suite.kill('register');
    await one.item('Sausage bap');
    await one.page.getByTestId('not-counted').waitFor();
    expect(await one.badge()).not.toContain('Online');
    await picture(one, 'core-lost');
    await suite.revive('register');
    await one.dueIs('£10.50');
    await one.page.getByTestId('not-counted').waitFor({ state: 'detached' });
    await until('the register is online', async () => (await one.badge()).includes('Online'));
    expect(await one.page.getByTestId('login').count()).toBe(0);
    await one.payExact();
  });
});
