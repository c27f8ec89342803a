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

describe('a printer that was spoken to and did not answer', () => {
  const opened = async () => {
    const register = withTill();
    register.devices.open();
    await register.login('callum');
    tellStatus(register, {});
    const seen = async () => (await register.ask('devices', {})).peripherals[0]?.seen;
    const kicked = (state: string, cause: string) => {
      const kick = register.devices.sent.findLast(({ type }) => type === 'kick');
      const { kickId, printerId } = kick ?? {};
      register.devices.say({ type: 'kick', kickId, printerId, state, cause });
    };
    return { register, seen, kicked };
  };

  test('[PE15] is not said to work, until it says how it is', async () => {
    const { register, seen, kicked } = await opened();
    expect(await seen()).toMatchObject({ state: 'working' });
    const tried = register.run('testDevice', { id: 'per_till', test: 'drawer' });
    kicked('not_sent', 'no-answer');
    expect(await tried).toMatchObject({ state: 'not_sent', cause: 'no-answer' });
    expect(await seen()).toMatchObject({
      state: 'stopped',
      words: expect.stringContaining('does not answer'),
    });
    register.time.now += 6_000;
    register.core.printing.tick();
    expect(register.devices.sent.at(-1)).toMatchObject({ type: 'status?' });
    tellStatus(register, {});
    expect(await seen()).toEqual({ state: 'working', words: null });
  });

  test('[PE15] is what its papers say, and one that is busy works', async () => {
    const { register, seen, kicked } = await opened();
    void register.run('testDevice', { id: 'per_till', test: 'drawer' });
    kicked('not_sent', 'busy');
    expect(await seen()).toMatchObject({ state: 'working' });
    await register.run('testDevice', { id: 'per_till', test: 'print' });
    const [job] = await register.ask('printJobs', {});
    register.devices.tell(job?.jobKey ?? '', 'failed_safe', { cause: 'unreachable' });
    expect(await seen()).toMatchObject({ state: 'stopped' });
    register.devices.tell(job?.jobKey ?? '', 'printed');
    expect(await seen()).toMatchObject({ state: 'working' });
  });
});
