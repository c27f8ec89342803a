import { type PeripheralRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const sale = async (register: Register) => {
  await register.login('tom');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Chips');
  await register.payAll(checkId);
  const jobs = register.core.printing.unfinished();
  const keyOf = (kind: string) => jobs.find((job) => job.kind === kind)?.jobKey ?? '';
  return { receipt: keyOf('receipt'), chit: keyOf('kitchen-chit') };
};

const told = ({ devices }: Register, from = 0) =>
  devices.sent
    .slice(from)
    .filter(({ type }) => type !== 'watch-drawer' && type !== 'identify')
    .map(({ type, jobKey, printerId }) => [type, jobKey ?? printerId ?? null]);

const states = async (register: Register) =>
  Object.fromEntries((await register.ask('printJobs', {})).map((job) => [job.jobKey, job.state]));

const next = (jobKey: string) => jobKey.replace(/\d+$/, (n) => String(Number(n) + 1));

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
    expect(register.replica.outbox.get(chit)?.state).toBe('dismissed');
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

const printer = (id: string, port: number, more: Partial<PeripheralRow> = {}): PeripheralRow => ({
  id,
  name: `Printer ${id}`,
  type: 'printer',
  hostId: null,
  connection: { kind: 'tcp', host: '127.0.0.1', port },
  model: 'epson-tm-m30',
  setup: {},
  roles: [],
  failoverId: null,
  sort: 0,
  ...more,
});

/** One printer for everything and another that takes over. */
const withTwoPrinters = async () => {
  const register = openRegister();
  const roles = ['receipt', ...register.core.read.stations().map(({ key }) => `station:${key}`)];
  const gone = register.core.read
    .peripherals()
    .map(({ id }) => ({ kind: 'peripheral', id, doc: {}, deleted: true }));
  const rows = [
    printer('per_first', 9301, { roles, failoverId: 'per_second' }),
    printer('per_second', 9302),
  ];
  const facts = [...gone, ...rows.map((row) => rowFact('peripheral', row))];
  const done = register.replica.commit({ facts });
  if (!done.ok) throw new Error(done.error.message);
  return { register, ...(await sale(register)) };
};

const FIRST = '127.0.0.1:9301';
const SECOND = '127.0.0.1:9302';

const placed = ({ devices }: Register, from = 0) =>
  devices.sent
    .slice(from)
    .filter(({ type }) => type === 'print' || type === 'cancel')
    .map(({ type, jobKey, printerId }) => [type, jobKey, printerId ?? null]);

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

describe('what the cashier can do', () => {
  test('[PN14] an unsent paper is sent elsewhere as it is, once the device process gave it back', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    await register.run('reroutePrintJob', { jobKey: chit, printerId: 'per_second' });
    register.devices.tell(chit, 'cancelled');
    const again = register.devices.sent.find((one) => one.jobKey === next(chit));
    expect(again).toMatchObject({ type: 'print', printerId: SECOND });
    expect(JSON.stringify(again)).not.toContain('MAY BE A DUPLICATE');
    expect(register.replica.outbox.get(chit)?.state).toBe('dismissed');
  });

  test('[PN14] a paper that began before it came back stays, and one under way is not taken', async () => {
    const { register, chit } = await withTwoPrinters();
    register.devices.open();
    await register.run('reroutePrintJob', { jobKey: chit, printerId: 'per_second' });
    register.devices.tell(chit, 'sending', { bytesSent: 10 });
    const late = { jobKey: chit, printerId: 'per_second' };
    expect(await register.tryRun('reroutePrintJob', late)).toMatchObject({
      error: { code: 'under_way' },
    });
    register.devices.tell(chit, 'unknown', { cause: 'connection-lost', bytesSent: 10 });
    expect(register.devices.sent.at(-1)).toMatchObject({ jobKey: next(chit), printerId: FIRST });
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
