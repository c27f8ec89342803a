import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import {
  askedBack,
  FIRST,
  failedOver,
  MOVED,
  next,
  placed,
  SECOND,
  sale,
  states,
  withTwoPrinters,
} from './print-queue.fixture.ts';

describe('fail-over', () => {
  test('[PN13] a paper of which no byte left goes to the next printer after ten seconds', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(chit, 'failed_safe', { cause: 'unreachable' });
    register.time.now += 9_000;
    register.core.printing.tick();
    const before = register.devices.sent.length;
    register.time.now += 1_000;
    register.core.printing.tick();
    register.devices.tell(chit, 'cancelled');
    register.devices.tell(receipt, 'cancelled');
    expect(placed(register, before)).toEqual([
      ['cancel', chit, null],
      ['cancel', receipt, null],
      ['print', chit, SECOND],
      ['print', receipt, SECOND],
    ]);
    expect(await register.ask('printJobs', {})).toMatchObject([
      { jobKey: chit, printer: SECOND, state: 'queued' },
      { jobKey: receipt, printer: SECOND, state: 'queued' },
    ]);
  });

  test('[PN13] a paper of which a byte may have left stays with its printer', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    register.devices.say({ type: 'ready', jobKey: chit, attempt: 1 });
    register.devices.tell(chit, 'blocked', { cause: 'paper-out', bytesSent: 100 });
    register.time.now += 60_000;
    register.core.printing.tick();
    expect(placed(register).filter(([type, key]) => type === 'cancel' && key === chit)).toEqual([]);
  });

  test('[PN13] a printer in trouble is asked how it is, and takes papers again once it is well', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(chit, 'blocked', { cause: 'paper-out' });
    register.time.now += 10_000;
    register.core.printing.tick();
    expect(register.devices.sent).toContainEqual(
      expect.objectContaining({ type: 'status?', printerId: FIRST }),
    );
    const well = {
      reachable: true,
      online: true,
      coverOpen: false,
      paper: 'ok',
      error: 'none',
      drawerPinHigh: false,
    };
    register.devices.say({ type: 'printer', printerId: FIRST, status: well });
    const before = register.devices.sent.length;
    register.devices.tell(chit, 'cancelled');
    register.devices.tell(receipt, 'cancelled');
    await sale(register);
    const where = placed(register, before).map(([, , printerId]) => printerId);
    expect(where).toEqual([FIRST, FIRST, FIRST, FIRST]);
    const [first] = await register.ask('printers', {});
    expect(first).toMatchObject({ id: 'per_first', status: well, advice: [] });
  });
});

describe('fail-over and a restart of the register', () => {
  test('[PN21] where a paper was printed, or may lie, is still known', async () => {
    const { register, chit, receipt } = await failedOver();
    const { home, devices } = register;
    devices.say({ type: 'ready', jobKey: chit, attempt: 1 });
    devices.tell(chit, 'printed', { evidence: 'L2', bytesSent: 900 });
    devices.say({ type: 'ready', jobKey: receipt, attempt: 1 });
    register.replica.close();
    const again = openRegister({ folder: home });
    again.devices.open();
    expect(again.devices.sent).toContainEqual(
      expect.objectContaining({ type: 'job?', at: expect.objectContaining({ printerId: SECOND }) }),
    );
    await again.login('tom');
    expect(await again.ask('printJobs', {})).toMatchObject([
      { jobKey: receipt, state: 'unknown', printer: SECOND, ...MOVED },
      { jobKey: chit, state: 'printed', printer: SECOND, ...MOVED },
    ]);
    again.replica.close();
  });

  test('[PN21] a device process that lived on says which printer has a paper that waited', async () => {
    const { register, chit, receipt } = await failedOver();
    const { home } = register;
    register.replica.close();
    const again = openRegister({ folder: home });
    again.devices.open();
    again.devices.tell(chit, 'sending', { printerId: SECOND, bytesSent: 10 });
    again.devices.tell(receipt, 'queued', { printerId: SECOND });
    await again.login('tom');
    expect(await again.ask('printJobs', {})).toMatchObject([
      { jobKey: chit, printer: SECOND, ...MOVED },
      { jobKey: receipt, printer: SECOND, ...MOVED },
    ]);
    again.replica.close();
  });
});

describe('a paper that was asked back', () => {
  test('[PN16] by a register that was started anew since waits and goes out again', async () => {
    const { register, chit, receipt } = await askedBack();
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.devices.open();
    const before = again.devices.sent.length;
    for (const jobKey of [chit, receipt]) again.devices.tell(jobKey, 'cancelled');
    expect(placed(again, before)).toEqual([
      ['print', chit, FIRST],
      ['print', receipt, FIRST],
    ]);
    expect(await states(again)).toEqual({ [chit]: 'queued', [receipt]: 'queued' });
    again.replica.close();
  });

  test('[PN16] an answer of before to a register that begins with its devices anew loses nothing', async () => {
    const { register, chit, receipt } = await askedBack();
    register.devices.open();
    for (const jobKey of [chit, receipt]) register.devices.tell(jobKey, 'cancelled');
    expect(await states(register)).toEqual({ [chit]: 'queued', [receipt]: 'queued' });
  });

  test('[PN16] what was never asked back waits as well, and what may be out stays as it is', async () => {
    const { register, chit, receipt } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(receipt, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    for (const jobKey of [chit, receipt]) register.devices.tell(jobKey, 'cancelled');
    expect(await states(register)).toEqual({ [chit]: 'queued', [receipt]: 'unknown' });
  });

  test('[PN16] a crash between the second send and the end of the first prints one of them', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    register.devices.tell(chit, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    register.replica.outbox.setState(chit, { state: 'queued' });
    const before = register.devices.sent.length;
    register.devices.open();
    const keys = placed(register, before).map(([, key]) => key);
    expect(keys).toContain(next(chit));
    expect(keys).not.toContain(chit);
  });
});
