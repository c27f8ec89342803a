import {
  type CheckState,
  correctableOf,
  groupBy,
  isCorrection,
  paymentStands,
  receiptDisplay,
  reversibleOf,
  sum,
  tipOfPayment,
} from '@galley/domain';
import type { CheckView } from '../../contract/index.ts';
import type { Reader } from '../read/reader.ts';
import { nameOf, registerName } from './names.ts';

/** Where a payment was undone or given back last. */
const reversedAt = (
  read: Reader,
  state: CheckState,
  paymentId: string,
  deviceId: string,
): string | null => {
  const last = state.reversals.findLast(({ row }) => row.paymentId === paymentId);
  return last === undefined ? null : registerName(read, last.row.deviceId, deviceId);
};

export const paymentView = (
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
  foreign: row.foreign ?? null,
  reference: row.reference,
  tipMinor: tipOfPayment(read.tipsOfCheck(row.checkId), row.id)?.amountMinor ?? null,
  tippable: row.tender === 'card' && paymentStands(state, row) > 0,
  paidAt: row.paidAt,
  takenByName: nameOf(read, row.takenBy),
  own: row.deviceId === deviceId,
  reversedAtName: reversedAt(read, state, row.id, deviceId),
  reversedMinor: row.amountMinor - paymentStands(state, row),
  correctableMinor: correctableOf(state, row),
  corrected: state.reversals.some(
    ({ row: back }) => back.paymentId === row.id && back.cause === 'corrected',
  ),
  carried: (row.carriedFrom ?? null) !== null,
  correction: isCorrection(row),
  reversibleMinor: reversibleOf(state, row),
});

type Refunds = CheckState['refunds'];

/** One document, whatever number of lines it is for. */
const refundView = (
  read: Reader,
  { lines }: CheckState,
  receiptId: string,
  of: Refunds,
  deviceId: string,
): CheckView['refunds'] => {
  const [first] = of;
  if (first === undefined) return [];
  const { row } = first;
  return [
    {
      id: receiptId,
      parts: of.map(({ row: { lineId, quantity } }) => ({
        ...{ lineId, quantity },
        lineName: lines.find((line) => line.row.id === lineId)?.row.name ?? '',
      })),
      tender: row.tender,
      amountMinor: sum(of.map((one) => one.row.amountMinor)),
      cashMinor: sum(of.map((one) => one.row.cashMinor ?? 0)),
      reopenedAs: row.reopenedAs ?? null,
      cashReason: row.cashReason,
      refundedAt: row.refundedAt,
      refundedByName: nameOf(read, row.refundedBy),
      refundedAtName: registerName(read, row.deviceId, deviceId),
    },
  ];
};

export const refundViews = (
  read: Reader,
  state: CheckState,
  deviceId: string,
): CheckView['refunds'] =>
  [...groupBy(state.refunds, ({ row }) => row.receiptId)].flatMap(([receiptId, of]) =>
    refundView(read, state, receiptId, of, deviceId),
  );

export const receiptView = (
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
