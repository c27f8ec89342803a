import type { Fact } from '@galley/base';
import { type DecisionContext, keptCharges } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { taxMenu } from '../tax/tax-menu.ts';

const BEGINS: ReadonlySet<string> = new Set(['check', 'line', 'line_move']);

/** Facts of an act with the charges for service that follow from them (rule SC2). */
export const withCharges = (
  { read }: PosCore,
  facts: readonly Fact[],
  context: DecisionContext,
): readonly Fact[] => {
  if (!facts.some(({ kind }) => BEGINS.has(kind))) return facts;
  const charges = read.serviceCharges();
  const inherits = facts.some(({ kind }) => kind === 'line_move');
  if (charges.length === 0 && !inherits) return facts;
  const house = { charges, orderTypes: read.orderTypes(), taxes: taxMenu(read) };
  return [...facts, ...keptCharges(house, facts, read.linesOf, context)];
};
