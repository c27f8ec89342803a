import { trialFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { type Register, reading, rows } from './records.fixture.ts';

describe('trial of a probe', () => {
  const wish = {
    connection: { kind: 'tcp', host: '127.0.0.1', port: 9310 },
    setup: { kind: 'modbus-probe', registers: [{ unitId: 1, register: 0 }] },
  };
  const last = ({ devices }: Register, type: string) =>
    devices.sent.findLast((one) => one.type === type);

  test('[PB14] it is attached until it is heard once, and nothing of it is written down', async () => {
    const register = openRegister();
    register.devices.open();
    await register.login('callum');
    const heard = register.run('tryProbe', wish);
    const deviceId = last(register, 'attach')?.deviceId;
    const told = { type: 'reading', deviceId, at: 1, probe: '1' };
    register.devices.say({ ...told, reading: reading(4100) });
    expect(await heard).toEqual({ milliC: 4100, words: null });
    expect(last(register, 'detach')).toEqual({ type: 'detach', deviceId });
    expect(rows(register, 'reading')).toEqual([]);
    expect(await register.ask('probes', {})).toEqual([]);
  });

  test('[PB14] what is the matter is said, and a set-up that no driver takes is refused', async () => {
    const register = openRegister();
    register.devices.open();
    await register.login('callum');
    const bad = await register.tryRun('tryProbe', { ...wish, setup: { kind: 'modbus-probe' } });
    expect(bad).toMatchObject({ ok: false, error: { code: 'bad_setup' } });
    const heard = register.run('tryProbe', wish);
    const deviceId = last(register, 'attach')?.deviceId;
    const none = { cause: 'open', words: 'The sensor is not plugged in.' };
    register.devices.say({ type: 'reading', deviceId, at: 1, probe: '1', none });
    expect(await heard).toEqual({ milliC: null, words: none.words });
  });
});

test('[PE21] a scale that hangs on the register is tried for another machine', async () => {
  const register = openRegister();
  register.devices.open();
  const { deviceId: hostId } = register.core.identity;
  const connection = { kind: 'tcp', host: '127.0.0.1', port: 9311 };
  const setup = { kind: 'scale', setup: { protocol: 'toledo-8217' } };
  const wish = { hostId, type: 'scale', connection, setup } as const;
  const at = register.core.clock.now();
  register.replica.commit({ facts: [trialFact({ deviceId: 'dev_office' }, wish, at)] });
  const deviceId = register.devices.sent.findLast(({ type }) => type === 'attach')?.deviceId;
  const amount = { digits: 450, decimals: 3, unit: 'kg' };
  const weight = { weighing: 1, amount, grams: 450, exactGrams: true, at: 1 };
  register.devices.say({ type: 'weight', deviceId, at: 1, weight });
  await new Promise((later) => setTimeout(later, 0));
  expect(rows(register, 'device_trial_answer')).toMatchObject([
    { id: hostId, answers: `dev_office ${at}`, value: '0.450 kg', words: null },
  ]);
});

describe('trial of a scale', () => {
  const wish = {
    connection: { kind: 'tcp', host: '127.0.0.1', port: 9311 },
    setup: { kind: 'scale', setup: { protocol: 'toledo-8217' } },
  };
  const attachedId = ({ devices }: Register) =>
    devices.sent.findLast(({ type }) => type === 'attach')?.deviceId;

  test('[PB17] it is asked until it gives a weight, which nobody can sell', async () => {
    const register = openRegister();
    register.devices.open();
    await register.login('callum');
    const heard = register.run('tryScale', wish);
    const deviceId = attachedId(register);
    expect(register.devices.sent).toContainEqual({ type: 'weigh', deviceId, forMs: 7000 });
    const amount = { digits: 450, decimals: 3, unit: 'kg' };
    const weight = { weighing: 1, amount, grams: 450, exactGrams: true, at: 1 };
    register.devices.say({ type: 'weight', deviceId, at: 1, weight });
    expect(await heard).toEqual({ text: '0.450 kg', words: null });
    expect(register.devices.sent.at(-1)).toEqual({ type: 'detach', deviceId });
    expect(await register.ask('scales', {})).toEqual([]);
  });

  test('[PB17] a scale that speaks says why it gives none', async () => {
    const register = openRegister();
    register.devices.open();
    await register.login('callum');
    const heard = register.run('tryScale', wish);
    const deviceId = attachedId(register);
    register.devices.say({ type: 'device-state', deviceId, at: 1, state: 'working' });
    const refusal = { code: 'too_light', message: 'Too light to be sold.' };
    register.devices.say({ type: 'weight', deviceId, at: 1, refusal });
    expect(await heard).toEqual({ text: null, words: 'Too light to be sold.' });
  });

  test('[PB20] a scale of which no answer came is not said to answer', async () => {
    const register = openRegister();
    register.devices.open();
    await register.login('callum');
    const heard = register.tryRun('tryScale', wish);
    const deviceId = attachedId(register);
    register.devices.say({ type: 'device-state', deviceId, at: 1, state: 'working' });
    const refusal = { code: 'no_answer', message: 'The scale does not answer.' };
    register.devices.say({ type: 'weight', deviceId, at: 1, refusal });
    expect(await heard).toMatchObject({ ok: false, error: refusal });
  });
});
