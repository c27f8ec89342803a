import type { BackOfficeContract, OfficeStationAlerts } from '@galley/backoffice/contract';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPart } from '../scripts/galley/connection.ts';
import { clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { PINS } from './src/register-page.ts';
import { seeAs, seenText, VIEWS } from './src/seen-colours.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

let shop: SharedShop;
let page: Page;
let register: RegisterCore;
let office: ReturnType<typeof connectPart<BackOfficeContract>>;
let usual: readonly OfficeStationAlerts[] = [];
beforeAll(async () => {
  shop = await enterShop('whole');
  page = await openBoard(shop);
  register = await registerCore(shop.suite);
  const parts = { backoffice: shop.suite.part('backoffice') };
  office = connectPart<BackOfficeContract>(parts, 'backoffice');
  const session = await office.rpc.run('login', { pin: PINS.owner });
  if (!session.ok) throw new Error(session.error.message);
  office.rpc.setSession(session.value.sessionId);
  const alerts = await office.rpc.ask('stationAlerts', {});
  usual = alerts.ok ? alerts.value.stations : [];
});
afterAll(async () => {
  await seeAs(page, 'none');
  for (const { key, targetSeconds, lateSeconds } of usual)
    if (key in AGES) await setAges(key, { targetSeconds, lateSeconds });
  await clearBoard(page);
  office.close();
  register.close();
  await shop.leave();
});

/** Tickets of the fryer get late, those of the grill stay due, those of the bar have time. */
const AGES: Readonly<Record<string, { targetSeconds: number; lateSeconds: number }>> = {
  fry: { targetSeconds: 30, lateSeconds: 31 },
  grill: { targetSeconds: 30, lateSeconds: 3600 },
  bar: { targetSeconds: 3500, lateSeconds: 3600 },
};
const setAges = async (
  stationKey: string,
  ages: { targetSeconds: number; lateSeconds: number },
): Promise<void> => {
  const done = await office.rpc.run('saveStationAlerts', { stationKey, ...ages });
  if (!done.ok) throw new Error(done.error.message);
};

const ticketOf = (guest: string): Locator => page.getByTestId('ticket').filter({ hasText: guest });
const ageOf = (guest: string): Locator => ticketOf(guest).getByTestId('age');

/** One ticket for each state that a cook has to tell from the others. */
const fillBoard = async (): Promise<void> => {
  for (const [key, ages] of Object.entries(AGES)) await setAges(key, ages);
  await register.order([{ name: 'Chips' }], 'Late Lou');
  await register.order([{ name: 'Bacon bap' }], 'Due Dee');
  await ticketOf('Due Dee').waitFor();
  for (const [guest, step] of [
    ['Late Lou', 'late'],
    ['Due Dee', 'due'],
  ] as const)
    await until(
      `${guest} is ${step}`,
      async () => (await ageOf(guest).getAttribute('data-step')) === step,
      60_000,
    );
  await register.order([{ name: 'Latte' }], 'Fresh Flo');
  const voided = await register.order([{ name: 'Latte', quantity: 2 }], 'Void Vic');
  await register.voidLine(voided.lineIds[0] ?? '');
  const { checkId } = await register.order([{ name: 'Latte' }], 'Nut Ned');
  const allergens = (await register.ask('allergens', {})).list.slice(0, 1).map(({ code }) => code);
  await register.run('noteAllergies', { checkId, allergens, words: [], withdraw: [] });
  await ticketOf('Nut Ned').getByTestId('allergy-words').first().waitFor();
  await ticketOf('Void Vic').getByTestId('acknowledge').waitFor();
  await settle(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F3');
  await page.getByTestId('rushed').first().waitFor();
};

describe('a board of all states', () => {
  test('[KS79] has a word or sign for each state and a contrast of 4.5 also to eyes that do not tell colours apart', async () => {
    await fillBoard();
    const states: Record<string, Locator> = {
      late: ticketOf('Late Lou').getByText('LATE', { exact: true }),
      due: ticketOf('Due Dee').getByText('DUE', { exact: true }),
      fresh: ageOf('Fresh Flo'),
      rush: page.getByTestId('rushed').first(),
      void: ticketOf('Void Vic').getByTestId('acknowledge'),
      allergy: ticketOf('Nut Ned').getByTestId('allergy-words').first(),
    };
    for (const view of VIEWS) {
      await seeAs(page, view);
      for (const [state, text] of Object.entries(states)) {
        const { ratio, grey } = await seenText(page, text);
        expect(ratio, `${state}, ${view}`).toBeGreaterThanOrEqual(4.5);
        if (view === 'achromatopsia') expect(grey, `${state} is painted without hue`).toBe(true);
      }
      await picture(page, `kitchen-sight-${view}`);
    }
    const words = ['late', 'due', 'rush', 'void', 'allergy'].map((state) => states[state]);
    for (const word of words) expect((await word?.innerText())?.trim()).not.toBe('');
  });
});
