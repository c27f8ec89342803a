import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { next, type Register, sale, states } from './print-queue.fixture.ts';

const told = ({ devices }: Register, from = 0) =>
  devices.sent
    .slice(from)
    .filter(({ type }) => type !== 'watch-drawer' && type !== 'identify')
    .map(({ type, jobKey, printerId }) => [type, jobKey ?? printerId ?? null]);

describe('the first byte', () => {
  test('[PN9] a job stands as begun before its first byte may leave', async () => {
    const register = openRegister();
    const { chit } = await sale(register);
    register.devices.open();
    const before = register.devices.sent.length;
    register.devices.say({ type: 'ready', jobKey: chit, attempt: 7 });
    expect(register.devices.sent.slice(before)).toEqual([
      { type: 'begin', jobKey: chit, attempt: 7 },
    ]);
    expect(register.replica.outbox.get(chit)?.state).toBe('sending');
  });

  test('[PN9] a job that nobody wants any more does not begin', async () => {
    const register = openRegister();
    const { chit, receipt } = await sale(register);
    register.devices.open();
    await register.run('resolvePrintJob', { jobKey: chit, action: 'dismiss' });
    const before = register.devices.sent.length;
    register.devices.say({ type: 'ready', jobKey: chit, attempt: 1 });
    register.devices.say({ type: 'ready', jobKey: 'nobody/receipt/0/0', attempt: 2 });
    expect(told(register, before)).toEqual([
      ['cancel', chit],
      ['cancel', 'nobody/receipt/0/0'],
    ]);
    expect(register.replica.outbox.get(receipt)?.state).toBe('queued');
  });

  test('[PN9] after a restart of the register alone the device process says how far its jobs are', async () => {
    const register = openRegister();
    const { chit, receipt } = await sale(register);
    register.devices.open();
    register.devices.say({ type: 'ready', jobKey: chit, attempt: 1 });
    const before = register.devices.sent.length;
    register.devices.open();
    expect(told(register, before)).toEqual([
      ['job?', chit],
      ['print', receipt],
    ]);
    register.devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect((await states(register))[chit]).toBe('printed');
  });

  test('[PN9] a crash between an unknown chit and its second send loses neither', async () => {
    const register = openRegister();
    const { chit } = await sale(register);
    register.replica.outbox.setState(chit, { state: 'unknown', cause: 'connection-lost' });
    register.devices.open();
    expect(await states(register)).toMatchObject({ [next(chit)]: 'queued' });
    expect(register.replica.outbox.get(chit)?.state).toBe('replaced');
  });
});

describe('what cannot be known', () => {
  test('[PN10] a chit is sent again three times by itself, then a person is asked', async () => {
    const register = openRegister();
    const { chit } = await sale(register);
    register.devices.open();
    let jobKey = chit;
    for (let time = 0; time < 4; time++) {
      register.devices.tell(jobKey, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
      if (time < 3) jobKey = next(jobKey);
    }
    expect((await states(register))[jobKey]).toBe('unknown');
    await register.run('resolvePrintJob', { jobKey, action: 'retry' });
    expect((await states(register))[next(jobKey)]).toBe('queued');
  });

  test('[PN11] a line that cannot answer ends a paper as handed over, and nothing is sent again', async () => {
    const register = openRegister();
    const { chit } = await sale(register);
    register.devices.open();
    const before = register.devices.sent.length;
    register.devices.tell(chit, 'handed_over', { evidence: 'L0', bytesSent: 900 });
    expect((await states(register))[chit]).toBe('handed_over');
    expect(told(register, before)).toEqual([]);
  });

  test('[PN12] a job that this version cannot read is shown and stops nobody', async () => {
    const register = openRegister();
    const { chit, receipt } = await sale(register);
    register.replica.db
      .prepare(`UPDATE device_outbox SET doc = '{"jobKey":1}' WHERE job_key = ?`)
      .run(chit);
    register.devices.open();
    expect(told(register)).toEqual([['print', receipt]]);
    const jobs = await register.ask('printJobs', {});
    expect(jobs.find((job) => job.jobKey === chit)).toMatchObject({
      state: 'unknown',
      cause: 'unreadable',
    });
    const again = await register.tryRun('resolvePrintJob', { jobKey: chit, action: 'retry' });
    expect(again).toMatchObject({ ok: false, error: { code: 'unreadable_job' } });
    await register.run('resolvePrintJob', { jobKey: chit, action: 'dismiss' });
    expect(await states(register)).not.toHaveProperty([chit]);
  });
});
