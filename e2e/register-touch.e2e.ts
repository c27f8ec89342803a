import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Drift, type Finger, fingerOn, middleOf } from './src/fingers.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let page: Page;
let register: RegisterPage;
let finger: Finger;

beforeAll(async () => {
  shop = await enterShop('whole');
  page = await shop.open(shop.suite.part('register').address);
  register = registerPage(page);
  finger = await fingerOn(page);
  await register.logIn();
});
afterAll(() => shop.leave());
beforeEach(async () => {
  await page.keyboard.press('Escape');
  await register.newOrder();
  await page.getByText('Takeaway', { exact: true }).tap();
  await register.category('Breakfast');
});

const tile = (name: string) => page.getByTestId(/^item-/).filter({ hasText: name });
const key = (name: string) => page.getByRole('button', { name, exact: true });
/** Nearly the ten millimetres that a finger may drift; every way leaves the key that it came down on. */
const NEARLY: readonly Drift[] = [{ right: 9.5 }, { down: 9.5 }];
const TOO_FAR: Drift = { right: 12 };

const linesAre = (...lines: readonly string[]) =>
  until(`the check has ${lines.join(', ')}`, async () => {
    const texts = (await register.lines()).map((line) => line.replace(/\s+/g, ' '));
    return texts.length === lines.length && lines.every((line, at) => texts[at]?.startsWith(line));
  });

describe('a finger that drifts', () => {
  test('[UI9] still rings the item that it came down on, and beyond ten millimetres nothing', async () => {
    for (const [times, drift] of NEARLY.entries()) {
      await finger.drift(tile('Bacon bap'), drift);
      await linesAre(`${times + 1} Bacon bap`);
    }
    await finger.drift(tile('Bacon bap'), TOO_FAR);
    await finger.tap(tile('Sausage bap'));
    await linesAre('2 Bacon bap', '1 Sausage bap');
  });

  test('[UI9] still presses digits, tenders and what takes the money', async () => {
    await finger.tap(tile('Bacon bap'));
    await linesAre('1 Bacon bap');
    await finger.drift(page.getByTestId('pay'), { down: 9.5 });
    for (const [digit, drift] of [
      ['1', { right: 9.5 }],
      ['0', { down: 9.5 }],
      ['00', { down: 9.5 }],
    ] as const)
      await finger.drift(key(digit), drift);
    await page.getByText('£10.00').last().waitFor();
    await finger.drift(page.getByTestId('take-cash'), { down: 9.5 });
    await page.getByTestId('paid').getByText('£4.75').waitFor();
  });

  test('[UI9] [UI10] still types a PIN, with two thumbs as well', async () => {
    await register.tap('log-out');
    await page.getByTestId('login').waitFor();
    const [first = '', ...rest] = PINS.manager;
    await finger.drift(key(first), { right: 9.5 });
    await finger.overlap(...rest.map(key));
    await page.getByTestId('check-panel').waitFor();
  });
});

describe('two thumbs', () => {
  test('[UI10] ring everything that they touch, in the order of being lifted', async () => {
    await finger.overlap(
      ...['Bacon bap', 'Sausage bap', 'Granola', 'Bacon bap'].map((name): Locator => tile(name)),
    );
    await linesAre('1 Bacon bap', '1 Sausage bap', '1 Granola', '1 Bacon bap');
  });

  test('[UI10] type an amount digit by digit', async () => {
    await finger.tap(tile('Bacon bap'));
    await linesAre('1 Bacon bap');
    await register.tap('pay');
    await page.getByTestId('pay-exact').waitFor();
    await finger.overlap(...['2', '3', '4', '5'].map(key));
    await page.getByText('£23.45').waitFor();
  });
});

describe('a key', () => {
  test('[UI7] shows that it is pressed before the finger is lifted, and acts when it is', async () => {
    const session = await page.context().newCDPSession(page);
    const spot = await middleOf(tile('Bacon bap'));
    const touch = (
      type: 'touchStart' | 'touchEnd',
      touchPoints: readonly { x: number; y: number }[],
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
    await touch('touchStart', [spot]);
    await page.locator('[data-testid^=item-][data-pressed]').filter({ hasText: 'Bacon' }).waitFor();
    expect(await register.lines()).toEqual([]);
    await touch('touchEnd', []);
    await linesAre('1 Bacon bap');
    expect(await page.locator('[data-testid^=item-][data-pressed]').count()).toBe(0);
  });
});
