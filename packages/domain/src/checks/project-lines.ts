import { mulDivRound } from '@galley/base';
import type { PartMove } from '../adjustments/line-lots.ts';
import { reduceLines } from '../adjustments/reduce-lines.ts';
import { standingAdjustments } from '../adjustments/standing-adjustments.ts';
import {
  type AllergyMark,
  marksOfLines,
  type StandingAllergy,
  standingAllergies,
} from '../allergies/allergy-marks.ts';
import { isFee, standingFees } from '../delivery/standing-fee.ts';
import { TICKET_RANK } from '../kitchen/kitchen.table.ts';
import { ticketLineOwners } from '../kitchen/ticket-owners.ts';
import { lineUnderType } from '../order-types/line-terms.ts';
import { byId, groupBy, type LineVoidRow, type RefundRow, sum, type TicketRow } from '../rows.ts';
import { isCharge } from '../service-charges/charge-of.ts';
import { withCharges } from '../service-charges/standing-charge.ts';
import { exemptLines } from '../tax/exempt-lines.ts';
import { capByRoom } from './cap-by-room.ts';
import type { CheckException, CheckRows } from './check-rows.ts';
import { comboOf } from './combos/combo-lines.ts';
import { withoutCrossed } from './crossed-merges.ts';
import { withLateVoids } from './late-void-shares.ts';
import { type PlacedLine, placeLines } from './line-families.ts';
import { firstPlace, type LinePlace, placesOf } from './line-places.ts';
import { heldPart } from './line-shares.ts';
import { sentTwice, voidedLine } from './sent-twice.ts';
import type { LineStatus, ListedLine, TakenOff, WholeLine } from './whole-line.ts';

/** Price of one of the item with its chosen modifiers. */
export const unitAmount = (line: {
  readonly unitPriceMinor: number;
  readonly modifiers: readonly { readonly priceMinor: number; readonly quantity: number }[];
}): number =>
  line.unitPriceMinor + sum(line.modifiers.map((chosen) => chosen.priceMinor * chosen.quantity));

const countedOf = (capped: readonly { readonly counted: number }[]): number =>
  sum(capped.map((entry) => entry.counted));

const wholeLine = (
  placed: PlacedLine,
  voids: readonly LineVoidRow[],
  made: boolean,
  place: LinePlace,
  allergies: readonly AllergyMark[],
): ListedLine => {
  const quantity = liveBefore(placed);
  const voidedQuantity = countedOf(capByRoom(voids, quantity));
  const liveQuantity = quantity - voidedQuantity;
  const unitMinor = unitAmount(placed.row);
  return {
    ...placed,
    voidedQuantity,
    liveQuantity,
    unitMinor,
    listMinor: liveQuantity * unitMinor,
    made,
    place,
    allergies,
  };
};

/** What was rung of a line that stands, whatever was voided of it. */
const liveBefore = ({ standing, row }: PlacedLine): number =>
  standing === 'live' ? row.quantity : 0;

const madeLines = (tickets: readonly TicketRow[]): ReadonlySet<string> => {
  const owners = ticketLineOwners(tickets);
  const bumped = new Set(
    tickets.filter((ticket) => ticket.rank >= TICKET_RANK.bumped).map((ticket) => ticket.id),
  );
  return new Set([...owners].filter(([, owner]) => bumped.has(owner)).map(([lineId]) => lineId));
};

/** The moves of each line, by the first line of its chain. */
const partMoves = (moves: CheckRows['moves']): ReadonlyMap<string, PartMove[]> =>
  groupBy(
    moves.flatMap(({ id, type, lines }) => lines.map((one) => ({ ...one, moveId: id, type }))),
    ({ lineId }) => lineId,
  );

/** Prices after adjustments; those of an edited line are those of its family. */
const reduced = (rows: CheckRows, lines: readonly ListedLine[]): WholeLine[] => {
  const standing = standingAdjustments(rows.adjustments, rows.adjustmentWithdrawals);
  const homes = new Map(lines.map(({ row }) => [row.id, row.checkId]));
  const movesOf = partMoves(withoutCrossed(rows.moves));
  const priced = lines.map((line) => ({
    rootId: line.rootId,
    rungOn: homes.get(line.rootId) ?? line.row.checkId,
    fee: isFee(line),
    shares: line.place.shares,
    liveQuantity: line.liveQuantity,
    listMinor: line.listMinor,
    moves: movesOf.get(line.rootId) ?? [],
    head: line.place.heads.at(-1),
  }));
  const prices = reduceLines(priced, standing);
  return lines.map((line, at) => {
    const { amounts, reductions } = prices[at] ?? { amounts: [], reductions: [] };
    return { ...line, amounts, reductions, amountMinor: sum(amounts) };
  });
};

/** The allergies of a check and its kin, with where they hold. */
export const allergiesOfKin = ({ check, kin, ...rows }: CheckRows): StandingAllergy[] =>
  standingAllergies(rows.allergies, rows.withdrawals, rows.moves, [check, ...kin]);

/** Every line of a check and its kin with what became of it, in the order in which guests see them. */
export const projectLines = (
  rows: CheckRows,
  allergies: readonly StandingAllergy[] = allergiesOfKin(rows),
): WholeLine[] => {
  const made = madeLines(rows.tickets);
  const places = placesOf(rows.moves);
  const voids = groupBy(rows.voids, (row) => row.lineId);
  const placed = placeLines(rows.lines, rows.removals, rows.rounds);
  const marksOf = marksOfLines(allergies, rows.lines, rows.moves);
  const roots = new Map(placed.map(({ row }) => [row.id, row]));
  const rootIds = new Map(placed.map(({ row, rootId }) => [row.id, rootId]));
  const voidsOf = groupBy(byId(rows.voids), ({ lineId }) => rootIds.get(lineId) ?? lineId);
  const about = { checks: [rows.check, ...rows.kin], receipts: rows.receipts };
  const underType = lineUnderType(about);
  const untaxed = exemptLines(about);
  const listed = placed.map((line) => {
    const { row, rootId } = line;
    const mine = voids.get(row.id) ?? [];
    const known = (voidsOf.get(rootId) ?? []).map(({ id }) => id);
    const moved = places.get(rootId) ?? firstPlace(roots.get(rootId) ?? row);
    const place = { ...withLateVoids(moved, liveBefore(line), mine), voids: known };
    const rung = underType(row, place);
    const exempt = untaxed(rung, place);
    const priced = exempt === undefined ? { ...line, row: rung } : { ...line, row: exempt, rung };
    return wholeLine(priced, mine, made.has(row.id), place, marksOf(row.id));
  });
  const goods = listed.filter((line) => !isCharge(line));
  return withCharges(rows, reduced(rows, standingFees(rows, goods)), listed.filter(isCharge));
};

export const sitsOn = (line: WholeLine, checkId: string): boolean =>
  line.place.shares.some((share) => share.checkId === checkId);

const takenAt = ({ place, reductions }: WholeLine, checkId: string): TakenOff[] =>
  reductions.map(({ adjustmentId, type, byShare }) => ({
    adjustmentId,
    type,
    amountMinor: sum(byShare.filter((_, at) => place.shares[at]?.checkId === checkId)),
  }));

/** What of a line one check has (rule MV4). */
const lineAt = (line: WholeLine, checkId: string, refunds: readonly RefundRow[]): LineStatus => {
  const { place, row, liveQuantity, amounts } = line;
  const held = heldPart(place.shares, checkId, liveQuantity, amounts);
  const takenOff = takenAt(line, checkId);
  const alone = place.shares.every((share) => share.checkId === checkId);
  const mine = refunds.filter((refund) => refund.lineId === row.id);
  return {
    ...line,
    quantity: alone ? row.quantity : held.quantity,
    voidedQuantity: alone ? line.voidedQuantity : 0,
    wholeQuantity: liveQuantity,
    wholeMinor: line.amountMinor,
    takenOff,
    listMinor: held.amountMinor + sum(takenOff.map((off) => off.amountMinor)),
    liveQuantity: held.quantity,
    refundedQuantity: countedOf(capByRoom(mine, held.quantity)),
    amountMinor: held.amountMinor,
    fraction: held.fraction,
    seats: held.seats,
    soldQuantity: held.soldQuantity,
    settledElsewhere: false,
  };
};

/** The lines of one check. `refunds` are those of this check. */
export const linesAt = (
  lines: readonly WholeLine[],
  checkId: string,
  refunds: readonly RefundRow[],
): LineStatus[] =>
  lines.filter((line) => sitsOn(line, checkId)).map((line) => lineAt(line, checkId, refunds));

/** Price of a quantity of what sits on a check; all of it comes to its amount. */
export const amountOf = (
  { amountMinor, liveQuantity }: Pick<LineStatus, 'amountMinor' | 'liveQuantity'>,
  quantity: number,
): number => (liveQuantity === 0 ? 0 : mulDivRound(amountMinor, quantity, liveQuantity));

/** Sent lines of a check that are edits of one another, or replace one line, by the id of each but the first. */
export const twiceSent = (rows: CheckRows, lines: readonly LineStatus[]) =>
  sentTwice(
    lines
      .filter(({ sent }) => sent)
      .map((line) => ({
        lineId: line.row.id,
        rootId: line.rootId,
        leftQuantity: line.wholeQuantity,
        ...(line.row.replaces == null ? {} : { insteadOf: line.row.replaces }),
        line,
      })),
    (lineId) => {
      const row = rows.lines.find(({ id }) => id === lineId);
      const voids = rows.voids.filter((one) => one.lineId === lineId);
      return row === undefined ? undefined : voidedLine(voids, row.quantity);
    },
  );

/** Sent lines that registers each rang instead of one line which both voided: its surplus void is told with them. */
const rungInstead = (line: LineStatus, lines: readonly LineStatus[]): readonly LineStatus[] => {
  const instead = lines.filter(
    ({ sent, standing, row }) => sent && standing === 'live' && row.replaces === line.row.id,
  );
  return sum(instead.map(({ row }) => row.quantity)) > line.row.quantity ? instead : [];
};

/** A deal is removed whole, so that the first of its sent parts tells of all. */
const standsForDeal = (
  line: LineStatus,
  lines: readonly LineStatus[],
  removedIds: ReadonlySet<string>,
): boolean => {
  const combo = comboOf(line.row);
  const first = lines.find(
    ({ sent, row }) => sent && removedIds.has(row.id) && comboOf(row)?.id === combo?.id,
  );
  return combo === null || first === line;
};

/** Voids and refunds beyond what there was, and edits that came too late. */
export const lineExceptions = (rows: CheckRows, lines: readonly LineStatus[]): CheckException[] => {
  const removedIds = new Set(rows.removals.map(({ lineId }) => lineId));
  return [
    ...[...twiceSent(rows, lines).keys()].map(
      (subjectId): CheckException => ({ type: 'sent_twice', subjectId }),
    ),
    ...lines.flatMap((line) => {
      const quantity = line.standing === 'live' ? line.row.quantity : 0;
      const voids = capByRoom(
        rows.voids.filter((row) => row.lineId === line.row.id),
        quantity,
      );
      const removed =
        rows.removals.find((row) => row.lineId === line.row.id) ?? line.takenOffAs?.[0];
      const tellers = new Set<string | null>(
        rungInstead(line, lines).map(({ row }) => row.deviceId),
      );
      return [
        ...voids
          .filter(({ row, counted }) => counted < row.quantity && !tellers.has(row.deviceId))
          .map(({ row }): CheckException => ({ type: 'surplus_void', subjectId: row.id })),
        ...(line.standing === 'late_edit'
          ? [{ type: 'late_edit', subjectId: line.row.id } as const]
          : []),
        ...(line.sent && removed !== undefined && standsForDeal(line, lines, removedIds)
          ? [{ type: 'late_removal', subjectId: removed.id } as const]
          : []),
      ];
    }),
  ];
};

/** A refund as it counts: capped by the quantity of its line, its amount in proportion; part of a price by money alone. */
export type CountedRefund = {
  readonly row: RefundRow;
  readonly quantity: number;
  readonly amountMinor: number;
};

/**
 * Refunds in order of id, capped per line by quantity and over the check by what was paid. Of a check that was reopened
 * all went back: the last of that takes what rounding leaves.
 */
export const countRefunds = (
  refunds: readonly RefundRow[],
  lines: readonly LineStatus[],
  paidMinor: number,
): CountedRefund[] => {
  const room = new Map(lines.map((line) => [line.row.id, line.liveQuantity]));
  let money = paidMinor;
  const last = byId(refunds).findLast(({ reopenedAs }) => (reopenedAs ?? null) !== null);
  const reopened = refunds.filter((row) => row.reopenedAs === last?.reopenedAs);
  const whole = sum(reopened.map((row) => row.amountMinor));
  return byId(refunds).map((row) => {
    const quantity = Math.max(0, Math.min(row.quantity, room.get(row.lineId) ?? 0));
    room.set(row.lineId, (room.get(row.lineId) ?? 0) - quantity);
    const part = row.quantity === 0 ? 1 : row.quantity;
    const share =
      row === last
        ? whole - (paidMinor - money)
        : mulDivRound(row.amountMinor, row.quantity === 0 ? 1 : quantity, part);
    const amountMinor = Math.max(0, Math.min(share, money));
    money -= amountMinor;
    return { row, quantity, amountMinor };
  });
};
