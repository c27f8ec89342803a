import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringLayoutProbes, misfitsOf } from './src/layout.ts';
import { picture } from './src/picture.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff-Kent';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;

beforeAll(async () => {
  shop = await openTwoRegisters({
    size: { width: 1024, height: 768 },
    prepare: async (page) => {
      await bringLayoutProbes(page);
      await page.reload();
    },
  });
  ({ one, two } = shop);
});
afterAll(() => shop.leave());

/** As a hand does: six keys at once would be those of a scanner (rule RG43). */
const type = ({ page }: RegisterPage, digits: string): Promise<void> =>
  page.keyboard.type(digits, { delay: 60 });

const keyPlace = ({ page }: RegisterPage) =>
  page.getByRole('button', { name: '7', exact: true }).boundingBox();

describe('room for what is long', () => {
  test('[RG41] no key moves by what the amount says, nor between cash and card', async () => {
    await one.item('Bacon bap');
    await one.tap('check-head');
    await one.page.getByTestId('guest-name').fill(LONG_NAME);
    await one.tap('save-details');
    await one.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await misfitsOf(one.page)).toEqual([]);
    await one.tap('pay');
    await one.page.getByTestId('pay-exact').waitFor();
    const cash = await keyPlace(one);
    expect(cash).not.toBeNull();
    await one.page.getByText('Card', { exact: true }).tap();
    await one.page.getByTestId('card-approved').waitFor();
    expect(await keyPlace(one)).toEqual(cash);
    await type(one, '30099999');
    await one.page.getByTestId('above-due').waitFor();
    expect(await keyPlace(one)).toEqual(cash);
    expect(await misfitsOf(one.page)).toEqual([]);
    await picture(one.page, 'card-above-due');
  });

  test('[RG24] a guest’s name of forty letters leaves the amounts of open and settled checks free', async () => {
    await one.tap('go-checks');
    await one.page.getByTestId('open-check').first().waitFor();
    expect(await misfitsOf(one.page)).toEqual([]);
    await one.page.getByTestId('open-check').filter({ hasText: LONG_NAME }).tap();
    await one.payExact();
    await one.tap('go-checks');
    await one.page.getByText('Settled today').tap();
    await one.page.getByTestId('settled-check').first().tap();
    await one.page.getByTestId('settled-detail').waitFor();
    expect(await misfitsOf(one.page)).toEqual([]);
    await picture(one.page, 'settled-long-name');
  });
});

describe('a line that two registers give back', () => {
  const openRefund = async (register: RegisterPage): Promise<void> => {
    const { page } = register;
    await register.tap('go-checks');
    await page.getByText('Settled today').tap();
    await page.getByTestId('settled-check').first().tap();
    await page.getByTestId('refund-line').first().tap();
    await page.getByRole('dialog').getByText('Wrong item served').tap();
    await register.tap('refund-continue');
    await page.getByRole('dialog').getByText('PIN').waitFor();
  };

  test('[RG42] the slower one is told that it went back, how much and where, and gives nothing', async () => {
    await openRefund(one);
    await openRefund(two);
    await type(one, PINS.manager);
    await one.page.getByTestId('message').getByText('Refunded £5.25').waitFor();
    await two.page.getByText('Already given back').waitFor();
    const sheet = await two.page.getByRole('dialog').innerText();
    expect(sheet).toContain('£5.25 was given back at Register 1');
    await picture(two.page, 'refund-lost');
    await two.tap('already-given-back');
    expect(await two.page.getByTestId('refund').count()).toBe(1);
  });
});
