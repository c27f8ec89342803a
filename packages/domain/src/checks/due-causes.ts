import { byId, type LineMoveRow, sum } from '../rows.ts';
import type { CheckRows } from './check-rows.ts';
import type { LineShare } from './checks.table.ts';
import { withoutCrossed } from './crossed-merges.ts';
import { type CheckState, projectCheck } from './project-check.ts';
import type { LineStatus } from './whole-line.ts';

/** What made something due on a check that was paid: an act that whoever took the money had not heard of. */
export type DueCauseType = 'rung' | 'moved_in' | 'raised' | 'undone';

export type DueCause = {
  readonly type: DueCauseType;
  /** The line, move, withdrawal or reversal. */
  readonly subjectId: string;
  readonly since: number;
  readonly employeeId: string;
  readonly deviceId: string;
  /** What of the due it makes, in minor units. */
  readonly amountMinor: number;
  readonly lines: readonly LineStatus[];
  /** Of a move where each of `lines` would be without it. */
  readonly from: readonly (readonly LineShare[])[];
};

type Act = Omit<DueCause, 'amountMinor'> & { readonly without: CheckRows };

const isAt = (shares: readonly LineShare[], checkId: string): boolean =>
  shares.some((share) => share.checkId === checkId);

const rungActs = (rows: CheckRows, { lines, check }: CheckState): Act[] =>
  lines
    .filter(({ row, liveQuantity }) => row.checkId === check.id && liveQuantity > 0)
    .map((line) => ({
      type: 'rung',
      subjectId: line.row.id,
      since: line.row.addedAt,
      employeeId: line.row.addedBy,
      deviceId: line.row.deviceId,
      lines: [line],
      from: [],
      without: { ...rows, lines: rows.lines.filter(({ id }) => id !== line.row.id) },
    }));

/** The lines that a move brought here, as long as nobody moved them again. */
const broughtBy = (move: LineMoveRow, { lines, check }: CheckState) =>
  move.lines.flatMap(({ lineId, from }) => {
    const line = lines.find(
      ({ rootId, place, liveQuantity }) =>
        rootId === lineId && liveQuantity > 0 && place.heads.at(-1) === move.id,
    );
    return line === undefined || isAt(from, check.id) ? [] : [{ line, from }];
  });

const moveActs = (rows: CheckRows, state: CheckState): Act[] =>
  withoutCrossed(rows.moves).flatMap((move): Act[] => {
    const brought = broughtBy(move, state);
    if (brought.length === 0) return [];
    return [
      {
        type: 'moved_in',
        subjectId: move.id,
        since: move.movedAt,
        employeeId: move.movedBy,
        deviceId: move.deviceId,
        lines: brought.map(({ line }) => line),
        from: brought.map(({ from }) => from),
        without: { ...rows, moves: rows.moves.filter(({ id }) => id !== move.id) },
      },
    ];
  });

const withdrawalActs = (rows: CheckRows, { check }: CheckState): Act[] =>
  rows.adjustmentWithdrawals
    .filter(({ checkId }) => checkId === check.id)
    .map(({ id, withdrawnAt, withdrawnBy, deviceId }) => ({
      type: 'raised',
      subjectId: id,
      since: withdrawnAt,
      employeeId: withdrawnBy,
      deviceId,
      lines: [],
      from: [],
      without: {
        ...rows,
        adjustmentWithdrawals: rows.adjustmentWithdrawals.filter((row) => row.id !== id),
      },
    }));

const reversalActs = (rows: CheckRows, { check }: CheckState): Act[] =>
  rows.reversals
    .filter(({ checkId }) => checkId === check.id)
    .map(({ id, reversedAt, reversedBy, deviceId }) => ({
      type: 'undone',
      subjectId: id,
      since: reversedAt,
      employeeId: reversedBy,
      deviceId,
      lines: [],
      from: [],
      without: { ...rows, reversals: rows.reversals.filter((row) => row.id !== id) },
    }));

/** What whoever issued the first receipt cannot have known, or may not have. */
const unheard = (rows: CheckRows, state: CheckState): Act[] => {
  const [sale] = byId(state.receipts).filter(({ type }) => type === 'sale');
  if (sale === undefined) return [];
  const acts = [
    ...rungActs(rows, state),
    ...moveActs(rows, state),
    ...withdrawalActs(rows, state),
    ...reversalActs(rows, state),
  ];
  return acts
    .filter(({ deviceId, since }) => deviceId !== sale.deviceId || since >= sale.issuedAt)
    .sort((a, b) => b.since - a.since || (a.subjectId < b.subjectId ? 1 : -1));
};

/** The latest that explain the whole due: one alone if it does, else as many as fit. */
const explaining = (causes: readonly DueCause[], dueMinor: number): readonly DueCause[] => {
  const alone = causes.find(({ amountMinor }) => amountMinor === dueMinor);
  if (alone !== undefined) return [alone];
  const found: DueCause[] = [];
  let left = dueMinor;
  for (const cause of causes) {
    if (cause.amountMinor > left) continue;
    found.push(cause);
    left -= cause.amountMinor;
  }
  return left === 0 ? found : [];
};

/**
 * Why something is due on a check that has its receipt (rule TK16), whichever clock was first; empty: nothing is due, or
 * nothing that happened at another register explains it.
 */
export const dueCauses = (rows: CheckRows, state: CheckState): readonly DueCause[] => {
  if (!state.exceptions.some(({ type }) => type === 'added_after_settlement')) return [];
  const causes = unheard(rows, state).map(({ without, ...act }): DueCause => {
    const { totalMinor, paidMinor } = projectCheck(without);
    const before = Math.max(0, totalMinor - paidMinor);
    return { ...act, amountMinor: Math.max(0, state.dueMinor - before) };
  });
  return explaining(
    causes.filter(({ amountMinor }) => amountMinor > 0),
    state.dueMinor,
  );
};

/** What several causes of one kind make due together. */
export const dueOf = (causes: readonly DueCause[]): number =>
  sum(causes.map(({ amountMinor }) => amountMinor));
