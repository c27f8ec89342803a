import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { CustomerAddressRow, CustomerRow } from '../../rows.ts';
import { customerAddressId } from '../address-book.ts';
import type { ForgetAddressCommand } from './forget-address.command.ts';

export type ForgetAddressError = NotAllowed | Failure<'unknown_customer'>;

/**
 * Takes one address off a customer, and nothing else of them (rule CU11). The row is overwritten, so that no replica
 * keeps it; checks keep where they went to, and an order that goes there later remembers it anew.
 */
export const decideForgetAddress = (
  customer: CustomerRow | undefined,
  addresses: readonly CustomerAddressRow[],
  { customerId, address }: ForgetAddressCommand,
  context: DecisionContext,
): Result<Fact[], ForgetAddressError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (customer === undefined)
    return err(failure('unknown_customer', 'This customer is not on the list any more.'));
  const idOf = (text: string): string => customerAddressId(customerId, text);
  const id = idOf(address);
  const recorded = customer.address !== null && idOf(customer.address) === id;
  return ok([
    ...addresses
      .filter((row) => row.id === id)
      .map(
        (row): Fact => ({
          kind: 'customer_address',
          id: row.id,
          doc: { address: '' },
          deleted: true,
        }),
      ),
    ...(recorded ? [{ kind: 'customer', id: customerId, doc: { address: null } }] : []),
  ]);
};
