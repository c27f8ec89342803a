import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { boxesOf, bringLayoutProbes, letFocusGo, overlap } from './src/layout.ts';
import { type RegisterPage, registerPage } from './src/register-page.ts';
import { scanKeys } from './src/scan-keys.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

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

const search = () => page.getByRole('searchbox');
const found = () => page.getByRole('region', { name: 'Found' });
const dialog = () => page.getByRole('dialog');
const numberOf = (name: string): string =>
  replicaRows<{ name: string; plu: string }>(shop.suite.dataDir, 'register', 'menu_item').find(
    (item) => item.name === name,
  )?.plu ?? '';

/** A clean takeaway order in hand, nothing focused. */
beforeEach(async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('F6');
  await page.getByText('Takeaway', { exact: true }).tap();
  await letFocusGo(page);
});

describe('typing on the order screen', () => {
  test('[RG21] letters typed with nothing focused fill the search, and Escape clears it', async () => {
    await page.keyboard.type('cod');
    expect(await search().inputValue()).toBe('cod');
    await found()
      .getByRole('button', { name: /^Cod and chips/ })
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await search().inputValue()).toBe('');
    await found().waitFor({ state: 'detached' });
    await page.keyboard.type('te');
    expect(await search().inputValue()).toBe('te');
  });

  test('[RG21] a burst as of a scanner rings the item, from a focused key as well, twice over', async () => {
    const code = numberOf('Bacon bap');
    await page.getByTestId('more').focus();
    await scanKeys(page, code);
    await until('the item is on the check', async () => (await register.lines()).length === 1);
    await scanKeys(page, code);
    await register.dueIs('£10.50');
    expect(await search().inputValue()).toBe('');
  });

  test('[RG21] what nothing matches is replaced by the next scan', async () => {
    await page.keyboard.type('99999999\n', { delay: 60 });
    await page.getByText('Nothing on the menu starts with').waitFor();
    await scanKeys(page, `${numberOf('Bacon bap')}`);
    await register.dueIs('£5.25');
  });

  test('[RG21] keys with a meaning keep it', async () => {
    await register.item('Bacon bap');
    await page.getByTestId('line').tap();
    await letFocusGo(page);
    await page.keyboard.press('+');
    await register.dueIs('£10.50');
    expect(await search().inputValue()).toBe('');
    await page.keyboard.press('F9');
    await page.getByTestId('pay-exact').waitFor();
    await page.keyboard.press('c');
    await page.getByTestId('card-approved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('check-panel').waitFor();
  });
});

describe('a scanner that types', () => {
  test('[RG43] neither pays nor logs in, while quick fingers do both', async () => {
    await register.item('Bacon bap');
    await register.tap('pay');
    await page.getByTestId('pay-exact').waitFor();
    await scanKeys(page, '5010000000011');
    await page.getByText('Not scanned: scan on the order screen.').waitFor();
    await page.getByTestId('pay-exact').getByText('£5.25').waitFor();
    expect(await page.getByTestId('paid').count()).toBe(0);

    await page.keyboard.type('99999999', { delay: 60 });
    await page.getByTestId('too-much-cash').waitFor();
    for (let digit = 0; digit < 8; digit += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type('1000\n');
    await page.getByTestId('paid').waitFor();
    await scanKeys(page, '5010000000011');
    await page.getByText('this check is paid. Press Next order').waitFor();

    await register.tap('log-out');
    await page.getByTestId('login').waitFor();
    await scanKeys(page, '3617000000017');
    await page.waitForTimeout(500);
    expect(await page.getByTestId('login').count()).toBe(1);
    await register.enterPin();
    await page.getByTestId('paid').waitFor();
  });
});

describe('the price of a choice', () => {
  test('[RG23] follows the choices and the quantity, and is what the check then says', async () => {
    await register.category('From the fryer');
    await register.item('Cod and chips');
    const commit = dialog().getByTestId('commit-line');
    await dialog().getByText('Gluten-free batter').tap();
    await commit.getByText('£14.50').waitFor();
    expect(await dialog().getByText('Battered', { exact: true }).locator('..').innerText()).toBe(
      'Battered',
    );
    const sauce = dialog().getByRole('button', { name: /^Peppercorn sauce/ });
    expect(await sauce.innerText()).toContain('free');
    for (const name of ['Tartare sauce', 'Ketchup', 'Peppercorn sauce'])
      await dialog().getByText(name, { exact: true }).tap();
    expect(await sauce.innerText()).toContain('+£1.50');
    await commit.getByText('£16.00').waitFor();
    await dialog().getByLabel('More Cod and chips').tap();
    await commit.getByText('£32.00').waitFor();
    await commit.tap();
    await register.dueIs('£32.00');
  });
});

describe('an item for a table that is not chosen', () => {
  const dineIn = async () => {
    await page.getByText('Dine in', { exact: true }).tap();
    await register.tap('go-sell');
  };
  const waiting = () => page.getByTestId('lines-waiting');

  test('[RG22] is kept and stands on the check of the table chosen then', async () => {
    await dineIn();
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await register.item('Bacon bap');
    await page.reload();
    await page.getByTestId('choose-table').tap();
    await waiting()
      .getByText(/1 × Bacon bap.*1 × Bacon bap/)
      .waitFor();
    await register.tap('table-7');
    await register.dueIs('£10.50');
    expect(await page.getByTestId('check-title').innerText()).toBe('7');
    expect(await register.lines()).toHaveLength(1);
  });

  test('[RG22] joins the check of a table that is taken', async () => {
    await dineIn();
    await register.category('From the fryer');
    await register.item('Cod and chips');
    await register.choose('Battered');
    await page.getByTestId('choose-table').tap();
    await waiting().waitFor();
    await register.tap('table-7');
    await register.dueIs('£24.00');
    expect(await register.lines()).toHaveLength(2);
  });
});

describe('a message', () => {
  const targets = 'main button, header button, [data-testid=due], [data-testid=message-strip]';

  test('[UI29] covers no button and no total, and moves none of them', async () => {
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await register.item('Sausage bap');
    await register.dueIs('£10.50');
    await page.getByTestId('line').first().tap();
    await page.getByTestId('remove-line').tap();
    await page.getByTestId('message').waitFor();
    await register.dueIs('£5.25');
    const during = await boxesOf(page, targets);
    const strip = (await boxesOf(page, '[data-testid=message-strip]'))[0];
    if (strip === undefined) throw new Error('no strip');
    const covered = during.filter(
      (box) =>
        box.what !== strip.what && box.what !== 'Undo' && box.y < strip.y && overlap(box, strip),
    );
    expect(covered).toEqual([]);
    await page.getByTestId('message').getByLabel('Dismiss').tap();
    await page.getByTestId('message').waitFor({ state: 'detached' });
    const places = (boxes: typeof during) =>
      boxes.filter(({ y }) => y < strip.y).map(({ x, y, r, b }) => [x, y, r, b]);
    expect(places(await boxesOf(page, targets))).toEqual(places(during));
  });

  test('[UI29] can be undone while a sheet is open, which ends above it', async () => {
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await register.dueIs('£5.25');
    await page.getByTestId('line').tap();
    await page.getByTestId('remove-line').tap();
    await page.getByTestId('message').waitFor();
    await page.getByTestId('sync-badge').getByRole('button').tap();
    await page.getByTestId('sync-page').waitFor();
    const [strip] = await boxesOf(page, '[data-testid=message-strip]');
    const [sheet] = await boxesOf(page, '[role=dialog]');
    expect(sheet?.b).toBeLessThanOrEqual(strip?.y ?? 0);
    await page.getByTestId('message').getByText('Undo').tap();
    await page.keyboard.press('Escape');
    await register.dueIs('£5.25');
  });

  test('[UI30] choosing a place or a category moves none of its neighbours', async () => {
    const places = () => boxesOf(page, 'nav button, [role=tab]');
    const before = await places();
    await register.category('Hot drinks');
    expect((await places()).map(({ x, r }) => [x, r])).toEqual(before.map(({ x, r }) => [x, r]));
    const nav = () => boxesOf(page, 'nav button');
    const atSell = await nav();
    await register.tap('go-tables');
    expect((await nav()).map(({ x, r }) => [x, r])).toEqual(atSell.map(({ x, r }) => [x, r]));
  });
});

describe('the strip above the menu', () => {
  test('[OR1] [OR5] [RG63] moves no cell, shows what was rung, and rings three more of it', async () => {
    const cells = async () =>
      (await boxesOf(page, '[data-testid^=item-]')).map(({ x, y, r, b }) => [x, y, r, b]);
    await register.category('Cold drinks');
    const before = await cells();
    await register.item('Cola');
    await register.tap('strip-mode');
    const recent = page.getByTestId('order-strip').getByRole('button', { name: /^Recent Cola/ });
    await recent.waitFor();
    await register.tap('quantity-key');
    await register.tap('quantity-key');
    expect(await cells()).toEqual(before);
    await recent.tap();
    await until('three more', async () =>
      (await register.lines()).some((line) => line.startsWith('4\nCola')),
    );
    expect(await cells()).toEqual(before);
    await register.tap('strip-mode');
  });
});

describe('the palette of commands', () => {
  test('[KP2] [KP3] opens by a key, finds a place by its name and goes there', async () => {
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette').waitFor();
    await page.keyboard.type('tables go');
    await page.getByTestId('command-place-tables').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
    expect(await page.getByTestId('go-tables').getAttribute('aria-current')).toBe('page');
    await register.tap('open-palette');
    await page.getByTestId('command-place-sell').tap();
    await page.getByTestId('order-strip').waitFor();
  });
});
