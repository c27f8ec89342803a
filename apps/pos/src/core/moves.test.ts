import { canonicalJson } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { openRegister, papers } from './testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

const atTable = async (register: Register, label: string): Promise<string> => {
  const type = (await register.ask('menu', {})).orderTypes.find((one) => one.kind === 'dine_in');
  const table = (await register.ask('tables', {})).find((one) => one.label === label);
  const input = { orderTypeId: type?.id ?? '', tableId: table?.id ?? '' };
  return (await register.run('openCheck', input)).checkId;
};

const seated = async () => {
  const register = openRegister();
  await register.login('tom');
  const checkId = await atTable(register, '5');
  const tart = await register.ring(checkId, 'Lemon tart', 2);
  const cola = await register.ring(checkId, 'Cola', 3);
  await register.run('sendCheck', { checkId });
  return { register, checkId, tart, cola };
};

const check = async (register: Register, checkId: string) => {
  const view = await register.ask('check', { checkId });
  if (view === null) throw new Error('no check');
  return view;
};

describe('moving lines at the register', () => {
  test('[MV1] [MV10] to another table: a check opens there, the kitchen hears of no new ticket', async () => {
    const { register, checkId, tart } = await seated();
    const table = (await register.ask('tables', {})).find((one) => one.label === '7');
    const tickets = register.replica.db.prepare('SELECT count(*) FROM ticket').pluck();
    const before = tickets.get();
    const to = { type: 'table' as const, tableId: table?.id ?? '' };
    const moved = await register.run('moveLines', { checkId, lines: [{ lineId: tart }], to });
    expect((await check(register, moved.checkId)).lines).toMatchObject([
      { name: 'Lemon tart', quantity: 2, state: 'sent' },
    ]);
    expect((await check(register, checkId)).lines).toMatchObject([{ name: 'Cola' }]);
    expect(tickets.get()).toBe(before);
    expect((await register.run('sendCheck', { checkId: moved.checkId })).tickets).toBe(0);
  });

  test('[MV26] a guest check says beside the table which part of the party it is of', async () => {
    const { register, checkId } = await seated();
    const { checkIds } = await register.run('splitCheck', {
      checkId,
      by: { type: 'evenly', ways: 2 },
    });
    await register.run('printGuestCheck', { checkId: checkIds[0] ?? '' });
    expect(JSON.stringify(papers(register, 'guest-check'))).toContain('5/2');
    await register.run('printGuestCheck', { checkId });
    expect(JSON.stringify(papers(register, 'guest-check').at(-1))).not.toContain('5/1');
  });

  test('[MV16] a transfer is undone, and the check that it opened is gone from the open ones', async () => {
    const { register, checkId, tart } = await seated();
    const to = { type: 'new' as const };
    const moved = await register.run('moveLines', { checkId, lines: [{ lineId: tart }], to });
    expect(await register.ask('checks', { status: 'open' })).toHaveLength(2);
    await register.run('undoMove', { checkId, moveId: moved.moveId });
    expect(await register.ask('checks', { status: 'open' })).toHaveLength(1);
    expect((await check(register, checkId)).lines).toHaveLength(2);
    const left = await check(register, moved.checkId);
    expect(left).toMatchObject({ status: 'merged', mergedInto: { id: checkId } });
  });

  test('[MV16] a check that was at its table before the move is there again as it was', async () => {
    const { register, checkId, tart } = await seated();
    const other = await atTable(register, '7');
    await register.run('describeCheck', { checkId: other, covers: 4 });
    const table = async () => (await register.ask('tables', {})).find(({ label }) => label === '7');
    const before = await table();
    register.time.now += 60_000;
    const to = { type: 'check' as const, checkId: other };
    const moved = await register.run('moveLines', { checkId, lines: [{ lineId: tart }], to });
    register.time.now += 1000;
    await register.run('undoMove', { checkId: other, moveId: moved.moveId });
    expect(await check(register, other)).toMatchObject({ status: 'open', covers: 4, lines: [] });
    const { covers, state } = (await table()) as never;
    expect({ covers, state }).toEqual({ covers: before?.covers, state: before?.state });
  });

  test('[MV16] names of parts do not count those that were taken back', async () => {
    const { register, checkId, tart } = await seated();
    const to = { type: 'new' as const };
    const lines = [{ lineId: tart }];
    const first = await register.run('moveLines', { checkId, lines, to });
    const titles = async () =>
      (await register.ask('checks', { status: 'open' })).map(({ title }) => title).toSorted();
    const before = await titles();
    expect(new Set(before).size).toBe(2);
    await register.run('undoMove', { checkId, moveId: first.moveId });
    await register.run('moveLines', { checkId, lines, to });
    expect(await titles()).toEqual(before);
  });

  test('[MV13] evenly: the parts are siblings that are paid one by one, receipts sum to the whole', async () => {
    const { register, checkId } = await seated();
    const { totalMinor } = await check(register, checkId);
    const split = await register.run('splitCheck', { checkId, by: { type: 'evenly', ways: 3 } });
    const ids = [checkId, ...split.checkIds];
    expect((await check(register, checkId)).siblings.map(({ title }) => title)).toEqual([
      'Table 5/2',
      'Table 5/3',
    ]);
    let paid = 0;
    for (const id of ids) {
      paid += (await check(register, id)).dueMinor;
      expect(await register.payAll(id)).toMatchObject({ settled: true, dueMinor: 0 });
    }
    expect(paid).toBe(totalMinor);
    for (const id of ids) expect((await check(register, id)).exceptions).toEqual([]);
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
  });

  test('[MV11] a table merged into another one has no check any more', async () => {
    const { register, checkId } = await seated();
    const other = await atTable(register, '7');
    await register.ring(other, 'Cola');
    await register.run('mergeChecks', { checkId, intoCheckId: other });
    const tables = await register.ask('tables', {});
    expect(tables.find((one) => one.label === '5')).toMatchObject({ checkId: null, checkCount: 0 });
    expect((await check(register, other)).lines).toHaveLength(3);
    expect(await check(register, checkId)).toMatchObject({ mergedInto: { title: 'Table 7' } });
  });

  test('[MV12] [MV14] seats: a shared line, then one check for each seat', async () => {
    const { register, checkId, tart, cola } = await seated();
    await register.run('seatLines', { checkId, lineIds: [tart], seats: [1] });
    await register.run('seatLines', { checkId, lineIds: [cola], seats: [1, 2] });
    expect((await check(register, checkId)).lines.map(({ seats }) => seats)).toEqual([[1], [1, 2]]);
    const split = await register.run('splitCheck', { checkId, by: { type: 'seats' } });
    const second = await check(register, split.checkIds[0] ?? '');
    expect(second.lines).toMatchObject([
      { name: 'Cola', fraction: { parts: 1, of: 2 }, sharedWith: ['Table 5'] },
    ]);
  });

  test('[MV9] after the guest check was printed a server needs a manager, for exactly this move', async () => {
    const { register, checkId, tart, cola } = await seated();
    await register.run('printGuestCheck', { checkId });
    const to = { type: 'new' as const };
    const wish = { checkId, lines: [{ lineId: tart }], to };
    expect(codeOf(await register.tryRun('moveLines', wish))).toBe('approval_needed');
    const act = { type: 'move' as const, checkId, wish: canonicalJson(wish) };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    const other = { ...wish, lines: [{ lineId: cola }], approvalId };
    expect(codeOf(await register.tryRun('moveLines', other))).toBe('approval_mismatch');
    expect(codeOf(await register.tryRun('moveLines', { ...wish, approvalId }))).toBe('ok');
  });

  test('[MV7] a shared line is refunded for its part on the check that was paid', async () => {
    const { register, checkId, tart } = await seated();
    const made = await register.run('moveLines', {
      checkId,
      lines: [{ lineId: tart, quantity: 1 }],
      to: { type: 'new' },
    });
    await register.payAll(made.checkId);
    await register.payAll(checkId);
    const quote = await register.ask('refundQuote', {
      lineId: tart,
      quantity: 1,
      checkId: made.checkId,
    });
    expect(quote?.amountMinor).toBe((await check(register, made.checkId)).totalMinor);
    const more = await register.ask('refundQuote', { lineId: tart, quantity: 1, checkId });
    expect(more?.amountMinor).toBe(650);
  });

  test('[MV18] a check is handed over, and both it and a change of table are told', async () => {
    const { register, checkId } = await seated();
    const servers = await register.ask('servers', {});
    const to = servers.find(({ name }) => name.startsWith('Zofia'));
    await register.run('handOver', { checkId, employeeId: to?.id ?? '' });
    expect(await check(register, checkId)).toMatchObject({ serverName: to?.name });
    const again = await register.tryRun('handOver', { checkId, employeeId: to?.id ?? '' });
    expect(codeOf(again)).toBe('same_server');
    const table = (await register.ask('tables', {})).find((one) => one.label === '7');
    await register.run('describeCheck', { checkId, tableId: table?.id ?? null });
    const told = register.replica.db
      .prepare(`SELECT type, detail FROM event WHERE subjectId = ? ORDER BY id`)
      .all(checkId) as { type: string; detail: string }[];
    expect(told.map(({ type }) => type)).toEqual(['handed_over', 'table_changed']);
    expect(JSON.parse(told[1]?.detail ?? '')).toEqual({ from: '5', to: '7' });
  });
});
