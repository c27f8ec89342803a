import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from './src/accessibility.ts';
import { replicaRows } from './src/databases.ts';
import { middleOf } from './src/fingers.ts';
import { BESIDE_LINES } from './src/kitchen-page.ts';
import { logInAtOffice } from './src/office-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { PINS, registerPage } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';
import { twinsOf } from './src/twins.ts';

let shop: SharedShop;
beforeAll(async () => {
  shop = await enterShop('whole');
});
afterAll(() => shop.leave());

const openPart = (key: 'register' | 'kitchen' | 'backoffice') =>
  shop.open(shop.suite.part(key).address);

describe('one order', () => {
  const linesAtOffice = () =>
    replicaRows<{ unitPriceMinor: number }>(shop.suite.dataDir, 'backoffice', 'line');

  test('[E1] [RG86] goes from the tap to the picture of the receipt', async () => {
    const before = linesAtOffice().length;
    const register = registerPage(await openPart('register'));
    const kitchen = await shop.open(shop.suite.part('kitchen').address, WIDE);
    await kitchen.getByText('All stations').tap();
    await register.logIn();
    await register.category('From the fryer');
    await register.item('Cod and chips');
    await register.choose('Battered', 'Ketchup');
    await register.dueIs('£13.50');

    const { x, y } = await middleOf(register.page.getByTestId('send'));
    for (let tap = 0; tap < 2; tap += 1) await register.page.touchscreen.tap(x, y);
    await register.page.getByText('Sent: 1 ticket').waitFor();
    const ticket = kitchen.getByTestId('ticket').filter({ hasText: 'Cod and chips' });
    await ticket.waitFor();
    expect(await ticket.innerText()).toContain('Battered');
    // The second of the two taps had nothing to send.
    expect(await register.page.getByText('Sent: 0').count()).toBe(0);
    await ticket.getByTestId('bump').tap({ position: BESIDE_LINES });
    await ticket.waitFor({ state: 'detached' });

    await register.payExact();
    const number = (await register.page.getByTestId('receipt').innerText()).match(/\d+-\d{6}/)?.[0];
    const { papers, picture: pictureOf } = twinsOf(shop.suite);
    const receipt = await until('the receipt is on paper', async () =>
      (await papers()).find((paper) => paper.text.includes(number ?? 'no number')),
    );
    expect(receipt.text).toMatch(/Cod and chips +A +£13\.50/);
    expect(receipt.text).toMatch(/VAT 20% +£11\.25 +£2\.25 +£13\.50/);
    const picture = await pictureOf(receipt.n);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    const line = await until('the office has the line', () => linesAtOffice()[before]);
    expect(line.unitPriceMinor).toBe(1350);
  });

  test('[E6] a price that the owner changes appears at the register by itself', async () => {
    const register = registerPage(await openPart('register'));
    await register.logIn();
    const tile = register.page.getByTestId(/^item-/).filter({ hasText: 'Bacon bap' });
    await tile.getByText('£5.25').waitFor();
    const office = await openPart('backoffice');
    await logInAtOffice(office);
    await office.getByTestId('nav-menu').tap();
    const price = office
      .locator('tr')
      .filter({ hasText: 'Bacon bap' })
      .getByTestId(/^price-/);
    await price.fill('5.60');
    await price.press('Enter');
    const changed = performance.now();
    await tile.getByText('£5.60').waitFor();
    console.log(`price at the register after ${Math.round(performance.now() - changed)} ms`);
    await register.item('Bacon bap');
    await register.dueIs('£5.60');
    await price.fill('5.25');
    await price.press('Enter');
    await tile.getByText('£5.25').waitFor();
  });
});

describe('one evening at the floor', () => {
  test('[FL19] [FL20] guests sit in two taps, a reservation is taken and seated, and a table is clean in one tap', async () => {
    const page = await openPart('register');
    const register = registerPage(page);
    const { tap } = register;
    const table = (text: string) => page.getByTestId('table-12').getByText(text).waitFor();
    await register.logIn();
    await tap('go-tables');
    await tap('covers-3');
    await tap('table-12');
    await table('Seated');
    await table('3 of 8 seats');
    await page.getByText('Undo', { exact: true }).tap();
    await table('Free');

    await tap('new-reservation');
    await tap('save-party');
    await page.getByText('Type a name, or a number of somebody who is known.').waitFor();
    await page.getByTestId('party-name').fill('Trembath');
    await tap('save-party');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await picture(page, 'floor', WIDE);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await page.getByTestId('party-Trembath').getByRole('button').first().tap();
    await picture(page, 'floor-in-hand');
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await tap('table-12');
    await table('Seated');
    await page.getByTestId('party-Trembath').getByText('Seated').waitFor();

    await tap('table-12');
    await register.category('Breakfast');
    await register.item('Bacon bap');
    await register.payExact();
    await tap('go-tables');
    await table('To clean');
    await tap('clean-12');
    await table('Free');
  });
});

describe('one shift', () => {
  test('[TC1] [TC14] [TC16] begins at the PIN page, shows in the office, and a stray punch is left out there', async () => {
    const page = await openPart('register');
    const { tap, enterPin } = registerPage(page);
    const clock = async (pin: string, punch: string | RegExp): Promise<void> => {
      await tap('open-clock');
      await page.getByTestId('leave-clock').waitFor();
      await enterPin(pin);
      await page.getByTestId('clock-face').waitFor();
      await page.getByTestId(punch).first().tap();
      await page.getByTestId('open-clock').waitFor();
    };
    await clock(PINS.cashier, 'clock-in');
    await page.getByText('Zofia Kowal is clocked in').waitFor();
    expect(await page.getByTestId('check-panel').count()).toBe(0);
    await clock(PINS.cook, 'clock-out-anyway');

    const office = await openPart('backoffice');
    await logInAtOffice(office);
    await office.getByTestId('nav-hours').tap();
    await office.getByRole('list', { name: 'Who is in' }).getByText('Zofia Kowal').waitFor();
    const task = office.getByTestId('clock-task').filter({ hasText: 'Ben Okafor clocked out' });
    await picture(office, 'office-hours', WIDE);
    await task.getByTestId('leave-out').tap();
    await task.waitFor({ state: 'detached' });
    await clock(PINS.cashier, 'clock-out');
    await page.getByText('Zofia Kowal is clocked out').waitFor();
  });
});
