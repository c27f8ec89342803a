import { describe, expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { DecisionContext } from '../../decision.ts';
import type { CustomerRow } from '../../rows.ts';
import { decideExemptCheck } from '../../tax/exempt-check/exempt-check.rule.ts';
import { decidePay } from '../../tenders/pay/pay.rule.ts';
import { codeOf, context, diner, good, openTakeaway, ring } from '../../testing/fixtures.ts';
import type { SaveCustomerCommand } from '../save-customer/save-customer.command.ts';
import { decideSaveCustomer } from '../save-customer/save-customer.rule.ts';
import { nobody } from '../testing/customers.fixture.ts';
import { decideAttachCustomer } from './attach-customer.rule.ts';
import { exemptionOn, withExemption } from './customer-exemption.ts';

const seller = context({ permissions: ['sell'] });
const named = { phone: null, address: null, notes: null, createdAt: 1 };
const held = { number: 'E-4711', reason: 'School', until: null };
const school: CustomerRow = { ...named, id: 'cus_s', name: 'Quay School', taxExemption: held };
const embassy: CustomerRow = {
  ...{ ...named, id: 'cus_e', name: 'Embassy' },
  taxExemption: { number: 'D-0815', reason: 'Embassy', until: null },
};
const ada: CustomerRow = { ...named, id: 'cus_a', name: 'Ada Quill', taxExemption: null };

const giving = (rows: CheckRows, to: CustomerRow | undefined, by: DecisionContext = seller) => {
  const wish = { checkId: rows.check.id, customerId: to?.id ?? null };
  const attached = good(decideAttachCustomer(projectCheck(rows), to, wish, by));
  return withExemption(rows, attached, to, by);
};
const given = (rows: CheckRows, to: CustomerRow | undefined): CheckRows =>
  applyFacts(rows, good(giving(rows, to)));

const colas = () => ring(openTakeaway(context()), context(), 'Cola', 2);
const totalOf = (rows: CheckRows) => projectCheck(rows).totalMinor;
const ground = (rows: CheckRows) => rows.check.taxExemption ?? null;

describe('the exemption that a customer holds', () => {
  const saving = (command: SaveCustomerCommand, by = context()) =>
    decideSaveCustomer(nobody, { name: 'Quay School', ...command }, by);

  test('[CU13] is kept by who may free a check of tax, with number and reason, none a card number', () => {
    const [fact] = good(saving({ taxExemption: { ...held, number: ' E-4711 ' } })).facts;
    expect(fact?.doc['taxExemption']).toEqual(held);
    expect(codeOf(saving({ taxExemption: held }, seller))).toBe('not_allowed');
    expect(codeOf(saving({ taxExemption: null }, seller))).toBe('not_allowed');
    expect(codeOf(saving({}, seller))).toBe('ok');
    const code = (change: object) => codeOf(saving({ taxExemption: { ...held, ...change } }));
    expect(code({ number: ' ' })).toBe('number_missing');
    expect(code({ reason: ' ' })).toBe('reason_missing');
    expect(code({ number: '4111 1111 1111 1111' })).toBe('card_number');
  });

  test('[CU13] is good on its last business date and not a day longer', () => {
    const until = { ...school, taxExemption: { ...held, until: '2026-07-31' } };
    expect(exemptionOn(until, '2026-07-31')).toMatchObject({ number: 'E-4711' });
    expect(exemptionOn(until, '2026-08-01')).toBeNull();
    expect(exemptionOn(school, '2199-12-30')).toMatchObject({ reason: 'School' });
    expect(exemptionOn(ada, '2026-07-31')).toBeNull();
  });
});

describe('a check that is given to a customer', () => {
  test('[CU14] is freed of tax by whoever sells, told with its ground, and taxed again without them', () => {
    const rows = colas();
    const freed = given(rows, school);
    expect(totalOf(freed)).toBeLessThan(totalOf(rows));
    expect(ground(freed)).toEqual({ number: 'E-4711', reason: 'School', customerId: 'cus_s' });
    const told = good(giving(rows, school)).filter(({ doc }) => doc['type'] === 'tax_exempted');
    expect(told).toMatchObject([{ doc: { detail: { number: 'E-4711', reason: 'School' } } }]);
    const back = given(freed, undefined);
    expect(ground(back)).toBeNull();
    expect(totalOf(back)).toBe(totalOf(rows));
  });

  test('[CU14] goes by the exemption of the next one, or pays tax with one who has none', () => {
    const freed = given(colas(), school);
    expect(ground(given(freed, embassy))).toMatchObject({ number: 'D-0815' });
    expect(ground(given(freed, ada))).toBeNull();
  });

  test('[CU14] keeps what was typed at the check, whoever comes and goes', () => {
    const rows = colas();
    const typed = { number: 'T-1', reason: 'Charity' };
    const command = { checkId: rows.check.id, exemption: typed };
    const byHand = applyFacts(rows, good(decideExemptCheck(rows, command, context())).facts);
    expect(ground(given(byHand, school))).toEqual(typed);
    expect(ground(given(given(byHand, school), undefined))).toEqual(typed);
  });

  test('[CU14] is not given to them where more was paid than it would come to then', () => {
    const rows = colas();
    const { dueMinor } = projectCheck(rows);
    const cash = {
      tender: 'cash' as const,
      amountMinor: dueMinor - 1,
      tenderedMinor: dueMinor - 1,
    };
    const command = { checkId: rows.check.id, ...cash };
    const paid = good(decidePay(projectCheck(rows), diner.about, 1, command, context()));
    expect(codeOf(giving(applyFacts(rows, paid.facts), school))).toBe('paid_already');
  });

  test('[CU14] given to two by registers that were cut off, pays tax once it is given to who has none', () => {
    const rows = colas();
    const here = good(giving(rows, school));
    const there = good(giving(rows, ada, context({ permissions: ['sell'], deviceId: 'dev_b' })));
    const both = applyFacts(rows, [...here, ...there]);
    expect(both.check.customerId).toBe('cus_a');
    expect(ground(both)).toMatchObject({ customerId: 'cus_s' });
    const settled = given(both, ada);
    expect(ground(settled)).toBeNull();
    expect(totalOf(settled)).toBe(totalOf(rows));
    expect(ground(given(both, school))).toMatchObject({ customerId: 'cus_s' });
  });
});
