import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PosContract } from '@galley/pos/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPart } from '../scripts/galley/connection.ts';
import type { PartKey } from '../scripts/launcher/suite-parts.ts';
import { replicaRows } from './src/databases.ts';
import { type OpenRegister, openRegister } from './src/open-register.ts';
import { PINS, type RegisterPage } from './src/register-page.ts';
import { isAlive, root, type Suite, until } from './src/suite.ts';

let open: OpenRegister;
let suite: Suite;
let register: RegisterPage;

const papersWith = async (text: string): Promise<number> =>
  (await open.papers()).filter((paper) => paper.includes(text)).length;

const rowsOf = <T>(app: 'register' | 'backoffice', kind: string) =>
  replicaRows<T & Record<string, unknown>>(suite.dataDir, app, kind);

const kitchenId = (): string =>
  rowsOf<{ id: string }>('register', 'device').find(({ deviceKind }) => deviceKind === 'kitchen')
    ?.id ?? '';

const runs = (key: PartKey): boolean => {
  const file = join(suite.dataDir, 'run.json');
  const { parts } = JSON.parse(readFileSync(file, 'utf8')) as { parts: Record<string, object> };
  return parts[key] !== undefined;
};

const doctor = async (): Promise<string> => {
  const script = join(root, 'scripts/doctor.mjs');
  const ran = promisify(execFile)(process.execPath, [script, '--data', suite.dataDir], {
    cwd: root,
  });
  return (await ran.catch((error: { stdout: string }) => error)).stdout;
};

beforeAll(async () => {
  open = await openRegister('supervised');
  ({ suite, register } = open);
});
afterAll(() => open.close());

describe('a probe that hangs on the machine of the kitchen', () => {
  test('[SH79] the kitchen gets a device process then, and has none before', async () => {
    expect(runs('kitchenDevices')).toBe(false);
    const { rpc, close } = connectPart<PosContract>(
      { register: suite.part('register') },
      'register',
    );
    const session = await rpc.run('login', { pin: PINS.manager });
    if (!session.ok) throw new Error(session.error.message);
    rpc.setSession(session.value.sessionId);
    const [fridge] = rowsOf<{ id: string }>('register', 'peripheral').filter(
      ({ type }) => type === 'probe',
    );
    const moved = await rpc.run('savePeripheral', { id: fridge?.id ?? '', hostId: kitchenId() });
    close();
    expect(moved.ok).toBe(true);
    await until('the process of the kitchen', () => runs('kitchenDevices'), 20_000);
  }, 60_000);
});

describe('a device process that hangs', () => {
  test('[PE11] is ended within seconds, is said meanwhile, and its paper comes out once', async () => {
    const before = suite.part('devices').pid;
    await register.category('From the fryer');
    await register.item('Whitebait');
    process.kill(before, 'SIGSTOP');
    const hungAt = Date.now();
    await register.payExact();
    const line = register.page.getByTestId('device-process');
    await line.getByText('does not answer').waitFor({ timeout: 10_000 });
    await until('another process', () => suite.part('devices').pid !== before, 15_000);
    expect(Date.now() - hungAt).toBeLessThan(15_000);
    expect(isAlive(before)).toBe(false);
    await line.waitFor({ state: 'detached', timeout: 15_000 });
    await until('the receipt', async () => (await papersWith('Receipt')) > 0, 20_000);
    await new Promise((done) => setTimeout(done, 2000));
    expect(await papersWith('Receipt')).toBe(1);
    const jobs = replicaRows<{ state: string }>(suite.dataDir, 'register', 'device_outbox');
    expect(jobs.map(({ state }) => state).filter((state) => state === 'unknown')).toEqual([]);
  }, 120_000);

  test('[PE10] restarts are counted on the page of devices and by the doctor', async () => {
    await register.tap('next-order');
    await register.tap('more');
    await register.page.getByText('Devices', { exact: true }).first().tap();
    await register.page
      .getByTestId('device-restarts')
      .getByText('Started again once, 1 of them because it hung')
      .waitFor({ timeout: 15_000 });
    expect(await doctor()).toContain('started again 1 times, 1 of them because it hung');
  }, 60_000);
});

describe('a Modbus probe', () => {
  test('[PB14] [PB15] is filled in, tried on the screen and set up', async () => {
    const { page } = register;
    const [fridge] = rowsOf<{ connection: string }>('register', 'peripheral').filter(
      ({ type }) => type === 'probe',
    );
    const { port } = JSON.parse(fridge?.connection ?? '{}') as { port: number };
    await register.tap('add-modbus');
    const form = page.getByTestId('modbus-form');
    await form.getByLabel('Name', { exact: true }).fill('Fish fridge');
    await form.getByLabel(/^Line/).fill('127.0.0.1:1');
    await register.tap('modbus-try');
    await form.getByText('Nothing answers at 127.0.0.1:1.').waitFor({ timeout: 15_000 });
    await form.getByLabel(/^Line/).fill(`127.0.0.1:${port}`);
    await register.tap('modbus-try');
    await form.getByText(/^It says [3-7]\.\d/).waitFor({ timeout: 15_000 });
    await register.tap('modbus-add');
    await page.getByTestId('devices').getByText('Fish fridge').waitFor();
    await until(
      'its readings',
      () => rowsOf('register', 'reading').some(({ raw }) => String(raw).startsWith('0x')),
      30_000,
    );
  }, 90_000);
});

describe('readings of a probe on the machine of the kitchen', () => {
  test('[PE12] reach the office, and how it is as well', async () => {
    const readings = () =>
      rowsOf<{ deviceId: string }>('backoffice', 'reading').filter(
        ({ deviceId }) => deviceId === kitchenId(),
      );
    // A steady fridge is kept every ten minutes only: the door is opened.
    await open.panel('devices', { doorOpen: true });
    await until('a reading by the kitchen', () => readings().length > 0, 120_000);
    await until(
      'its state',
      () =>
        rowsOf('backoffice', 'peripheral_state').some(
          ({ hostId, state }) => hostId === kitchenId() && state === 'working',
        ),
      20_000,
    );
  }, 180_000);
});
