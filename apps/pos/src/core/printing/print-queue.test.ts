import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { type Register, sale } from './print-queue.fixture.ts';

const keysSent = (register: Register) =>
  register.devices.sent.filter((one) => one.type === 'print').map((one) => one.jobKey);

describe('print queue', () => {
  test('[PN1] [PN2] jobs wait for the device process and are handed over once', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    expect(register.devices.sent).toEqual([]);
    register.devices.open();
    expect(keysSent(register)).toEqual([chit, receipt]);
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(register.core.printing.unfinished().map((job) => job.jobKey)).toEqual([chit]);
    await sale(register);
    expect(new Set(keysSent(register)).size).toBe(keysSent(register).length);
  });

  test('[PN5] what was proved stays in sight for ten minutes, by the name that people call it', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(await register.ask('printJobs', {})).toMatchObject([
      { jobKey: chit, state: 'queued', title: 'Chit 1-01 for Fryer' },
      { jobKey: receipt, state: 'printed', evidence: 'L2', title: 'Receipt 1-000001' },
    ]);
    register.time.now += 10 * 60_000 + 1;
    const later = (await register.ask('printJobs', {})).map((job) => job.jobKey);
    expect(later).toEqual([chit]);
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

const movePrinters = ({ replica, core }: Register, port: number) => {
  const stations = core.read.stations().map(({ id }) => ({
    kind: 'station',
    id,
    doc: { printerPort: port },
  }));
  const receipts = { kind: 'receipt_printer', id: core.identity.siteId, doc: { port } };
  const done = replica.commit({ facts: [...stations, receipts] });
  if (!done.ok) throw new Error(done.error.message);
};

/** What the device process was told, without the papers themselves. */
const told = (register: Register) =>
  register.devices.sent.map(({ type, jobKey, printerId }) => [type, jobKey, printerId ?? null]);

const NEW = '127.0.0.1:9200';

describe('a printer that moves', () => {
  test('[PN4] what waited here goes to the address of now', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    movePrinters(register, 9200);
    register.devices.open();
    expect(told(register)).toEqual([
      ['print', chit, NEW],
      ['print', receipt, NEW],
    ]);
    const target = { kind: 'tcp', host: '127.0.0.1', port: 9200 };
    expect(register.devices.sent[0]).toMatchObject({ target });
    expect(register.devices.sent[0]).not.toHaveProperty('destination');
    const titles = (await register.ask('printJobs', {})).map(
      (job) => `${job.title} to ${job.printer}`,
    );
    expect(titles).toEqual([`Chit 1-01 for Fryer to ${NEW}`, `Receipt 1-000001 to ${NEW}`]);
  });

  test('[PN4] what the device process has is taken back and goes on in its order', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(chit, 'failed_safe', { cause: 'unreachable' });
    const before = register.devices.sent.length;
    movePrinters(register, 9200);
    movePrinters(register, 9200);
    register.devices.tell(receipt, 'cancelled');
    const asked = [
      ['cancel', chit, null],
      ['cancel', receipt, null],
    ];
    expect(told(register).slice(before)).toEqual(asked);
    register.devices.tell(chit, 'cancelled');
    expect(told(register).slice(before)).toEqual([
      ...asked,
      ['print', chit, NEW],
      ['print', receipt, NEW],
    ]);
    const jobs = await register.ask('printJobs', {});
    expect(jobs.map((job) => job.state)).toEqual(['queued', 'queued']);
  });

  test('[PN4] what may have left stays, also when the printer blocks before its first bytes count', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(chit, 'waiting', { bytesSent: 900 });
    register.devices.tell(receipt, 'sending');
    register.devices.tell(receipt, 'blocked', { cause: 'paper-out' });
    const before = register.devices.sent.length;
    movePrinters(register, 9200);
    register.devices.tell(receipt, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    movePrinters(register, 9300);
    expect(told(register).slice(before)).toEqual([]);
  });

  test('[PN4] a job that began before it could be taken back is not handed over again', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    movePrinters(register, 9200);
    const before = register.devices.sent.length;
    register.devices.tell(receipt, 'cancelled');
    register.devices.tell(chit, 'sending');
    expect(told(register).slice(before)).toEqual([['print', receipt, NEW]]);
    register.devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(told(register).slice(before)).toEqual([['print', receipt, NEW]]);
  });

  test('[PN4] a job that was asked back and is not wanted any more stays away', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    movePrinters(register, 9200);
    const before = register.devices.sent.length;
    register.devices.tell(receipt, 'cancelled');
    await register.run('resolvePrintJob', { jobKey: chit, action: 'dismiss' });
    register.devices.tell(chit, 'cancelled');
    expect(told(register).slice(before)).toEqual([
      ['cancel', chit, null],
      ['print', receipt, NEW],
    ]);
  });

  test('[PN4] a job that does not say whose printer it is for keeps its address', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.replica.db.exec("UPDATE device_outbox SET doc = json_remove(doc, '$.destination')");
    movePrinters(register, 9200);
    register.devices.open();
    expect(told(register)).toEqual([
      ['print', chit, '127.0.0.1:9100'],
      ['print', receipt, '127.0.0.1:9100'],
    ]);
    movePrinters(register, 9300);
    expect(register.devices.sent).toHaveLength(2);
  });
});

describe('a printer that cannot print', () => {
  test('[PN7] tells why of every paper that waits for it', async () => {
    const register = openRegister();
    const { receipt, chit } = await sale(register);
    register.devices.open();
    register.devices.tell(chit, 'blocked', { cause: 'paper-out' });
    const jobs = async () =>
      (await register.ask('printJobs', {})).map(({ jobKey, state, cause }) => [
        jobKey,
        state,
        cause,
      ]);
    expect(await jobs()).toEqual([
      [chit, 'blocked', 'paper-out'],
      [receipt, 'blocked', 'paper-out'],
    ]);
    register.devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect((await jobs()).find(([jobKey]) => jobKey === receipt)).toEqual([
      receipt,
      'queued',
      null,
    ]);
  });
});
