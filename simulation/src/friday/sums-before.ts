import { type CheckState, sum } from '@galley/domain';
import type { SimDevice } from '../shop/parts.ts';
import type { World } from '../shop/world.ts';
import type { Outcome, RegisterCore } from '../work/cores.ts';
import type { Wish } from '../work/wish.ts';

/** What leaves lines and prices as they are and only says where they sit. */
export const MOVES: ReadonlySet<string> = new Set([
  ...[
    'moveLines',
    'splitCheck',
    'mergeChecks',
    'shareLines',
    'seatLines',
    'undoMove',
    'settleMove',
  ],
]);

type Sums = { readonly list: number; readonly charged: number; readonly paid: number };

const sumsOf = (states: readonly CheckState[]): Sums => ({
  list: sum(states.map(({ listMinor }) => listMinor)),
  charged: sum(states.map(({ totalMinor }) => totalMinor)),
  paid: sum(states.map(({ paidMinor }) => paidMinor)),
});

const kinOf = ({ core }: RegisterCore, ids: readonly string[]): CheckState[] =>
  core.read.kinOf(ids).flatMap((id) => core.checkStates.get(id) ?? []);

type Named = {
  readonly checkId?: string;
  readonly intoCheckId?: string;
  readonly moveId?: string;
  readonly withCheckIds?: readonly string[];
  readonly to?: { readonly checkId?: string; readonly tableId?: string };
  readonly by?: { readonly type: string; readonly amountMinor?: number };
};

const checksIn = ({ checkId, intoCheckId, withCheckIds = [], to }: Named): string[] =>
  [checkId, intoCheckId, to?.checkId, ...withCheckIds].filter((id) => id !== undefined);

/** Evenly, what does not divide of a line is one unit at most. */
const evenProblem = (totals: readonly number[], lines: number): string | undefined =>
  Math.max(...totals) - Math.min(...totals) <= lines ? undefined : `evenly comes to ${totals}`;

/** A check that was split off by an amount comes to exactly that, one that was split evenly to equal parts. */
const splitProblem = (
  { core }: RegisterCore,
  { by, checkId = '' }: Named,
  outcome: Outcome,
): string | undefined => {
  if (!outcome.ok || by === undefined) return undefined;
  const { checkIds } = outcome.value as { checkIds: readonly string[] };
  const states = [checkId, ...checkIds].flatMap((id) => core.checkStates.get(id) ?? []);
  const totals = states.map(({ totalMinor }) => totalMinor);
  if (by.type === 'evenly') return evenProblem(totals, states[0]?.lines.length ?? 0);
  return by.type !== 'amount' || totals[1] === by.amountMinor
    ? undefined
    : `by ${by.amountMinor} comes to ${totals[1]}`;
};

/**
 * What was voided since a move is off other checks without it, and what was taken off the lines there goes with it: to
 * take the move back changes what they are charged.
 */
const isVoidedSince = ({ core }: RegisterCore, { moveId }: Named, checkIds: readonly string[]) => {
  const lines = core.read.movesOf(checkIds).find(({ id }) => id === moveId)?.lines ?? [];
  const named = new Map(lines.map(({ lineId, voids = [] }) => [lineId, voids]));
  return core.read
    .voidsOf(checkIds)
    .some(({ id, lineId }) => named.get(lineId)?.includes(id) === false);
};

const sumProblem = (before: Sums, after: Sums, mayCharge: boolean): string | undefined =>
  before.list === after.list &&
  (mayCharge || before.charged === after.charged) &&
  before.paid === after.paid
    ? undefined
    : `comes to ${JSON.stringify(after)}, before to ${JSON.stringify(before)}`;

/** Takes down what checks come to before a command that moves lines; what it returns compares after it (FR3). */
export const sumsBefore = (
  world: World,
  device: SimDevice,
  register: RegisterCore,
  { name, input }: Wish,
): ((outcome: Outcome) => void) => {
  if (!MOVES.has(name)) return () => undefined;
  const named = input as Named;
  const before = kinOf(register, checksIn(named));
  const sums = sumsOf(before);
  const ids = before.map(({ check }) => check.id);
  return (outcome) => {
    if (!outcome.ok) return;
    const wrong =
      sumProblem(sums, sumsOf(kinOf(register, ids)), isVoidedSince(register, named, ids)) ??
      splitProblem(register, named, outcome);
    if (wrong !== undefined) world.watch.complain(`${device.name}: ${name} ${wrong}`);
  };
};
