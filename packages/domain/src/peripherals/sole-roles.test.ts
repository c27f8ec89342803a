import { expect, test } from 'vitest';
import type { PeripheralRow } from '../rows.ts';
import { context, good } from '../testing/fixtures.ts';
import { printerRoute } from './printer-route.ts';
import { decideSavePeripheral } from './save-peripheral/save-peripheral.rule.ts';
import { soleRoles } from './sole-roles.ts';

const printer = (name: string, more: Partial<PeripheralRow>): PeripheralRow => ({
  ...{ id: `per_${name}`, name, type: 'printer', hostId: null, model: null, setup: {} },
  ...{ connection: { kind: 'tcp', host: name, port: 9100 }, roles: [], failoverId: null, sort: 0 },
  ...more,
});

test('[PE28] a role that two devices got at once is carried out by one, which everybody names', () => {
  const labels = printer('labels', { roles: ['label', 'receipt'] });
  const terrace = printer('terrace', { roles: ['receipt'] });
  const own = printer('own', { roles: ['receipt'], hostId: 'dev_1' });
  const rows = [terrace, labels, own];
  const [holder] = printerRoute(rows, 'receipt', 'dev_2');
  const other = holder?.id === labels.id ? terrace : labels;
  expect(soleRoles(rows, holder ?? own).roles).toEqual(holder?.roles);
  expect(soleRoles(rows, other)).toEqual({
    roles: other.roles.filter((role) => role !== 'receipt'),
    rolesElsewhere: [{ role: 'receipt', name: holder?.name }],
  });
  expect(soleRoles(rows, own)).toEqual({ roles: ['receipt'], rolesElsewhere: [] });
  const facts = good(
    decideSavePeripheral(rows, { id: other.id, roles: ['receipt'] }, context()),
  ).facts;
  expect(facts.map(({ id }) => id)).toContain(holder?.id);
});
