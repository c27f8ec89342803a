import type { CheckRows } from '../checks/check-rows.ts';
import { projectKin } from '../checks/project-check.ts';
import { unitAmount } from '../checks/project-lines.ts';
import type { LineRemovalRow, LineRow } from '../rows.ts';
import { standingAdjustments } from './standing-adjustments.ts';

/** A removal after that long is no slip of the finger: the line may have been served. */
export const LATE_REMOVAL_MS = 10 * 60_000;

/** Of what kind it was: `late` and `cleared` removals, what was sent, given away, cheaper, and what a guest had on paper. */
export const TAKEN_OFF_KINDS = ['late', 'cleared', 'void', 'comp', 'discount', 'paper'] as const;
export type TakenOffKind = (typeof TAKEN_OFF_KINDS)[number];

/** How often a person took something off, and what it came to. */
export type TakenOffSum = { readonly count: number; readonly amountMinor: number };
export type PersonTakenOff = {
  readonly employeeId: string;
  readonly sums: Readonly<Record<TakenOffKind, TakenOffSum>>;
};

type Act = {
  readonly employeeId: string;
  readonly kind: TakenOffKind;
  readonly amountMinor: number;
};

const priceOf = (row: LineRow | undefined, quantity: number): number =>
  row === undefined ? 0 : unitAmount(row) * quantity;

/** When the first line of its chain of edits was rung. */
const rungAt = (row: LineRow, known: ReadonlyMap<string, LineRow>): number => {
  const seen = new Set<string>();
  let first = row;
  while (first.supersedes !== null && !seen.has(first.id)) {
    seen.add(first.id);
    first = known.get(first.supersedes) ?? { ...first, supersedes: null };
  }
  return first.addedAt;
};

/** A removal that was taken back took nothing off: its line has an id that follows from it. */
const isTakenBack = ({ id }: LineRemovalRow, known: ReadonlyMap<string, LineRow>): boolean =>
  known.has(id.replace(/^rem_/, 'lin_'));

const removalActs = ({ check, removals }: CheckRows, known: ReadonlyMap<string, LineRow>): Act[] =>
  removals
    .filter((row) => row.checkId === check.id && !isTakenBack(row, known))
    .flatMap((row) => {
      const line = known.get(row.lineId);
      const late = line !== undefined && row.removedAt - rungAt(line, known) >= LATE_REMOVAL_MS;
      const kinds: TakenOffKind[] = [
        ...(row.cleared === 1 ? (['cleared'] as const) : []),
        ...(late ? (['late'] as const) : []),
        ...(row.approvedBy === null ? [] : (['paper'] as const)),
      ];
      const amountMinor = priceOf(line, line?.quantity ?? 0);
      return kinds.map((kind) => ({ employeeId: row.removedBy, kind, amountMinor }));
    });

const voidActs = ({ check, voids }: CheckRows, known: ReadonlyMap<string, LineRow>): Act[] =>
  voids
    .filter((row) => row.checkId === check.id)
    .map((row) => ({
      employeeId: row.voidedBy,
      kind: 'void',
      amountMinor: priceOf(known.get(row.lineId), row.quantity),
    }));

/** Of a move away from a check that a guest has on paper: that it was done. */
const moveActs = ({ check, moves }: CheckRows): Act[] =>
  moves
    .filter((row) => row.checkId === check.id && row.approvedBy !== null)
    .map((row) => ({ employeeId: row.movedBy, kind: 'paper', amountMinor: 0 }));

const adjustmentActs = (rows: CheckRows): Act[] => {
  const own = standingAdjustments(rows.adjustments, rows.adjustmentWithdrawals).filter(
    // What guests pay for with points, nobody took off.
    (row) => row.checkId === rows.check.id && typeof row.points !== 'number',
  );
  if (own.length === 0) return [];
  const taken = projectKin(rows).flatMap(({ takenOff }) => takenOff);
  return own.map((row) => ({
    employeeId: row.adjustedBy,
    kind: row.type,
    amountMinor: taken
      .filter(({ adjustmentId }) => adjustmentId === row.id)
      .reduce((all, { amountMinor }) => all + amountMinor, 0),
  }));
};

const NONE: TakenOffSum = { count: 0, amountMinor: 0 };

const emptySums = (): Record<TakenOffKind, TakenOffSum> => ({
  late: NONE,
  cleared: NONE,
  void: NONE,
  comp: NONE,
  discount: NONE,
  paper: NONE,
});

/** What each person took off checks, those who took off most first (rule GC4). */
export const projectTakenOff = (checks: readonly CheckRows[]): PersonTakenOff[] => {
  const people = new Map<string, Record<TakenOffKind, TakenOffSum>>();
  const acts = checks.flatMap((rows) => {
    const known = new Map(rows.lines.map((row) => [row.id, row]));
    return [
      ...removalActs(rows, known),
      ...voidActs(rows, known),
      ...moveActs(rows),
      ...adjustmentActs(rows),
    ];
  });
  for (const { employeeId, kind, amountMinor } of acts) {
    const sums = people.get(employeeId) ?? emptySums();
    const { count, amountMinor: before } = sums[kind];
    sums[kind] = { count: count + 1, amountMinor: before + amountMinor };
    people.set(employeeId, sums);
  }
  const weight = ({ sums }: PersonTakenOff): number =>
    TAKEN_OFF_KINDS.reduce((all, kind) => all + sums[kind].amountMinor, 0);
  return [...people]
    .map(([employeeId, sums]) => ({ employeeId, sums }))
    .sort((a, b) => weight(b) - weight(a) || (a.employeeId < b.employeeId ? -1 : 1));
};
