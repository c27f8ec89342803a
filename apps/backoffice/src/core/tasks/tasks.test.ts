import { rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { NOW, openOffice, TODAY } from '../testing/open-office.fixture.ts';
import { checkFacts, menuOf } from '../testing/trade.fixture.ts';

const begin = () => {
  const shop = openOffice();
  const item = menuOf(shop)[0];
  if (item === undefined) throw new Error('no item');
  const call = { session: shop.houseSession };
  const { tasks } = shop.definition.queries;
  const ask = async () => {
    const answer = await tasks.ask({}, call);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  return { shop, item, call, ask };
};

const lineVoid = (id: string) => ({
  id: `vod_${id}`,
  ...{ lineId: 'lin_one_0', checkId: 'chk_one', businessDate: TODAY, quantity: 1 },
  ...{ reasonId: 'rsn', disposition: 'wasted', voidedAt: NOW + 1000, approvedBy: null },
  ...{ voidedBy: 'emp_ourlight_tom', deviceId: 'dev_register' },
});

describe('tasks in the office', () => {
  it('[TK1] [TK5] [TK10] over-voided shows with who and which check, and ends by being seen', async () => {
    const { shop, item, call, ask } = begin();
    const ordered = [{ item, quantity: 1 }];
    const plan = { id: 'one', ordered, settled: false };
    shop.commit([
      ...checkFacts(plan),
      ...['a', 'b'].map((id) => rowFact('line_void', lineVoid(id))),
    ]);
    const [task] = (await ask()).house;
    expect(task).toMatchObject({
      type: 'over_voided',
      checkTitle: '1-01',
      names: [item.name],
      byName: 'Tom Ashby',
    });
    const key = task?.key ?? '';
    const { noteTask } = shop.definition.commands;
    expect(await noteTask.run({ key }, { ...call, commandId: 'cmd_a' })).toEqual({
      ok: true,
      value: null,
    });
    expect((await ask()).house).toEqual([]);
    expect(await noteTask.run({ key }, { ...call, commandId: 'cmd_b' })).toMatchObject({
      error: { code: 'already_settled' },
    });
  });

  it('[TK3] [TK13] paid twice shows with what is too much, of the day before as well', async () => {
    const { shop, item, ask } = begin();
    const yesterday = new Date(Date.parse(TODAY) - 86_400_000).toISOString().slice(0, 10);
    const plan = { id: 'one', ordered: [{ item, quantity: 1 }], businessDate: yesterday };
    const facts = checkFacts(plan);
    const paid = facts.find(({ kind }) => kind === 'payment');
    if (paid === undefined) throw new Error('no payment');
    const again = { ...paid, id: 'pay_two', doc: { ...paid.doc, deviceId: 'dev_two' } };
    shop.commit([...facts, again]);
    const found = (await ask()).house.find(({ type }) => type === 'paid_twice');
    expect(found).toMatchObject({ amountMinor: item.priceMinor, checkId: 'chk_one' });
  });

  it('[TK11] two parties at one table are told, and sit together by one tap', async () => {
    const { shop, item, call, ask } = begin();
    const tableId = String(shop.rows('dining_table')[0]?.id);
    const plan = { ordered: [{ item, quantity: 1 }], settled: false };
    shop.commit([
      ...checkFacts({ id: 'one', ...plan }, 1),
      ...checkFacts({ id: 'two', ...plan }, 2),
      ...['chk_one', 'chk_two'].map((id) => ({ kind: 'check', id, doc: { tableId } })),
    ]);
    const [task] = (await ask()).floor;
    expect(task?.type).toBe('two_parties');
    const checkIds = (task?.checks ?? []).map(({ checkId }) => checkId);
    const { settleFloor } = shop.definition.commands;
    const answer = { answer: 'together' as const, checkIds };
    await settleFloor.run(answer, { ...call, commandId: 'cmd_a' });
    expect((await ask()).floor).toEqual([]);
  });

  it('[TK11] [FL44] the office gives guests another table by one tap, and sees since when they share one', async () => {
    const { shop, item, call, ask } = begin();
    const tables = shop.rows('dining_table');
    const tableId = String(tables[0]?.id);
    const plan = { ordered: [{ item, quantity: 1 }], settled: false };
    shop.commit([
      ...checkFacts({ id: 'one', ...plan }, 1),
      ...checkFacts({ id: 'two', ...plan }, 2),
      ...['chk_one', 'chk_two'].map((id) => ({ kind: 'check', id, doc: { tableId } })),
    ]);
    const [task] = (await ask()).floor;
    expect(task?.since).toBe(
      Number(shop.rows('check').find(({ id }) => id === 'chk_two')?.openedAt),
    );
    const [, second] = task?.checks ?? [];
    const { settleFloor } = shop.definition.commands;
    const answer = {
      ...{ answer: 'sit' as const, checkId: second?.checkId ?? '' },
      tableId: second?.free?.tableId ?? '',
    };
    expect(answer.tableId).not.toBe(tableId);
    const done = await settleFloor.run(answer, { ...call, commandId: 'cmd_a' });
    expect(done).toEqual({ ok: true, value: null });
    expect((await ask()).floor).toEqual([]);
    expect(await settleFloor.run(answer, { ...call, commandId: 'cmd_b' })).toMatchObject({
      error: { code: 'settled' },
    });
  });

  it('[FL42] [TK11] a table that is kept for two parties is told, and both keep theirs by one tap', async () => {
    const { shop, call, ask } = begin();
    const tableId = String(shop.rows('dining_table')[0]?.id);
    const party = (id: string, name: string) =>
      rowFact('party', {
        ...{ id, name, tableId, customerId: null, size: 2, at: NOW + 86_400_000, walkIn: 0 },
        ...{ quotedMinutes: null, note: null, createdAt: NOW, createdBy: 'emp_ourlight_tom' },
        deviceId: 'dev_register',
      });
    shop.commit([party('pty_a', 'Quill'), party('pty_b', 'Marsh')]);
    const [task] = (await ask()).floor;
    expect(task).toMatchObject({ type: 'kept_twice', since: NOW });
    expect(task?.parties.map(({ name }) => name)).toEqual(['Quill', 'Marsh']);
    const { settleFloor } = shop.definition.commands;
    const answer = { answer: 'beside' as const, partyIds: ['pty_a', 'pty_b'] as const };
    await settleFloor.run(answer, { ...call, commandId: 'cmd_a' });
    expect((await ask()).floor).toEqual([]);
  });
});
