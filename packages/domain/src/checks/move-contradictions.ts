import { byId, groupBy, type LineMoveRow } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import type { LineShare } from './checks.table.ts';
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
      .map(({ move, to }) => ({ move, line, other: to })),
  );

/** What was taken off a check that was paid with it, as far as more was paid than is on it now. */
const movedOff = (rows: CheckRows, lines: readonly WholeLine[], overpaidMinor: number): Found[] => {
  const { id } = rows.check;
  let left = overpaidMinor;
  return byId(rows.moves).flatMap((move) =>
    move.lines.flatMap(({ lineId, from }) => {
      const line = lines.find(
        ({ rootId, place }) => rootId === lineId && place.heads.at(-1) === move.id,
      );
      if (line === undefined || isAt(line.place.shares, id) || !isAt(from, id)) return [];
      if (line.amountMinor > left) return [];
      left -= line.amountMinor;
      return [{ move, line, other: from }];
    }),
  );
};

const told = (
  type: MoveContradiction['type'],
  found: readonly Found[],
): readonly MoveContradiction[] =>
  [...groupBy(found, ({ move }) => move.id).values()].flatMap((group) => {
    const move = group[0]?.move;
    if (move === undefined) return [];
    const { id, movedBy, movedAt, deviceId } = move;
    const lines = group.map(({ line, other }) => ({
      lineId: line.row.id,
      name: line.row.name,
      stands: line.place.shares,
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
