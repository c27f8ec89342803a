import { type PeripheralRow, rowFact } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { openRegister, papers } from '../testing/register.fixture.ts';
import { readKept } from './print-job.ts';

type Register = ReturnType<typeof openRegister>;

const printer = (id: string, port: number, roles: string[]): PeripheralRow => ({
  id,
  name: id,
  type: 'printer',
  hostId: null,
  connection: { kind: 'tcp', host: '127.0.0.1', port },
  model: null,
  setup: {},
  roles,
  failoverId: null,
  sort: 0,
});

const open = (...rows: PeripheralRow[]): Register => {
  const register = openRegister();
  const done = register.replica.commit({ facts: rows.map((row) => rowFact('peripheral', row)) });
  if (!done.ok) throw new Error(done.error.message);
  return register;
};

const words = (job: { doc: unknown } | undefined): string => JSON.stringify(job?.doc);

describe('gift receipt', () => {
  test('[PN20] is printed from a settled check as often as it is asked for, and tells no price', async () => {
    const register = open(printer('per_till', 9301, ['receipt']));
    await register.login('tom');
    const checkId = await register.openTakeaway('Zo\u00eb');
    await register.ring(checkId, 'Chips', 2);
    await register.payAll(checkId);
    const [receipt] = (await register.ask('check', { checkId }))?.receipts ?? [];
    await register.run('printGiftReceipt', { receiptId: receipt?.id ?? '' });
    await register.run('printGiftReceipt', { receiptId: receipt?.id ?? '' });
    const gifts = papers(register, 'gift-receipt');
    expect(gifts).toHaveLength(2);
    expect(words(gifts[0])).toContain('Chips');
    expect(words(gifts[0])).not.toContain('\u00a3');
    const titles = (await register.ask('printJobs', {})).map(({ title }) => title);
    expect(titles).toContain(`Gift receipt ${receipt?.display}`);
  });

  test('[PN20] without a printer or a sale it is refused in words', async () => {
    const register = open(printer('per_till', 9301, []));
    await register.login('tom');
    const unknown = await register.tryRun('printGiftReceipt', { receiptId: 'rcp_nothing' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'unknown_receipt' } });
  });
});

describe('labels', () => {
  const till = printer('per_till', 9301, ['receipt']);
  const labels = printer('per_labels', 9303, ['label']);

  test('[PN19] each piece of what is taken away gets one, at the printer of labels', async () => {
    const register = open(till, labels);
    await register.login('tom');
    const checkId = await register.openTakeaway('Zo\u00eb');
    await register.ring(checkId, 'Chips', 3);
    await register.run('sendCheck', { checkId });
    const [job] = papers(register, 'label');
    expect(job?.target).toBe('127.0.0.1:9303');
    const blocks = readKept(job ?? { doc: null })?.doc.blocks ?? [];
    expect(blocks.filter(({ type }) => type === 'cut')).toHaveLength(3);
    for (const text of ['Chips', '1 of 3', '3 of 3', 'Zo\u00eb'])
      expect(words(job)).toContain(text);
    const [title] = (await register.ask('printJobs', {})).flatMap((one) =>
      one.jobKey.includes('/label/') ? [one.title] : [],
    );
    expect(title).toMatch(/^Labels /);
  });

  test('[PN19] what is paid before it is sent has them too, and once', async () => {
    const register = open(till, labels);
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    await register.payAll(checkId);
    expect(papers(register, 'label')).toHaveLength(1);
  });

  test('[PN19] tables and shops without such a printer get none', async () => {
    const register = open(till);
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    await register.run('sendCheck', { checkId });
    const seated = open(till, labels);
    await seated.login('tom');
    const type = (await seated.ask('menu', {})).orderTypes.find(({ kind }) => kind !== 'takeaway');
    const [table] = await seated.ask('tables', {});
    const { checkId: dineIn } = await seated.run('openCheck', {
      orderTypeId: type?.id ?? '',
      tableId: table?.id ?? '',
      covers: 2,
    });
    await seated.ring(dineIn, 'Chips');
    await seated.run('sendCheck', { checkId: dineIn });
    expect([...papers(register, 'label'), ...papers(seated, 'label')]).toEqual([]);
  });
});

describe('names that turn text', () => {
  test('[PR89] what a guest is called turns nothing on papers and screens', async () => {
    const register = open(printer('per_till', 9301, ['receipt']));
    await register.login('tom');
    const checkId = await register.openTakeaway('Anna\u202eevil\u2066');
    expect((await register.ask('check', { checkId }))?.guestName).toBe('Annaevil');
  });
});
