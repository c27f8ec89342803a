import { rowFact } from '@galley/domain';
import { expect, test } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';

const entry = (id: string, type: string, businessDate: string, amountMinor: number, to: string) =>
  rowFact('tip_entry', {
    ...{ id, type, subjectId: id, businessDate, after: [], cashMoveId: null },
    shares: [{ employeeId: to, amountMinor }],
    ...{ notedAt: 1, notedBy: to, deviceId: 'dev_1' },
  });

test('[TP6] [TP13] the office tells tips by person and period, and edits the rules of pools', async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const ask = async (days: number) => {
    const answer = await queries.tipBook.ask({ days }, { session });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  };
  const { to, roles } = await ask(1);
  const [who] = shop.office.reads.employees();
  const id = who?.id ?? '';
  shop.office.replica.commit({
    facts: [
      entry('tpe_1', 'pool', '2020-01-01', 300, id),
      entry('tpe_2', 'declared', to, 500, id),
      entry('tpe_3', 'payout', to, -100, id),
    ],
  });
  expect((await ask(1)).people).toMatchObject([
    {
      ...{ name: who?.name, owedMinor: 200 },
      sums: { declaredMinor: 500, paidMinor: 100, pooledMinor: 0 },
      lines: [{ id: 'tpe_3' }, { id: 'tpe_2' }],
    },
  ]);
  const pool = {
    ...{ name: 'Floor', fromDate: to, untilDate: null, source: 'all' as const, ppm: 100_000 },
    ...{ giverRoleIds: null, basis: 'hours' as const, managers: false },
    takers: [{ roleId: roles[0]?.id ?? '', points: 2 }],
  };
  const save = (pools: readonly (typeof pool)[]) =>
    commands.saveTipPools.run({ pools }, shop.call(session));
  expect(await save([pool])).toMatchObject({ ok: true });
  expect((await ask(1)).pools).toMatchObject([pool]);
  expect(await save([{ ...pool, untilDate: '2000-01-01' as never }])).toMatchObject({
    ...{ ok: false, error: { code: 'ends_before' } },
  });
  expect(await save([])).toMatchObject({ ok: true });
  expect((await ask(1)).pools).toEqual([]);
});
