import type { CheckException, CheckRows } from '../checks/check-rows.ts';
import type { CheckState } from '../checks/project-check.ts';
import { twiceSent } from '../checks/project-lines.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { waitsForTime } from '../order-types/promise/send-time.ts';
import { byId, type PaymentRow, sum } from '../rows.ts';
import { standingPayments } from '../tenders/count-reversals.ts';
import { cardTasks, lateCards } from './card-tasks.ts';
import { type HouseTask, type HouseTaskType, taskKey } from './house-task.ts';

type Who = Pick<HouseTask, 'since' | 'employeeId' | 'deviceId'>;

const task = (
  type: HouseTaskType,
  checkId: string,
  who: Who,
  more: Partial<HouseTask> = {},
): HouseTask => {
  const subjectId = more.subjectId ?? checkId;
  return {
    key: taskKey(type, subjectId),
    type,
    checkId,
    subjectId,
    ...who,
    names: [],
    quantity: 0,
    amountMinor: 0,
    standsAt: [],
    otherAt: [],
    ...more,
  };
};

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

const namesOf = (state: CheckState, lineIds: readonly string[]): string[] => [
  ...new Set(state.lines.filter(({ row }) => lineIds.includes(row.id)).map(({ row }) => row.name)),
];

/**
 * More was paid than is due: one task, named by what made it so. A move that a person still has to decide on says
 * it by itself.
 */
const surplusTasks = (rows: CheckRows, state: CheckState): HouseTask[] => {
  const { check, overpaidMinor: amountMinor, contradictions } = state;
  if (amountMinor === 0) return [];
  if (contradictions.some(({ type }) => type === 'moved_after_settlement')) return [];
  const [voided] = voidsAfter(rows, state);
  if (voided !== undefined) {
    const { voidedAt: since, voidedBy: employeeId, deviceId } = voided;
    const names = namesOf(
      state,
      voidsAfter(rows, state).map(({ lineId }) => lineId),
    );
    const who = { since, employeeId, deviceId };
    return [task('voided_after_payment', check.id, who, { names, amountMinor })];
  }
  if (lateCards(state).length > 0) return [];
  const standing = standingPayments(state.payments, state.reversals);
  const last = [...standing].sort((a, b) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1)).at(-1);
  const who = last === undefined ? openedBy(state) : paidBy(last);
  const devices = new Set(standing.map(({ deviceId }) => deviceId));
  return [task(devices.size > 1 ? 'paid_twice' : 'overpaid', check.id, who, { amountMinor })];
};

const openedBy = ({ check }: CheckState): Who => ({
  since: check.openedAt,
  employeeId: check.openedBy,
  deviceId: null,
});

/** Paid for and never sent: nobody cooks it. What is promised for later goes by itself. */
const unsentTasks = (state: CheckState): HouseTask[] => {
  if (state.status !== 'settled' || state.unsentCount === 0 || waitsForTime(state)) return [];
  const lines = state.lines.filter(({ standing, sent }) => standing === 'live' && !sent);
  const [first] = lines;
  if (first === undefined) return [];
  const { addedBy: employeeId, deviceId } = first.row;
  const names = lines.map(({ row }) => row.name);
  const who = { since: state.settledAt ?? first.row.addedAt, employeeId, deviceId };
  return [task('paid_not_sent', state.check.id, who, { names, quantity: lines.length })];
};

const lateTasks = (state: CheckState): HouseTask[] => {
  if (!state.exceptions.some(({ type }) => type === 'added_after_settlement')) return [];
  const latest = [...state.lines]
    .filter(({ standing }) => standing === 'live')
    .sort((a, b) => a.row.addedAt - b.row.addedAt)
    .at(-1);
  if (latest === undefined) return [];
  const { addedAt: since, addedBy: employeeId, deviceId, name } = latest.row;
  const { check, dueMinor: amountMinor } = state;
  const who = { since, employeeId, deviceId };
  return [task('added_after_payment', check.id, who, { names: [name], amountMinor })];
};

type Told = Who & Partial<HouseTask>;

/** Who did what an exception is about, and to which line. */
const subjectOf: Readonly<
  Partial<
    Record<
      CheckException['type'],
      {
        readonly type: HouseTaskType;
        find(rows: CheckRows, state: CheckState, id: string): Told | undefined;
      }
    >
  >
> = {
  surplus_void: {
    type: 'over_voided',
    find(rows, state, id) {
      const row = rows.voids.find((one) => one.id === id);
      if (row === undefined) return undefined;
      const { voidedAt: since, voidedBy: employeeId, deviceId, quantity, lineId } = row;
      return { since, employeeId, deviceId, quantity, names: namesOf(state, [lineId]) };
    },
  },
  late_edit: {
    type: 'late_change',
    find(_rows, state, id) {
      const line = state.lines.find(({ row }) => row.id === id);
      if (line === undefined) return undefined;
      const { addedAt: since, addedBy: employeeId, deviceId, name } = line.row;
      return { since, employeeId, deviceId, names: [name] };
    },
  },
  late_removal: {
    type: 'late_change',
    find(rows, state, id) {
      const row = rows.removals.find((one) => one.id === id);
      if (row === undefined) return undefined;
      const { removedAt: since, removedBy: employeeId, deviceId, lineId } = row;
      return { since, employeeId, deviceId, names: namesOf(state, [lineId]) };
    },
  },
  sent_twice: { type: 'sent_twice', find: (_rows, state, id) => bothSent(state, id) },
  surplus_refund: {
    type: 'refunded_twice',
    find(_rows, state, id) {
      const counted = state.refunds.find(({ row }) => row.id === id);
      if (counted === undefined) return undefined;
      const { refundedAt: since, refundedBy: employeeId, deviceId, lineId } = counted.row;
      const amountMinor = counted.row.amountMinor - counted.amountMinor;
      return { since, employeeId, deviceId, amountMinor, names: namesOf(state, [lineId]) };
    },
  },
  reopened_twice: {
    type: 'reopened_twice',
    find(_rows, state, id) {
      const late = state.refunds.filter(({ row }) => row.receiptId === id);
      const [first] = late;
      if (first === undefined) return undefined;
      const { refundedAt: since, refundedBy: employeeId, deviceId } = first.row;
      const amountMinor = sum(late.map((one) => one.row.amountMinor - one.amountMinor));
      return { since, employeeId, deviceId, amountMinor };
    },
  },
  surplus_reversal: { type: 'given_back_twice', find: (_rows, state, id) => reversed(state, id) },
  corrected_twice: { type: 'corrected_twice', find: (_rows, state, id) => reversed(state, id) },
  reduced_twice: { type: 'reduced_twice', find: (rows, state, id) => adjusted(rows, state, id) },
  reduced_after_settlement: {
    type: 'reduced_after_payment',
    find: (rows, state, id) => adjusted(rows, state, id),
  },
};

/** The later of the sent lines, and all that stand of its family with what they come to. */
const bothSent = (state: CheckState, id: string): Told | undefined => {
  const family =
    twiceSent(state.lines)
      .get(id)
      ?.map(({ line }) => line) ?? [];
  const row = family.find((line) => line.row.id === id)?.row;
  if (row === undefined) return undefined;
  const { addedAt: since, addedBy: employeeId, deviceId } = row;
  const names = family.map((line) => describeSent(line));
  const amountMinor = sum(family.map((line) => line.amountMinor));
  const lineIds = family.map((line) => line.row.id);
  return { since, employeeId, deviceId, names, lineIds, amountMinor };
};

/** Quantity, name and what was chosen: edits of one line differ by nothing else that a guest sees. */
const describeSent = ({ wholeQuantity, row: { name, modifiers } }: LineStatus): string => {
  const chosen = modifiers.map((one) => one.name).join(', ');
  return `${wholeQuantity} × ${name}${chosen === '' ? '' : ` (${chosen})`}`;
};

/** What of a reversal came too late. */
const reversed = (state: CheckState, id: string): Told | undefined => {
  const counted = state.reversals.find(({ row }) => row.id === id);
  if (counted === undefined) return undefined;
  const { reversedAt: since, reversedBy: employeeId, deviceId } = counted.row;
  const amountMinor = counted.row.amountMinor - counted.amountMinor;
  return { since, employeeId, deviceId, amountMinor };
};

const adjusted = (rows: CheckRows, state: CheckState, id: string): Told | undefined => {
  const row = rows.adjustments.find((one) => one.id === id);
  if (row === undefined) return undefined;
  const { adjustedAt: since, adjustedBy: employeeId, deviceId } = row;
  const lineIds = row.lines.map(({ lineId }) => lineId);
  const names = [
    ...new Set(
      state.lines.filter(({ rootId }) => lineIds.includes(rootId)).map(({ row: { name } }) => name),
    ),
  ];
  const amountMinor = state.takenOff.find((off) => off.adjustmentId === id)?.amountMinor ?? 0;
  return { since, employeeId, deviceId, names, amountMinor };
};

const exceptionTasks = (rows: CheckRows, state: CheckState): HouseTask[] =>
  state.exceptions.flatMap(({ type, subjectId }) => {
    const kind = subjectOf[type];
    const told = kind?.find(rows, state, subjectId);
    if (kind === undefined || told === undefined) return [];
    const { since, employeeId, deviceId, ...more } = told;
    const who = { since, employeeId, deviceId };
    return [task(kind.type, state.check.id, who, { ...more, subjectId })];
  });

const moveTasks = ({ check, contradictions }: CheckState): HouseTask[] =>
  contradictions.map(({ type, moveId, movedAt, movedBy, deviceId, lines }) =>
    task(
      type,
      check.id,
      { since: movedAt, employeeId: movedBy, deviceId },
      {
        subjectId: moveId,
        names: lines.map(({ name }) => name),
        standsAt: (lines[0]?.stands ?? []).map(({ checkId }) => checkId),
        otherAt: (lines[0]?.other ?? []).map(({ checkId }) => checkId),
      },
    ),
  );

/** What of a check waits for a person, whatever order its rows came in (rules TK2 to TK7). */
export const checkTasks = (rows: CheckRows, state: CheckState): HouseTask[] => [
  ...unsentTasks(state),
  ...surplusTasks(rows, state),
  ...lateTasks(state),
  ...exceptionTasks(rows, state),
  ...moveTasks(state),
  ...cardTasks(state, task),
];

/** Whether a check has any; cheap, for lists of many. */
export const mayHaveTasks = (state: CheckState): boolean =>
  state.exceptions.length > 0 ||
  state.contradictions.length > 0 ||
  state.cards.some(({ outcome, released }) => outcome !== 'approved' || released) ||
  (state.status === 'settled' && state.unsentCount > 0);
