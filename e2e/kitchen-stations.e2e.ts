import type { BackOfficeContract, OfficeStationAlerts } from '@galley/backoffice/contract';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPart } from '../scripts/galley/connection.ts';
import { accessibilityOf } from './src/accessibility.ts';
import { clearBoard, openBoard, settle } from './src/kitchen-page.ts';
import { picture, WIDE } from './src/picture.ts';
import { type RegisterCore, registerCore } from './src/register-core.ts';
import { PINS } from './src/register-page.ts';
import { enterShop, type SharedShop } from './src/shared-shop.ts';
import { until } from './src/suite.ts';

const SMALL = { width: 1280, height: 720 };
type Office = ReturnType<typeof connectPart<BackOfficeContract>>;
let shop: SharedShop;
let page: Page;
let register: RegisterCore;
let office: Office;
let usual: OfficeStationAlerts | undefined;
beforeAll(async () => {
  shop = await enterShop('whole');
  page = await openBoard(shop);
  register = await registerCore(shop.suite);
  office = connectPart<BackOfficeContract>(
    { backoffice: shop.suite.part('backoffice') },
    'backoffice',
  );
  const session = await office.rpc.run('login', { pin: PINS.owner });
  if (!session.ok) throw new Error(session.error.message);
  office.rpc.setSession(session.value.sessionId);
  const alerts = await office.rpc.ask('stationAlerts', {});
  usual = alerts.ok ? alerts.value.stations.find(({ key }) => key === 'fry') : undefined;
});
afterAll(async () => {
  await tell('saveRouting', { rules: [] });
  if (usual !== undefined) {
    const { targetSeconds, lateSeconds, sounds } = usual;
    await tell('saveStationAlerts', { stationKey: 'fry', targetSeconds, lateSeconds, sounds });
  }
  await clearBoard(page);
  office.close();
  register.close();
  await shop.leave();
});

const tell = async <Name extends keyof BackOfficeContract['commands'] & string>(
  name: Name,
  input: BackOfficeContract['commands'][Name]['input'],
): Promise<void> => {
  const done = await office.rpc.run(name, input);
  if (!done.ok) throw new Error(done.error.message);
};

const once = (tone: 'rise' | 'none') => ({ tone, everySeconds: null });
const SOUNDS = {
  allergy: once('rise'),
  void: once('rise'),
  late: once('rise'),
  rush: once('rise'),
  due: once('rise'),
  ticket: once('rise'),
};
const ticketOf = (guest: string) => page.getByTestId('ticket').filter({ hasText: guest });
const stationIs = (guest: string, station: string) =>
  until(`${guest} stands at ${station}`, async () => {
    const said = await ticketOf(guest).getByTestId('station').allInnerTexts();
    return said.join() === station;
  });

describe('a station', () => {
  test('[KR2] [KR8] rules of the office send new work elsewhere, and what was sent stays', async () => {
    await register.order([{ name: 'Chips' }], 'Before Bea');
    await stationIs('Before Bea', 'Fryer');
    const chips = register.menu.items.find(({ name }) => name === 'Chips')?.id ?? '';
    const rule = { categoryId: null, itemId: chips, modifierId: null, hours: null };
    const away = { ...rule, orderTypeId: register.orderType('takeaway'), stationKeys: ['grill'] };
    await tell('saveRouting', { rules: [away] });
    await until('the register knows the rule', async () => {
      await register.order([{ name: 'Chips' }], 'After Abe');
      await ticketOf('After Abe').first().waitFor();
      const said = await ticketOf('After Abe').getByTestId('station').allInnerTexts();
      return said.includes('Grill');
    });
    await stationIs('Before Bea', 'Fryer');
    await picture(page, 'kitchen-routed', WIDE, SMALL);
    await tell('saveRouting', { rules: [] });
    await clearBoard(page);
  });

  test('[KB1] [KB3] a key is learned by pressing it, also a modifier alone, and does what it learned', async () => {
    await page.getByLabel('Settings of this screen').tap();
    await page.getByTestId('open-keys').tap();
    await page.getByTestId('learn-bumpSelected').tap();
    await page.keyboard.press('ControlLeft');
    await page.getByTestId('key-row').getByText('left Ctrl', { exact: false }).first().waitFor();
    await picture(page, 'kitchen-keys', WIDE, SMALL);
    expect((await accessibilityOf(page)).grave).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('keys-sheet').waitFor({ state: 'detached' });
    await register.order([{ name: 'Chips' }], 'Barred Bo');
    await ticketOf('Barred Bo').waitFor();
    await settle(page);
    await page.keyboard.press('ControlLeft');
    await ticketOf('Barred Bo').and(page.locator('[data-selected]')).waitFor();
    await page.keyboard.press('ControlLeft');
    await ticketOf('Barred Bo').waitFor({ state: 'detached' });
  });

  test('[KT40] [KT41] [KS7] [KS70] ages and sounds as the office set them; a sound repeats until it was heard', async () => {
    const every = { tone: 'rise' as const, everySeconds: 5 };
    const alerts = { targetSeconds: 30, lateSeconds: 45, sounds: { ...SOUNDS, ticket: every } };
    await tell('saveStationAlerts', { stationKey: 'fry', ...alerts });
    await register.order([{ name: 'Chips' }], 'Aging Ann');
    await ticketOf('Aging Ann').waitFor();
    await page.getByTestId('hush').waitFor();
    await until('it sounded', async () => {
      const sounded = await page.getByTestId('sound').getAttribute('data-sounded');
      return sounded === 'ticket';
    });
    await picture(page, 'kitchen-heard', WIDE, SMALL);
    await page.keyboard.press('KeyH');
    await page.getByTestId('hush').waitFor({ state: 'detached' });
    const step = () => ticketOf('Aging Ann').getByTestId('age').getAttribute('data-step');
    const box = await ticketOf('Aging Ann').boundingBox();
    for (const wanted of ['due', 'late']) {
      await until(`it is ${wanted}`, async () => (await step()) === wanted, 60_000);
      await ticketOf('Aging Ann').getByText(wanted.toUpperCase(), { exact: true }).waitFor();
      expect(await ticketOf('Aging Ann').boundingBox()).toEqual(box);
      expect((await accessibilityOf(page)).grave).toEqual([]);
      await picture(page, `kitchen-${wanted}`, WIDE, SMALL);
    }
    for (const theme of ['Light', 'Contrast', 'Dark']) {
      await page.getByLabel('Settings of this screen').tap();
      await page.getByRole('radio', { name: theme }).tap();
      await page.keyboard.press('Escape');
      await page.getByTestId('open-keys').waitFor({ state: 'detached' });
      expect((await accessibilityOf(page)).grave, theme).toEqual([]);
      await picture(page, `kitchen-late-${theme}`, WIDE, SMALL);
    }
  });
});
