import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { applyFacts } from '../../checks/apply-facts.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { projectCheck } from '../../checks/project-check.ts';
import type { CustomerRow } from '../../rows.ts';
import { sum } from '../../rows.ts';
import {
  context,
  type Diner,
  diner,
  exclusiveDiner,
  good,
  openTakeaway,
  ring,
} from '../../testing/fixtures.ts';
import { decideAttachCustomer } from './attach-customer.rule.ts';
import { withExemption } from './customer-exemption.ts';

const customer = (id: string, number: string | null): CustomerRow => ({
  ...{ id, name: id, phone: null, address: null, notes: null, createdAt: 1 },
  taxExemption: number === null ? null : { number, reason: 'School', until: null },
});
const GUESTS = {
  school: customer('cus_s', 'E-4711'),
  embassy: customer('cus_e', 'D-0815'),
  ada: customer('cus_a', null),
};

type Step = { readonly to: keyof typeof GUESTS | 'nobody'; readonly quantity: number };

const stepping = (place: Diner) => {
  const by = context();
  return (rows: CheckRows, { to, quantity }: Step): CheckRows => {
    const rung = ring(rows, by, 'Cola', quantity, place);
    const guest = to === 'nobody' ? undefined : GUESTS[to];
    const wish = { checkId: rung.check.id, customerId: guest?.id ?? null };
    const attached = good(decideAttachCustomer(projectCheck(rung), guest, wish, by));
    return applyFacts(rung, good(withExemption(rung, attached, guest, by)));
  };
};

const steps = array(
  record({
    to: constantFrom<Step['to']>('school', 'embassy', 'ada', 'nobody'),
    quantity: integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('[CU14] whoever comes and goes, taxes sum and the check comes to what it would with the last one alone', () => {
  assert(
    property(steps, constantFrom(diner, exclusiveDiner), (all, place) => {
      const opened = openTakeaway(context(), place);
      const state = projectCheck(all.reduce(stepping(place), opened));
      const onTop = state.taxTotals.filter(({ inclusive }) => inclusive === 0);
      const taxes = sum(onTop.map(({ taxMinor }) => taxMinor));
      expect(state.subtotalMinor + taxes).toBe(state.totalMinor);
      const { to } = all.at(-1) ?? { to: 'nobody' };
      const quantity = sum(all.map((step) => step.quantity));
      const alone = projectCheck(stepping(place)(opened, { to, quantity }));
      expect(state.totalMinor).toBe(alone.totalMinor);
      expect(state.taxTotals).toEqual(alone.taxTotals);
    }),
  );
});
