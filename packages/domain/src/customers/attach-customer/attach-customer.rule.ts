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

export type AttachCustomerError = DescribeCheckError | Failure<'unknown_customer'>;

/** Says whose check it is; name, number and address go where none is yet, in the same act (rule CU5). */
export const decideAttachCustomer = (
  state: CheckState,
  customer: CustomerRow | undefined,
  { checkId, customerId }: AttachCustomerCommand,
  context: DecisionContext,
): Result<Fact[], AttachCustomerError> => {
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
