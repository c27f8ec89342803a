import type { Fact } from '@galley/base';
import {
  applyFacts,
  type CheckRows,
  type DecisionContext,
  keptFee,
  usedAddress,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { deliveryHouse } from './delivery-house.ts';

/** Where the order of a customer goes to is offered to them again (rule DL9). */
const remembered = ({ read }: PosCore, { check }: CheckRows): Fact[] => {
  const { customerId, address, openedAt } = check;
  const kind = read.orderType(check.orderTypeId)?.kind;
  if (kind !== 'delivery' || customerId == null || address == null) return [];
  return usedAddress(read.addressesOfCustomer(customerId), customerId, address, openedAt);
};

/** What was said of a check, with the fee and the address that follow from it, in one act (rules DL2, DL4, DL9). */
export const withDelivery = (
  core: PosCore,
  before: CheckRows,
  facts: readonly Fact[],
  context: DecisionContext,
): { readonly facts: readonly Fact[]; readonly result: null } => {
  const after = applyFacts(before, facts);
  const fee = keptFee(deliveryHouse(core.read), after, before.check, context);
  return { facts: [...facts, ...fee, ...remembered(core, after)], result: null };
};
