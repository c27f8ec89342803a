import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindow, type Window } from './src/browser.ts';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { addDevice, type ExtraDevice } from './src/extra-device.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { type Suite, startSuite, until } from './src/suite.ts';

type Row = { type: string; adjustedBy: string; approvedBy: string | null };

let suite: Suite;
let second: ExtraDevice;
const windows: Window[] = [];
let one: RegisterPage;
let two: RegisterPage;

const open = async (address: string | undefined): Promise<Window> => {
  const window = await openWindow(address ?? '');
  windows.push(window);
  return window;
};

const picture = async (page: Window['page'], name: string): Promise<void> => {
  const folder = process.env.GALLEY_PICTURES;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: `${folder}/${name}-wide.png` });
  await page.setViewportSize({ width: 1280, height: 800 });
};

beforeAll(async () => {
  suite = await startSuite({ supervised: false });
  second = await addDevice(suite, 'pos', 'register', 'Register 2');
  one = registerPage((await open(suite.part('register').address)).page);
  two = registerPage((await open(second.part.address)).page);
  await one.logIn(PINS.cashier);
  await two.logIn();
}, 120_000);

afterAll(async () => {
  for (const window of windows) await window.close();
  process.kill(second.part.pid, 'SIGCONT');
  second.stop();
  await suite.stop();
  suite.remove();
});

/** A check at the counter with these items, sent; its call number. */
const order = async (register: RegisterPage, ...items: string[]): Promise<string> => {
  await register.page.keyboard.press('F6');
  for (const item of items) await register.item(item);
  await register.page
    .getByTestId('line')
    .nth(items.length - 1)
    .waitFor();
  await register.tap('send');
  return register.page.getByTestId('check-title').innerText();
};

const takeCheck = async ({ page, tap }: RegisterPage, title: string): Promise<void> => {
  await tap('go-checks');
  await page.getByTestId('open-check').filter({ hasText: title }).first().tap();
  await page.getByTestId('check-title').getByText(title).waitFor();
};

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
    await order(one, 'Bacon bap', 'Sausage bap');
    await one.dueIs('£10.50');
    await one.tap('more');
    await one.tap('adjust-check');
    await choose(one, '10 %', 'Staff meal');
    await picture(one.page, 'discount-sheet');
    await one.tap('adjust-confirm');
    await closed(one);
    await one.dueIs('£9.45');
    await picture(one.page, 'discount-on-check');
    await one.tap('take-back');
    await one.dueIs('£10.50');
  }, 60_000);

  test('[TO1] [TO12] [TO15] a comp asks for a manager on the same screen, and the line keeps its full price', async () => {
    await one.page.getByTestId('line').first().tap();
    await one.tap('adjust-line');
    await choose(one, 'Comp', 'Long wait');
    await picture(one.page, 'comp-sheet');
    await one.tap('adjust-confirm');
    await one.page
      .getByText('Manager’s PIN')
      .or(one.page.getByText("Manager's PIN"))
      .first()
      .waitFor();
    await picture(one.page, 'comp-approval');
    for (const digit of PINS.manager) await one.page.keyboard.press(digit);
    await closed(one);
    await one.page.getByTestId('line-reduced').getByText('Comp').waitFor();
    await one.dueIs('£5.25');
    await picture(one.page, 'comp-on-check');
    const [row] = replicaRows<Row>(suite.dataDir, 'register', 'adjustment').filter(
      ({ type }) => type === 'comp',
    );
    expect(row).toMatchObject({ adjustedBy: expect.stringContaining('zofia') });
    expect(String(row?.approvedBy)).toContain('callum');
    await one.payExact();
    await picture(one.page, 'comp-paid');
    await one.tap('next-order');
  }, 60_000);

  test('[TO9] [TO15] two registers cut off from each other discount the same check: both count, and one tap takes one back', async () => {
    const title = await order(one, 'Bacon bap', 'Sausage bap');
    await takeCheck(two, title);
    await cutOff(suite, second).secondAlone();
    await offCheck(two, '50 %', 'Staff meal');
    await two.dueIs('£5.25');
    await cutOff(suite, second).firstAlone();
    await offCheck(one, '10 %', 'Offer');
    await one.dueIs('£9.45');
    await cutOff(suite, second).heal();
    for (const register of [one, two]) await register.dueIs('£4.20');
    await one.page.getByTestId('exceptions').waitFor();
    await picture(one.page, 'discounted-twice');
    const last = one.page.getByTestId('adjustment').filter({ hasText: '10 %' });
    await last.getByTestId('take-back').tap();
    for (const register of [one, two]) await register.dueIs('£5.25');
    await one.page.getByTestId('exceptions').waitFor({ state: 'detached' });
    await two.payExact();
    await two.tap('next-order');
  }, 180_000);

  test('[GC1] [GC2] [GC3] after a guest check is printed a removal asks for a manager, and the check says that the paper no longer holds', async () => {
    await one.page.keyboard.press('F6');
    for (const item of ['Bacon bap', 'Sausage bap']) await one.item(item);
    await one.dueIs('£10.50');
    await one.tap('more');
    await one.page.getByRole('dialog').getByText('Print guest check').first().tap();
    await closed(one);
    await one.page.getByTestId('line').first().tap();
    await one.tap('remove-line');
    await picture(one.page, 'remove-on-paper');
    await one.tap('take-off-confirm');
    for (const digit of PINS.manager) await one.page.keyboard.press(digit);
    await closed(one);
    await one.dueIs('£5.25');
    await one.page.getByTestId('print-superseded').getByText('says £10.50; it is £5.25').waitFor();
    await picture(one.page, 'print-superseded');
    await one.tap('print-anew');
    await one.page.getByTestId('print-superseded').waitFor({ state: 'detached' });
    await one.payExact();
    await one.tap('next-order');
  }, 60_000);

  test('[GC5] what is not sent is cleared by two taps, and comes back by one', async () => {
    await one.page.keyboard.press('F6');
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
    const { page } = await open(suite.part('backoffice').address);
    await page.getByTestId('login').waitFor();
    for (const digit of PINS.owner) await page.keyboard.press(digit);
    const ladder = page.getByTestId('ladder');
    await ladder.waitFor();
    await until('the day is whole', async () => (await ladder.innerText()).includes('£26.25'));
    const people = page.getByTestId('taken-off');
    await people.getByText('Zofia Kowal').waitFor();
    await people.getByText('Callum Reid').waitFor();
    await picture(page, 'office-ladder');
    const text = (await ladder.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Gross sales £26\.25 Discounts -£5\.25 Comps, paid by the house -£5\.25/);
    expect(text).toMatch(/Turnover £15\.75/);
    await page.getByTestId('nav-people').tap();
    await page.getByTestId('role-limits').waitFor();
    await picture(page, 'office-limits');
    const limit = page.getByRole('textbox', { name: 'Cashier: up to, %' });
    await limit.fill('60');
    await limit.press('Tab');
    await page.getByTestId('save-limit').tap();
    await page.getByRole('textbox', { name: 'New reason' }).fill('Birthday');
    await page.getByTestId('add-reason').tap();
    await page.getByTestId('reason').nth(3).waitFor();
    await order(one, 'Bacon bap');
    const offered = one.page.getByRole('dialog').getByText('Birthday', { exact: true });
    await one.tap('more');
    await one.tap('adjust-check');
    await offered.waitFor();
    await choose(one, '50 %', 'Birthday');
    await one.tap('adjust-confirm');
    await closed(one);
    await one.dueIs('£2.62');
  }, 60_000);
});
