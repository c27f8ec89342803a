import type { CheckRows } from '../checks/check-rows.ts';
import { type DueCause, type DueCauseType, dueCauses, dueOf } from '../checks/due-causes.ts';
import { type CheckState, hasLiveLine, projectCheck } from '../checks/project-check.ts';
import { byId, groupBy, type PaymentRow, sum } from '../rows.ts';
import { standingPayments } from '../tenders/count-reversals.ts';
import { lateCards } from './card-tasks.ts';
import type { HouseTask, HouseTaskType } from './house-task.ts';
import { adjusted, makeTask, namesOf, type Who, whoOf } from './make-task.ts';

const paidBy = ({ paidAt, takenBy, deviceId }: PaymentRow): Who => ({
  since: paidAt,
  employeeId: takenBy,
  deviceId,
});

const voidsAfter = (rows: CheckRows, state: CheckState) => {
  const late = new Set(
    state.exceptions
      .filter(({ type }) => type === 'void_after_settlement')
      .map(({ subjectId }) => subjectId),
  );
  return byId(rows.voids).filter(({ id }) => late.has(id));
};

/** The surplus that there would be without some of what was taken off. */
const surplusWithout = (rows: CheckRows, ids: ReadonlySet<string>): number =>
  projectCheck({ ...rows, adjustments: rows.adjustments.filter(({ id }) => !ids.has(id)) })
    .overpaidMinor;

/** Taken off while another register took the money: each with what of the surplus it makes (rule TO9). */
const reducedTasks = (rows: CheckRows, state: CheckState): HouseTask[] => {
  const late = state.exceptions
    .filter(({ type }) => type === 'reduced_after_settlement')
    .map(({ subjectId }) => subjectId);
  return late.flatMap((subjectId) => {
    const told = adjusted(rows, state, subjectId);
    const amountMinor = state.overpaidMinor - surplusWithout(rows, new Set([subjectId]));
    if (told === undefined || amountMinor <= 0) return [];
    const more = { names: told.names ?? [], subjectId, amountMinor };
    return [makeTask('reduced_after_payment', state.check.id, whoOf(told), more)];
  });
};

const voidedTask = (rows: CheckRows, state: CheckState, amountMinor: number): HouseTask[] => {
  const voids = voidsAfter(rows, state);
  const [voided] = voids;
  if (voided === undefined) return [];
  const { voidedAt: since, voidedBy: employeeId, deviceId } = voided;
  const names = namesOf(
    state,
    voids.map(({ lineId }) => lineId),
  );
  const who = { since, employeeId, deviceId };
  return [makeTask('voided_after_payment', state.check.id, who, { names, amountMinor })];
};

/** Merged into one that was paid as well, by somebody who had not heard of this one: the party paid both. */
const partyPaidTwice = ({ moves }: CheckRows, { check, lines }: CheckState): boolean => {
  const paid = moves.filter(({ type }) => type === 'paid');
  const here = paid.filter(({ checkId }) => checkId === check.id);
  const there = paid.filter(({ checkId }) => checkId !== check.id);
  const known = new Set(there.flatMap(({ knownMerges }) => knownMerges ?? []));
  return (
    !hasLiveLine(lines) &&
    there.length > 0 &&
    here.some(({ knownMerges }) => !knownMerges?.some((id) => known.has(id)))
  );
};

const paidTask = (rows: CheckRows, state: CheckState, amountMinor: number): HouseTask[] => {
  if (lateCards(state).length > 0) return [];
  const standing = standingPayments(state.payments, state.reversals);
  const last = [...standing].sort((a, b) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1)).at(-1);
  const who = last === undefined ? openedBy(state) : paidBy(last);
  const devices = new Set(standing.map(({ deviceId }) => deviceId));
  const type = devices.size > 1 || partyPaidTwice(rows, state) ? 'paid_twice' : 'overpaid';
  return [makeTask(type, state.check.id, who, { amountMinor })];
};

/**
 * More was paid than is due: named by what made it so, each with what it makes (rule TK3). A move that a person still
 * has to decide on says it by itself.
 */
export const surplusTasks = (rows: CheckRows, state: CheckState): HouseTask[] => {
  if (state.overpaidMinor === 0) return [];
  if (state.contradictions.some(({ type }) => type === 'moved_after_settlement')) return [];
  const reduced = reducedTasks(rows, state);
  const left = state.overpaidMinor - sum(reduced.map(({ amountMinor }) => amountMinor));
  if (left <= 0) return reduced;
  const voided = voidedTask(rows, state, left);
  return [...reduced, ...(voided.length > 0 ? voided : paidTask(rows, state, left))];
};

const openedBy = ({ check }: CheckState): Who => ({
  since: check.openedAt,
  employeeId: check.openedBy,
  deviceId: null,
});

const DUE_TYPES: Readonly<Record<DueCauseType, HouseTaskType>> = {
  rung: 'added_after_payment',
  moved_in: 'moved_in_after_payment',
  raised: 'raised_after_payment',
  undone: 'undone_after_payment',
};

const causeTask = (state: CheckState, causes: readonly DueCause[]): HouseTask[] => {
  const [latest] = causes;
  if (latest === undefined) return [];
  const { type, subjectId } = latest;
  const { id } = state.check;
  const lines = causes.flatMap((cause) => cause.lines);
  const from = causes.flatMap((cause) => cause.from.flat());
  const voidable = type === 'rung' && lines.every(({ sent }) => sent);
  return [
    makeTask(DUE_TYPES[type], id, whoOf(latest), {
      ...(type === 'rung' ? {} : { subjectId }),
      names: lines.map(({ row }) => row.name),
      ...(voidable ? { lineIds: lines.map(({ row }) => row.id) } : {}),
      amountMinor: dueOf(causes),
      standsAt: [id],
      otherAt: from.map(({ checkId }) => checkId),
    }),
  ];
};

const CARRIED: ReadonlySet<string> = new Set(['carried_twice', 'carried_refunded']);

/** Due although it was paid: by what made it due, one for all that was rung; else without a cause (rules TK4, TK16). */
export const dueTasks = (rows: CheckRows, state: CheckState): HouseTask[] => {
  if (!state.exceptions.some(({ type }) => type === 'added_after_settlement')) return [];
  // Its task is that of the check that was reopened.
  if (state.exceptions.some(({ type }) => CARRIED.has(type))) return [];
  const causes = dueCauses(rows, state);
  if (causes.length === 0) {
    const last = state.payments.at(-1);
    const who = last === undefined ? openedBy(state) : paidBy(last);
    return [makeTask('due_after_payment', state.check.id, who, { amountMinor: state.dueMinor })];
  }
  const groups = groupBy(causes, ({ type, subjectId }) => (type === 'rung' ? type : subjectId));
  return [...groups.values()].flatMap((group) => causeTask(state, group));
};
