import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicaRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import type { RegisterPage } from './src/register-page.ts';
import { type Suite, until } from './src/suite.ts';

const COLA = '5010000000011';
const UNKNOWN = '5010000000028';
const SALAD = 'Seafood salad by weight';

let open: OpenRegister;
let suite: Suite;
let register: RegisterPage;

const lineWith = (text: string) => register.page.getByTestId('line').filter({ hasText: text });

const weight = (): Promise<string> => register.page.getByTestId('live-weight').innerText();

const KEY_EVERY_S = 0.008;

/** As a scanner does that types: eight milliseconds a key by the keys' own time, however busy the machine is. */
const typeAsScanner = async (code: string): Promise<void> => {
  const wire = await register.page.context().newCDPSession(register.page);
  const start = Date.now() / 1000;
  const keys = [...code].map((key) => ({ key, text: key }));
  const strokes = [...keys, { key: 'Enter', text: '\r' }].flatMap((one, at) => {
    const timestamp = start + at * KEY_EVERY_S;
    return [
      wire.send('Input.dispatchKeyEvent', { type: 'keyDown', ...one, timestamp }),
      wire.send('Input.dispatchKeyEvent', { type: 'keyUp', key: one.key, timestamp }),
    ];
  });
  await Promise.all(strokes);
  await wire.detach();
};

beforeAll(async () => {
  open = await openRegister();
  ({ suite, register } = open);
});
afterAll(() => open.close());

describe('devices at the register', () => {
  test('[WI7] an item by weight takes what the scale says, once', async () => {
    await register.category('Sandwiches and salads');
    await register.item(SALAD);
    await register.page.getByTestId('weigh-refusal').getByText('empty').waitFor();
    await open.panel('devices', { grams: 452, moving: true });
    await register.page.getByTestId('weigh-refusal').getByText('not still').waitFor();
    await open.panel('devices', { moving: false });
    await until('the weight', async () => (await weight()) === '0.452 kg');
    await register.tap('add-weighed');
    await lineWith(SALAD).getByText('0.452 kg × £18.90/kg').waitFor();
    await register.dueIs('£8.54');

    await register.item(SALAD);
    await register.page.getByTestId('weigh-refusal').getByText('has been sold').waitFor();
    expect(await register.page.getByTestId('add-weighed').isEnabled()).toBe(false);
    await open.panel('devices', { grams: 16_000 });
    await register.page.getByTestId('weigh-refusal').getByText('Too heavy').waitFor();
    await open.panel('devices', { scaleSilent: true });
    await register.page.getByTestId('weigh-refusal').getByText('does not answer').waitFor();
    await open.panel('devices', { scaleSilent: false, grams: 0 });
    await register.page.getByTestId('weigh-refusal').getByText('empty').waitFor();
    await open.panel('devices', { grams: 1200 });
    await until('the next weight', async () => (await weight()) === '1.200 kg');
    await register.page.keyboard.press('Escape');
  }, 60_000);

  test('[WI4] a typed weight is marked on the line', async () => {
    await register.item(SALAD);
    await register.tap('type-weight');
    await register.page.getByTestId('typed-weight').waitFor();
    for (const digit of '350') await register.page.keyboard.press(digit);
    await until('all digits', async () => (await weight()) === '0.350 kg');
    await register.tap('add-typed');
    await lineWith('typed by hand').getByText('0.350 kg × £18.90/kg').waitFor();
  });

  test('[RG30] a scan rings its item, and what nobody knows is said', async () => {
    await open.panel('devices', { scan: COLA });
    await lineWith('Cola').waitFor();
    await open.panel('devices', { scan: UNKNOWN });
    await register.page.getByText(`Nothing here has the code ${UNKNOWN}.`).waitFor();
    await typeAsScanner(COLA);
    await until('the second one', async () => (await lineWith('Cola').innerText()).startsWith('2'));
    const search = register.page.getByTestId('search').locator('input');
    expect(await search.inputValue()).toBe('');
    await search.tap();
    await typeAsScanner(COLA);
    await until('the third one', async () => (await lineWith('Cola').innerText()).startsWith('3'));
    expect(await search.inputValue()).toBe('');
  });

  test('[RG31] a label of the house brings its weight', async () => {
    const item = replicaRows<{ plu: string; name: string }>(
      suite.dataDir,
      'register',
      'menu_item',
    ).find(({ name }) => name === SALAD);
    const digits = `21${(item?.plu ?? '').padStart(5, '0')}01000`;
    const sum = [...digits].reduce((total, one, at) => total + Number(one) * (at % 2 ? 3 : 1), 0);
    await open.panel('devices', { scan: `${digits}${(10 - (sum % 10)) % 10}` });
    await lineWith('from its label').getByText('1.000 kg × £18.90/kg').waitFor();
  });

  test('[RG32] an open cover is said with its cure, and is gone when it is shut', async () => {
    await open.panel('condition', { coverOpen: true });
    const advice = register.page.getByTestId('printer-advice');
    await advice.getByText('Close the cover until it clicks.').waitFor({ timeout: 15_000 });
    await until(
      'the office knows',
      () =>
        replicaRows<{ state: string }>(suite.dataDir, 'backoffice', 'peripheral_state').some(
          ({ state }) => state === 'stopped',
        ),
      15_000,
    );
    await open.panel('condition', { coverOpen: false });
    await advice.waitFor({ state: 'detached', timeout: 15_000 });
  }, 60_000);

  test('[WI6] the receipt shows weight, unit price and how it was weighed', async () => {
    await register.payExact();
    const receipt = await until('the receipt is on paper', async () =>
      (await open.papers()).find((text) => text.includes('typed by hand')),
    );
    expect(receipt).toContain('0.452 kg × £18.90/kg');
    expect(receipt).toContain('Weighed before, from its label');
  });
});

describe('devices set up by a person', () => {
  const devices = () => register.page.getByTestId('devices');
  const rowOf = (name: string) =>
    replicaRows<{ name: string; setup: string; _deleted: number }>(
      suite.dataDir,
      'register',
      'peripheral',
    ).find((row) => row.name === name && row._deleted === 0);
  const setupOf = (name: string) => JSON.parse(rowOf(name)?.setup ?? '{}');
  const openDevice = (name: string) => devices().getByText(name, { exact: true }).tap();

  test('[DW9] what the line of the drawer says while it is open is learnt by trying', async () => {
    await register.tap('next-order');
    await register.tap('more');
    await register.page.getByText('Devices', { exact: true }).first().tap();
    await openDevice('Receipt printer');
    await open.panel('condition', { drawerOpen: false, drawerOpenIsLow: true });
    await register.tap('sensor-try');
    await register.tap('sensor-go-on');
    await register.page.getByText('and leave it open').waitFor();
    await open.panel('condition', { drawerOpen: true });
    await register.tap('sensor-go-on');
    await register.page.getByText('its line is low while the drawer is open').waitFor();
    await until('it is kept', () => setupOf('Receipt printer').drawer?.sensor === 'low-is-open');
    await open.panel('condition', { drawerOpen: false });
    await register.tap('devices-back');
  }, 30_000);

  test('[PB18] a person enters the calibration of a sensor, and what it says now is put right', async () => {
    await openDevice('Walk-in fridge');
    const form = register.page.getByTestId('calibration');
    const now = register.page.getByTestId('live-value');
    await now.getByText('3.8').waitFor();
    await form.getByLabel(/^Correction/).fill('-0.5');
    await register.tap('calibration-save');
    await now.getByText('3.3').waitFor();
    const [kept] = Object.values(setupOf('Walk-in fridge').calibrations ?? {});
    expect(kept).toMatchObject({ offsetMilliC: -500 });
    await register.tap('devices-back');
  }, 30_000);

  test('[PE24] a form for what nobody found has its own title, begins in its first empty field and keeps its acts in sight', async () => {
    await register.tap('add-modbus');
    const sheet = register.page.getByRole('dialog', { name: 'Add a Modbus probe' });
    const form = sheet.getByTestId('modbus-form');
    // The finger's echo comes after the tap: what it lifts over must not take the focus.
    await register.page.waitForTimeout(400);
    const name = form.getByLabel('Name', { exact: true });
    expect(await name.and(register.page.locator(':focus')).count()).toBe(1);
    const foot = await form.getByTestId('modbus-add').boundingBox();
    const back = await sheet.getByTestId('devices-back').boundingBox();
    expect(foot === null ? 0 : foot.y + foot.height).toBeLessThanOrEqual(back?.y ?? 0);
    await register.tap('devices-back');
    await register.page.getByRole('dialog', { name: 'Devices' }).waitFor();
  }, 30_000);

  test('[PE14] a printer that was taken off is typed in by its address, tried, and prints', async () => {
    await openDevice('Receipt printer');
    await register.page.getByText('Take off', { exact: true }).tap();
    // Whoever taps twice by mistake is not taken at their word.
    await register.page.waitForTimeout(600);
    await register.page.getByText('Take Receipt printer off').tap();
    await until('it is gone', () => rowOf('Receipt printer') === undefined);
    await register.tap('add-typed');
    const form = register.page.getByTestId('typed-form');
    await form.getByLabel('Name', { exact: true }).fill('Bar printer');
    await form.getByLabel(/^Address/).fill(`127.0.0.1:${suite.part('printer').port}`);
    await register.tap('typed-add');
    await openDevice('Bar printer');
    await register.tap('test-print');
    await register.page.getByText('Test paper: printed').waitFor();
    const isOut = async () =>
      (await open.papers()).some((text) => /Test paper\s+Bar printer/.test(text));
    await until('the test paper', isOut);
  }, 30_000);

  test('[SD1] [SD8] a drawer at a line of its own is set up, tried, and opened by a cash sale without a receipt printer', async () => {
    type Twins = { ports: { drawer: number }; drawer: { open: boolean; opened: number } };
    const twins = async (): Promise<Twins> =>
      (await (await fetch(`${suite.part('printer').paperAddress}devices.json`)).json()) as Twins;
    await register.tap('devices-back');
    await register.tap('add-typed');
    const form = register.page.getByTestId('typed-form');
    await form.getByLabel('Name', { exact: true }).fill('Counter drawer');
    await form.getByRole('button', { name: /What it is$/ }).click();
    await register.page.getByRole('option', { name: 'Cash drawer' }).click();
    await form.getByLabel(/^Address/).fill(`127.0.0.1:${(await twins()).ports.drawer}`);
    await register.tap('typed-add');
    await openDevice('Counter drawer');
    await register.page.getByText('This register opens this drawer.').waitFor();
    await register.page.getByTestId('device-form').getByText('Working').waitFor();
    await register.tap('test-drawer');
    await register.page.getByText('look whether the drawer is open').waitFor();
    expect((await twins()).drawer).toMatchObject({ open: true, opened: 1 });
    await open.panel('devices', { drawerOpen: false });
    await register.page.keyboard.press('Escape');
    await register.category('Cold drinks');
    await register.item('Cola');
    await register.payExact();
    await until('the sale opened it', async () => (await twins()).drawer.opened === 2);
  }, 30_000);
});
