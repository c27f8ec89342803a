import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticketLineOwners } from '../../kitchen/ticket-owners.ts';
import { checkTasks, mayHaveTasks } from '../../tasks/check-tasks.ts';
import type { HouseTaskType } from '../../tasks/house-task.ts';
import {
  codeOf,
  context,
  countingIds,
  diner,
  disordered,
  good,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import { decideChangeLine } from '../change-line/change-line.rule.ts';
import type { CheckRows } from '../check-rows.ts';
import { projectCheck } from '../project-check.ts';
import { decideRemoveLine } from '../remove-line/remove-line.rule.ts';
import { decideRestoreLine } from '../restore-line/restore-line.rule.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';
import { decideChooseEdit } from './choose-edit.rule.ts';

const at = (device: string, deviceNumber: number) =>
  context({ ids: countingIds(device), deviceId: `dev_${device}`, deviceNumber });
type Register = ReturnType<typeof at>;
type Act = (rows: CheckRows, by: Register) => readonly Fact[];

const send: Act = (rows, by) => {
  const sent = decideSendCheck(projectCheck(rows), diner.about, by);
  return sent.ok ? sent.value.facts : [];
};

const liveLine = (rows: CheckRows) =>
  projectCheck(rows).lines.find(({ standing }) => standing === 'live');

const changeTo =
  (quantity: number, note?: string): Act =>
  (rows, by) => {
    const line = liveLine(rows);
    if (line === undefined || line.sent) return [];
    const wish = { lineId: line.row.id, quantity, modifiers: [] };
    const command = note === undefined ? wish : { ...wish, note };
    return good(decideChangeLine(projectCheck(rows), diner.menu('Chips'), command, by)).facts;
  };

const remove: Act = (rows, by) => {
  const line = liveLine(rows);
  if (line === undefined || line.sent) return [];
  return good(decideRemoveLine(projectCheck(rows), { lineId: line.row.id }, by));
};

const choose =
  (pick: number): Act =>
  (rows, by) => {
    const lineIds = tasksOf(rows)[0]?.lineIds ?? [];
    const lineId = lineIds[pick % Math.max(1, lineIds.length)];
    if (lineId === undefined) return [];
    return good(decideChooseEdit(projectCheck(rows), { lineId }, by)).facts;
  };

const ofType = (rows: CheckRows, wanted: HouseTaskType) =>
  checkTasks(rows, projectCheck(rows)).filter(({ type }) => type === wanted);
/** Somebody wants what another register took off. */
const keep: Act = (rows, by) => {
  const line = liveLine(rows);
  const chosen = decideChooseEdit(projectCheck(rows), { lineId: line?.row.id ?? '' }, by);
  return chosen.ok ? chosen.value.facts : [];
};

const tasksOf = (rows: CheckRows) => ofType(rows, 'edited_twice');
const takenOff = (rows: CheckRows) => ofType(rows, 'removed_and_changed');

const alone = (start: CheckRows, acts: readonly Act[], by: Register): readonly Fact[] => {
  let rows = start;
  return acts.flatMap((act) => {
    const facts = act(rows, by);
    rows = applyFacts(rows, facts);
    return facts;
  });
};

const rung = () => {
  const by = at('a', 1);
  return ring(openTakeaway(by), by, 'Chips', 1);
};

const apart = (one: readonly Act[], two: readonly Act[]): CheckRows => {
  const start = rung();
  return applyFacts(start, [...alone(start, one, at('b', 2)), ...alone(start, two, at('c', 3))]);
};

describe('an unsent line that two cut-off registers changed', () => {
  test('[CK16] [TK30] one counts, and a task names both by their registers', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    expect(projectCheck(rows).lines.filter(({ liveQuantity }) => liveQuantity > 0)).toHaveLength(1);
    expect(tasksOf(rows)).toMatchObject([
      { names: ['3 × Chips', '2 × Chips'], lineDeviceIds: ['dev_c', 'dev_b'] },
    ]);
  });

  test('[CK16] either can be chosen, counts from then on, and ends it', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    for (const lineId of tasksOf(rows)[0]?.lineIds ?? []) {
      const quantity = rows.lines.find(({ id }) => id === lineId)?.quantity ?? 0;
      const done = good(decideChooseEdit(projectCheck(rows), { lineId }, at('d', 4)));
      const left = applyFacts(rows, done.facts);
      expect(tasksOf(left)).toEqual([]);
      const state = projectCheck(left);
      expect(state.totalMinor).toBe(quantity * (rows.lines[0]?.unitPriceMinor ?? 0));
      expect(codeOf(decideChooseEdit(state, { lineId }, at('d', 4)))).toBe('already_settled');
    }
  });

  test('[CK16] an edit by whoever knows of both decides as well, one by whoever does not is told', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    const edited = applyFacts(rows, changeTo(5)(rows, at('d', 4)));
    expect(tasksOf(edited)).toEqual([]);
    expect(liveLine(edited)?.liveQuantity).toBe(5);
    const late = apart([changeTo(2), changeTo(4)], [changeTo(3)]);
    expect(tasksOf(late)[0]?.names.toSorted()).toEqual(['3 × Chips', '4 × Chips']);
  });

  test('[CK16] the same wish at both registers is none, another note is one', () => {
    expect(tasksOf(apart([changeTo(2)], [changeTo(2)]))).toEqual([]);
    expect(tasksOf(apart([changeTo(2)], [changeTo(2, 'no salt')]))).toMatchObject([
      { names: ['2 × Chips (no salt)', '2 × Chips'] },
    ]);
    expect(tasksOf(apart([changeTo(2)], []))).toEqual([]);
  });

  test('[CK16] once it is sent nothing is chosen: the kitchen has what counted, and the other edit is told as late', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    const sent = applyFacts(rows, send(rows, at('d', 4)));
    expect(tasksOf(sent)).toEqual([]);
    expect(projectCheck(sent).exceptions.map(({ type }) => type)).toEqual(['late_edit']);
  });

  test('[CK16] registers that choose otherwise while they are cut off are asked again', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    const by = [at('d', 4), at('e', 5)] as const;
    const both = [...choose(0)(rows, by[0]), ...choose(1)(rows, by[1])];
    const healed = applyFacts(rows, both);
    expect(tasksOf(healed)).toHaveLength(1);
    expect(tasksOf(applyFacts(healed, choose(1)(healed, at('d', 6))))).toEqual([]);
    const alike = [...choose(1)(rows, by[0]), ...choose(1)(rows, by[1])];
    expect(tasksOf(applyFacts(rows, alike))).toEqual([]);
  });

  test('[CK16] [TK30] [KT3] whatever three registers do, all agree, one edit of a line counts, is made once and is what is due', () => {
    const quantity = fc.integer({ min: 1, max: 5 });
    const act = fc.oneof(
      quantity.map((count) => changeTo(count)),
      quantity.map((count) => changeTo(count)),
      fc.constant(remove),
      fc.nat(3).map(choose),
    );
    const acts = fc.array(act, { maxLength: 4 });
    const keys = fc.array(fc.nat(), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(acts, acts, acts, keys, fc.nat(3), (one, two, three, order, pick) => {
        const met = apart(one, two);
        const more = [
          ...alone(met, [choose(pick), ...three], at('d', 4)),
          ...alone(met, three, at('e', 5)),
        ];
        const rows = applyFacts(met, more);
        const all = rows.lines.map(
          ({ id, ...doc }) => ({ kind: 'line', id, doc }) as unknown as Fact,
        );
        const mixed = applyFacts({ ...rows, lines: [] }, disordered(all, order));
        const state = projectCheck(mixed);
        expect(state.lines).toEqual(projectCheck(rows).lines);
        expect(tasksOf(mixed)).toEqual(tasksOf(rows));
        const live = state.lines.filter(({ liveQuantity }) => liveQuantity > 0);
        expect(live.length).toBeLessThanOrEqual(1);
        const [line] = live;
        expect(state.totalMinor).toBe((line?.row.quantity ?? 0) * (line?.unitMinor ?? 0));
        expect(takenOff(mixed)).toEqual(takenOff(rows));
        expect(mayHaveTasks(state)).toBe(tasksOf(mixed).length + takenOff(mixed).length > 0);
        const decided = applyFacts(mixed, choose(pick)(mixed, at('f', 6)));
        expect([
          tasksOf(decided),
          takenOff(applyFacts(decided, keep(decided, at('g', 7)))),
        ]).toEqual([[], []]);
        const sent = applyFacts(decided, send(decided, at('f', 6)));
        const lineIds = sent.rounds.flatMap((round) => round.lineIds);
        expect(lineIds).toHaveLength(live.length);
        expect(ticketLineOwners(sent.tickets).size).toBe(live.length);
      }),
    );
  });
});

describe('an unsent line that one cut-off register took off and another changed', () => {
  const live = (rows: CheckRows) => liveLine(rows)?.liveQuantity ?? 0;
  const restore =
    (lineId: string): Act =>
    (rows, by) =>
      good(decideRestoreLine(rows, { lineId }, by)).facts;

  test('[CK17] [TK36] stands as it was changed, and a task names who took it off', () => {
    const rows = apart([remove], [changeTo(3)]);
    expect(live(rows)).toBe(3);
    expect(takenOff(rows)).toMatchObject([{ names: ['3 × Chips'], deviceId: 'dev_b' }]);
    expect(projectCheck(rows).exceptions.map(({ type }) => type)).toEqual(['removed_and_changed']);
  });

  test('[CK17] so does one that was changed at both before one of them took it off', () => {
    const rows = apart([changeTo(2), remove], [changeTo(3)]);
    expect([live(rows), takenOff(rows).length]).toEqual([3, 1]);
    const other = apart([changeTo(3)], [changeTo(2), remove]);
    expect([live(other), takenOff(other).length]).toEqual([3, 1]);
  });

  test('[CK17] keeping it, changing it and taking it off each end it', () => {
    const rows = apart([remove], [changeTo(3)]);
    const ends: readonly (readonly [Act, number])[] = [
      [keep, 3],
      [changeTo(5), 5],
      [remove, 0],
    ];
    for (const [act, quantity] of ends) {
      const left = applyFacts(rows, act(rows, at('d', 4)));
      expect([takenOff(left), live(left)]).toEqual([[], quantity]);
    }
  });

  test('[CK17] sent before anybody said it is told as a removal that came too late', () => {
    const rows = apart([remove], [changeTo(3)]);
    const sent = applyFacts(rows, send(rows, at('d', 4)));
    expect(takenOff(sent)).toEqual([]);
    expect(projectCheck(sent).exceptions.map(({ type }) => type)).toEqual(['late_removal']);
  });

  test('[CK17] taken off at both, or taken off and brought back, it is none', () => {
    expect(takenOff(apart([remove], [changeTo(2), remove]))).toEqual([]);
    const rung = apart([remove], []);
    const lineId = rung.lines[0]?.id ?? '';
    const back = applyFacts(rung, restore(lineId)(rung, at('d', 4)));
    expect([live(back), takenOff(back)]).toEqual([1, []]);
    const edited = applyFacts(back, changeTo(4)(back, at('d', 5)));
    expect([live(edited), takenOff(edited)]).toEqual([4, []]);
  });

  test('[CK17] who takes a line off takes the edits beside it that they saw along, and brings all back as one', () => {
    const rows = apart([changeTo(2)], [changeTo(3)]);
    const lineId = liveLine(rows)?.row.id ?? '';
    const gone = applyFacts(rows, remove(rows, at('d', 4)));
    expect(live(gone)).toBe(0);
    const back = applyFacts(gone, restore(lineId)(gone, at('d', 5)));
    expect([live(back), takenOff(back), tasksOf(back)]).toEqual([3, [], []]);
  });
});
