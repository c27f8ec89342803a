import { capByRoom } from '../checks/cap-by-room.ts';
import type { CheckException, CheckRows } from '../checks/check-rows.ts';
import { comboOf } from '../checks/combos/combo-lines.ts';
import { editsOf, editText } from '../checks/edits-beside.ts';
import { type CheckState, projectKin } from '../checks/project-check.ts';
import { twiceSent } from '../checks/project-lines.ts';
import { goesOnAs } from '../checks/reopen-check/carried-money.ts';
import type { LineStatus } from '../checks/whole-line.ts';
import { waitsForTime } from '../order-types/promise/send-time.ts';
import { byId, type LineRemovalRow, type LineVoidRow, sum } from '../rows.ts';
import { cardTasks } from './card-tasks.ts';
import type { HouseTask, HouseTaskType } from './house-task.ts';
import { adjusted, makeTask, namesOf, type Told } from './make-task.ts';
import { dueTasks, surplusTasks } from './money-tasks.ts';

/** Paid for and never sent: nobody cooks it. What is promised for later goes by itself. */
const unsentTasks = (state: CheckState): HouseTask[] => {
  if (state.status !== 'settled' || state.unsentCount === 0 || waitsForTime(state)) return [];
  const lines = state.lines.filter(({ standing, sent }) => standing === 'live' && !sent);
  const [first] = lines;
  if (first === undefined) return [];
  const { addedBy: employeeId, deviceId } = first.row;
  const names = lines.map(({ row }) => row.name);
  const who = { since: state.settledAt ?? first.row.addedAt, employeeId, deviceId };
  return [makeTask('paid_not_sent', state.check.id, who, { names, quantity: lines.length })];
};

/** How many of one void are too many, of how many that were voided in all, and how many there were. */
const voidCounts = (rows: CheckRows, state: CheckState, { id, lineId }: LineVoidRow) => {
  const voids = rows.voids.filter((one) => one.lineId === lineId);
  const line = state.lines.find(({ row }) => row.id === lineId);
  const capped = capByRoom(voids, line?.row.quantity ?? 0);
  const mine = capped.find(({ row }) => row.id === id);
  return {
    quantity: (mine?.row.quantity ?? 0) - (mine?.counted ?? 0),
    askedQuantity: sum(voids.map(({ quantity }) => quantity)),
    thereQuantity: line?.row.quantity ?? 0,
  };
};

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
      const { voidedAt: since, voidedBy: employeeId, deviceId, lineId } = row;
      const counts = voidCounts(rows, state, row);
      return { since, employeeId, deviceId, ...counts, names: namesOf(state, [lineId]) };
    },
  },
  edited_twice: { type: 'edited_twice', find: (_rows, state, id) => bothEdited(state, id) },
  removed_and_changed: {
    type: 'removed_and_changed',
    find: (_rows, state, id) => changedBeside(state, id),
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
      const { removedAt: since, removedBy: employeeId, deviceId } = row;
      const act = lateActOf(rows, state, row);
      if (act[0] !== row) return undefined;
      const names = act.flatMap(({ lineId }) => soldAs(state, lineId));
      return { since, employeeId, deviceId, names: [...new Set(names)] };
    },
  },
  sent_twice: { type: 'sent_twice', find: (rows, state, id) => bothSent(rows, state, id) },
  surplus_refund: { type: 'refunded_twice', find: (_rows, state, id) => refunded(state, id) },
  refunded_and_reopened: {
    type: 'refunded_and_reopened',
    find: (rows, state, id) => refundedBeside(rows, state, id),
  },
  reopened_twice: {
    type: 'reopened_twice',
    find: (rows, state, id) => reopenedLate(rows, state, id),
  },
  retyped_after_settlement: {
    type: 'retyped_after_payment',
    find: (rows, state) => retyped(rows, state),
  },
  exempted_after_settlement: {
    type: 'exempted_after_payment',
    find: (_rows, state) => settledBy(state),
  },
  taxed_after_settlement: {
    type: 'taxed_after_payment',
    find: (_rows, state) => settledBy(state),
  },
  surplus_reversal: { type: 'given_back_twice', find: (_rows, state, id) => reversed(state, id) },
  corrected_twice: { type: 'corrected_twice', find: (_rows, state, id) => reversed(state, id) },
  reduced_twice: { type: 'reduced_twice', find: (rows, state, id) => adjusted(rows, state, id) },
};

/** What one act took off too late, by id: clearing a check writes a removal for each line. */
const lateActOf = (rows: CheckRows, { exceptions }: CheckState, act: LineRemovalRow) => {
  const late = new Set(
    exceptions.filter(({ type }) => type === 'late_removal').map(({ subjectId }) => subjectId),
  );
  return byId(rows.removals).filter(
    ({ id, deviceId, removedAt, removedBy }) =>
      late.has(id) &&
      deviceId === act.deviceId &&
      removedAt === act.removedAt &&
      removedBy === act.removedBy,
  );
};

/** A meal deal goes by its own name. */
const soldAs = (state: CheckState, lineId: string): readonly string[] => {
  const line = state.lines.find(({ row }) => row.id === lineId);
  const deal = line === undefined ? null : comboOf(line.row);
  return deal === null ? namesOf(state, [lineId]) : [deal.name];
};

const refunded = (state: CheckState, id: string): Told | undefined => {
  const counted = state.refunds.find(({ row }) => row.id === id);
  if (counted === undefined) return undefined;
  const { refundedAt: since, refundedBy: employeeId, deviceId, lineId } = counted.row;
  const amountMinor = counted.row.amountMinor - counted.amountMinor;
  return { since, employeeId, deviceId, amountMinor, names: namesOf(state, [lineId]) };
};

/** What the document of a refund or reopening gave back, by whom. */
const givenBackBy = ({ refunds }: CheckState, receiptId: string) => {
  const all = refunds.filter(({ row }) => row.receiptId === receiptId).map(({ row }) => row);
  const [first] = all;
  if (first === undefined) return undefined;
  const { refundedAt: since, refundedBy: employeeId, deviceId } = first;
  const amountMinor = sum(all.map((row) => row.amountMinor));
  return { since, employeeId, deviceId, amountMinor, lineIds: all.map(({ lineId }) => lineId) };
};

/** Of a check that goes on as another one; undefined: nothing is due there any more. */
const dueAt = (rows: CheckRows, checkId: string): string | undefined => {
  const made = projectKin(rows).find(({ check }) => check.id === checkId);
  return made?.dueMinor === 0 ? undefined : checkId;
};

/** What went back of a check while another register reopened it, as long as the new one is due. */
const refundedBeside = (
  rows: CheckRows,
  state: CheckState,
  receiptId: string,
): Told | undefined => {
  const told = givenBackBy(state, receiptId);
  const stands = dueAt(rows, goesOnAs(rows, state.check.id) ?? '');
  if (told === undefined || stands === undefined) return undefined;
  const { lineIds, ...who } = told;
  return { ...who, names: namesOf(state, lineIds), standsAt: [stands] };
};

/** The new check that nobody paid, as long as it is due, and the one that goes on with what was paid. */
const reopenedLate = (rows: CheckRows, state: CheckState, receiptId: string): Told | undefined => {
  const told = givenBackBy(state, receiptId);
  const late = state.refunds.find(({ row }) => row.receiptId === receiptId)?.row.reopenedAs ?? '';
  const other = goesOnAs(rows, state.check.id) ?? '';
  if (told === undefined || dueAt(rows, late) === undefined) return undefined;
  const { lineIds: _, ...who } = told;
  return { ...who, standsAt: [late], otherAt: [other] };
};

/** Whoever took the money first. */
const settledBy = ({ receipts }: CheckState): Told | undefined => {
  const sale = receipts.find(({ type }) => type === 'sale');
  if (sale === undefined) return undefined;
  const { issuedAt: since, issuedBy: employeeId, deviceId } = sale;
  return { since, employeeId, deviceId };
};

const retyped = ({ check }: CheckRows, state: CheckState): Told | undefined => {
  const sale = state.receipts.find(({ type }) => type === 'sale');
  if (sale?.orderTypeId == null) return undefined;
  const { issuedAt: since, issuedBy: employeeId, deviceId, orderTypeId } = sale;
  return { since, employeeId, deviceId, orderTypeIds: [orderTypeId, check.orderTypeId] };
};

/** The later of the sent lines, and all that stand of its family with what they come to. */
const bothSent = (rows: CheckRows, state: CheckState, id: string): Told | undefined => {
  const family =
    twiceSent(rows, state.lines)
      .get(id)
      ?.map(({ line }) => line) ?? [];
  const found = family.find((line) => line.row.id === id);
  if (found === undefined) return undefined;
  const { addedBy: employeeId, addedAt: since, deviceId, replaces } = found.row;
  const edits = family.every(({ rootId }) => rootId === found.rootId);
  const insteadOf = edits ? undefined : rows.lines.find((row) => row.id === replaces)?.name;
  return {
    ...{ since, employeeId, deviceId },
    names: family.map((line) => describeSent(line)),
    lineIds: family.map((line) => line.row.id),
    lineDeviceIds: family.map((line) => line.row.deviceId),
    amountMinor: sum(family.map((line) => line.amountMinor)),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  };
};

/** What registers made of an unsent line, each by its own words: the edit that counts first. */
const bothEdited = (state: CheckState, id: string): Told | undefined => {
  const line = state.lines.find(({ row }) => row.id === id);
  if (line === undefined) return undefined;
  const edits = editsOf(line);
  const { addedBy: employeeId, addedAt: since, deviceId } = line.row;
  return {
    ...{ since, employeeId, deviceId },
    names: edits.map(editText),
    lineIds: edits.map((row) => row.id),
    lineDeviceIds: edits.map((row) => row.deviceId),
    amountMinor: line.amountMinor,
  };
};

/** Who took it off, and what another register made of it. */
const changedBeside = ({ lines }: CheckState, id: string): Told | undefined => {
  const line = lines.find(({ row }) => row.id === id);
  const [removal] = line?.takenOffAs ?? [];
  if (line === undefined || removal === undefined) return undefined;
  const { removedAt: since, removedBy: employeeId, deviceId } = removal;
  return {
    ...{ since, employeeId, deviceId, names: [editText(line.row)], lineIds: [id] },
    amountMinor: line.amountMinor,
  };
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

const exceptionTasks = (rows: CheckRows, state: CheckState): HouseTask[] =>
  state.exceptions.flatMap(({ type, subjectId }) => {
    const kind = subjectOf[type];
    const told = kind?.find(rows, state, subjectId);
    if (kind === undefined || told === undefined) return [];
    const { since, employeeId, deviceId, ...more } = told;
    const who = { since, employeeId, deviceId };
    return [makeTask(kind.type, state.check.id, who, { ...more, subjectId })];
  });

/** What is paid too much is one move's where it is the only one that contradicts the payment. */
const surplusOf = ({ contradictions, overpaidMinor }: CheckState, type: string): number => {
  const about = contradictions.filter((one) => one.type === 'moved_after_settlement');
  return type === 'moved_after_settlement' && about.length === 1 ? overpaidMinor : 0;
};

const moveTasks = (state: CheckState): HouseTask[] =>
  state.contradictions.map(({ type, moveId, movedAt, movedBy, deviceId, lines }) =>
    makeTask(
      type,
      state.check.id,
      { since: movedAt, employeeId: movedBy, deviceId },
      {
        subjectId: moveId,
        amountMinor: surplusOf(state, type),
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
  ...dueTasks(rows, state),
  ...exceptionTasks(rows, state),
  ...moveTasks(state),
  ...cardTasks(state, makeTask),
];

/** Whether a check has any; cheap, for lists of many. */
export const mayHaveTasks = (state: CheckState): boolean =>
  state.exceptions.length > 0 ||
  state.contradictions.length > 0 ||
  state.cards.some(({ outcome, released }) => outcome !== 'approved' || released) ||
  (state.status === 'settled' && (state.unsentCount > 0 || state.merges.length > 0));
