import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cutOff } from './src/cut-off.ts';
import { replicaRows } from './src/databases.ts';
import { openBoard } from './src/kitchen-page.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture } from './src/picture.ts';
import type { RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';
import { openTwoRegisters, type TwoRegisters } from './src/two-registers.ts';

let shop: TwoRegisters;
let one: RegisterPage;
let two: RegisterPage;

beforeAll(async () => {
  shop = await openTwoRegisters();
  ({ one, two } = shop);
});
beforeEach(async () => {
  for (const { page, newOrder } of [one, two]) {
    await page.keyboard.press('Escape');
    await newOrder();
  }
});
afterAll(() => shop.leave());

/** Held longer than any tap. */
const hold = async (page: Page, target: Locator): Promise<void> => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('what is held is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await new Promise((done) => setTimeout(done, 800));
  await page.mouse.up();
};

const tile = (page: Page, name: string): Locator =>
  page.getByTestId(/^item-/).filter({ hasText: name });

describe('what can be sold', () => {
  test('[AV20] [AV12] a held cell is 86 at every register within a second, keeps its place and is found struck', async () => {
    const [first, other] = [one, two];
    for (const register of [first, other]) await register.category('Sides');
    const places = async (page: Page) =>
      (await tile(page, '').allInnerTexts()).map((text) => text.split('\n')[0]);
    const before = await places(other.page);
    const struck = tile(other.page, 'Onion rings').getByText('86', { exact: true });
    const took: number[] = [];
    const sayOut = async (): Promise<void> => {
      await hold(first.page, tile(first.page, 'Onion rings'));
      await first.page.getByTestId('mark-unavailable').waitFor();
      const began = performance.now();
      await first.tap('mark-unavailable');
      await struck.waitFor();
      took.push(performance.now() - began);
    };
    const haveBack = async (page: RegisterPage): Promise<void> => {
      await hold(page.page, tile(page.page, 'Onion rings'));
      await page.tap('mark-available');
      await struck.waitFor({ state: 'detached' });
    };
    await sayOut();
    expect(await places(other.page)).toEqual(before);
    await haveBack(other);
    await sayOut();
    await haveBack(first);
    await sayOut();
    console.log(`86 at the other register after ${took.map(Math.round).join(', ')} ms`);
    // Of three, because other tests share the machine.
    expect(Math.min(...took)).toBeLessThan(1000);
    await other.page.keyboard.type('onion');
    const found = other.page.getByTestId(/^found-/).filter({ hasText: 'Onion rings' });
    await found.getByText('86', { exact: true }).waitFor();
    // A struck cell counts as disabled for who reads the screen, and still says why.
    await found.tap({ force: true });
    await other.page.getByText('Onion rings is 86’d.').waitFor();
    await picture(other.page, 'search-struck');
    await other.page.keyboard.press('Escape');
    await haveBack(other);
  });

  test('[AV23] [AV22] [AV28] the kitchen is out of an ingredient; unsent lines say so, sent ones ask their sender', async () => {
    const register = one;
    const kitchen = await openBoard(shop);
    await register.category('From the fryer');
    await register.item('Cod and chips');
    await register.choose('Battered');
    await register.tap('send');
    await register.item('Small cod and chips');
    await register.choose('Battered');
    const ticket = kitchen.getByTestId('ticket').filter({ hasText: 'Cod and chips' });
    await ticket.waitFor();
    await hold(kitchen, ticket.getByTestId('bump'));
    await kitchen.getByTestId('out-sheet').waitFor();
    await kitchen.getByText('86 cod', { exact: true }).waitFor();
    await picture(kitchen, 'kitchen-out');
    await kitchen.getByText('86 cod', { exact: true }).tap();
    await tile(register.page, 'Small cod and chips').getByText('No cod').waitFor();
    await register.page.getByTestId('line-lack').waitFor();
    await register.tap('send');
    await register.page.getByTestId('send-lacking').getByText('Small cod and chips').waitFor();
    await picture(register.page, 'send-lacking');
    await register.tap('back-to-check');
    await register.page.getByTestId('line-lack').waitFor();
    await register.tap('pay');
    await register.page.getByTestId('send-lacking').getByText('Small cod and chips').waitFor();
    await register.tap('back-to-check');
    await register.page.getByTestId('line-lack').waitFor();
    const task = register.page.getByTestId('line-task');
    await task.waitFor();
    await picture(register.page, 'line-task');
    await task.getByTestId('keep-making').tap();
    await task.waitFor({ state: 'detached' });
    expect(await ticket.count()).toBe(1);
    await kitchen.getByRole('button', { name: 'Undo' }).tap();
    await register.page.getByTestId('line-lack').waitFor({ state: 'detached' });
  });

  test('[AV21] [AV22] a modifier made with what is 86 is struck in its group, takes no tap, and its unsent line says so', async () => {
    const register = one;
    const latte = register.page.getByTestId('line').filter({ hasText: 'Latte' });
    await register.category('Hot drinks');
    await register.item('Latte');
    await register.choose('Oat milk');
    await latte.waitFor();
    await register.tap('more');
    await register.tap('open-outages');
    await register.page.getByText('86 oat milk').tap();
    await register.page.keyboard.press('Escape');
    await latte.getByTestId('line-lack').waitFor();
    await picture(register.page, 'line-lacks-modifier');
    await register.item('Latte');
    const oat = register.page.getByTestId(/^modifier-/).filter({ hasText: 'Oat milk' });
    await oat.getByText('No oat milk').waitFor();
    await picture(register.page, 'modifier-struck');
    await register.page.keyboard.press('Escape');
    await register.page.getByRole('dialog').waitFor({ state: 'detached' });
    if (!(await latte.getAttribute('data-in-hand'))) await latte.getByText('Latte').tap();
    await register.tap('remove-line');
    await latte.waitFor({ state: 'detached' });
  });

  test('[AG1] [AG3] lager asks for an age once a check, and a refusal is on record', async () => {
    const register = one;
    await register.category('Cold drinks');
    await register.item('Pint of lager');
    await register.page.getByTestId('born-before').waitFor();
    await picture(register.page, 'age-check');
    await register.tap('age-refused');
    await until('the refusal is on record', () =>
      replicaRows<{ type: string }>(shop.suite.dataDir, 'register', 'event').some(
        ({ type }) => type === 'age_refused',
      ),
    );
    await register.item('Pint of lager');
    await register.tap('age-checked');
    await register.dueIs('£5.50');
    await register.item('Pint of best bitter');
    await register.dueIs('£10.75');
  });

  test('[OI1] an open item is rung with the name and price that were typed', async () => {
    const register = one;
    await register.category('Sides');
    await register.item('Off-menu dish');
    await register.page.getByLabel('Name (for guest and kitchen)').fill('Lobster tail');
    await register.page.getByTestId('open-item').getByRole('button', { name: '5' }).tap();
    for (const key of ['0', '00'])
      await register.page
        .getByTestId('open-item')
        .getByRole('button', { name: key, exact: true })
        .tap();
    await picture(register.page, 'open-item');
    await register.tap('ring-open');
    await register.dueIs('£50.00');
    expect((await register.lines()).join()).toContain('Lobster tail');
  });

  test('[AV24] [OH1] the office sees who 86 it, counts, and gives an item hours', async () => {
    const office = await shop.open(shop.suite.part('backoffice').address, {
      width: 1280,
      height: 800,
    });
    await logInAtOffice(office);
    await office.getByTestId('nav-menu').tap();
    await office.getByTestId('open-outages').tap();
    const outage = office.getByTestId(/^outage-/).filter({ hasText: 'oat milk' });
    expect(await outage.innerText()).toContain('Callum Reid');
    await picture(office, 'office-outages');
    await outage.getByText('Have it back').tap();
    await outage.waitFor({ state: 'detached' });
    await office.getByTestId('ingredient-name').fill('lobster');
    await office.getByTestId('add-ingredient').tap();
    await office
      .getByTestId(/^ingredient-ing/)
      .filter({ hasText: 'lobster' })
      .waitFor();
    await office.keyboard.press('Escape');
    const row = office.locator('tr').filter({ hasText: 'Bacon bap' });
    await row.getByText('Bacon bap').tap();
    await office.getByTestId('made-with').getByText('lobster').tap();
    await office.getByText('Sold at certain hours only').tap();
    const weekday = new Date().getDay() || 7;
    const days = office.getByTestId('sale-hours').getByRole('checkbox');
    // Sold on one day of the week, and not today.
    for (let day = 0; day < 7; day++) if (day !== weekday % 7) await days.nth(day).tap();
    await picture(office, 'office-hours');
    await office.getByTestId('save-item').tap();
    const register = one;
    await register.category('Breakfast');
    await tile(register.page, 'Bacon bap')
      .getByText(/From \w+ 12:00/)
      .waitFor();
  });

  test('[AV10] of twelve portions a register that is cut off sells its share and no more', async () => {
    const [first, other] = [one, two];
    for (const register of [first, other]) await register.category('Puddings and ices');
    await hold(first.page, tile(first.page, 'Lemon tart'));
    for (let more = 0; more < 2; more++)
      await first.page.getByRole('button', { name: 'More Lemon tart' }).tap();
    await first.page.getByText('Count down from 12').tap();
    for (const register of [first, other])
      await tile(register.page, 'Lemon tart').getByText('12 left').waitFor();
    const share = async () => {
      const held = replicaRows<{ amount: number; deviceId: string }>(
        shop.suite.dataDir,
        'register-2',
        'allowance',
      );
      return held.length >= 2 && held.every(({ amount }) => amount === 3);
    };
    await until('each register holds its share', share);
    // Another machine would become the site's hub, and the site would count for itself (AV11).
    for (const part of ['kitchen', 'backoffice'] as const) await shop.suite.kill(part);
    await cutOff(shop).secondAlone();
    await tile(other.page, 'Lemon tart').getByText('3 of 12 here').waitFor();
    await picture(other.page, 'cut-off-portions');
    for (let sold = 0; sold < 3; sold++) await other.item('Lemon tart');
    await other.dueIs('£19.50');
    await other.item('Lemon tart');
    await other.page.getByText(/this register may sell 0/).waitFor();
    await other.dueIs('£19.50');
  });
});
