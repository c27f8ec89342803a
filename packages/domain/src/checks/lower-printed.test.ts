import type { Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { decideChooseZone } from '../delivery/choose-zone/choose-zone.rule.ts';
import {
  delivered,
  FAR_ADDRESS,
  HOUSE,
  rang,
  said,
  zone,
} from '../delivery/testing/delivery.fixture.ts';
import { changing } from '../order-types/order-types.fixture.ts';
import type { Permission } from '../staff/staff.table.ts';
import { codeOf, context, good, NOW } from '../testing/fixtures.ts';
import { takeOffAct } from './after-print.ts';
import { applyFacts } from './apply-facts.ts';
import type { CheckRows } from './check-rows.ts';
import { agreedLess, LOWERED_FIELD } from './lower-printed.ts';

const boss = context();
const tom = { ...context({ permissions: ['sell'] }), ids: boss.ids };
const printedAt = NOW;
const farOrder = (): CheckRows => rang(delivered(boss, FAR_ADDRESS), boss, 1000);

const consenting = (command: Record<string, unknown>, rows: CheckRows) => ({
  ...{ id: 'apr_1', approverId: 'emp_boss', actorId: tom.employeeId, grantedAt: NOW },
  permissions: ['approve_void'] as Permission[],
  act: takeOffAct(rows.check.id, command),
});

const approvers = (facts: readonly Fact[]) =>
  facts.flatMap(({ kind, doc }) => (kind === 'event' ? [[doc['type'], doc['detail']]] : []));

describe('a printed check that comes to less', () => {
  test('[GC9] needs consent to exactly that, and the fact names who consented', () => {
    const rows = farOrder();
    const { facts } = good(changing(rows, tom, 'away'));
    const command = { checkId: rows.check.id, orderTypeId: 'away' };
    const asked = agreedLess(rows, facts, command, { printedAt }, tom);
    expect(asked).toMatchObject({ error: { code: 'approval_needed', field: LOWERED_FIELD } });
    expect(codeOf(agreedLess(rows, facts, command, {}, tom))).toBe('ok');
    const approval = consenting(command, rows);
    const done = good(agreedLess(rows, facts, command, { printedAt, approval }, tom));
    expect(approvers(done)).toMatchObject([['order_type_changed', { approvedBy: 'emp_boss' }]]);
    const other = { ...command, orderTypeId: 'in' };
    expect(codeOf(agreedLess(rows, facts, other, { printedAt, approval }, tom))).toBe(
      'approval_mismatch',
    );
    const own = good(agreedLess(rows, facts, command, { printedAt }, boss));
    expect(approvers(own)).toMatchObject([[expect.anything(), { approvedBy: boss.employeeId }]]);
  });

  test('[GC9] by an address with a lower fee too, and by one with a higher fee it needs none', () => {
    const rows = farOrder();
    const command = { checkId: rows.check.id, address: '3 Quay Lane, TR26 1AB' };
    const facts = said(rows, tom, { address: command.address });
    expect(codeOf(agreedLess(rows, facts, command, { printedAt }, tom))).toBe('approval_needed');
    const approval = consenting(command, rows);
    const done = good(agreedLess(rows, facts, command, { printedAt, approval }, tom));
    expect(approvers(done)).toEqual([
      ['delivery_zone_chosen', { from: 'far', to: 'near', approvedBy: 'emp_boss' }],
    ]);
    const near = applyFacts(rows, done);
    const back = { checkId: rows.check.id, address: FAR_ADDRESS };
    const dearer = said(near, tom, { address: FAR_ADDRESS });
    expect(good(agreedLess(near, dearer, back, { printedAt }, tom))).toEqual(dearer);
  });

  test('[GC9] by another zone too; one PIN answers for the zone and the lower fee', () => {
    const rows = farOrder();
    const shut = { ...HOUSE, zones: [...HOUSE.zones, zone('shut', { feeMinor: 100, active: 0 })] };
    const command = { checkId: rows.check.id, zoneId: 'shut' };
    const choose = (consent: Parameters<typeof decideChooseZone>[3]) =>
      decideChooseZone(shut, rows, command, consent, tom);
    const asked = choose({ printedAt });
    expect(asked).toMatchObject({ error: { code: 'approval_needed', field: LOWERED_FIELD } });
    const approval = consenting(command, rows);
    expect(approvers(good(choose({ printedAt, approval })))).toMatchObject([
      ['delivery_zone_chosen', { approvedBy: 'emp_boss' }],
    ]);
    expect(choose({})).toMatchObject({ error: { code: 'approval_needed' } });
    expect(choose({})).not.toMatchObject({ error: { field: LOWERED_FIELD } });
  });
});
