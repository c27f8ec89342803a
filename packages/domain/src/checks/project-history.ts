import { adjustmentSteps } from '../adjustments/adjustment-history.ts';
import { remakeSteps } from '../kitchen/remake/remake-history.ts';
import {
  type ClashConfirmationRow,
  type EventRow,
  type LineVoidRow,
  type PaymentRow,
  sum,
  type TicketRow,
} from '../rows.ts';
import { isCharge } from '../service-charges/charge-of.ts';
import { isCorrection } from '../tenders/count-reversals.ts';
import { receiptDisplay } from '../tenders/receipt-number.ts';
import { allergySteps, confirmedSteps } from './allergy-history.ts';
import type { CheckRows } from './check-rows.ts';
import { CHECK_EVENT_TYPES, type CheckEventType, type HistoryEvent } from './history-event.ts';
import { type HistoryStep, type Namer, step, type Titler } from './history-step.ts';
import { moveSteps } from './move-history.ts';
import { ofCheck } from './project-kin.ts';
import { restoredTimes } from './restored-lines.ts';

/** A line that came back is told by the event of that: its row has the moment when it went. Nobody adds a charge. */
const addedSteps = (rows: CheckRows, restored: ReadonlyMap<string, number>): HistoryStep[] => {
  const rung = rows.lines.filter((row) => !restored.has(row.id) && !isCharge({ row }));
  return rung.map((row) =>
    step({
      at: row.addedAt,
      event: {
        kind: row.supersedes === null ? 'line_added' : 'line_changed',
        quantity: row.quantity,
        name: row.name,
      },
      employeeId: row.addedBy,
      deviceId: row.deviceId,
    }),
  );
};

const sentSteps = (rows: CheckRows): HistoryStep[] =>
  rows.rounds.map((row) =>
    step({
      at: row.sentAt,
      event: { kind: 'sent', lines: row.lineIds.length },
      employeeId: row.sentBy,
      deviceId: row.deviceId,
    }),
  );

const offSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => [
  ...rows.removals.map((row) =>
    step({
      at: row.removedAt,
      event: { kind: 'line_removed', name: nameOf(row.lineId) },
      employeeId: row.removedBy,
      deviceId: row.deviceId,
    }),
  ),
  ...rows.voids.map((row) =>
    step({
      at: row.voidedAt,
      event: {
        kind: 'line_voided',
        quantity: row.quantity,
        name: nameOf(row.lineId),
        disposition: row.disposition,
      },
      employeeId: row.voidedBy,
      deviceId: row.deviceId,
      approverId: row.approvedBy,
      reasonId: row.reasonId,
    }),
  ),
];

const paidKind = (row: PaymentRow) => {
  if ((row.carriedFrom ?? null) !== null) return 'paid_carried';
  return isCorrection(row) ? 'paid_corrected' : 'paid';
};

/** A payment of nothing, as older programs noted it, is no step. */
const paidSteps = (rows: CheckRows): HistoryStep[] => [
  ...rows.payments
    .filter((row) => row.amountMinor > 0)
    .map((row) =>
      step({
        at: row.paidAt,
        type: 'paid',
        event: { kind: paidKind(row), tender: row.tender },
        employeeId: row.takenBy,
        deviceId: row.deviceId,
        amountMinor: row.amountMinor,
      }),
    ),
  ...rows.receipts
    .filter((row) => row.type === 'sale')
    .map((row) =>
      step({
        at: row.issuedAt,
        event: { kind: 'receipt', number: receiptDisplay(row) },
        employeeId: row.issuedBy,
        deviceId: row.deviceId,
        amountMinor: row.totalMinor,
      }),
    ),
];

const refundSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => {
  const numbers = new Map(rows.receipts.map((row) => [row.id, receiptDisplay(row)]));
  return rows.refunds.map((row) =>
    step({
      at: row.refundedAt,
      type: 'refunded',
      event: {
        kind: (row.reopenedAs ?? null) === null ? 'refunded' : 'carried_over',
        quantity: row.quantity,
        name: nameOf(row.lineId),
        tender: row.tender,
        number: numbers.get(row.receiptId) ?? null,
      },
      employeeId: row.refundedBy,
      deviceId: row.deviceId,
      amountMinor: -row.amountMinor,
      approverId: row.approvedBy,
      reasonId: row.reasonId,
    }),
  );
};

const REVERSALS = {
  undone: 'payment_undone',
  surplus: 'surplus_given_back',
  corrected: 'tender_corrected',
} as const;

const reversalSteps = (rows: CheckRows): HistoryStep[] =>
  rows.reversals.map((row) =>
    step({
      at: row.reversedAt,
      event: { kind: REVERSALS[row.cause], tender: row.tender, reason: row.reason ?? null },
      employeeId: row.reversedBy,
      deviceId: row.deviceId,
      amountMinor: -row.amountMinor,
      approverId: row.approvedBy,
    }),
  );

/** Every line of it was voided by then: the bump only took it off the screen. */
const wasVoided = ({ lines }: TicketRow, at: number, voids: readonly LineVoidRow[]): boolean =>
  lines.length > 0 &&
  lines.every(({ lineId, quantity }) => {
    const before = voids.filter((row) => row.lineId === lineId && row.voidedAt <= at);
    return sum(before.map((row) => row.quantity)) >= quantity;
  });

const kitchenSteps = (rows: CheckRows): HistoryStep[] =>
  rows.tickets.flatMap((row) => {
    if (row.bumpedAt === null) return [];
    const kind = wasVoided(row, row.bumpedAt, rows.voids) ? 'voided_cleared' : 'made';
    const { bumpedAt: at, stationKey } = row;
    return [step({ at, type: 'bumped', event: { kind }, stationKey })];
  });

const isCheckEvent = (type: string): type is CheckEventType =>
  (CHECK_EVENT_TYPES as readonly string[]).includes(type);

const textIn = (detail: EventRow['detail'], key: string): string | null => {
  const value = detail[key];
  return typeof value === 'string' ? value : null;
};

const eventOf = ({ type, detail }: EventRow): HistoryEvent =>
  isCheckEvent(type)
    ? {
        kind: type,
        name: textIn(detail, 'name'),
        from: textIn(detail, 'from'),
        to: textIn(detail, 'to'),
      }
    : { kind: 'other', event: type };

const eventSteps = (events: readonly EventRow[]): HistoryStep[] =>
  events.map((row) => {
    const { at, type, employeeId, deviceId } = row;
    const by = textIn(row.detail, 'approvedBy');
    const approverId = by === employeeId ? null : by;
    return step({ at, type, event: eventOf(row), employeeId, deviceId, approverId });
  });

/** What was done on the check itself; what was done on its kin is told there. */
const ownRows = (rows: CheckRows): CheckRows => {
  const { id } = rows.check;
  return {
    ...rows,
    lines: ofCheck(rows.lines, id),
    removals: ofCheck(rows.removals, id),
    rounds: ofCheck(rows.rounds, id),
    voids: ofCheck(rows.voids, id),
    adjustments: ofCheck(rows.adjustments, id),
    adjustmentWithdrawals: ofCheck(rows.adjustmentWithdrawals, id),
    payments: ofCheck(rows.payments, id),
    receipts: ofCheck(rows.receipts, id),
    refunds: ofCheck(rows.refunds, id),
    allergies: ofCheck(rows.allergies, id),
    withdrawals: ofCheck(rows.withdrawals, id),
    reversals: ofCheck(rows.reversals, id),
    cardIntents: ofCheck(rows.cardIntents ?? [], id),
    cardSteps: ofCheck(rows.cardSteps ?? [], id),
    tickets: ofCheck(rows.tickets, id),
  };
};

/**
 * Everything that happened to a check, oldest first; `events` are those about the check or its receipts, and
 * `titleOf` says what people call the checks that lines moved between.
 */
export const projectHistory = (
  rows: CheckRows,
  events: readonly EventRow[] = [],
  confirmations: readonly ClashConfirmationRow[] = [],
  titleOf: Titler = (checkId) => checkId,
): HistoryStep[] => {
  const names = new Map(rows.lines.map((row) => [row.id, row.name]));
  const nameOf: Namer = (lineId) => names.get(lineId) ?? null;
  const own = ownRows(rows);
  const { openedAt, openedBy, deviceId } = rows.check;
  return [
    step({ at: openedAt, event: { kind: 'opened' }, employeeId: openedBy, deviceId }),
    ...addedSteps(own, restoredTimes(events)),
    ...sentSteps(own),
    ...offSteps(own, nameOf),
    ...adjustmentSteps(own, nameOf),
    ...moveSteps(rows, nameOf, titleOf),
    ...paidSteps(own),
    ...refundSteps(own, nameOf),
    ...reversalSteps(own),
    ...own.tickets.flatMap(remakeSteps),
    ...kitchenSteps({ ...own, voids: rows.voids }),
    ...eventSteps(events),
    ...allergySteps(own, rows),
    ...confirmedSteps(ofCheck(confirmations, rows.check.id), rows, nameOf),
  ].sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
};
