import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let page: Page;
let register: RegisterPage;

beforeAll(async () => {
  shop = await enterShop('whole');
  page = await shop.open(shop.suite.part('register').address);
  register = registerPage(page);
  await register.logIn();
});
afterAll(() => shop.leave());

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string): Promise<void> => page.keyboard.type(text, { delay: 60 });
const sheet = () => page.getByRole('dialog');
/** The words of the control that has the focus. */
const focused = (): Promise<string> =>
  page.evaluate<string>(`(() => {
    const control = document.activeElement;
    const words = control?.getAttribute('aria-label') ?? control?.closest('label')?.textContent;
    return (words ?? control?.textContent ?? '').trim();
  })()`);

const MOST_STEPS = 60;

/** Goes on from control to control until one with these words has the focus. */
const stepTo = async (words: RegExp): Promise<void> => {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (words.test(await focused())) return;
    await press('Tab');
  }
  throw new Error(`No control with ${words} in ${MOST_STEPS} steps, but ${await focused()}`);
};
const pressNamed = async (words: RegExp): Promise<void> => {
  await stepTo(words);
  await press('Enter');
};
const linesAre = (count: number) =>
  until(`the check has ${count} lines`, async () => (await register.lines()).length === count);
const closed = () => sheet().waitFor({ state: 'detached' });

describe('without touch and mouse', () => {
  test('[RG66] guests are seated, their order is rung by seat, changed and sent', async () => {
    await press('F3');
    await page.getByTestId('table-12').waitFor();
    await pressNamed(/^2 guests$/);
    await page.getByTestId('floor-hand').waitFor();
    await type('12');
    await page.locator('[data-testid=table-12]:focus').waitFor();
    await press('Enter');
    await page.getByTestId('table-12').getByText('Seated').waitFor();
    await press('Enter');
    await page.getByTestId('check-title').getByText('12').waitFor();

    await press('Alt+Digit2');
    await type('sausage b');
    await press('Enter');
    await page.getByTestId('line-seats').getByText('S2').waitFor();
    await press('Alt+Digit0');
    await type('cod');
    await press('Enter');
    await sheet().waitFor();
    await pressNamed(/^Battered/);
    await pressNamed(/£13\.50/);
    await closed();
    await linesAre(2);

    await press('PageDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Escape');
    await press('Alt+ArrowDown');
    await press('+');
    await register.dueIs('£24.00');
    await press('-');
    await register.dueIs('£18.75');
    await press('Alt+ArrowDown', 'Delete');
    await linesAre(1);
    await press('F8');
    await page.getByTestId('line').getByText('Sent').waitFor();
  });

  test('[RG66] keys of a line work while the search has the focus and nothing is typed in it', async () => {
    const search = page.getByTestId('search').getByRole('searchbox');
    const before = (await register.lines()).length;
    await type('sausage b');
    await press('Enter');
    await linesAre(before + 1);
    for (let line = 0; line <= before; line += 1) await press('Alt+ArrowDown');
    await page.locator('[data-testid=search] input:focus').waitFor();
    await press('+');
    await page.getByTestId('line').last().getByText('2', { exact: false }).first().waitFor();
    await type('cod+');
    expect(await search.inputValue()).toBe('cod+');
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    expect(await search.inputValue()).toBe('');
    await linesAre(before + 1);
    await press('-');
    await press('Delete');
    await linesAre(before);
    expect(await search.inputValue()).toBe('');
  });

  test('[RG66] the check is split, one part is paid by two tenders, and a line is given back', async () => {
    await press('F10');
    await sheet().waitFor();
    await pressNamed(/^Move, split, merge/);
    await page.getByTestId('pick-line').first().waitFor();
    await stepTo(/^Lines$/);
    await press('ArrowRight', 'Enter');
    await pressNamed(/^Split into 2$/);
    await closed();
    await page.getByTestId('sibling').waitFor();

    await press('F9');
    await page.getByTestId('pay-exact').waitFor();
    await type('100');
    await press('Enter');
    await page.getByTestId('undo-payment').waitFor();
    await press('c');
    await page.getByTestId('card-approved').waitFor();
    await press('Enter');
    await page.getByTestId('paid').waitFor();

    await press('Enter', 'F4');
    await stepTo(/^Open$/);
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await pressNamed(/^Table 12/);
    await page.getByTestId('settled-detail').waitFor();
    await pressNamed(/^Refund$/);
    await sheet().waitFor();
    await pressNamed(/^Wrong item served$/);
    await pressNamed(/^Give back/);
    await page.getByText('This needs a manager').waitFor();
    await type(PINS.owner);
    await closed();
    await page.getByTestId('settled-detail').getByText('1 refunded').waitFor();
  });

  test('[RG67] a person logs out and in again, and finds the list of keys', async () => {
    await press('Escape', 'F7');
    await page.getByTestId('login').waitFor();
    await type(PINS.manager);
    await page.getByTestId('login').waitFor({ state: 'detached' });
    await press('F2', '?');
    await page.getByTestId('keys').waitFor();
    await press('Escape');
    await closed();
  });
});

describe('the screen itself', () => {
  test('[UI36] is measured with a bank card, whose frame follows the size', async () => {
    await press('F10');
    await pressNamed(/^Display$/);
    const frame = page.getByTestId('card-frame');
    const width = async () => (await frame.boundingBox())?.width ?? 0;
    const asCard = (85.6 * 96) / 25.4;
    expect(await width()).toBeCloseTo(asCard, 0);
    await pressNamed(/^Larger$/);
    await page.getByTestId('scale').getByText('102%').waitFor();
    expect(await width()).toBeCloseTo(asCard * 1.02, 0);
    await pressNamed(/^Smaller$/);
    await page.getByTestId('scale').getByText('100%').waitFor();
    await press('Escape');
    await closed();
  });

  const footOf = async (testId: string): Promise<number> => {
    const box = await page.getByTestId(testId).boundingBox();
    return box === null ? 0 : box.y + box.height;
  };
  const actionsShow = async (): Promise<boolean> => {
    const foot = await footOf('remove-line');
    return foot > 0 && foot <= (await footOf('lines')) + 1;
  };

  test('[RG68] shows a line in hand with all that can be done with it, however long the check', async () => {
    await press('F2', 'F6');
    for (const name of [
      'bacon',
      'sausage b',
      'granola',
      'mushy',
      'coleslaw',
      'side s',
      'bread',
      'onion',
    ])
      await type(`${name}\n`);
    await linesAre(8);
    await press('Alt+ArrowDown');
    for (let line = 1; line < 8; line += 1) {
      await until('its actions are in the list', actionsShow);
      await press('Alt+ArrowDown');
    }
  });
});
