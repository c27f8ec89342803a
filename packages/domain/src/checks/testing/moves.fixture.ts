import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { context, type Diner, diner, good, openTakeaway, ring } from '../../testing/fixtures.ts';
import { applyFacts } from '../apply-facts.ts';
import { type CheckRows, seenFrom } from '../check-rows.ts';
import type { MoveState } from '../decide-moves.ts';
import { decideMoveLines } from '../move-lines/move-lines.rule.ts';
import type { CheckNames } from '../new-check.ts';
import { type CheckState, projectCheck, projectKin } from '../project-check.ts';
import { decideSendCheck } from '../send-check/send-check.rule.ts';

export const sure = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('it is there');
  return value;
};

export const asState = (rows: CheckRows, printed: readonly string[] = []): MoveState => ({
  rows,
  printed: new Set(printed),
});

export const names: CheckNames = {
  callNumbersInUse: new Set(),
  lastCallNumber: undefined,
  lastPart: 1,
};

/** Rings one of each on a new check and sends it. */
export const ordered = (
  by: DecisionContext,
  items: readonly (readonly [string, number])[],
  place: Diner = diner,
): CheckRows => {
  const rung = items.reduce(
    (rows, [name, quantity]) => ring(rows, by, name, quantity, place),
    openTakeaway(by, place),
  );
  const sent = good(decideSendCheck(projectCheck(rung), place.about, by));
  return applyFacts(rung, sent.facts);
};

/** Another empty check among the kin. */
export const withCheck = (rows: CheckRows, by: DecisionContext, place: Diner = diner) => {
  const { check } = openTakeaway(by, place);
  return { check, rows: applyFacts(rows, [rowFact('check', check)]) };
};

export const stateOf = (rows: CheckRows, checkId: string): CheckState => {
  const found = projectKin(rows).find(({ check }) => check.id === checkId);
  if (found === undefined) throw new Error(`no check ${checkId}`);
  return found;
};

export const after = (rows: CheckRows, facts: readonly Fact[], from?: string): CheckRows => {
  const next = applyFacts(rows, facts);
  return from === undefined ? next : seenFrom(next, from);
};

/** What all checks of the kin come to together, in sum and by rate. */
export const together = (rows: CheckRows) => {
  const states = projectKin(rows);
  const rates = new Map<string, number>();
  for (const tax of states.flatMap((state) => state.taxTotals)) {
    const key = `${tax.letter} ${tax.ppm} ${tax.inclusive}`;
    rates.set(key, (rates.get(key) ?? 0) + tax.taxMinor);
  }
  return {
    subtotal: states.reduce((sum, state) => sum + state.subtotalMinor, 0),
    total: states.reduce((sum, state) => sum + state.totalMinor, 0),
    taxes: [...rates].filter(([, minor]) => minor !== 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
};

export const TART = 'Lemon tart';
export const COLA = 'Cola';
export const BREAD = 'Whitebait, brown bread';

export const by = context();

export const setting = (
  items: readonly (readonly [string, number])[] = [
    [TART, 2],
    [COLA, 3],
  ],
) => {
  const rows = ordered(by, items);
  const other = withCheck(rows, by);
  return { rows: other.rows, from: rows.check.id, to: other.check.id, lines: rows.lines };
};

export const transfer = (
  from: string,
  to: string,
  ...lines: { lineId: string; quantity?: number }[]
) => ({
  checkId: from,
  lines,
  to: { type: 'check' as const, checkId: to },
});

export const move = (
  rows: ReturnType<typeof setting>['rows'],
  command: ReturnType<typeof transfer>,
) => {
  const target = sure([rows.check, ...rows.kin].find(({ id }) => id === command.to.checkId));
  return decideMoveLines(asState(rows), target, command, undefined, by);
};

export const payAll = (rows: ReturnType<typeof setting>['rows'], checkId: string) => {
  const here = seenFrom(rows, checkId);
  const { dueMinor } = stateOf(here, checkId);
  const tender = { tender: 'card' as const, amountMinor: dueMinor, tenderedMinor: dueMinor };
  return after(
    rows,
    good(decidePay(stateOf(here, checkId), diner.about, 1, { checkId, ...tender }, by)).facts,
  );
};
