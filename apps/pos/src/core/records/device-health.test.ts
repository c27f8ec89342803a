import { describe, expect, test } from 'vitest';
import { NOW } from '../testing/register.fixture.ts';
import { tellStatus, withTill } from './records.fixture.ts';

describe('health of the device process', () => {
  test('[PE10] while it is silent or gone nothing is told of devices that was true before', async () => {
    const register = withTill();
    register.devices.open();
    await register.login('callum');
    tellStatus(register, {});
    await register.run('testDevice', { id: 'per_till', test: 'print' });
    const seen = async () => ({
      words: (await register.ask('deviceProcess', {})).words,
      status: (await register.ask('printers', {}))[0]?.status?.online,
      device: (await register.ask('devices', {})).peripherals[0]?.seen?.state,
      job: (await register.ask('printJobs', {}))[0]?.cause,
    });
    expect(await seen()).toEqual({ words: null, status: true, device: 'working', job: null });
    register.health.now = { state: 'silent', since: NOW, restarts: 1, hangs: 1 };
    expect(await seen()).toEqual({
      words: expect.stringContaining('does not answer'),
      status: undefined,
      device: 'stopped',
      job: 'no-device-process',
    });
    register.health.now = { state: 'gone', since: NOW, restarts: 1, hangs: 1 };
    expect((await seen()).words).toContain('started again');
    const { process } = await register.ask('devices', {});
    expect(process).toMatchObject({ restarts: 1, hangs: 1 });
  });
});
