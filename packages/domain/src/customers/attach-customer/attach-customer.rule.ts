import type { Fact, Failure, Result } from '@galley/base';
import { err, failure } from '@galley/base';
import {
  type DescribeCheckError,
  decideDescribeCheck,
} from '../../checks/describe-check/describe-check.rule.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import type { CustomerRow } from '../../rows.ts';
import type { AttachCustomerCommand } from './attach-customer.command.ts';

export type AttachCustomerError = DescribeCheckError | Failure<'unknown_customer' | 'points_used'>;

/** Says whose check it is; name, number and address go where none is yet, in the same act (rules CU5, LY7). */
export const decideAttachCustomer = (
  state: CheckState,
  customer: CustomerRow | undefined,
  { checkId, customerId }: AttachCustomerCommand,
  context: DecisionContext,
): Result<Fact[], AttachCustomerError> => {
  const used = state.adjustments.some(({ points }) => typeof points === 'number');
  if (used && customerId !== state.check.customerId)
    return err(failure('points_used', 'Points were used on this check. Take them back first.'));
  if (customerId === null)
    return decideDescribeCheck(state, [], { checkId, customerId: null }, context);
  if (customer === undefined)
    return err(failure('unknown_customer', 'This customer is not on the list any more.'));
  const { guestName, phone, address } = state.check;
  const filled = {
    ...(guestName === null ? { guestName: customer.name } : {}),
    ...(phone === null && customer.phone !== null ? { phone: customer.phone } : {}),
    ...(address === null && customer.address !== null ? { address: customer.address } : {}),
  };
  return decideDescribeCheck(state, [], { checkId, customerId, ...filled }, context);
};
