import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.ts';

const sale = async (register: ReturnType<typeof openRegister>) => {
  await register.login('tom');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Chips');
  await register.payAll(checkId);
  const jobs = register.core.printing.unfinished();
  const keyOf = (kind: string) => jobs.find((job) => job.kind === kind)?.jobKey ?? '';
  return { receipt: keyOf('receipt'), chit: keyOf('kitchen-chit') };
};

const keysSent = (register: ReturnType<typeof openRegister>) =>
  register.devices.sent.filter((one) => one.type === 'print').map((one) => one.jobKey);

describe('print queue', () => {
  test('[PN1] [PN2] jobs wait for the device process and are handed over once', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    expect(register.devices.sent).toEqual([]);
    register.devices.open();
    expect(keysSent(register)).toEqual([chit, receipt]);
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect((await register.ask('printJobs', {})).map((job) => job.jobKey)).toEqual([chit]);
    await sale(register);
    expect(new Set(keysSent(register)).size).toBe(keysSent(register).length);
  });

  test('[PN2] after a restart what never left goes again and what left is unknown', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(chit, 'blocked', { cause: 'paper-out' });
    register.devices.tell(receipt, 'sending', { bytesSent: 10 });
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.devices.open();
    expect(keysSent(again)).toEqual([chit]);
    const jobs = await again.ask('printJobs', {});
    expect(jobs.find((job) => job.jobKey === receipt)).toMatchObject({ state: 'unknown' });
    again.replica.close();
  });

  test('[PN3] an unknown chit is printed again marked, an unknown receipt waits for a person', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(chit, 'unknown', { cause: 'connection-lost', bytesSent: 30 });
    register.devices.tell(receipt, 'unknown', { cause: 'connection-lost', bytesSent: 30 });
    const again = register.devices.sent.at(-1);
    expect(again?.jobKey).toBe(chit.replace(/0$/, '1'));
    expect(JSON.stringify(again)).toContain('MAY BE A DUPLICATE');
    expect((await register.ask('printJobs', {})).map((job) => [job.jobKey, job.state])).toEqual([
      [receipt, 'unknown'],
      [chit.replace(/0$/, '1'), 'queued'],
    ]);
    await register.run('resolvePrintJob', { jobKey: receipt, action: 'retry' });
    expect(keysSent(register).at(-1)).toBe(receipt.replace(/0$/, '1'));
    await register.run('resolvePrintJob', {
      jobKey: receipt.replace(/0$/, '1'),
      action: 'dismiss',
    });
    const left = (await register.ask('printJobs', {})).map((job) => job.jobKey);
    expect(left).toEqual([chit.replace(/0$/, '1')]);
    const gone = await register.tryRun('resolvePrintJob', { jobKey: receipt, action: 'retry' });
    expect(gone).toMatchObject({ ok: false, error: { code: 'unknown_job' } });
  });
});
