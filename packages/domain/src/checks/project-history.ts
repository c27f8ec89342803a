import { type EventRow, type LineVoidRow, sum, type TicketRow } from '../rows.ts';
import { receiptDisplay } from '../tenders/receipt-number.ts';
import type { CheckRows } from './check-rows.ts';

/** One thing that happened to a check; names of people, devices, reasons and stations are left to the caller. */
export type HistoryStep = {
  readonly at: number;
  readonly type: string;
  readonly text: string;
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  readonly amountMinor: number | null;
  /** Who consented, where somebody other had to. */
  readonly approverId: string | null;
  readonly reasonId: string | null;
  /** The station that acted. */
  readonly stationKey: string | null;
};

type Told = Pick<HistoryStep, 'at' | 'type' | 'text'> & Partial<HistoryStep>;

const step = (told: Told): HistoryStep => ({
  employeeId: null,
  deviceId: null,
  amountMinor: null,
  approverId: null,
  reasonId: null,
  stationKey: null,
  ...told,
});

type Namer = (lineId: string) => string;

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

/** A payment of nothing, as older programs noted it, is no step. */
const paidSteps = (rows: CheckRows): HistoryStep[] => [
  ...rows.payments
    .filter((row) => row.amountMinor > 0)
    .map((row) =>
      step({
        at: row.paidAt,
        type: 'paid',
        text: `Paid by ${TENDER_WORDS[row.tender]}`,
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
    return step({
      at: row.refundedAt,
      type: 'refunded',
      text: `${row.quantity} × ${nameOf(row.lineId)} refunded to ${TENDER_WORDS[row.tender]}${paper}`,
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
} as const;

const reversalSteps = (rows: CheckRows): HistoryStep[] =>
  rows.reversals.map((row) => {
    const [type, what] = REVERSAL_WORDS[row.cause];
    return step({
      at: row.reversedAt,
      type,
      text: `Payment by ${TENDER_WORDS[row.tender]} ${what}`,
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
  guest_check_printed: 'Guest check printed',
};

/** An event of a newer version is told by its own name, as words. */
const eventText = (type: string): string => {
  const plain = type.replaceAll('_', ' ');
  return EVENT_TEXTS[type] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
};

const eventSteps = (events: readonly EventRow[]): HistoryStep[] =>
  events.map(({ at, type, employeeId, deviceId }) =>
    step({ at, type, text: eventText(type), employeeId, deviceId }),
  );

/** Everything that happened to a check, oldest first; `events` are those about the check or its receipts. */
export const projectHistory = (
  rows: CheckRows,
  events: readonly EventRow[] = [],
): HistoryStep[] => {
  const names = new Map(rows.lines.map((row) => [row.id, row.name]));
  const nameOf: Namer = (lineId) => names.get(lineId) ?? 'A line';
  const { openedAt, openedBy, deviceId } = rows.check;
  return [
    step({ at: openedAt, type: 'opened', text: 'Check opened', employeeId: openedBy, deviceId }),
    ...addedSteps(rows),
    ...sentSteps(rows),
    ...offSteps(rows, nameOf),
    ...paidSteps(rows),
    ...refundSteps(rows, nameOf),
    ...reversalSteps(rows),
    ...kitchenSteps(rows),
    ...eventSteps(events),
  ].sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
};
