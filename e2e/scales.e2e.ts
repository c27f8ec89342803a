import { Twins } from '@galley/devices/testing';
import type { PosContract } from '@galley/pos/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPart } from '../scripts/galley/connection.ts';
import { replicaRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { until } from './src/suite.ts';

const SALAD = 'Seafood salad by weight';
const NAMES = ['Deli scale', 'Back scale'] as const;
type Name = (typeof NAMES)[number];

const SETUP = {
  kind: 'scale',
  setup: {
    protocol: 'toledo-8217',
    unit: 'kg',
    capacity: '15',
    division: '0.002',
    minimum: '0.02',
  },
};

const twins: Record<Name, Twins> = { 'Deli scale': new Twins(), 'Back scale': new Twins() };
let open: OpenRegister;
let register: RegisterPage;

const weight = (): Promise<string> => register.page.getByTestId('live-weight').innerText();
const weighs = (text: string) => until(text, async () => (await weight()) === text);
const reason = (text: string) =>
  register.page.getByTestId('weigh-refusal').getByText(text).waitFor();
const key = (name: string) => register.page.getByTestId('scale-choice').filter({ hasText: name });
const chosen = (): Promise<string> =>
  register.page.locator('[data-testid=scale-choice][aria-pressed=true]').innerText();
const isChosen = async (name: string) => expect(await chosen()).toContain(name);
const close = () => register.page.getByRole('button', { name: 'Close' }).first().tap();

const setUpScales = async (): Promise<void> => {
  const { rpc, close: leave } = connectPart<PosContract>(
    { register: open.suite.part('register') },
    'register',
  );
  const session = await rpc.run('login', { pin: PINS.manager });
  if (!session.ok) throw new Error(session.error.message);
  rpc.setSession(session.value.sessionId);
  const [hostId] = replicaRows<{ id: string; deviceKind: string }>(
    open.suite.dataDir,
    'register',
    'device',
  )
    .filter(({ deviceKind }) => deviceKind === 'register')
    .map(({ id }) => id);
  for (const name of NAMES) {
    const { scale: port } = await twins[name].listen('127.0.0.1', {
      scale: 0,
      scanner: 0,
      probe: 0,
      display: 0,
      drawer: 0,
    });
    const connection = { kind: 'tcp', host: '127.0.0.1', port };
    const saved = await rpc.run('savePeripheral', {
      key: name,
      name,
      type: 'scale',
      hostId: hostId ?? '',
      connection,
      setup: SETUP,
    });
    if (!saved.ok) throw new Error(saved.error.message);
  }
  leave();
};

beforeAll(async () => {
  // Nothing was weighed there yet.
  open = await openRegister('cut-off');
  ({ register } = open);
  await register.category('Sandwiches and salads');
});
afterAll(async () => {
  await open.close();
  for (const name of NAMES) await twins[name].close();
});

describe('a register with several scales', () => {
  test('[WI9] one scale alone needs no choice', async () => {
    await register.item(SALAD);
    await reason('empty');
    expect(await key('').count()).toBe(0);
    await close();
  });

  test('[WI9] the sheet stays with its scale, with its reason and tare, until a person chooses', async () => {
    await setUpScales();
    await register.item(SALAD);
    await until('three scales', async () => (await key('').count()) === 3);
    await isChosen('Counter scale');
    await key('Deli scale').tap();
    await reason('empty');
    await open.panel('devices', { grams: 500 });
    await key('Counter scale').getByText('0.500 kg').waitFor();
    twins['Deli scale'].change({ grams: 36 });
    await weighs('0.036 kg');
    twins['Deli scale'].change({ moving: true });
    await reason('not still');
    await isChosen('Deli scale');
    expect(await register.page.getByTestId('add-weighed').isEnabled()).toBe(false);

    twins['Deli scale'].change({ moving: false });
    await weighs('0.036 kg');
    await register.tap('take-tare');
    await register.page.getByText('Tare 0.036 kg is taken off.').waitFor();
    await key('Counter scale').tap();
    await weighs('0.500 kg');
    await register.page.getByText('No tare is taken off.').waitFor();
    await close();

    await register.item(SALAD);
    await weighs('0.500 kg');
    await isChosen('Counter scale');
    await register.tap('add-weighed');
    await register.page.getByTestId('line').getByText('0.500 kg × £18.90/kg').waitFor();
  });

  test('[WI9] a silent scale says so, names the others, and is not left by itself', async () => {
    await register.item(SALAD);
    await reason('has been sold');
    await open.panel('devices', { scaleSilent: true });
    await reason('does not answer');
    await reason('Or choose another scale: Deli scale, Back scale.');
    await isChosen('Counter scale');
    await key('Deli scale').tap();
    await weighs('0.036 kg');
    await close();
    await open.panel('devices', { scaleSilent: false });
  });
});
