import { rowFact, weighRole } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { open, PROBE, SCALE, scaleRow, scannerRow } from './devices.fixture.ts';
import { keepStates } from './keep-states.ts';

describe('devices of a register', () => {
  it('[PE1] a device that was taken off is there again once it is set up again', async () => {
    const { run, core } = await open();
    const connection = { kind: 'serial', identity: { serialNumber: 'A50285BI' } };
    const made = {
      key: '0403:6001 A50285BI',
      name: 'Fish fridge',
      type: 'probe',
      connection,
    } as const;
    const rows = () => core.read.peripherals().filter(({ name }) => name === made.name);
    for (const driver of ['wrong', 'right']) {
      await run('savePeripheral', { ...made, setup: { driver } });
      expect(rows()).toMatchObject([{ setup: { driver } }]);
      const [{ id } = { id: '' }] = rows();
      await run('removePeripheral', { id });
      expect(rows()).toEqual([]);
    }
  });

  it('[PE1] attaches what its rows name, anew when they change, and detaches what is taken off', async () => {
    const { devices, replica, run } = await open();
    const attached = () =>
      devices.sent.filter(({ type }) => type === 'attach').map((o) => o['deviceId']);
    expect(attached()).toHaveLength(4);
    await run('savePeripheral', { id: SCALE, name: 'Other name' });
    expect(attached()).toHaveLength(4);
    await run('savePeripheral', { id: SCALE, connection: { kind: 'tcp', host: 'x', port: 9 } });
    expect(attached().filter((id) => id === SCALE)).toHaveLength(2);
    await run('removePeripheral', { id: SCALE });
    expect(devices.sent).toContainEqual({ type: 'detach', deviceId: SCALE });
    // A device of another register is none of ours.
    const other = { ...scannerRow?.doc, id: 'per_other', hostId: 'dev_register2' };
    replica.commit({ facts: [rowFact('peripheral', other)] });
    expect(attached()).not.toContain('per_other');
  });

  it('[WI7] sells a weight of the scale while it is fresh, once, and tells the scale', async () => {
    const { weigh, add, time, devices, ask, checkId } = await open();
    expect(await add(1)).toMatchObject({ ok: false, error: { code: 'no_answer' } });
    weigh(1, 452);
    expect(await ask('scales', {})).toMatchObject([{ weighing: 1, refusal: null }]);
    time.now += 1001;
    expect(await add(1)).toMatchObject({ ok: false });
    weigh(2, 600);
    expect(await add(1)).toMatchObject({ ok: false, error: { code: 'weighed_anew' } });
    const first = await add(2, 'cmd_once');
    expect(first).toMatchObject({ ok: true });
    expect(devices.sent).toContainEqual({ type: 'weight-sold', deviceId: SCALE, weighing: 2 });
    weigh(2, 600);
    expect(await add(2)).toMatchObject({ ok: false, error: { code: 'already_sold' } });
    // The same command again gets the first one's answer and sells nothing.
    expect(await add(2, 'cmd_once')).toEqual(first);
    const check = await ask('check', { checkId });
    expect(check?.lines).toMatchObject([{ unitPriceMinor: 1134, weighing: { by: 'scale' } }]);
  });

  it('[WI8] tells the tare in force with every answer, and takes as tare what the scale itself says', async () => {
    const { devices, ask, tryRun, time } = await open();
    const gross = { digits: 35, decimals: 3, unit: 'kg' };
    const take = () => tryRun('tare', { peripheralId: SCALE, take: 'what_lies' });
    expect(await take()).toMatchObject({ ok: false, error: { code: 'nothing_to_tare' } });
    const refusal = { code: 'too_light', message: 'Too light to be weighed for sale.' };
    devices.say({ type: 'weight', deviceId: SCALE, at: time.now, refusal, gross });
    expect(await take()).toMatchObject({ ok: true });
    expect(devices.sent).toContainEqual({ type: 'tare', deviceId: SCALE, tare: gross });
    devices.say({ type: 'weight', deviceId: SCALE, at: time.now, refusal, tare: gross });
    time.now += 5000;
    expect(await ask('scales', {})).toMatchObject([{ weight: null, gross: null, tare: gross }]);
    await tryRun('tare', { peripheralId: SCALE, take: 'nothing' });
    expect(devices.sent.at(-1)).toEqual({ type: 'tare', deviceId: SCALE });
  });

  it('[WI9] tells of each scale its own weight, reason and tare, and with which this register weighs first', async () => {
    const { replica, devices, ask, weigh, time, run, tryRun } = await open();
    const hostId = replica.identity()?.deviceId ?? '';
    const deli = { ...scaleRow?.doc, name: 'Deli', hostId, sort: 90 };
    replica.commit({ facts: [{ kind: 'peripheral', id: 'a_deli', doc: deli }] });
    const gross = { digits: 36, decimals: 3, unit: 'kg' } as const;
    const refusal = { code: 'in_motion', message: 'Not still.' };
    devices.say({ type: 'weight', deviceId: 'a_deli', at: time.now, refusal, gross });
    weigh(1, 500);
    expect(await tryRun('tare', { peripheralId: 'a_deli', take: 'what_lies' })).toMatchObject({
      ok: true,
    });
    expect(devices.sent.at(-1)).toEqual({ type: 'tare', deviceId: 'a_deli', tare: gross });
    devices.say({ type: 'weight', deviceId: 'a_deli', at: time.now, refusal, tare: gross });
    expect(await ask('scales', {})).toMatchObject([
      { peripheralId: SCALE, bound: false, weight: { digits: 500 }, tare: null, refusal: null },
      { peripheralId: 'a_deli', weight: null, tare: gross, refusal: { code: 'in_motion' } },
    ]);
    const bound = async () => (await ask('scales', {})).map((scale) => scale.bound);
    await run('savePeripheral', { id: SCALE, roles: [weighRole(hostId)] });
    expect(await bound()).toEqual([true, false]);
    await run('savePeripheral', { id: 'a_deli', roles: [weighRole(hostId)] });
    expect(await bound()).toEqual([false, true]);
  });

  it('[SL20] a scale that is asked only for a weighing is said to be so, with what it said then', async () => {
    const { devices, ask, weigh, time } = await open();
    devices.say({ type: 'device-state', deviceId: SCALE, state: 'working', at: time.now });
    const scale = async () => {
      const { peripherals } = await ask('devices', {});
      return peripherals.find(({ id }) => id === SCALE);
    };
    const message = 'Asked when something is weighed.';
    const refusal = { code: 'not_asked', message };
    devices.say({ type: 'weight', deviceId: SCALE, at: time.now, refusal });
    expect(await scale()).toMatchObject({ seen: { state: 'working', words: message }, last: null });
    weigh(1, 500);
    const at = time.now;
    expect(await scale()).toMatchObject({ seen: { words: null }, last: { text: '0.500 kg', at } });
    time.now += 60_000;
    devices.say({ type: 'weight', deviceId: SCALE, at: time.now, refusal });
    expect(await scale()).toMatchObject({
      seen: { state: 'working', words: message },
      last: { text: '0.500 kg', at },
    });
  });

  it('[WI7] passes the reason of the scale on in words', async () => {
    const { devices, ask, time } = await open();
    const refusal = { code: 'overload', message: 'Too heavy for this scale. Weigh in parts.' };
    devices.say({ type: 'weight', deviceId: SCALE, at: time.now, refusal });
    expect(await ask('scales', {})).toMatchObject([
      { weight: null, refusal: { code: 'overload', words: refusal.message } },
    ]);
  });

  it('[PE8] tells how devices are when that changes, and not again', async () => {
    const { core, devices, replica, time } = await open();
    const states = () =>
      replica.db.prepare('SELECT state, words FROM peripheral_state').all() as object[];
    const say = (state: string, cause?: object) =>
      devices.say({ type: 'device-state', deviceId: SCALE, at: time.now, state, ...cause });
    say('working');
    keepStates(core);
    expect(states()).toEqual([{ state: 'working', words: null }]);
    const before = replica.pending().commits;
    keepStates(core);
    expect(replica.pending().commits).toBe(before);
    say('failed', { cause: { code: 'no_permission', message: 'May not open it.' } });
    keepStates(core);
    expect(states()).toEqual([{ state: 'stopped', words: 'May not open it.' }]);
  });

  it('[PE16] asks every machine what is plugged in, and lists each answer under its machine', async () => {
    const { devices, replica, run, ask, time } = await open();
    const machines = async () => (await ask('devices', {})).machines;
    expect((await machines())[0]).toMatchObject({ own: true, at: null, asked: false });
    await run('findDevices', {});
    expect(devices.sent.filter(({ type }) => type === 'find')).toHaveLength(1);
    expect((await machines())[0]).toMatchObject({ asked: true });
    const line = { transport: 'serial', path: '/dev/ttyS4', name: 'Serial line', likely: 'serial' };
    devices.say({ type: 'found', at: time.now, devices: [line] });
    expect((await machines())[0]).toMatchObject({
      asked: false,
      at: time.now,
      devices: [{ path: '/dev/ttyS4', key: 'dev_register1 /dev/ttyS4', peripheralId: null }],
    });
    const [own] = await machines();
    await run('savePeripheral', {
      key: own?.devices[0]?.key ?? '',
      name: 'Scale',
      type: 'scale',
      hostId: 'dev_register1',
      connection: { kind: 'serial-path', path: '/dev/ttyS4' },
      setup: { kind: 'scale', setup: { protocol: 'cas' } },
    });
    expect((await machines())[0]?.devices[0]?.peripheralId).toMatch(/^per_/);
    expect(replica.db.prepare('SELECT id FROM found_devices').all()).toEqual([
      { id: 'dev_register1' },
    ]);
  });

  it('[PB16] a probe whose sensor measures nothing is not told as working', async () => {
    const { core, devices, replica, time, ask } = await open();
    const said = { deviceId: PROBE, at: time.now };
    const reading = { milliC: 3800, sentMilliC: 3800, quality: 'good', stable: true, raw: '' };
    const none = { cause: 'open', words: 'The sensor is not connected or is broken.' };
    devices.say({ ...said, type: 'device-state', state: 'working' });
    devices.say({ ...said, type: 'reading', probe: '1', reading });
    const seen = async () =>
      (await ask('devices', {})).peripherals.find(({ id }) => id === PROBE)?.seen;
    expect(await seen()).toEqual({ state: 'working', words: null });
    devices.say({ ...said, type: 'reading', probe: '1', none });
    expect(await seen()).toEqual({ state: 'attention', words: none.words });
    keepStates(core);
    expect(replica.db.prepare('SELECT state, words FROM peripheral_state').all()).toEqual([
      { state: 'attention', words: none.words },
    ]);
    devices.say({ ...said, type: 'reading', probe: '1', reading });
    expect(await seen()).toEqual({ state: 'working', words: null });
  });
});
