import {
  allergyKey,
  allergyText,
  type CheckException,
  type CheckState,
  comboOf,
  courseOf,
  dishOf,
  editsOf,
  editText,
  isCharge,
  isDeliveryFee,
  receiptDisplay,
  reopenProblem,
  serverOf,
  stateOfDish,
  taskClash,
  type UnconfirmedLine,
  waitsForTime,
} from '@galley/domain';
import type {
  AllergyView,
  CheckSummary,
  CheckView,
  KinView,
  LineAllergyView,
  LineState,
  OrderView,
  SendView,
  TaxView,
} from '../../contract/index.ts';
import { deliveryView } from '../delivery/delivery-house.ts';
import { kitchenView } from '../kitchen/kitchen-view.ts';
import { allergenMenu } from '../read/line-menu.ts';
import type { Reader } from '../read/reader.ts';
import { sentUnconfirmedOf } from '../read/sent-unconfirmed.ts';
import { tableLabel } from '../read/table-label.ts';
import { unconfirmedOf } from '../read/unconfirmed.ts';
import { reducedView } from './adjustment-view.ts';
import type { CalledView } from './called-view.ts';
import { checkTitle, partName, titleOf } from './check-title.ts';
import { paymentView, receiptView, refundViews } from './money-view.ts';
import { nameOf } from './names.ts';

type LineStatus = CheckState['lines'][number];

const lineState = (line: LineStatus, { service }: CheckState): LineState => {
  if (line.sent && line.liveQuantity === 0) return 'voided';
  if (line.made) return 'made';
  if (service.lines.get(line.row.id)?.state === 'held') return 'held';
  return line.sent ? 'sent' : 'new';
};

/** Titles of the other checks that have a part of the line. */
const sharedWith = (read: Reader, { check }: CheckState, { place }: LineStatus): string[] => {
  const others = place.shares.map(({ checkId }) => checkId).filter((id) => id !== check.id);
  return [...new Set(others)].map((id) => checkTitle(read, id));
};

const allergyViews = (read: Reader, { allergies }: CheckState): AllergyView[] =>
  allergies.map((one) => ({
    id: one.allergyId,
    key: allergyKey(one),
    allergen: one.allergen,
    text: allergyText(one),
    seats: one.seats,
    notedAt: one.notedAt,
    notedByName: nameOf(read, one.notedBy),
  }));

/** Each allergy of a line once, with what the house declared of it as it was chosen. */
const lineAllergies = (
  read: Reader,
  { row, allergies }: LineStatus,
  open: readonly UnconfirmedLine[],
): LineAllergyView[] => {
  if (allergies.length === 0) return [];
  const menu = allergenMenu(read);
  const dish = dishOf(row.itemId, row.modifiers, menu);
  const marks = new Map(allergies.map((mark) => [allergyKey(mark), mark]));
  const asked = new Set(
    open.find(({ line }) => line.row.id === row.id)?.clashes.map((one) => allergyKey(one)),
  );
  return [...marks].map(([key, mark]) => ({
    key,
    text: allergyText(mark),
    state: stateOfDish(dish, mark.allergen, menu),
    ...(asked.has(key) ? { asks: true as const } : {}),
  }));
};

const holdOf = ({ service }: CheckState, { rootId }: LineStatus): boolean | null => {
  const hold = service.plans.get(rootId)?.hold ?? null;
  return hold === null ? null : hold === 1;
};

const asksOf = ({ exceptions }: CheckState, line: LineStatus, about: CheckException['type']) =>
  exceptions.some(({ type, subjectId }) => type === about && subjectId === line.row.id);

/** Told while somebody can still choose; see the exceptions. */
const editsView = (
  state: CheckState,
  line: LineStatus,
): Pick<CheckView['lines'][number], 'edits' | 'takenOff'> => {
  const edited = asksOf(state, line, 'edited_twice');
  const takenOff = asksOf(state, line, 'removed_and_changed');
  const told = editsOf(line).map((row) => ({ lineId: row.id, text: editText(row) }));
  return {
    ...(edited || takenOff ? { edits: told } : {}),
    ...(takenOff ? { takenOff: true as const } : {}),
  };
};

const lineView = (
  read: Reader,
  state: CheckState,
  line: LineStatus,
  open: readonly UnconfirmedLine[],
): CheckView['lines'][number] => ({
  id: line.row.id,
  itemId: line.row.itemId,
  name: line.row.name,
  quantity: line.quantity,
  fraction: line.fraction,
  seats: line.seats.flatMap(({ seat }) => seat ?? []),
  sharedWith: sharedWith(read, state, line),
  voidedQuantity: line.voidedQuantity,
  refundedQuantity: line.refundedQuantity,
  unitPriceMinor: line.row.unitPriceMinor,
  weighing: line.row.weighing,
  modifiers: line.row.modifiers,
  note: line.row.note,
  allergies: lineAllergies(read, line, open),
  ...editsView(state, line),
  course: courseOf(state.service, line),
  hold: holdOf(state, line),
  insteadOf: state.lines.find(({ row }) => row.id === line.row.replaces)?.row.name ?? null,
  state: lineState(line, state),
  listMinor: line.listMinor,
  amountMinor: line.amountMinor,
  taxes: line.row.taxes,
  addedByName: nameOf(read, line.row.addedBy),
  deviceId: line.row.deviceId,
  combo: comboOf(line.row)?.name ?? null,
  ...(isDeliveryFee(line) ? { fee: true as const } : {}),
  ...(isCharge(line) ? { charge: true as const } : {}),
});

const lineViews = (read: Reader, state: CheckState): CheckView['lines'] => {
  const open = unconfirmedOf(read, state);
  const sent = new Map(sentUnconfirmedOf(read, state).map((found) => [found.line.row.id, found]));
  return state.lines
    .filter((line) => line.standing === 'live')
    .map((line) => {
      const found = sent.get(line.row.id);
      const view = lineView(read, state, line, open);
      return found === undefined ? view : { ...view, clash: taskClash(found) };
    });
};

/** The name of a register as the register `deviceId` speaks of it. */
export const registerName = (read: Reader, of: string, deviceId: string): string =>
  read.deviceName(of) ?? (of === deviceId ? 'this register' : 'another register');

const declinedOf = ({ cards }: CheckState): string | null => {
  const last = cards.findLast(({ intent }) => intent.type === 'charge');
  return last?.outcome === 'declined' ? (last.reason ?? '') : null;
};

/** Each kind of exception once, in a fixed order. */
const exceptionsOf = (state: CheckState): CheckException['type'][] =>
  [...new Set(state.exceptions.map(({ type }) => type))].sort();

const place = (read: Reader, { check }: CheckState) => {
  const orderType = read.orderType(check.orderTypeId);
  return {
    orderTypeId: check.orderTypeId,
    orderTypeName: orderType?.name ?? '',
    orderTypeKind: orderType?.kind ?? ('takeaway' as const),
    tableId: check.tableId,
    tableLabel: tableLabel(read, check) ?? null,
  };
};

/** For when and for whom it is. */
const orderView = (read: Reader, state: CheckState): Omit<OrderView, keyof SendView> => {
  const { phone, address, marker, promisedAt } = state.check;
  return {
    phone: phone ?? null,
    address: address ?? null,
    marker: marker ?? null,
    promisedAt: promisedAt ?? null,
    delivery: deliveryView(read, state),
  };
};

/** A check as the register `deviceId` shows it, with the names of people and places. */
export const checkView = (
  read: Reader,
  state: CheckState,
  deviceId: string,
): Omit<
  CheckView,
  keyof KinView | keyof SendView | keyof TaxView | keyof CalledView | 'courses' | 'slot'
> => ({
  id: state.check.id,
  ...place(read, state),
  covers: state.covers.all,
  callNumber: state.check.callNumber,
  guestName: state.check.guestName,
  ...orderView(read, state),
  openedAt: state.check.openedAt,
  openedByName: nameOf(read, state.check.openedBy),
  serverId: serverOf(state.check),
  serverName: nameOf(read, serverOf(state.check)),
  part: partName(read, state.check),
  status: state.status,
  businessDate: state.check.businessDate,
  ageChecked: read.ageChecked(state.check.id),
  lines: lineViews(read, state),
  kitchen: kitchenView(read, state),
  allergies: allergyViews(read, state),
  ...reducedView(read, state),
  charge: state.charge,
  subtotalMinor: state.subtotalMinor,
  taxTotals: state.taxTotals,
  totalMinor: state.totalMinor,
  paidMinor: state.paidMinor,
  dueMinor: state.dueMinor,
  pendingMinor: state.pendingMinor,
  cardDeclined: declinedOf(state),
  overpaidMinor: state.overpaidMinor,
  unsentCount: state.unsentCount,
  exceptions: exceptionsOf(state),
  payments: state.payments
    .filter((row) => row.amountMinor > 0)
    .map((row) => paymentView(read, state, row, deviceId)),
  receipts: [...state.receipts]
    .sort((a, b) => a.issuedAt - b.issuedAt || a.number - b.number)
    .map((row) => receiptView(row, deviceId)),
  reopenable: reopenProblem(state) === undefined,
  refunds: refundViews(read, state, deviceId),
});

export const checkSummary = (read: Reader, state: CheckState): CheckSummary => {
  const { orderTypeKind, tableId } = place(read, state);
  const receipt = state.receipts.find((row) => row.type === 'sale');
  return {
    id: state.check.id,
    title: titleOf(read, state.check),
    orderTypeKind,
    tableId,
    openedAt: state.check.openedAt,
    serverName: nameOf(read, serverOf(state.check)),
    totalMinor: state.totalMinor,
    dueMinor: state.dueMinor,
    unsentCount: state.unsentCount,
    status: state.status,
    paidNotSent: state.status === 'settled' && state.unsentCount > 0 && !waitsForTime(state),
    promisedAt: state.check.promisedAt ?? null,
    overpaidMinor: state.overpaidMinor,
    exceptions: exceptionsOf(state),
    receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
  };
};
