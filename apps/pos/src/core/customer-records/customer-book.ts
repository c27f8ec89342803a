import { type CustomerRow, type FindableCustomer, findable, findCustomers } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';

/** Customers ready to be found by what is typed; made anew after one of them changed. */
export type CustomerBook = { find(text: string, limit: number): readonly CustomerRow[] };

export const createCustomerBook = (
  replica: Pick<Replica, 'onChange'>,
  read: Pick<Reader, 'customers'>,
): CustomerBook => {
  let known: readonly FindableCustomer[] | undefined;
  replica.onChange(({ kinds }) => {
    if (kinds.has('customer')) known = undefined;
  });
  return {
    find(text, limit) {
      known ??= read.customers().map(findable);
      return findCustomers(known, text, limit);
    },
  };
};
