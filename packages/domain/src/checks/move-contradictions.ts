import { mulDivRound } from '@galley/base';
import { byId, groupBy, type LineMoveRow, sum } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import type { LineShare } from './checks.table.ts';
import { crossedMerges } from './crossed-merges.ts';
import type { WholeLine } from './whole-line.ts';

/**
 * A move that contradicts what another register did while they were cut off: `moved_twice`, the line was moved
 * elsewhere too and does not sit where this move put it; `moved_after_settlement`, the check that it was moved
 * from was paid in full with it. A person decides between `stands` and `other`, where the line would sit else.
 */
export type MoveContradiction = {
  readonly type: 'moved_twice' | 'moved_after_settlement';
  readonly moveId: string;
  readonly movedBy: string;
  readonly movedAt: number;
  readonly deviceId: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly stands: readonly LineShare[];
    readonly other: readonly LineShare[];
  }[];
};

type Found = {
  readonly move: LineMoveRow;
  readonly line: WholeLine;
  readonly stands: readonly LineShare[];
  readonly other: readonly LineShare[];
};

const isAt = (shares: readonly LineShare[], checkId: string): boolean =>
  shares.some((share) => share.checkId === checkId);

/** A line stands by one of its family, which carries the name. */
const standing = (whole: readonly WholeLine[]): WholeLine[] =>
  whole.filter((line) => line.standing === 'live' && line.liveQuantity > 0);

const movedTwice = (lines: readonly WholeLine[], checkId: string): Found[] =>
  lines.flatMap((line) =>
    line.place.lost
      .filter(({ to }) => isAt(to, checkId) || isAt(line.place.shares, checkId))
      .map(({ move, to }) => ({ move, line, stands: line.place.shares, other: to })),
  );

const partsAway = (shares: readonly LineShare[], checkId: string): number =>
  sum(shares.filter((share) => share.checkId !== checkId).map(({ parts }) => parts));

/** What a check would have more of a line if its shares were others. */
const gainOf = (line: WholeLine, other: readonly LineShare[], checkId: string): number => {
  const { shares } = line.place;
  const away = sum(line.amounts.filter((_, at) => shares[at]?.checkId !== checkId));
  const all = sum(other.map(({ parts }) => parts));
  return away - (all === 0 ? 0 : mulDivRound(line.amountMinor, partsAway(other, checkId), all));
};

/** Somebody took the money there with it as well: putting it back would only move the surplus. */
const isPaidElsewhere = ({ check, receipts }: CheckRows, { place }: WholeLine): boolean => {
  const sales = receipts.filter(({ type }) => type === 'sale');
  const paid = new Set(sales.map(({ checkId }) => checkId));
  return place.shares.some(({ checkId }) => checkId !== check.id && paid.has(checkId));
};

/** Whether the register that took the money had moved it itself before: it knew what it billed. */
const knownToPayer = ({ check, receipts }: CheckRows): ((move: LineMoveRow) => boolean) => {
  const [sale] = byId(receipts).filter(
    ({ type, checkId }) => type === 'sale' && checkId === check.id,
  );
  return ({ deviceId, movedAt }) => deviceId === sale?.deviceId && movedAt < sale.issuedAt;
};

/**
 * What was taken off a check that was paid with it, wholly or in shares, as far as more was paid than is on it now.
 * Of a merge of a ring that leads elsewhere (rule MV20) also what it would have brought here.
 */
const movedOff = (rows: CheckRows, lines: readonly WholeLine[], overpaidMinor: number): Found[] => {
  const { id } = rows.check;
  const lost = crossedMerges(rows.moves);
  const known = knownToPayer(rows);
  let left = overpaidMinor;
  const unheard = byId(rows.moves).filter((move) => !known(move));
  return unheard.flatMap((move) =>
    move.lines.flatMap(({ lineId, from, to }) => {
      const line = lines.find(
        ({ rootId, place }) => rootId === lineId && place.heads.at(-1) === move.id,
      );
      if (line === undefined || isPaidElsewhere(rows, line)) return [];
      const ways = lost.has(move.id) ? [to, from] : [from];
      const other = ways.find((way) => isAt(way, id) && gainOf(line, way, id) > 0);
      const gain = other === undefined ? 0 : gainOf(line, other, id);
      if (other === undefined || gain > left) return [];
      left -= gain;
      return [{ move, line, other, stands: elsewhere(line, id) }];
    }),
  );
};

const elsewhere = ({ place }: WholeLine, checkId: string): LineShare[] =>
  place.shares.filter((share) => share.checkId !== checkId);

const told = (
  type: MoveContradiction['type'],
  found: readonly Found[],
): readonly MoveContradiction[] =>
  [...groupBy(found, ({ move }) => move.id).values()].flatMap((group) => {
    const move = group[0]?.move;
    if (move === undefined) return [];
    const { id, movedBy, movedAt, deviceId } = move;
    const lines = group.map(({ line, stands, other }) => ({
      lineId: line.row.id,
      name: line.row.name,
      stands,
      other,
    }));
    return [{ type, moveId: id, movedBy, movedAt, deviceId, lines }];
  });

/** What a person has to decide about moves from and to a check. `overpaidMinor`: above its total, by its receipts. */
export const contradictionsOf = (
  rows: CheckRows,
  whole: readonly WholeLine[],
  overpaidMinor: number,
): MoveContradiction[] => {
  if (rows.moves.length === 0) return [];
  const lines = standing(whole);
  return [
    ...told('moved_twice', movedTwice(lines, rows.check.id)),
    ...(overpaidMinor === 0
      ? []
      : told('moved_after_settlement', movedOff(rows, lines, overpaidMinor))),
  ];
};
