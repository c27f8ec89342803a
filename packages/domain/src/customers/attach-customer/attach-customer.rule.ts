import type { Fact, Failure, Result } from '@galley/base';
import { err, failure } from '@galley/base';
import type { DescribeCheckCommand } from '../../checks/describe-check/describe-check.command.ts';
import {
  type DescribeCheckError,
  decideDescribeCheck,
} from '../../checks/describe-check/describe-check.rule.ts';
import type { CheckState } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import type { CustomerRow, EventRow } from '../../rows.ts';
import type { AttachCustomerCommand } from './attach-customer.command.ts';

export type AttachCustomerError = DescribeCheckError | Failure<'unknown_customer' | 'points_used'>;

/** What whose check it is is decided on, besides the check. */
export type AttachAbout = {
  /** Events that said so before, see `customerEvent`. */
  readonly known: readonly EventRow[];
  /** Customers whose points were used on the check. */
  readonly payers: readonly string[];
  /** The customer that it is taken from: what they filled in goes with them. */
  readonly former: CustomerRow | undefined;
};

const NOTHING: AttachAbout = { known: [], payers: [], former: undefined };

type Column = 'phone' | 'address';

/** Where nothing is said of the guest, or what is said is of the former customer, this one fills it in. */
const filledBy = (
  customer: CustomerRow,
  former: CustomerRow | undefined,
  check: CheckState['check'],
): Pick<DescribeCheckCommand, 'guestName' | Column> => {
  const free = (now: string | null, then: string | null | undefined) =>
    now === null || now === then;
  const filled = (column: Column) =>
    free(check[column], former?.[column]) && customer[column] !== check[column]
      ? { [column]: customer[column] }
      : {};
  return {
    ...(free(check.guestName, former?.name) ? { guestName: customer.name } : {}),
    ...filled('phone'),
    ...filled('address'),
  };
};

/** Says whose check it is; name, number and address go where none is yet, in the same act (rules CU5, CU12, LY7). */
export const decideAttachCustomer = (
  state: CheckState,
  customer: CustomerRow | undefined,
  { checkId, customerId }: AttachCustomerCommand,
  context: DecisionContext,
  { known, payers, former }: AttachAbout = NOTHING,
): Result<Fact[], AttachCustomerError> => {
  const used = state.adjustments.some(({ points }) => typeof points === 'number');
  const theirs = customerId === state.check.customerId || payers.includes(customerId ?? '');
  if (used && !theirs)
    return err(failure('points_used', 'Points were used on this check. Take them back first.'));
  if (customerId === null)
    return decideDescribeCheck(state, [], { checkId, customerId: null }, context, known);
  if (customer === undefined)
    return err(failure('unknown_customer', 'This customer is not on the list any more.'));
  const filled = filledBy(customer, former, state.check);
  return decideDescribeCheck(state, [], { checkId, customerId, ...filled }, context, known);
};
