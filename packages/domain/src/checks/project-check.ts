import {
  adjustmentExceptions,
  adjustmentsAt,
  lateReductions,
} from '../adjustments/adjustments-at.ts';
import { allergiesAt, type CheckAllergy } from '../allergies/allergy-marks.ts';
import { type CardState, pendingMinorOf, projectCards } from '../cards/project-cards.ts';
import { type Services, servicesOf } from '../courses/line-service.ts';
import { type CheckDelivery, deliveryOf } from '../delivery/check-delivery.ts';
import { isFee } from '../delivery/standing-fee.ts';
import {
  type AdjustmentRow,
  byId,
  type CheckRow,
  type PaymentRow,
  type ReceiptRow,
  sum,
} from '../rows.ts';
import { type CheckCharge, chargeAt } from '../service-charges/check-charge.ts';
import { exclusiveTaxMinor } from '../tax/tax-totals.ts';
import {
  type CountedReversal,
  countPayments,
  countReversals,
  isCorrection,
  standingPayments,
} from '../tenders/count-reversals.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import { type CheckException, type CheckRows, seenFrom } from './check-rows.ts';
import { mergesOf } from './crossed-merges.ts';
import { editedTwice, takenOffBeside } from './edits-beside.ts';
import { type Covers, coversOf } from './merged-covers.ts';
import { moneyExceptions } from './money-exceptions.ts';
import { contradictionsOf, type MoveContradiction } from './move-contradictions.ts';
import { type KinLines, ofCheck, projectKinLines, receiptedTaxes } from './project-kin.ts';
import { type CountedRefund, countRefunds, lineExceptions, sitsOn } from './project-lines.ts';
import { carriedBack, carriedRefunded } from './reopen-check/carried-back.ts';
import { carriedTwice, countedOnce } from './reopen-check/carried-money.ts';
import type { LineStatus, TakenOff, WholeLine } from './whole-line.ts';

/** `merged`: all that was on it was moved to other checks. */
export type CheckStatus = 'open' | 'settled' | 'voided' | 'merged';

/** A check as it is shown: derived from its rows alone, whatever order they came in. */
export type CheckState = {
  readonly check: CheckRow;
  readonly covers: Covers;
  /** All lines, also those that no longer stand. */
  readonly lines: readonly LineStatus[];
  /** Sum of the lines that stand at their full price. */
  readonly listMinor: number;
  /** What adjustments take off that, in order of id; also those that take nothing of what is here now. */
  readonly takenOff: readonly TakenOff[];
  readonly adjustments: readonly AdjustmentRow[];
  /** Sum of the lines that stand, as they are charged. */
  readonly subtotalMinor: number;
  readonly taxTotals: readonly TaxTotal[];
  /** Subtotal and the taxes that come on top. */
  readonly totalMinor: number;
  /** Payments less what of them was given back or undone. */
  readonly paidMinor: number;
  readonly dueMinor: number;
  readonly overpaidMinor: number;
  /** What terminals were asked, in order of id. */
  readonly cards: readonly CardState[];
  /** What of the due waits for the answer to a card: neither paid nor unpaid. */
  readonly pendingMinor: number;
  /**
   * Sum of the sale receipts less those of surpluses given back; less than the total while a receipt is
   * still to be issued.
   */
  readonly receiptedMinor: number;
  readonly receiptedTaxTotals: readonly TaxTotal[];
  readonly refundedMinor: number;
  readonly status: CheckStatus;
  /** Lines that stand and were never sent. */
  readonly unsentCount: number;
  readonly payments: readonly PaymentRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly refunds: readonly CountedRefund[];
  readonly reversals: readonly CountedReversal[];
  /** UTC ms of the payment or receipt that settled the check; undefined while it is not settled. */
  readonly settledAt: number | undefined;
  readonly exceptions: readonly CheckException[];
  /** Moves of cut-off registers that contradict another one, or a payment, and that this check was part of. */
  readonly contradictions: readonly MoveContradiction[];
  /** Merges of its kin, by id: whoever settles it says which were known. */
  readonly merges: readonly string[];
  /** What guests of it must not be served, as long as nobody withdrew it. */
  readonly allergies: readonly CheckAllergy[];
  /** What of its lines is held and fired, and where people put them; of the whole kin. */
  readonly service: Services;
  /** Where it is delivered to; null: no zone was asked for. */
  readonly delivery: CheckDelivery | null;
  /** What is charged for service, or could be; null: nothing. */
  readonly charge: CheckCharge | null;
};

/** Something is on the check, be it free. */
export const hasLiveLine = (lines: readonly LineStatus[]): boolean =>
  lines.some((line) => line.liveQuantity > 0);

const statusOf = (
  lines: readonly LineStatus[],
  due: number,
  payments: number,
  receipted: boolean,
  emptied: boolean,
  left: boolean,
): CheckStatus => {
  const nothingLeft = (lines.length > 0 || left) && !hasLiveLine(lines);
  const gone = emptied && !lines.some(({ standing }) => standing === 'live');
  if (gone && payments === 0) return 'merged';
  if (nothingLeft && payments === 0) return 'voided';
  return due === 0 && receipted ? 'settled' : 'open';
};

/**
 * By the last payment that was not undone; where that left nothing to pay, by the receipt that came after it. A
 * corrected tender moves it not.
 */
const settlingTime = (
  payments: readonly PaymentRow[],
  reversals: readonly CountedReversal[],
  receipts: readonly ReceiptRow[],
): number | undefined => {
  const issued = receipts.filter(({ type }) => type === 'sale').map((row) => row.issuedAt);
  return issued.length === 0
    ? undefined
    : Math.max(
        Math.min(...issued),
        ...standingPayments(
          payments.filter((row) => !isCorrection(row)),
          reversals.filter(({ row }) => row.cause !== 'corrected'),
        ).map((row) => row.paidAt),
      );
};

/** What the lines come to. */
const lineTotals = (
  lines: readonly LineStatus[],
  totals: readonly TaxTotal[],
): Pick<CheckState, 'listMinor' | 'subtotalMinor' | 'taxTotals' | 'totalMinor'> => {
  const subtotalMinor = sum(lines.map((line) => line.amountMinor));
  return {
    listMinor: sum(lines.map((line) => line.listMinor)),
    subtotalMinor,
    taxTotals: totals,
    totalMinor: subtotalMinor + exclusiveTaxMinor(totals),
  };
};

const receiptSums = (
  receipts: readonly ReceiptRow[],
  reversals: readonly CountedReversal[],
): Pick<CheckState, 'receiptedMinor' | 'receiptedTaxTotals'> => {
  const givenBack = new Set(reversals.map(({ row }) => row.receiptId));
  const sales = receipts.filter(({ id, type }) => type === 'sale' || givenBack.has(id));
  return {
    receiptedMinor: sum(sales.map((receipt) => receipt.totalMinor)),
    receiptedTaxTotals: receiptedTaxes(receipts, reversals),
  };
};

/** Moves that were taken back, and those that took them back, leave a check as it was, but for one that they opened. */
const lasting = ({ check, moves }: CheckRows): CheckRows['moves'] => {
  const undone = new Set(moves.flatMap(({ undoes }) => undoes ?? []));
  return moves.filter(
    ({ id, undoes, movedAt }) =>
      movedAt === check.openedAt || ((undoes ?? null) === null && !undone.has(id)),
  );
};

/** Something was on the check, by ringing or by a move, and sits elsewhere now. */
const wasEmptied = (rows: CheckRows, { whole }: KinLines): boolean => {
  const { id } = rows.check;
  const left = (line: WholeLine): boolean => line.row.checkId === id && !sitsOn(line, id);
  const visited = lasting(rows).some(({ lines }) =>
    lines.some(({ from, to }) => [...from, ...to].some(({ checkId }) => checkId === id)),
  );
  return visited || whole.some(left);
};

const moneyOf = (rows: CheckRows, lines: readonly LineStatus[], totalMinor: number) => {
  const { id } = rows.check;
  const payments = byId(countPayments(ofCheck(countedOnce(rows), id), ofCheck(rows.reversals, id)));
  const receipts = byId(ofCheck(rows.receipts, id));
  const counted = countReversals(ofCheck(rows.reversals, id), payments);
  const back = carriedBack(rows, payments, counted);
  const reversals = [...counted, ...back];
  const paidMinor =
    sum(payments.map((payment) => payment.amountMinor)) -
    sum(reversals.map((reversal) => reversal.amountMinor));
  const cards = projectCards(
    ofCheck(rows.cardIntents ?? [], id),
    ofCheck(rows.cardSteps ?? [], id),
  );
  return {
    payments,
    receipts,
    reversals,
    back,
    cards,
    pendingMinor: pendingMinorOf(cards),
    refunds: countRefunds(ofCheck(rows.refunds, id), lines, paidMinor),
    paidMinor,
    dueMinor: Math.max(0, totalMinor - paidMinor),
    overpaidMinor: Math.max(0, paidMinor - totalMinor),
  };
};

/** One check of a kin; of its lines not yet whether they are settled elsewhere. */
const projectOne = (rows: CheckRows, kin: KinLines, covers: Covers): CheckState => {
  const { id } = rows.check;
  const lines = kin.linesOf(id);
  const totals = lineTotals(lines, kin.taxesOf(id));
  const { back, ...money } = moneyOf(rows, lines, totals.totalMinor);
  const { receipts, reversals, refunds } = money;
  const receipted = receipts.some((receipt) => receipt.type === 'sale');
  const standing = standingPayments(money.payments, reversals);
  const emptied = wasEmptied(rows, kin);
  const left = (rows.check.leftAt ?? null) !== null;
  const status = statusOf(lines, money.dueMinor, standing.length, receipted, emptied, left);
  const reduced = lateReductions(rows, lines, money);
  const contradictions = contradictionsOf(rows, kin.whole, receipted ? money.overpaidMinor : 0);
  return {
    check: rows.check,
    covers,
    lines,
    ...totals,
    ...adjustmentsAt(rows, lines),
    ...money,
    ...receiptSums(receipts, reversals),
    refundedMinor: sum(refunds.map((refund) => refund.amountMinor)),
    status,
    unsentCount: lines.filter((line) => line.standing === 'live' && !line.sent && !isFee(line))
      .length,
    settledAt: status === 'settled' ? settlingTime(money.payments, reversals, receipts) : undefined,
    exceptions: [
      ...lineExceptions(rows, lines),
      ...(status === 'open' ? [...editedTwice(lines), ...takenOffBeside(lines)] : []),
      ...carriedTwice(rows),
      ...carriedRefunded(rows, back, money.dueMinor),
      ...moneyExceptions(rows, lines, money, reduced.length > 0),
      ...adjustmentExceptions(rows, lines, reduced),
      ...contradictions.map(({ type, moveId }) => ({ type, subjectId: moveId })),
    ],
    contradictions,
    merges: mergesOf(rows.moves),
    allergies: allergiesAt(kin.allergies, id),
    service: servicesOf(rows),
    delivery: deliveryOf(rows, id, lines),
    charge: chargeAt(rows, id, lines),
  };
};

/** Every check of a kin, each with the lines that sit on it (rules MV1 to MV6). */
export const projectKin = (rows: CheckRows): CheckState[] => {
  const kin = projectKinLines(rows);
  const checks = [rows.check, ...rows.kin];
  const covers = coversOf(checks, rows.moves);
  const states = checks.map((check) => projectOne(seenFrom(rows, check.id), kin, covers(check)));
  const settled = new Set(
    states.filter(({ status }) => status === 'settled').map(({ check }) => check.id),
  );
  const isSettled = (line: LineStatus, here: string): boolean =>
    line.place.shares.some(({ checkId }) => checkId !== here && settled.has(checkId));
  if (states.length === 1) return states;
  return states.map((state) => ({
    ...state,
    lines: state.lines.map((line) => ({
      ...line,
      settledElsewhere: isSettled(line, state.check.id),
    })),
  }));
};

/** Rows of a check and its kin to the check as shown (docs/specs/checks.md, docs/specs/money.md). */
export const projectCheck = (rows: CheckRows): CheckState => {
  const [state] = projectKin(rows);
  if (state === undefined) throw new Error('a kin has its own check');
  return state;
};
