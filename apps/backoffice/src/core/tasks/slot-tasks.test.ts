import { rowFact } from '@galley/domain';
import { expect, it } from 'vitest';
import { NOW, openOffice } from '../testing/open-office.fixture.ts';
import { checkFacts, menuOf } from '../testing/trade.fixture.ts';

const HOUR = 3_600_000;
const AT = NOW + 26 * HOUR;

const begin = async () => {
  const shop = openOffice();
  const item = menuOf(shop)[0];
  const type = shop.office.reads.orderTypes().find(({ id }) => id === 'ort_ourlight_takeaway');
  if (item === undefined || type === undefined) throw new Error('no menu');
  const promised = (id: string, number: number) =>
    checkFacts({ id, ordered: [{ item, quantity: 1 }], settled: false }, number).map((fact) =>
      fact.kind === 'check' ? { ...fact, doc: { ...fact.doc, promisedAt: AT } } : fact,
    );
  shop.commit([
    rowFact('order_type', { ...type, slotMinutes: 15, slotOrders: 1, slotItems: null }),
    ...promised('one', 1),
    ...promised('two', 2),
  ]);
  const call = { session: shop.houseSession };
  const tasks = async () => {
    const answer = await shop.definition.queries.tasks.ask({}, call);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.house;
  };
  const { promiseOrder } = shop.definition.commands;
  const answer = (wish: { promisedAt: number; beyond?: true }) =>
    promiseOrder.run({ checkId: 'chk_two', ...wish }, { ...call, commandId: 'cmd_a' });
  return { tasks, answer };
};

it('[OP8] [TK11] [TK21] the office moves an order out of a full time', async () => {
  const { tasks, answer } = await begin();
  const [task] = await tasks();
  expect(task).toMatchObject({
    ...{ type: 'slot_overfull', checkTitle: '1-02', otherAt: '1-01' },
    slot: { promisedAt: AT, room: 1, taken: 2, unit: 'orders' },
  });
  expect(await answer({ promisedAt: task?.slot?.nextAt ?? 0 })).toMatchObject({ ok: true });
  expect(await tasks()).toEqual([]);
});

it('[OP8] [TK21] the office keeps both', async () => {
  const { tasks, answer } = await begin();
  expect(await answer({ promisedAt: AT })).toMatchObject({ error: { code: 'slot_full_anyway' } });
  expect(await answer({ promisedAt: AT, beyond: true })).toMatchObject({ ok: true });
  expect(await tasks()).toEqual([]);
});
