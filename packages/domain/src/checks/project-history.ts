import { adjustmentSteps } from '../adjustments/adjustment-history.ts';
import {
  type ClashConfirmationRow,
  type EventRow,
  type LineVoidRow,
  type PaymentRow,
  sum,
  type TicketRow,
} from '../rows.ts';
import { isCorrection } from '../tenders/count-reversals.ts';
import { receiptDisplay } from '../tenders/receipt-number.ts';
import { allergySteps, confirmedSteps } from './allergy-history.ts';
import type { CheckRows } from './check-rows.ts';
import { type HistoryStep, type Namer, step } from './history-step.ts';
import { moveSteps } from './move-history.ts';
import { ofCheck } from './project-kin.ts';

const DISPOSITIONS = { not_made: 'not made', wasted: 'wasted' } as const;
const TENDER_WORDS = { cash: 'cash', card: 'card' } as const;

const addedSteps = (rows: CheckRows): HistoryStep[] =>
  rows.lines.map((row) =>
    step({
      at: row.addedAt,
      type: row.supersedes === null ? 'line_added' : 'line_changed',
      text: `${row.quantity} × ${row.name} ${row.supersedes === null ? 'added' : 'changed'}`,
      employeeId: row.addedBy,
      deviceId: row.deviceId,
    }),
  );

const sentSteps = (rows: CheckRows): HistoryStep[] =>
  rows.rounds.map((row) =>
    step({
      at: row.sentAt,
      type: 'sent',
      text: `${row.lineIds.length} ${row.lineIds.length === 1 ? 'line' : 'lines'} sent to the kitchen`,
      employeeId: row.sentBy,
      deviceId: row.deviceId,
    }),
  );

const offSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => [
  ...rows.removals.map((row) =>
    step({
      at: row.removedAt,
      type: 'line_removed',
      text: `${nameOf(row.lineId)} removed`,
      employeeId: row.removedBy,
      deviceId: row.deviceId,
    }),
  ),
  ...rows.voids.map((row) =>
    step({
      at: row.voidedAt,
      type: 'line_voided',
      text: `${row.quantity} × ${nameOf(row.lineId)} voided, ${DISPOSITIONS[row.disposition]}`,
      employeeId: row.voidedBy,
      deviceId: row.deviceId,
      approverId: row.approvedBy,
      reasonId: row.reasonId,
    }),
  ),
];

const paidWord = (row: PaymentRow): string => {
  if ((row.carriedFrom ?? null) !== null) return 'Carried over, paid by';
  return isCorrection(row) ? 'Corrected to' : 'Paid by';
};

/** A payment of nothing, as older programs noted it, is no step. */
const paidSteps = (rows: CheckRows): HistoryStep[] => [
  ...rows.payments
    .filter((row) => row.amountMinor > 0)
    .map((row) =>
      step({
        at: row.paidAt,
        type: 'paid',
        text: `${paidWord(row)} ${TENDER_WORDS[row.tender]}`,
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
        type: 'receipt',
        text: `Receipt ${receiptDisplay(row)}`,
        employeeId: row.issuedBy,
        deviceId: row.deviceId,
        amountMinor: row.totalMinor,
      }),
    ),
];

const refundSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => {
  const numbers = new Map(rows.receipts.map((row) => [row.id, receiptDisplay(row)]));
  return rows.refunds.map((row) => {
    const number = numbers.get(row.receiptId);
    const paper = number === undefined ? '' : `, receipt ${number}`;
    const what = row.quantity === 0 ? 'Part of the price of' : `${row.quantity} ×`;
    return step({
      at: row.refundedAt,
      type: 'refunded',
      text: `${what} ${nameOf(row.lineId)} ${(row.reopenedAs ?? null) === null ? `refunded to ${TENDER_WORDS[row.tender]}` : 'carried over to a new check'}${paper}`,
      employeeId: row.refundedBy,
      deviceId: row.deviceId,
      amountMinor: -row.amountMinor,
      approverId: row.approvedBy,
      reasonId: row.reasonId,
    });
  });
};

const REVERSAL_WORDS = {
  undone: ['payment_undone', 'undone'],
  surplus: ['surplus_given_back', 'given back: it was above the total'],
  corrected: ['tender_corrected', 'was the wrong tender'],
} as const;

const reversalSteps = (rows: CheckRows): HistoryStep[] =>
  rows.reversals.map((row) => {
    const [type, what] = REVERSAL_WORDS[row.cause];
    return step({
      at: row.reversedAt,
      type,
      text: `Payment by ${TENDER_WORDS[row.tender]} ${what}${row.reason == null ? '' : `: ${row.reason}`}`,
      employeeId: row.reversedBy,
      deviceId: row.deviceId,
      amountMinor: -row.amountMinor,
      approverId: row.approvedBy,
    });
  });

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
    const text = wasVoided(row, row.bumpedAt, rows.voids) ? 'Voided ticket cleared' : 'Made';
    return [step({ at: row.bumpedAt, type: 'bumped', text, stationKey: row.stationKey })];
  });

const EVENT_TEXTS: Readonly<Record<string, string>> = {
  receipt_reprinted: 'Receipt printed again',
  invoice_reprinted: 'Invoice printed again',
  guest_check_printed: 'Guest check printed',
  tax_exempted: 'Tax exemption changed',
};

/** Texts of events that tell from what to what. */
const CHANGE_TEXTS: Readonly<Record<string, string>> = {
  table_changed: 'Moved to another table',
  handed_over: 'Handed over',
};

/** An event of a newer version is told by its own name, as words. */
const eventText = (type: string): string => {
  const plain = type.replaceAll('_', ' ');
  return EVENT_TEXTS[type] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
};

const changeText = ({ type, detail }: EventRow): string | undefined => {
  const what = CHANGE_TEXTS[type];
  if (what === undefined) return undefined;
  return `${what}: from ${detail['from'] ?? 'none'} to ${detail['to'] ?? 'none'}`;
};

const eventSteps = (events: readonly EventRow[]): HistoryStep[] =>
  events.map((event) => {
    const { at, type, employeeId, deviceId } = event;
    const text = changeText(event) ?? eventText(type);
    const by = event.detail['approvedBy'];
    const approverId = typeof by === 'string' && by !== employeeId ? by : null;
    return step({ at, type, text, employeeId, deviceId, approverId });
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

/** Everything that happened to a check, oldest first; `events` are those about the check or its receipts. */
export const projectHistory = (
  rows: CheckRows,
  events: readonly EventRow[] = [],
  confirmations: readonly ClashConfirmationRow[] = [],
): HistoryStep[] => {
  const names = new Map(rows.lines.map((row) => [row.id, row.name]));
  const nameOf: Namer = (lineId) => names.get(lineId) ?? 'A line';
  const own = ownRows(rows);
  const { openedAt, openedBy, deviceId } = rows.check;
  return [
    step({ at: openedAt, type: 'opened', text: 'Check opened', employeeId: openedBy, deviceId }),
    ...addedSteps(own),
    ...sentSteps(own),
    ...offSteps(own, nameOf),
    ...adjustmentSteps(own, nameOf),
    ...moveSteps(rows, nameOf),
    ...paidSteps(own),
    ...refundSteps(own, nameOf),
    ...reversalSteps(own),
    ...kitchenSteps({ ...own, voids: rows.voids }),
    ...eventSteps(events),
    ...allergySteps(own, rows),
    ...confirmedSteps(ofCheck(confirmations, rows.check.id), rows, nameOf),
  ].sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
};
