import { describe, expect, test } from 'vitest';
import { projectCheck } from '../checks/project-check.ts';
import { codeOf, context, countingIds, good, openTakeaway } from '../testing/fixtures.ts';
import { decideAttachCustomer } from './attach-customer/attach-customer.rule.ts';
import { decideForgetCustomer } from './forget-customer/forget-customer.rule.ts';
import type { SaveCustomerCommand } from './save-customer/save-customer.command.ts';
import { decideSaveCustomer } from './save-customer/save-customer.rule.ts';
import { nobody, withSettings } from './testing/customers.fixture.ts';

const by = context();
const ada = { name: 'Ada Quill', phone: '07700 900 123', address: '4 Net Loft', notes: ' ' };
const saved = (rows: typeof nobody, command: SaveCustomerCommand, who = by) =>
  withSettings(rows, good(decideSaveCustomer(rows, command, who)).facts);

describe('customers', () => {
  test('[CU2] whoever sells notes one; what is empty is none, and no card number enters', () => {
    const [row] = saved(nobody, ada).customers;
    expect(row).toMatchObject({ name: 'Ada Quill', phone: '07700 900 123', notes: null });
    const code = (command: SaveCustomerCommand, who = by) =>
      codeOf(decideSaveCustomer(nobody, command, who));
    expect(code(ada, context({ permissions: ['bump'] }))).toBe('not_allowed');
    expect(code({ phone: '07700 900 123' })).toBe('name_missing');
    expect(code({ id: 'cus_gone', name: 'x' })).toBe('unknown_customer');
    const card = '4111 1111 1111 1111';
    for (const command of [{ phone: card }, { notes: card }, { address: card }, { words: [card] }])
      expect(code({ name: 'Ada', ...command })).toBe('card_number');
  });

  test('[CU3] a number is of one customer, however it is written, and has 6 to 15 digits and no letters', () => {
    const rows = saved(nobody, ada);
    const id = rows.customers[0]?.id ?? '';
    const code = (command: SaveCustomerCommand) => codeOf(decideSaveCustomer(rows, command, by));
    expect(code({ name: 'Ben', phone: '+44 7700 900123' })).toBe('phone_taken');
    expect(code({ name: 'Ben', phone: '07700 900124' })).toBe('ok');
    for (const phone of ['12', '12345', 'abc', '07700 9OO124', '1234567890123456'])
      expect(code({ name: 'Ben', phone })).toBe('phone_implausible');
    expect(code({ name: 'Ben', phone: '٠٧٧٠٠ ٩٠٠١٢٤' })).toBe('ok');
    expect(code({ name: 'Ben', phone: '٠٧٧٠٠ ٩٠٠١٢٣' })).toBe('phone_taken');
    expect(code({ id, phone: '+44 (0)7700 900123' })).toBe('ok');
  });

  test('[CU4] allergies are a row each: two registers that note different ones keep both', () => {
    const rows = saved(nobody, { ...ada, allergens: ['milk'] });
    const id = rows.customers[0]?.id ?? '';
    const here = decideSaveCustomer(rows, { id, allergens: ['milk', 'peanuts'] }, by);
    const there = context({ ids: countingIds('b') });
    const other = decideSaveCustomer(rows, { id, words: ['kiwi'], allergens: [] }, there);
    const both = withSettings(rows, [...good(here).facts, ...good(other).facts]);
    expect(both.allergies.map(({ allergen, words }) => allergen ?? words).sort()).toEqual([
      'kiwi',
      'peanuts',
    ]);
    const again = good(decideSaveCustomer(both, { id, words: ['kiwi'] }, by));
    expect(again.facts).toEqual([]);
  });

  test('[CU9] who may erases a customer: nothing of them is left in the row', () => {
    const rows = saved(nobody, { ...ada, words: ['kiwi'] });
    const [customer] = rows.customers;
    const supervisor = context({ permissions: ['sell'] });
    expect(codeOf(decideForgetCustomer(customer, rows.allergies, [], supervisor))).toBe(
      'not_allowed',
    );
    expect(codeOf(decideForgetCustomer(undefined, [], [], by))).toBe('unknown_customer');
    const facts = good(decideForgetCustomer(customer, rows.allergies, [], by));
    expect(withSettings(rows, facts)).toEqual(nobody);
    expect(JSON.stringify(facts)).not.toMatch(/Quill|7700|Net Loft|kiwi/);
  });
});

describe('a customer at the check', () => {
  const check = openTakeaway(by);
  const [customer] = saved(nobody, ada).customers;
  const attach = (rows: typeof check, customerId: string | null) =>
    decideAttachCustomer(
      projectCheck(rows),
      customerId === null ? undefined : customer,
      { checkId: rows.check.id, customerId },
      by,
    );

  test('[CU5] attaching fills name, number and address where none is, in one act', () => {
    const [fact] = good(attach(check, customer?.id ?? ''));
    expect(fact?.doc).toEqual({
      customerId: customer?.id,
      guestName: 'Ada Quill',
      phone: '07700 900 123',
      address: '4 Net Loft',
    });
    const named = { ...check, check: { ...check.check, guestName: 'Mum', phone: '0123 4567' } };
    expect(good(attach(named, customer?.id ?? ''))[0]?.doc).toEqual({
      customerId: customer?.id,
      address: '4 Net Loft',
    });
    expect(good(attach(named, null))[0]?.doc).toEqual({ customerId: null });
  });

  test('[CU5] one who was erased meanwhile cannot be attached', () => {
    const wish = { checkId: check.check.id, customerId: 'cus_gone' };
    expect(codeOf(decideAttachCustomer(projectCheck(check), undefined, wish, by))).toBe(
      'unknown_customer',
    );
  });
});
