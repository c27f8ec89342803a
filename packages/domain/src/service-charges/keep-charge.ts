import type { Fact } from '@galley/base';
import type { MovedLine } from '../checks/checks.table.ts';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { LineRow } from '../rows.ts';
import { type ChargeHouse, chargeLine, chargeOptions } from './charge-line.ts';
import { chargeOf, lastCharge } from './charge-of.ts';
import type { LineCharge } from './charge-terms.ts';

/** Checks that facts begin, or that something is rung on. */
const touched = (facts: readonly Fact[]): string[] => {
  const ids = facts.flatMap(({ kind, id, doc }) => {
    if (kind === 'check' && doc['openedAt'] !== undefined) return [id];
    return kind === 'line' ? [String(doc['checkId'])] : [];
  });
  return [...new Set(ids)];
};

/** The check that lines were moved from in the same act that began this one. */
const splitFrom = (facts: readonly Fact[], checkId: string): string | undefined =>
  facts
    .filter(({ kind }) => kind === 'line_move')
    .flatMap(({ doc }) => doc['lines'] as unknown as MovedLine[])
    .filter(({ to }) => to.some((share) => share.checkId === checkId))
    .flatMap(({ from }) => from.map((share) => share.checkId))
    .find((id) => id !== checkId);

/**
 * The charges for service that checks are to have after facts of one act (rule SC2): each check one, on the terms of
 * the house when it was begun; a check that was split off has those of the check that it came from. `linesOf` reads the
 * lines of a check as they are stored. Replays are charged nothing that their record does not have.
 */
export const keptCharges = (
  house: ChargeHouse,
  facts: readonly Fact[],
  linesOf: (checkId: string) => readonly LineRow[],
  context: DecisionContext,
): Fact[] => {
  if (context.replayed === true) return [];
  const made = facts
    .filter(({ kind }) => kind === 'line')
    .map(({ id, doc }) => ({ ...doc, id }) as unknown as LineRow);
  const chargeIn = (checkId: string): LineCharge | undefined => {
    const row = lastCharge([...linesOf(checkId), ...made], checkId);
    return (row && chargeOf(row)) ?? undefined;
  };
  const options = chargeOptions(house, context.siteId);
  return touched(facts).flatMap((checkId) => {
    if (chargeIn(checkId) !== undefined) return [];
    const from = splitFrom(facts, checkId);
    const inherited = from === undefined ? undefined : chargeIn(from);
    const charge = inherited ?? (options.length === 0 ? undefined : { party: checkId, options });
    return charge === undefined
      ? []
      : [rowFact('line', chargeLine(checkId, charge, undefined, context))];
  });
};
