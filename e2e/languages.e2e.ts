import { type Language, languageFacts } from '@galley/ui/languages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { PINS, type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { foreignTexts, textsOn, wordsIn } from './src/shown-words.ts';

/** Names that the house gave: data, in whatever language it wrote them. */
const OF_THE_HOUSE: ReadonlySet<string> = new Set([
  'Takeaway',
  'Counter',
  'Delivery',
  'Catering',
  'Breakfast',
  'Sides',
]);

type Tried = {
  readonly language: Language;
  readonly due: RegExp;
  readonly refused: RegExp;
};

const TRIED: readonly Tried[] = [
  { language: 'de', due: /5,25\s£/, refused: /Gib einen Betrag von .* bis .* ein\./ },
  { language: 'ar', due: /5\.25/, refused: /أدخل مبلغًا من .* إلى .*\./ },
];

let shop: SharedShop;
beforeAll(async () => {
  shop = await enterShop('whole');
});
afterAll(() => shop.leave());

const begin = async (language: Language): Promise<RegisterPage> => {
  const page = await shop.open(shop.suite.part('register').address);
  await page.getByTestId('login').waitFor();
  await page.getByTestId('language').focus();
  await page.keyboard.press('Enter');
  const loaded = page.waitForEvent('load');
  await page.getByRole('menuitemradio', { name: languageFacts(language).name }).press('Enter');
  await loaded;
  await page.getByTestId('login').waitFor();
  return registerPage(page);
};

type Look = (what: string) => Promise<void>;

/** Holds every screen against the English tables, and asks axe. */
const watchOf = async (page: Page, language: Language): Promise<Look> => {
  const foreign = await foreignTexts(language);
  expect(foreign.size).toBeGreaterThan(500);
  return async (what) => {
    const shown = await textsOn(page);
    const left = shown.filter((text) => foreign.has(text) && !OF_THE_HOUSE.has(text));
    expect({ what, left }).toEqual({ what, left: [] });
    expect({ what, grave: (await accessibilityOf(page)).grave }).toEqual({ what, grave: [] });
  };
};

const amountWay = async (register: RegisterPage, words: ReadonlyMap<string, string>) => {
  const { page } = register;
  await register.tap('more');
  await register.tap('adjust-check');
  const sheet = page.getByRole('dialog');
  await sheet.getByText(words.get('adjust-words.ts ways.amount') ?? '', { exact: true }).tap();
  await sheet.getByText('Staff meal', { exact: true }).tap();
  await register.type('9999');
  await register.tap('adjust-confirm');
  return sheet;
};

const LANG_AND_DIR = '({ lang: document.documentElement.lang, dir: document.documentElement.dir })';

/** Where a table of the plan is on the glass; table 1 of the house stands left of table 2. */
const leftOf = async (page: Page, label: string): Promise<number> =>
  (await page.getByTestId(`table-${label}`).boundingBox())?.x ?? Number.NaN;

describe.each(TRIED)('a register in $language', ({ language, due, refused }) => {
  test('[LG1] [LG3] [LG6] is chosen by keyboard on the log-in page and is whole on every screen', async () => {
    const register = await begin(language);
    const { page } = register;
    const look = await watchOf(page, language);
    const words = await wordsIn(language);
    const { direction: dir } = languageFacts(language);
    expect(await page.evaluate(LANG_AND_DIR)).toEqual({ lang: language, dir });
    await look('log-in');
    await register.logIn(PINS.manager);
    await register.newOrder();
    await register.item('Bacon bap');
    await expect.poll(() => page.getByTestId('due').innerText()).toMatch(due);
    await look('order');

    const sheet = await amountWay(register, words);
    await sheet.getByText(refused).waitFor();
    await look('refusal');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F3');
    await look('tables');
    const [first, second] = await Promise.all([leftOf(page, '1'), leftOf(page, '2')]);
    expect(first).toBeLessThan(second);
    await page.keyboard.press('F4');
    await look('checks');
    await page.keyboard.press('F2');
    await register.tap('pay');
    await look('payment');
    await register.tap('pay-exact');
    await page.getByTestId('paid').waitFor();
    await look('paid');
  }, 120_000);

  test('[LG1] a change of language keeps who is logged in and the check in hand', async () => {
    const register = await begin(language);
    const { page } = register;
    await register.logIn(PINS.manager);
    await register.newOrder();
    await register.item('Sausage bap');
    await expect.poll(async () => (await register.lines()).length).toBe(1);
    await page.evaluate(`localStorage.setItem('galley.language', 'en')`);
    await page.reload();
    await page.getByTestId('check-panel').waitFor();
    await expect.poll(async () => (await register.lines()).join()).toContain('Sausage bap');
    expect(await page.evaluate('document.documentElement.dir')).toBe('ltr');
    await register.dueIs('£5.25');
    await register.payExact();
  }, 60_000);
});
