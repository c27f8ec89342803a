import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BESIDE_LINES, clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let page: Page;
let other: Page;
let register: RegisterCore;
beforeAll(async () => {
  shop = await enterShop('whole');
  page = await openBoard(shop);
  other = await openBoard(shop);
  register = await registerCore(shop.suite);
});
afterAll(async () => {
  register.close();
  await shop.leave();
});
beforeEach(() => clearBoard(page));

const SMALL = { width: 1280, height: 720 };
const ticketOf = (on: Page, guest: string) => on.getByTestId('ticket').filter({ hasText: guest });
const lineOf = (on: Page, guest: string, name: string) =>
  ticketOf(on, guest)
    .getByTestId('line')
    .filter({ hasText: new RegExp(`^\\d+${name}`) });
const workIs = (guest: string, name: string, work: string) =>
  until(`${name} of ${guest} is ${work} on both screens`, async () => {
    for (const on of [page, other])
      if ((await lineOf(on, guest, name).getAttribute('data-work')) !== work) return false;
    return true;
  });
const touch = (guest: string, name: string) =>
  ticketOf(page, guest)
    .getByTestId('mark-line')
    .and(page.getByLabel(new RegExp(`^${name}: `)))
    .tap();

const ORDER = [{ name: 'Chips' }, { name: 'Cheesy chips' }];

describe('lines of a ticket', () => {
  test('[KS60] [KS61] are started and done by a touch on every screen, taken back, and the ticket is bumped beside them', async () => {
    await register.order(ORDER, 'Line Lena');
    await ticketOf(page, 'Line Lena').waitFor();
    await settle(page);
    const height = (await ticketOf(page, 'Line Lena').boundingBox())?.height;
    await touch('Line Lena', 'Chips');
    await workIs('Line Lena', 'Cheesy chips', 'open');
    await workIs('Line Lena', 'Chips', 'started');
    await touch('Line Lena', 'Chips');
    await workIs('Line Lena', 'Chips', 'done');
    await page.keyboard.press('KeyU');
    await workIs('Line Lena', 'Chips', 'started');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await workIs('Line Lena', 'Chips', 'done');
    await page.keyboard.press('Space');
    await workIs('Line Lena', 'Cheesy chips', 'started');
    await picture(page, 'kitchen-lines', WIDE);
    await page.keyboard.press('Space');
    await ticketOf(page, 'Line Lena').getByText('all done').waitFor();
    expect((await ticketOf(page, 'Line Lena').boundingBox())?.height).toBe(height);
    await ticketOf(page, 'Line Lena').getByTestId('bump').tap({ position: BESIDE_LINES });
    await ticketOf(other, 'Line Lena').waitFor({ state: 'detached' });
  });
});

describe('a rush', () => {
  test('[KS62] [KS63] marks a ticket where it stands, from its sheet and by key, on every screen', async () => {
    await register.order(ORDER, 'First Fay');
    await ticketOf(page, 'First Fay').waitFor();
    await register.order(ORDER, 'Hasty Hal');
    await ticketOf(page, 'Hasty Hal').waitFor();
    await settle(page);
    const before = await ticketOf(page, 'Hasty Hal').boundingBox();
    const box = await ticketOf(page, 'Hasty Hal').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.getByTestId('rush-ticket').waitFor();
    await page.mouse.up();
    await picture(page, 'kitchen-ticket-sheet', WIDE);
    await page.getByTestId('rush-ticket').tap();
    await ticketOf(other, 'Hasty Hal').getByTestId('rushed').waitFor();
    await ticketOf(page, 'Hasty Hal').getByTestId('rushed').waitFor();
    expect(await ticketOf(page, 'Hasty Hal').boundingBox()).toEqual(before);
    await page.getByTestId('show-rushed').waitFor();
    await picture(page, 'kitchen-rush', WIDE);
    await page.keyboard.press('KeyU');
    await ticketOf(other, 'Hasty Hal').getByTestId('rushed').waitFor({ state: 'detached' });
  });
});

describe('a dish that is made again', () => {
  const again = (on: Page) => on.getByTestId('ticket').filter({ has: on.getByTestId('remake') });

  test('[KS90] [KT56] [KT57] from its ticket, taken back by key, and from the bumped ones, on every screen', async () => {
    await register.order(ORDER, 'Again Ada');
    await ticketOf(page, 'Again Ada').waitFor();
    await settle(page);
    const box = await ticketOf(page, 'Again Ada').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.getByTestId('make-again').waitFor();
    await page.mouse.up();
    await page.getByTestId('make-again').tap();
    expect(await page.getByTestId('remake-dropped').isDisabled()).toBe(true);
    await page.getByTestId('again-Cheesy chips').tap();
    await picture(page, 'kitchen-remake-sheet', SMALL, WIDE);
    await page.getByTestId('remake-dropped').tap();
    for (const on of [page, other]) await again(on).getByText('again: dropped').waitFor();
    await picture(page, 'kitchen-remake', SMALL, WIDE);
    await page.keyboard.press('KeyU');
    for (const on of [page, other]) await again(on).waitFor({ state: 'detached' });

    await ticketOf(page, 'Again Ada').getByTestId('bump').tap({ position: BESIDE_LINES });
    await ticketOf(other, 'Again Ada').waitFor({ state: 'detached' });
    await page.keyboard.press('F4');
    const row = page.getByTestId('bumped-ticket').filter({ hasText: 'Again Ada' });
    await picture(page, 'kitchen-remake-recall', SMALL, WIDE);
    await row.getByText('Make again').tap();
    await page.getByTestId('again-Chips').tap();
    await page.getByTestId('remake-sent_back').tap();
    await again(other).getByText('again: guest sent it back').waitFor();
    await settle(other);
    await again(other).getByTestId('bump').tap({ position: BESIDE_LINES });
    await again(page).waitFor({ state: 'detached' });
  });
});

describe('a ticket made over to another station', () => {
  test('[KS72] [KT44] [KT46] [KT47] says where it went and where it is from, on every screen, and comes back', async () => {
    await register.order(ORDER, 'Moving Mo');
    await ticketOf(page, 'Moving Mo').waitFor();
    await settle(page);
    const box = await ticketOf(page, 'Moving Mo').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
    await page.mouse.down();
    await page.getByTestId('move-ticket').waitFor();
    await page.mouse.up();
    await page.getByTestId('move-to-grill').tap();
    for (const on of [page, other]) {
      await ticketOf(on, 'Moving Mo').getByText('from Fryer').waitFor();
      await ticketOf(on, 'Moving Mo').getByText('made at Grill').waitFor();
    }
    await picture(page, 'kitchen-moved', WIDE);
    const papers = async () =>
      (await register.ask('printJobs', {})).map(({ title }) => title.replace(/ \d+-\d+/, ''));
    await until('both stations have paper of it', async () => {
      const titles = await papers();
      return titles.includes('Chit for Grill') && titles.includes('Void chit for Fryer');
    });
    await page.keyboard.press('KeyU');
    await ticketOf(other, 'Moving Mo').getByText('made at Fryer').waitFor();
  });
});
