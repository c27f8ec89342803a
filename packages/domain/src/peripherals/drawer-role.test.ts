import { expect, test } from 'vitest';
import type { PeripheralRow } from '../rows.ts';
import { codeOf, context, good } from '../testing/fixtures.ts';
import { drawerOf, drawerRole } from './drawer-role.ts';
import { savePeripheralCommand } from './save-peripheral/save-peripheral.command.ts';
import { decideSavePeripheral } from './save-peripheral/save-peripheral.rule.ts';

const row = (id: string, more: Partial<PeripheralRow>): PeripheralRow => ({
  ...{ id, name: id, type: 'drawer', hostId: 'dev_1', model: null, setup: {}, roles: [] },
  ...{ connection: { kind: 'serial-path', path: `/dev/${id}` }, failoverId: null, sort: 0 },
  ...more,
});

const first = { deviceId: 'dev_1', number: 1 };
const second = { deviceId: 'dev_2', number: 2 };
const printer = row('printer', { type: 'printer', hostId: null });
const early = row('z-early', { sort: 1 });
const later = row('a-later', { sort: 2 });
const idOf = (rows: readonly PeripheralRow[], register = first) => drawerOf(rows, register)?.id;

test('[SD7] a register opens the drawer that hangs on it, the first that was set up; another register not', () => {
  const rows = [printer, later, early];
  expect(idOf(rows)).toBe('z-early');
  expect(idOf(rows, second)).toBeUndefined();
  expect(idOf([printer])).toBeUndefined();
  expect(idOf([row('shared', { hostId: null })])).toBe('shared');
  expect(idOf([row('shared', { hostId: null })], second)).toBeUndefined();
});

test('[SD7] the one that a person chose for it goes first, a printer too, if it reaches it', () => {
  const roles = [drawerRole('dev_1')];
  expect(idOf([printer, early, { ...later, roles }])).toBe('a-later');
  expect(idOf([{ ...printer, roles }, early])).toBe('printer');
  expect(idOf([{ ...later, hostId: 'dev_2', roles }, early])).toBe('z-early');
  expect(idOf([{ ...printer, hostId: 'dev_2', roles }, early])).toBe('z-early');
});

test('[SD7] one device has the role of a register, wherever it hangs; only drawers and printers take it', () => {
  const by = context();
  const roles = [drawerRole('dev_1')];
  const rows = [{ ...printer, roles }, early, row('scale', { type: 'scale' })];
  expect(savePeripheralCommand.safeParse({ id: early.id, roles }).success).toBe(true);
  expect(good(decideSavePeripheral(rows, { id: early.id, roles }, by)).facts).toEqual([
    { kind: 'peripheral', id: early.id, doc: { roles } },
    { kind: 'peripheral', id: printer.id, doc: { roles: [] } },
  ]);
  expect(codeOf(decideSavePeripheral(rows, { id: 'scale', roles }, by))).toBe('not_a_drawer');
});
