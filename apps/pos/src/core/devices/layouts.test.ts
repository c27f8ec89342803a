import { rowFact } from '@galley/domain';
import { twinFacts } from '@galley/domain/demo';
import { expect, it } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

const facts = twinFacts('sit_harbour0', { scale: 1, scanner: 2, probe: 3, display: 9104 });
const scanner = facts.find(({ doc }) => doc['type'] === 'scanner');
const scale = facts.find(({ doc }) => doc['type'] === 'scale');

const open = async () => {
  const register = openRegister();
  register.replica.commit({ facts });
  register.devices.open();
  await register.login('callum');
  return register;
};

it('[SN17] a layout that cannot be read is refused with its line, and the scanner goes on', async () => {
  const { tryRun, devices } = await open();
  const sent = devices.sent.length;
  const save = (layouts: string[]) =>
    tryRun('savePeripheral', { id: scanner?.id ?? '', setup: { kind: 'scanner', layouts } });
  const refused = await save(['21IIIIIWWWWWC', '50IIIIIWWWWWC']);
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad_layout' } });
  expect(devices.sent.slice(sent).some(({ type }) => type === 'detach')).toBe(false);
  expect(await save(['21IIIIIWWWWWC'])).toMatchObject({ ok: true });
});

it('[SN17] one from elsewhere stops no scanner; a scale without readable settings is not told to work', async () => {
  const { replica, devices, ask, time } = await open();
  const layouts = ['50IIIIIWWWWWC', '24IIIIIWWWWWC'];
  const bad = { ...scale?.doc, setup: { kind: 'scale', setup: { protocol: 'none' } } };
  const state = { type: 'device-state', deviceId: scale?.id, state: 'working' };
  devices.say({ ...state, at: time.now });
  replica.commit({
    facts: [
      rowFact('peripheral', { ...scanner?.doc, id: scanner?.id ?? '', setup: { layouts } }),
      rowFact('peripheral', { ...bad, id: scale?.id ?? '' }),
    ],
  });
  const attached = devices.sent.findLast(({ deviceId }) => deviceId === scanner?.id);
  expect(attached).toMatchObject({ type: 'attach', device: { layouts: ['24IIIIIWWWWWC'] } });
  const { peripherals } = await ask('devices', {});
  const seen = peripherals.find(({ id }) => id === scale?.id)?.seen;
  expect(seen).toMatchObject({ state: 'stopped' });
  expect(seen?.words).toContain('cannot be read');
});
