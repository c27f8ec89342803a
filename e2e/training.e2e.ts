import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { replicaRows } from './src/databases.ts';
import { openBoard } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

type Receipt = { readonly series: string; readonly number: number };

let shop: SharedShop;
let register: RegisterPage;

const rows = <T>(part: string, kind: string): T[] => replicaRows<T>(shop.suite.dataDir, part, kind);
const KINDS = ['check', 'line', 'round', 'ticket', 'payment', 'receipt', 'drawer_event'] as const;
const counts = (part: string) => KINDS.map((kind) => rows(part, kind).length);

const sellChips = async ({ page, category, item, payExact, tap }: RegisterPage) => {
  await category('Sides');
  await item('Chips');
  await page.getByTestId('line').first().waitFor();
  await tap('send');
  await page.getByText('Sent', { exact: true }).first().waitFor();
  await payExact();
};

const lastNumber = (): number =>
  Math.max(0, ...rows<Receipt>('register', 'receipt').map(({ number }) => number));

beforeAll(async () => {
  shop = await enterShop('whole');
  register = registerPage(await shop.open(shop.suite.part('register').address));
});
afterAll(() => shop.leave());

describe('training', () => {
  test('[TM1] [TM7] begins at a manager’s tap, over a check that waits, and shows on every screen', async () => {
    const { page, tap } = register;
    await register.logIn();
    await register.newOrder();
    await register.category('Puddings');
    await register.item('Lemon tart');
    await page.getByTestId('line').filter({ hasText: 'Lemon tart' }).waitFor();
    await page.keyboard.press('F10');
    await tap('start-training');
    await page.getByTestId('training-bar').waitFor();
    await register.logIn(PINS.server);
    expect(await register.lines()).toEqual([]);
    await page.getByTestId('training-frame').waitFor();
    await picture(page, 'register-training', WIDE, { width: 1024, height: 768 });
    expect((await accessibilityOf(page)).grave).toEqual([]);
  });

  test('[TM2] [TM5] [TM6] a sale in it reaches no kitchen, hub, drawer or paper', async () => {
    const { page, tap } = register;
    const kitchen = await openBoard(shop);
    const before = ['register', 'kitchen', 'backoffice'].map(counts);
    await sellChips(register);
    await page.getByText('Receipt T1-000001').waitFor();
    await tap('open-training');
    const sheet = page.getByTestId('training-sheet');
    await sheet.getByText(/^Receipt T1-000001/).tap();
    await sheet.locator('img').waitFor();
    await picture(page, 'register-training-papers', WIDE);
    await page.keyboard.press('Escape');
    expect(['register', 'kitchen', 'backoffice'].map(counts)).toEqual(before);
    expect(await kitchen.getByTestId('empty-board').isVisible()).toBe(true);
  });

  test('[TM12] what needs a manager needs one in practice, by a PIN that is not the own, and ends there', async () => {
    const { page, tap } = register;
    const before = rows('register', 'adjustment').length;
    await register.newOrder();
    await register.item('Chips');
    await page.getByTestId('line').first().tap();
    await tap('adjust-line');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Comp', { exact: true }).tap();
    await sheet.getByText('Long wait').tap();
    await tap('adjust-confirm');
    await page
      .getByText(/Manager.s PIN/)
      .first()
      .waitFor();
    await register.type(PINS.server);
    await sheet.getByText('Only someone who may approve').waitFor();
    await picture(page, 'register-training-approval', WIDE);
    await register.type(PINS.manager);
    await sheet.waitFor({ state: 'detached' });
    await page.getByTestId('line-reduced').getByText('Comp').waitFor();
    await register.dueIs('£0.00');
    expect(rows('register', 'adjustment')).toHaveLength(before);
    await page.keyboard.press('Delete');
  });

  test('[TM7] [TM8] stays over a reload and shows guests no check', async () => {
    const { page } = register;
    await page.reload();
    await page.getByTestId('training-bar').waitFor();
    const guests = await shop.open(shop.suite.part('register').customerAddress);
    await guests.getByText('TRAINING', { exact: true }).waitFor();
  });

  test('[TM1] [TM4] after one tap the check waits for its person, and numbers go on without a gap', async () => {
    const { page, tap } = register;
    const number = lastNumber();
    await tap('leave-training');
    await page.getByTestId('training-bar').waitFor({ state: 'detached' });
    await register.logIn();
    await page.getByTestId('line').filter({ hasText: 'Lemon tart' }).waitFor();
    await register.payExact();
    await until('the receipt is numbered', () => lastNumber() === number + 1);
    const series = rows<Receipt>('register', 'receipt').map((one) => one.series);
    expect(series.every((one) => one === '1')).toBe(true);
  });
});
