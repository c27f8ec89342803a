import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { type DecisionContext, type NotAllowed, requirePermission } from '../../decision.ts';
import type { CustomerAddressRow, CustomerAllergyRow, CustomerRow, PartyRow } from '../../rows.ts';

export type ForgetCustomerError = NotAllowed | Failure<'unknown_customer'>;

/**
 * Erases what is known of a customer: every column is overwritten, so that no replica keeps it in its table. Checks
 * keep what was bought, and who it was called out for (rule CU9). Their reservations are of guests without a name,
 * whatever was noted of them (rule FL18).
 */
export const decideForgetCustomer = (
  customer: CustomerRow | undefined,
  allergies: readonly CustomerAllergyRow[],
  parties: readonly PartyRow[],
  context: DecisionContext,
  addresses: readonly CustomerAddressRow[] = [],
): Result<Fact[], ForgetCustomerError> => {
  const allowed = requirePermission(context, 'edit_customers');
  if (!allowed.ok) return allowed;
  if (customer === undefined)
    return err(failure('unknown_customer', 'This customer is not on the list any more.'));
  const nothing = { name: '', phone: null, address: null, notes: null, taxExemption: null };
  return ok([
    { kind: 'customer', id: customer.id, doc: nothing, deleted: true },
    ...allergies.map(
      ({ id }): Fact => ({
        kind: 'customer_allergy',
        id,
        doc: { allergen: null, words: null },
        deleted: true,
      }),
    ),
    ...addresses.map(
      ({ id }): Fact => ({
        kind: 'customer_address',
        id,
        doc: { address: '' },
        deleted: true,
      }),
    ),
    ...parties
      .filter(({ customerId }) => customerId === customer.id)
      .map(
        ({ id }): Fact => ({
          kind: 'party',
          id,
          doc: { customerId: null, name: null, note: null },
        }),
      ),
  ]);
};
