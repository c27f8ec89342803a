import { oneWayStatus } from '@galley/devices/core';
import { describe, expect, it, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { keepStates } from './keep-states.ts';

describe('a printer that is a file', () => {
  it('[PR92] is set up at a file, and a folder or a file in a folder that is not there is refused', async () => {
    const { home, ...register } = openRegister();
    await register.login('callum');
    const hostId = register.core.identity.deviceId;
    const setUp = (path: string) =>
      register.tryRun('savePeripheral', {
        ...{ key: path, name: path.slice(-50), type: 'printer', hostId },
        connection: { kind: 'file', path },
      });
    for (const path of [home, `${home}/none/papers.bin`]) {
      expect(await setUp(path)).toMatchObject({
        error: { code: 'not_a_file', message: expect.stringMatching(/^File: .*path/) },
      });
    }
    expect(await setUp(`${home}/papers.bin`)).toMatchObject({ ok: true });
    const target = { kind: 'file', path: `${home}/papers.bin` };
    register.devices.open();
    register.devices.say({
      type: 'printer',
      printerId: `file:${target.path}`,
      status: {
        ...{ reachable: true, online: true, coverOpen: false },
        ...{ paper: 'ok', error: 'none', drawerPinHigh: false },
      },
    });
    keepStates(register.core);
    const row = register.core.read.peripherals().find((one) => one.connection.kind === 'file');
    const kept = register.core.read.peripheralState(`${hostId}.${row?.id}`);
    expect(kept).toMatchObject({ state: 'working', words: null });
  });

  test.each([
    { kind: 'usb', path: '/dev/usb/lp0' },
    { kind: 'file', path: '/tmp/papers.bin' },
  ])(
    '[PE20] a printer at $kind that cannot answer works and says so to the site',
    async (target) => {
      const register = openRegister();
      await register.login('callum');
      const hostId = register.core.identity.deviceId;
      const made = { key: 'blind', name: 'Blind', type: 'printer', hostId } as const;
      const { id } = await register.run('savePeripheral', { ...made, connection: target });
      register.devices.open();
      const printerId = `${target.kind}:${target.path}`;
      register.devices.say({ type: 'printer', printerId, status: oneWayStatus });
      keepStates(register.core);
      expect(register.core.read.peripheralState(`${hostId}.${id}`)).toMatchObject({
        state: 'working',
        words: expect.stringContaining(
          'cannot answer: what is sent counts as sent, not as printed',
        ),
      });
    },
  );
});
