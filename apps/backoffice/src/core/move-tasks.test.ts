import { rowFact } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import { NOW, openOffice, TODAY } from './testing/open-office.fixture.ts';
import { checkFacts, menuOf } from './testing/trade.fixture.ts';

const nothing = {};

/** A line of check one was moved to check two and to check three by registers that were cut off. */
const movedTwice = () => {
  const shop = openOffice();
  const item = menuOf(shop)[0];
  if (item === undefined) throw new Error('no item');
  const ordered = [{ item, quantity: 1 }];
  const plan = { ordered, settled: false };
  const move = (id: string, to: string) => ({
    id: `mov_0000000000${id}`,
    ...{ checkId: 'chk_one', businessDate: TODAY, type: 'transfer', undoes: null },
    ...{ movedAt: NOW + 1000, movedBy: 'emp_ourlight_tom', approvedBy: null, deviceId: 'dev_r' },
    lines: [
      {
        lineId: 'lin_one_0',
        after: [],
        from: [{ checkId: 'chk_one', seat: null, parts: 1 }],
        to: [{ checkId: to, seat: null, parts: 1 }],
      },
    ],
  });
  const tie = (id: string, to: string) => ({
    id: `tie_${id}`,
    ...{ checkId: 'chk_one', otherCheckId: to, moveId: 'mov', businessDate: TODAY },
  });
  shop.commit([
    ...checkFacts({ id: 'one', ...plan }, 1),
    ...checkFacts({ id: 'two', ...plan }, 2),
    ...checkFacts({ id: 'three', ...plan }, 3),
    rowFact('line_move', move('a', 'chk_two')),
    rowFact('line_move', move('b', 'chk_three')),
    rowFact('check_tie', tie('a', 'chk_two')),
    rowFact('check_tie', tie('b', 'chk_three')),
  ]);
  const call = { session: shop.houseSession };
  const { tasks, checks, check } = shop.definition.queries;
  const value = async <T>(answer: Promise<{ ok: boolean; value?: T }> | { ok: boolean }) =>
    ((await answer) as { value: T }).value;
  return {
    shop,
    call,
    price: item.priceMinor,
    name: item.name,
    tasks: async () => (await value(Promise.resolve(tasks.ask(nothing, call)))).house,
    list: async () => value(Promise.resolve(checks.ask(nothing, call))),
    one: async (id: string) => value(Promise.resolve(check.ask({ checkId: `chk_${id}` }, call))),
  };
};

describe('lines moved by registers that were cut off', () => {
  it('[OF44] tells it once over the day and on each check, with where the line is and where it would be else', async () => {
    const { tasks, one, name } = movedTwice();
    const where = { type: 'moved_twice', standsAt: '1-03', otherAt: '1-02' };
    const told = { ...where, lineNames: [name] };
    expect(await tasks()).toMatchObject([{ ...where, names: [name] }]);
    expect((await one('two'))?.contradictions).toMatchObject([told]);
    expect((await one('three'))?.contradictions).toMatchObject([told]);
    expect((await one('one'))?.contradictions).toEqual([]);
  });

  it('[OF44] one decision puts the line where it would be else, and the task is gone', async () => {
    const { shop, call, tasks, one, price } = movedTwice();
    const [task] = (await tasks()) ?? [];
    const wish = { checkId: task?.checkId ?? '', moveId: task?.subjectId ?? '' };
    const done = await shop.definition.commands.settleMove.run(
      { ...wish, choice: 'other' },
      { ...call, commandId: 'cmd_settle' },
    );
    expect(done).toEqual({ ok: true, value: null });
    expect(await tasks()).toEqual([]);
    expect(await one('two')).toMatchObject({ totalMinor: 2 * price });
    expect(await one('three')).toMatchObject({ totalMinor: price });
  });

  it('[OF44] the history tells who moved what from where to where, and a merged check stands in the list', async () => {
    const { one, list, name } = movedTwice();
    const texts = (await one('three'))?.history.map(({ text }) => text);
    expect(texts).toContain(`${name} moved from 1-01 to 1-03`);
    expect((await list())?.find(({ id }) => id === 'chk_one')).toMatchObject({
      status: 'merged',
      totalMinor: 0,
    });
  });

  it('[MV26] tells parts of one number apart by the letter that registers show, in the list and on the check', async () => {
    const { shop, list, one } = movedTwice();
    const part = (id: string, deviceId: string) => ({
      kind: 'check',
      id: `chk_${id}`,
      doc: { callNumber: '1-01', part: 2, deviceId },
    });
    shop.commit([part('two', 'dev_one'), part('three', 'dev_two')]);
    const titles = (await list()).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['1-01/2', '1-01/2b']));
    const shown = await Promise.all(['two', 'three'].map((id) => one(id)));
    expect(shown.map((check) => (check as { title: string }).title).toSorted()).toEqual([
      '1-01/2',
      '1-01/2b',
    ]);
  });
});
