import { rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { printerRow } from '../testing/printers.fixture.ts';
import { openRegister } from '../testing/register.fixture.ts';
import {
  FIRST,
  failedOver,
  MOVED,
  next,
  placed,
  type Register,
  SECOND,
  withTwoPrinters,
} from './print-queue.fixture.ts';

describe('what is told of papers', () => {
  test('[PN17] behind a printer that does not answer nothing is printing', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(chit, 'failed_safe', { cause: 'no-answer' });
    expect(await register.ask('printJobs', {})).toMatchObject([
      { jobKey: chit, state: 'failed_safe', cause: 'no-answer' },
      { jobKey: receipt, state: 'blocked', cause: 'no-answer' },
    ]);
  });

  test('[PN17] after fail-over the screen says which printer has the paper, also once it is out', async () => {
    const { register, chit, receipt } = await failedOver();
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(await register.ask('printJobs', {})).toMatchObject([
      { jobKey: chit, state: 'queued', ...MOVED },
      { jobKey: receipt, state: 'printed', ...MOVED },
    ]);
  });

  const roleTo = (register: Register, id: string) => {
    const facts = ['per_first', 'per_second'].map((each) => ({
      ...{ kind: 'peripheral', id: each },
      doc: { roles: each === id ? ['receipt'] : [] },
    }));
    expect(register.replica.commit({ facts }).ok).toBe(true);
  };
  const receiptOf = async (register: Register, receipt: string) =>
    (await register.ask('printJobs', {})).find(({ jobKey }) => jobKey === receipt);

  test('[PN23] a paper that its own printer had is at no other one because the role was given away since', async () => {
    const { register, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    roleTo(register, 'per_second');
    expect(await receiptOf(register, receipt)).toMatchObject({
      ...{ state: 'printed', printerName: 'Printer per_first', insteadOf: null },
    });
  });

  test('[PN23] one that another printer had by fail-over stays so, whatever the roles are since', async () => {
    const { register, receipt } = await failedOver();
    register.devices.say({ type: 'ready', jobKey: receipt, attempt: 1 });
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    roleTo(register, 'per_second');
    expect(await receiptOf(register, receipt)).toMatchObject(MOVED);
  });

  test('[PN23] one that waited while the role was given away belongs to its new printer', async () => {
    const { register, receipt } = await withTwoPrinters();
    register.devices.open();
    roleTo(register, 'per_second');
    register.devices.tell(receipt, 'cancelled');
    register.devices.say({ type: 'ready', jobKey: receipt, attempt: 1 });
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(await receiptOf(register, receipt)).toMatchObject({
      ...{ printerName: 'Printer per_second', insteadOf: null },
    });
  });

  test('[PN18] of a receipt that came out a numbered copy is offered; of what is no receipt the paper itself', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    const view = async (jobKey: string) =>
      (await register.ask('printJobs', {})).find((job) => job.jobKey === jobKey);
    expect((await view(receipt))?.receipt).toBeNull();
    for (const jobKey of [chit, receipt])
      register.devices.tell(jobKey, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(await view(chit)).toMatchObject({ acts: ['reprint', 'reroute'], receipt: null });
    const out = await view(receipt);
    expect(out).toMatchObject({ acts: [], title: `Receipt ${out?.receipt?.display}` });
    await register.login('callum');
    await register.run('reprintReceipt', { receiptId: out?.receipt?.id ?? '' });
    expect((await register.ask('printJobs', {})).map(({ title }) => title)).toContain(
      `Copy of receipt ${out?.receipt?.display}`,
    );
  });

  test('[PN24] who asks for a copy of a receipt that perhaps came out is asked of it no more', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    for (const jobKey of [chit, receipt]) register.devices.tell(jobKey, 'unknown');
    const stateOf = async (jobKey: string) =>
      (await register.ask('printJobs', {})).find((job) => job.jobKey === jobKey)?.state;
    expect(await stateOf(receipt)).toBe('unknown');
    await register.login('callum');
    await register.run('reprintReceipt', { receiptId: receipt.split('/')[0] ?? '' });
    expect(await stateOf(receipt)).not.toBe('unknown');
    expect(await stateOf(chit)).not.toBe('dismissed');
    expect(register.core.printing.unfinished().map(({ jobKey }) => jobKey)).not.toContain(receipt);
  });

  test('[PN18] only acts that have an effect are offered', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    const acts = async () =>
      Object.fromEntries(
        (await register.ask('printJobs', {})).map((job) => [job.jobKey, job.acts]),
      );
    expect((await acts())[chit]).toEqual(['reroute', 'dismiss']);
    register.devices.tell(chit, 'blocked', { cause: 'paper-out' });
    expect((await acts())[chit]).toEqual(['retry', 'reroute', 'dismiss']);
    register.devices.say({ type: 'ready', jobKey: chit, attempt: 1 });
    register.devices.tell(chit, 'blocked', { cause: 'paper-out', bytesSent: 100 });
    expect((await acts())[chit]).toEqual(['dismiss']);
    register.devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    register.devices.tell(receipt, 'printed', { evidence: 'L2', bytesSent: 900 });
    expect(await acts()).toEqual({ [chit]: ['reprint', 'reroute'], [receipt]: [] });
  });

  test('[PN18] papers that perhaps came out are not told to wait', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(receipt, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    register.devices.tell(chit, 'blocked', { cause: 'paper-out' });
    const [first] = await register.ask('printers', {});
    expect(first).toMatchObject({ id: 'per_first', waiting: 1 });
  });

  test('[PN18] a paper of a printer that was taken off says so, and no path', async () => {
    const { register } = await withTwoPrinters();
    await register.login('callum');
    await register.run('testDevice', { id: 'per_second', test: 'print' });
    await register.run('removePeripheral', { id: 'per_second' });
    const titles = (await register.ask('printJobs', {})).map(({ title }) => title);
    expect(titles).toContain('Test paper for a printer that was taken off');
  });

  test('[PN18] a test paper is called by its printer', async () => {
    const register = openRegister();
    const row = printerRow('per_first', 9301, { name: 'Bar printer' });
    register.replica.commit({ facts: [rowFact('peripheral', row)] });
    await register.login('callum');
    const asked = await register.run('testDevice', { id: 'per_first', test: 'print' });
    expect(await register.ask('printJobs', {})).toMatchObject([
      { title: 'Test paper for Bar printer', jobKey: Object(asked).jobKey },
    ]);
  });
});

describe('what the cashier can do', () => {
  test('[PN14] an unsent paper is sent elsewhere as it is, once the device process gave it back', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    await register.run('reroutePrintJob', { jobKey: chit, printerId: 'per_second' });
    expect(placed(register).at(-1)).toEqual(['cancel', chit, null]);
    register.devices.tell(chit, 'cancelled');
    const again = register.devices.sent.at(-1);
    expect(again).toMatchObject({ type: 'print', jobKey: chit, printerId: SECOND });
    expect(JSON.stringify(again)).not.toContain('MAY BE A DUPLICATE');
    expect(register.replica.outbox.get(next(chit))).toBeUndefined();
  });

  test('[PN14] where a person sent a paper is kept when the register dies before the device process answers', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    await register.run('reroutePrintJob', { jobKey: chit, printerId: 'per_second' });
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.devices.open();
    expect(placed(again).find(([, key]) => key === chit)).toEqual(['print', chit, SECOND]);
    again.devices.tell(chit, 'queued', { printerId: FIRST });
    expect(placed(again).at(-1)).toEqual(['cancel', chit, null]);
    again.devices.tell(chit, 'cancelled');
    expect(placed(again).at(-1)).toEqual(['print', chit, SECOND]);
    again.replica.close();
  });

  test('[PN14] a paper that began before it came back stays, its reprint goes where it was sent, and one under way is not taken', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    await register.run('reroutePrintJob', { jobKey: chit, printerId: 'per_second' });
    register.devices.tell(chit, 'sending', { bytesSent: 10 });
    const late = { jobKey: chit, printerId: 'per_second' };
    expect(await register.tryRun('reroutePrintJob', late)).toMatchObject({
      error: { code: 'under_way' },
    });
    register.devices.tell(chit, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    expect(register.devices.sent.at(-1)).toMatchObject({ jobKey: next(chit), printerId: SECOND });
    expect(register.replica.outbox.get(chit)?.target).toBe(FIRST);
  });

  test('[PN14] an unknown paper and a printed chit are sent elsewhere marked, a receipt is asked for as a copy', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(receipt, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    register.devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    for (const jobKey of [receipt, chit]) {
      await register.run('reroutePrintJob', { jobKey, printerId: 'per_second' });
      const again = register.devices.sent.at(-1);
      expect(again).toMatchObject({ jobKey: next(jobKey), printerId: SECOND });
      expect(JSON.stringify(again)).toContain('MAY BE A DUPLICATE');
    }
    await register.run('resolvePrintJob', { jobKey: chit, action: 'reprint' });
    expect(register.devices.sent.at(-1)).toMatchObject({ jobKey: next(next(chit)) });
    register.devices.tell(next(receipt), 'printed', { evidence: 'L2', bytesSent: 900 });
    const copy = { jobKey: next(receipt), action: 'reprint' } as const;
    expect(await register.tryRun('resolvePrintJob', copy)).toMatchObject({
      error: { code: 'ask_for_copy' },
    });
    const nowhere = { jobKey: chit, printerId: 'per_gone' };
    expect(await register.tryRun('reroutePrintJob', nowhere)).toMatchObject({
      error: { code: 'unknown_peripheral' },
    });
  });
});
