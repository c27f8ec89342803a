import {
  type CheckRows,
  type CheckState,
  type EventRow,
  type Fraction,
  type HistoryStep,
  modifierTexts,
  projectCheck,
  projectHistory,
  receiptDisplay,
  rowsAt,
  serverOf,
} from '@galley/domain';
import type { HistoryEntry, OfficeCheck, OfficeCheckRow } from '../../contract/index.ts';
import { contradictionViews, kinTitles } from './contradiction-views.ts';
import { type Names, namesOf, titleOf } from './names.ts';
import type { OfficeReads } from './office-reads.ts';

/** A check on the list. */
export const checkRow = (
  { kin }: Pick<CheckRows, 'kin'>,
  state: CheckState,
  names: Names,
): OfficeCheckRow => {
  const { check } = state;
  const receipt = state.receipts.find((row) => row.type === 'sale');
  return {
    id: check.id,
    title: titleOf(check, names, kin),
    businessDate: check.businessDate,
    openedAt: check.openedAt,
    serverName: names.people.get(serverOf(check)) ?? '',
    status: state.status,
    totalMinor: state.totalMinor,
    dueMinor: state.dueMinor,
    overpaidMinor: state.overpaidMinor,
    refundedMinor: state.refundedMinor,
    receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
    replayed: check.replayed === 1,
  };
};

/** Parts that came about by an amount say nothing as a fraction. */
const partText = (fraction: Fraction | null): string | null => {
  if (fraction === null) return null;
  return fraction.of > 20 ? 'a part' : `${fraction.parts}/${fraction.of}`;
};

const lineViews = (state: CheckState): OfficeCheck['lines'] =>
  state.lines
    .filter((line) => line.standing === 'live')
    .map(({ row, fraction, seats, ...line }) => ({
      id: row.id,
      name: row.name,
      quantity: line.quantity,
      part: partText(fraction),
      seats: seats.flatMap(({ seat }) => seat ?? []),
      voidedQuantity: line.voidedQuantity,
      refundedQuantity: line.refundedQuantity,
      modifiers: modifierTexts(row.modifiers, ({ name, quantity }) =>
        quantity === 1 ? name : `${quantity} × ${name}`,
      ),
      note: row.note,
      listMinor: line.listMinor,
      amountMinor: line.amountMinor,
    }));

const named = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

/** A station that was taken down since is still named, by the word that it was known under. */
const placeOf = ({ stationKey, deviceId }: HistoryStep, names: Names): string | null =>
  stationKey === null
    ? named(names.devices, deviceId)
    : (names.stations.get(stationKey) ?? stationKey);

const historyEntry = (step: HistoryStep, names: Names): HistoryEntry => ({
  at: step.at,
  type: step.type,
  text: step.text,
  employeeName: named(names.people, step.employeeId),
  placeName: placeOf(step, names),
  approverName: named(names.people, step.approverId),
  reason: named(names.reasons, step.reasonId),
  amountMinor: step.amountMinor,
});

/** Events are about the check itself or about one of its receipts and invoices. */
const eventsOf = (reads: OfficeReads, rows: CheckRows): readonly EventRow[] => {
  const receipts = rows.receipts.filter((row) => row.checkId === rows.check.id);
  const papers = [...receipts.map((row) => row.id), ...reads.invoiceIdsOf(rows.check.id)];
  return reads.eventsAbout([rows.check.id, ...papers]);
};

const historyOf = (reads: OfficeReads, rows: CheckRows, names: Names): HistoryEntry[] => {
  const titles = kinTitles(rows, names);
  const steps = projectHistory(
    rows,
    eventsOf(reads, rows),
    reads.confirmationsOf(rows.check.id),
    (id) => titles.get(id) ?? id,
  );
  return steps.map((step) => historyEntry(step, names));
};

/**
 * A check with everything on it, now or as it stood at a moment (UTC ms), and everything that ever happened to it
 * (rules OF10, CH1).
 */
export const checkView = (reads: OfficeReads, rows: CheckRows, at?: number): OfficeCheck => {
  const names = namesOf(reads);
  const state = projectCheck(at === undefined ? rows : rowsAt(rows, at, eventsOf(reads, rows)));
  const { check } = rows;
  return {
    ...checkRow(rows, state, names),
    orderTypeName: names.orderTypes.get(check.orderTypeId) ?? '',
    covers: state.covers.all,
    lines: lineViews(state),
    subtotalMinor: state.subtotalMinor,
    taxTotals: state.taxTotals,
    paidMinor: state.paidMinor,
    payments: state.payments.map(({ tender, amountMinor, paidAt, reference }) => ({
      tender,
      amountMinor,
      paidAt,
      reference,
    })),
    givenBack: state.reversals
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ row, amountMinor }) => ({
        cause: row.cause,
        tender: row.tender,
        amountMinor,
        at: row.reversedAt,
      }))
      .sort((a, b) => a.at - b.at),
    receipts: state.receipts.map((row) => ({
      id: row.id,
      display: receiptDisplay(row),
      type: row.type,
      totalMinor: row.totalMinor,
      issuedAt: row.issuedAt,
      deviceName: names.devices.get(row.deviceId) ?? null,
    })),
    history: historyOf(reads, rows, names),
    contradictions: contradictionViews(rows, state.contradictions, names),
  };
};

const latestFirst = (a: OfficeCheckRow, b: OfficeCheckRow): number =>
  b.openedAt - a.openedAt || (a.id < b.id ? 1 : -1);

/**
 * Checks of a date, latest first. Among the current date's stand those of days before that nobody settled
 * (rule OF9).
 */
export const checkList = (
  reads: OfficeReads,
  businessDate: string,
  isCurrent: boolean,
): OfficeCheckRow[] => {
  const names = namesOf(reads);
  const looked = (rows: CheckRows) => ({ rows, state: projectCheck(rows) });
  const older = isCurrent ? reads.leftOpenBefore(businessDate).map(looked) : [];
  const left = older.filter(({ state }) => state.status === 'open' && state.totalMinor > 0);
  return [...reads.checksOfDay(businessDate).map(looked), ...left]
    .filter(({ state }) => state.lines.length > 0 || state.status === 'merged')
    .map(({ rows, state }) => checkRow(rows, state, names))
    .sort(latestFirst);
};
