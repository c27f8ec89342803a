import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Size } from './src/browser.ts';
import { type Box, boxesOf, bringLayoutProbes, misfitsOf, overlap } from './src/layout.ts';
import { picture } from './src/picture.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

const SIZES: readonly Size[] = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
];
const LONG = 'kiwi and a very long story about what the guest cannot eat because of latex';

let shop: SharedShop;
let page: Page;
let register: RegisterPage;

beforeAll(async () => {
  shop = await enterShop('whole');
  page = await shop.open(shop.suite.part('register').address, { width: 1024, height: 768 });
  await bringLayoutProbes(page);
  await page.reload();
  register = registerPage(page);
  await register.logIn();
});
afterAll(() => shop.leave());

const sheet = () => page.getByRole('dialog');
const sheetGoes = () => sheet().waitFor({ state: 'detached' });
const lineCount = (count: number) =>
  until(`${count} lines`, async () => (await register.lines()).length === count);

const ringFour = async (): Promise<void> => {
  await page.getByText('Takeaway', { exact: true }).tap();
  await register.category('Breakfast');
  await register.item('Bacon bap');
  await lineCount(1);
  await register.category('Cold drinks');
  await register.item('Cola');
  await lineCount(2);
  await register.item('Diet cola');
  await lineCount(3);
  await noteThree();
  await register.category('Breakfast');
  await register.item('Sausage bap');
  await register.tap('confirm-clash');
  await lineCount(4);
  await register.tap('send');
};

const noteThree = async (): Promise<void> => {
  await register.tap('note-allergies');
  for (const code of ['gluten', 'milk']) await register.tap(`allergen-${code}`);
  await page.getByTestId('allergy-words').fill(LONG);
  await register.tap('save-allergies');
  await register.tap('confirm-unsent');
  await sheetGoes();
};

const printAndVoid = async (): Promise<void> => {
  await register.tap('more');
  await register.tap('print-guest-check');
  await page.getByTestId('line').first().tap();
  await register.tap('void-line');
  await sheet().getByText('Rung by mistake').tap();
  await register.tap('void-confirm');
  await sheetGoes();
  await page.getByTestId('print-superseded').waitFor();
};

const splitInThree = async (): Promise<void> => {
  await register.tap('more');
  await register.tap('open-moves');
  await sheet().getByText('Split', { exact: true }).first().tap();
  await sheet().getByLabel('More Checks').tap();
  await register.tap('split-confirm');
  await page.getByTestId('sibling').first().waitFor();
};

const shownPart = (box: Box, region: Box): number =>
  (Math.min(box.b, region.b) - Math.max(box.y, region.y)) / (box.b - box.y);

/** Lines of which at least half is within what the check has room for. */
const linesInSight = async (): Promise<number> => {
  const [region] = await boxesOf(page, '[data-testid=check-body]');
  const lines = await boxesOf(page, '[data-testid=line]');
  return region === undefined ? 0 : lines.filter((line) => shownPart(line, region) >= 0.5).length;
};

const isCovered = async (selector: string): Promise<boolean> => {
  const [button] = await boxesOf(page, selector);
  const [strip] = await boxesOf(page, '[data-testid=message-strip]');
  return button === undefined || strip === undefined || overlap(button, strip);
};

const speak = async (language: string): Promise<void> => {
  await page.evaluate(`localStorage.setItem('galley.language', '${language}')`);
  await page.reload();
  await page.getByTestId('check-panel').waitFor();
  await page.getByTestId('line').first().waitFor();
};

const ready = async (): Promise<void> => {
  await ringFour();
  await printAndVoid();
  await splitInThree();
};

const lookAt = async (language: string, size: Size): Promise<void> => {
  await page.setViewportSize(size);
  await picture(page, `check-room-${language}-${size.width}`);
  await expect.poll(linesInSight, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  for (const key of ['send', 'pay', 'more', 'due'])
    expect(await isCovered(`[data-testid=${key}]`)).toBe(false);
  expect((await misfitsOf(page)).filter((found) => found.endsWith('is cut'))).toEqual([]);
};

describe('a check with everything on it', () => {
  test('[RG80] shows three lines and all of Pay at every size and in every direction of writing', async () => {
    await ready();
    for (const language of ['en', 'de', 'ar']) {
      await speak(language);
      await page.getByTestId('print-superseded').waitFor();
      for (const size of SIZES) await lookAt(language, size);
    }
  }, 120_000);

  test('[RG81] says the part that is paid on the payment screen too', async () => {
    await speak('en');
    await register.tap('pay');
    await page.getByTestId('pay-exact').waitFor();
    await page.getByTestId('line-share').getByText('1/3').first().waitFor();
    await picture(page, 'check-room-pay');
  });
});
