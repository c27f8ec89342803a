import type { EventRow } from '../rows.ts';
import { receiptDisplay } from '../tenders/receipt-number.ts';
import type { CheckRows } from './check-rows.ts';

/** One thing that happened to a check; names of people and devices are left to the caller. */
export type HistoryStep = {
  readonly at: number;
  readonly type: string;
  readonly text: string;
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  readonly amountMinor: number | null;
};

const step = (
  at: number,
  type: string,
  text: string,
  employeeId: string | null,
  deviceId: string | null = null,
  amountMinor: number | null = null,
): HistoryStep => ({ at, type, text, employeeId, deviceId, amountMinor });

type Namer = (lineId: string) => string;

const lineSteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => [
  ...rows.lines.map((row) =>
    row.supersedes === null
      ? step(
          row.addedAt,
          'line_added',
          `${row.quantity} × ${row.name} added`,
          row.addedBy,
          row.deviceId,
        )
      : step(
          row.addedAt,
          'line_changed',
          `${row.quantity} × ${row.name} changed`,
          row.addedBy,
          row.deviceId,
        ),
  ),
  ...rows.removals.map((row) =>
    step(row.removedAt, 'line_removed', `${nameOf(row.lineId)} removed`, row.removedBy),
  ),
  ...rows.rounds.map((row) =>
    step(row.sentAt, 'sent', `${row.lineIds.length} sent to the kitchen`, row.sentBy, row.deviceId),
  ),
  ...rows.voids.map((row) =>
    step(
      row.voidedAt,
      'line_voided',
      `${row.quantity} × ${nameOf(row.lineId)} voided`,
      row.voidedBy,
    ),
  ),
];

const moneySteps = (rows: CheckRows, nameOf: Namer): HistoryStep[] => [
  ...rows.payments.map((row) =>
    step(row.paidAt, 'paid', `Paid by ${row.tender}`, row.takenBy, row.deviceId, row.amountMinor),
  ),
  ...rows.receipts
    .filter((row) => row.type === 'sale')
    .map((row) =>
      step(
        row.issuedAt,
        'receipt',
        `Receipt ${receiptDisplay(row)}`,
        row.issuedBy,
        row.deviceId,
        row.totalMinor,
      ),
    ),
  ...rows.refunds.map((row) =>
    step(
      row.refundedAt,
      'refunded',
      `${row.quantity} × ${nameOf(row.lineId)} refunded to ${row.tender}`,
      row.refundedBy,
      row.deviceId,
      -row.amountMinor,
    ),
  ),
];

const kitchenSteps = (rows: CheckRows): HistoryStep[] =>
  rows.tickets.flatMap((row) =>
    row.bumpedAt === null
      ? []
      : [step(row.bumpedAt, 'bumped', `Made at ${row.stationKey}`, null, null)],
  );

const EVENT_TEXTS: Readonly<Record<string, string>> = {
  receipt_reprinted: 'Receipt printed again',
  guest_check_printed: 'Guest check printed',
};

/** Everything that happened to a check, oldest first; `events` are those about the check or its receipts. */
export const projectHistory = (
  rows: CheckRows,
  events: readonly EventRow[] = [],
): HistoryStep[] => {
  const names = new Map(rows.lines.map((row) => [row.id, row.name]));
  const nameOf: Namer = (lineId) => names.get(lineId) ?? 'A line';
  const { check } = rows;
  return [
    step(check.openedAt, 'opened', 'Check opened', check.openedBy, check.deviceId),
    ...lineSteps(rows, nameOf),
    ...moneySteps(rows, nameOf),
    ...kitchenSteps(rows),
    ...events.map((row) =>
      step(row.at, row.type, EVENT_TEXTS[row.type] ?? row.type, row.employeeId, row.deviceId),
    ),
  ].sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
};
