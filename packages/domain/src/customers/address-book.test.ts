import { describe, expect, test } from 'vitest';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { addressesOf, customerAddressId, usedAddress } from './address-book.ts';
import { decideForgetAddress } from './forget-address/forget-address.rule.ts';
import { decideForgetCustomer } from './forget-customer/forget-customer.rule.ts';

const ADA = 'cus_0000000000000000000000ada';
const row = (address: string, usedAt: number) => ({
  ...{ id: customerAddressId(ADA, address), customerId: ADA },
  ...{ address, usedAt },
});

describe('addresses of customers', () => {
  test('[DL9] one address is one row, however it is written, and the last one comes first', () => {
    expect(customerAddressId(ADA, '3 Quay Lane, TR26')).toBe(
      customerAddressId(ADA, '3  quay lane TR26'),
    );
    expect(customerAddressId(ADA, '3 Quay Lane').length).toBeLessThanOrEqual(80);
    const known = [row('Old Road 1', 1), row('3 Quay Lane', 2)];
    expect(addressesOf(known, 'old road 1')).toEqual(['3 Quay Lane', 'Old Road 1']);
    expect(addressesOf([], 'Home 1')).toEqual(['Home 1']);
    expect(usedAddress(known, ADA, 'Old Road 1', 1)).toEqual([]);
    expect(usedAddress(known, ADA, 'Old Road 1', 3)).toMatchObject([{ doc: { usedAt: 3 } }]);
  });

  test('[CU11] one is taken off alone, however it is written', () => {
    const customer = {
      ...{ id: ADA, name: 'Ada', phone: null, notes: null, taxExemption: null, createdAt: 1 },
      address: '3 quay lane',
    };
    const known = [row('Old Road 1', 1), row('3 Quay Lane', 2)];
    const forget = (address: string, by = context()) =>
      decideForgetAddress(customer, known, { customerId: ADA, address }, by);
    expect(good(forget('OLD ROAD 1'))).toEqual([
      {
        ...{ kind: 'customer_address', id: customerAddressId(ADA, 'Old Road 1') },
        ...{ doc: { address: '' }, deleted: true },
      },
    ]);
    expect(good(forget('3  Quay Lane'))).toMatchObject([
      { kind: 'customer_address', deleted: true },
      { kind: 'customer', id: ADA, doc: { address: null } },
    ]);
    expect(good(forget('Elsewhere 5'))).toEqual([]);
    expect(codeOf(forget('Old Road 1', context({ permissions: ['bump'] })))).toBe('not_allowed');
    const nobody = decideForgetAddress(undefined, [], { customerId: ADA, address: 'x' }, context());
    expect(codeOf(nobody)).toBe('unknown_customer');
  });

  test('[DL9] [CU9] they are overwritten with the customer', () => {
    const customer = {
      id: ADA,
      name: 'Ada',
      phone: null,
      address: null,
      notes: null,
      taxExemption: null,
      createdAt: 1,
    };
    const facts = good(decideForgetCustomer(customer, [], [], context(), [row('Old Road 1', 1)]));
    expect(facts).toContainEqual({
      ...{ kind: 'customer_address', id: customerAddressId(ADA, 'Old Road 1') },
      ...{ doc: { address: '' }, deleted: true },
    });
  });
});
