import {
  type CheckException,
  type CheckState,
  paymentStands,
  receiptDisplay,
  reversibleOf,
} from '@galley/domain';
import type { CheckSummary, CheckView, LineState } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';

type LineStatus = CheckState['lines'][number];

const lineState = (line: LineStatus): LineState => {
  if (line.sent && line.liveQuantity === 0) return 'voided';
  if (line.made) return 'made';
  return line.sent ? 'sent' : 'new';
};

const nameOf = (read: Reader, employeeId: string): string =>
  read.employee(employeeId)?.name ?? 'Somebody';

const lineView = (
  read: Reader,
  state: CheckState,
  line: LineStatus,
): CheckView['lines'][number] => ({
  id: line.row.id,
  itemId: line.row.itemId,
  name: line.row.name,
  quantity: line.row.quantity,
  voidedQuantity: line.voidedQuantity,
  refundedQuantity: line.refundedQuantity,
  unitPriceMinor: line.row.unitPriceMinor,
  modifiers: line.row.modifiers,
  note: line.row.note,
  course: line.row.course,
  insteadOf: state.lines.find(({ row }) => row.id === line.row.replaces)?.row.name ?? null,
  state: lineState(line),
  amountMinor: line.amountMinor,
  taxes: line.row.taxes,
  addedByName: nameOf(read, line.row.addedBy),
  deviceId: line.row.deviceId,
});

/** Where a payment was undone or given back last. */
const reversedAt = (
  read: Reader,
  state: CheckState,
  paymentId: string,
  deviceId: string,
): string | null => {
  const last = state.reversals.findLast(({ row }) => row.paymentId === paymentId);
  if (last === undefined) return null;
  const unnamed = last.row.deviceId === deviceId ? 'this register' : 'another register';
  return read.deviceName(last.row.deviceId) ?? unnamed;
};

const paymentView = (
  read: Reader,
  state: CheckState,
  row: CheckState['payments'][number],
  deviceId: string,
): CheckView['payments'][number] => ({
  id: row.id,
  tender: row.tender,
  amountMinor: row.amountMinor,
  tenderedMinor: row.tenderedMinor,
  changeMinor: row.changeMinor,
  reference: row.reference,
  paidAt: row.paidAt,
  takenByName: nameOf(read, row.takenBy),
  own: row.deviceId === deviceId,
  reversedAtName: reversedAt(read, state, row.id, deviceId),
  reversedMinor: row.amountMinor - paymentStands(state, row),
  reversibleMinor: reversibleOf(state, row),
});

/** Each kind of exception once, in a fixed order. */
const exceptionsOf = (state: CheckState): CheckException['type'][] =>
  [...new Set(state.exceptions.map(({ type }) => type))].sort();

const refundViews = (read: Reader, { refunds, lines }: CheckState): CheckView['refunds'] =>
  refunds.map(({ row }) => ({
    id: row.id,
    lineName: lines.find((line) => line.row.id === row.lineId)?.row.name ?? '',
    quantity: row.quantity,
    tender: row.tender,
    amountMinor: row.amountMinor,
    cashMinor: row.cashMinor ?? 0,
    refundedAt: row.refundedAt,
    refundedByName: nameOf(read, row.refundedBy),
  }));

const receiptView = (
  row: CheckState['receipts'][number],
  deviceId: string,
): CheckView['receipts'][number] => ({
  id: row.id,
  display: receiptDisplay(row),
  type: row.type,
  totalMinor: row.totalMinor,
  issuedAt: row.issuedAt,
  own: row.deviceId === deviceId,
});

const place = (read: Reader, { check }: CheckState) => {
  const orderType = read.orderType(check.orderTypeId);
  const table = check.tableId === null ? undefined : read.table(check.tableId);
  return {
    orderTypeId: check.orderTypeId,
    orderTypeName: orderType?.name ?? '',
    orderTypeKind: orderType?.kind ?? ('takeaway' as const),
    tableId: check.tableId,
    tableLabel: table?.label ?? null,
  };
};

/** A check as the register `deviceId` shows it, with the names of people and places. */
export const checkView = (read: Reader, state: CheckState, deviceId: string): CheckView => ({
  id: state.check.id,
  ...place(read, state),
  covers: state.check.covers,
  callNumber: state.check.callNumber,
  guestName: state.check.guestName,
  openedAt: state.check.openedAt,
  openedByName: nameOf(read, state.check.openedBy),
  status: state.status,
  businessDate: state.check.businessDate,
  lines: state.lines
    .filter((line) => line.standing === 'live')
    .map((line) => lineView(read, state, line)),
  subtotalMinor: state.subtotalMinor,
  taxTotals: state.taxTotals,
  totalMinor: state.totalMinor,
  paidMinor: state.paidMinor,
  dueMinor: state.dueMinor,
  overpaidMinor: state.overpaidMinor,
  unsentCount: state.unsentCount,
  exceptions: exceptionsOf(state),
  payments: state.payments
    .filter((row) => row.amountMinor > 0)
    .map((row) => paymentView(read, state, row, deviceId)),
  receipts: [...state.receipts]
    .sort((a, b) => a.issuedAt - b.issuedAt || a.number - b.number)
    .map((row) => receiptView(row, deviceId)),
  refunds: refundViews(read, state),
});

const titleOf = (state: CheckState, tableLabel: string | null): string => {
  const { callNumber, guestName, id } = state.check;
  const head = tableLabel === null ? (callNumber ?? id.slice(-4)) : `Table ${tableLabel}`;
  return guestName === null ? head : `${head} · ${guestName}`;
};

export const checkSummary = (read: Reader, state: CheckState): CheckSummary => {
  const { orderTypeKind, tableId, tableLabel } = place(read, state);
  const receipt = state.receipts.find((row) => row.type === 'sale');
  return {
    id: state.check.id,
    title: titleOf(state, tableLabel),
    orderTypeKind,
    tableId,
    openedAt: state.check.openedAt,
    serverName: nameOf(read, state.check.openedBy),
    totalMinor: state.totalMinor,
    dueMinor: state.dueMinor,
    unsentCount: state.unsentCount,
    status: state.status,
    paidNotSent: state.status === 'settled' && state.unsentCount > 0,
    overpaidMinor: state.overpaidMinor,
    exceptions: exceptionsOf(state),
    receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
  };
};
