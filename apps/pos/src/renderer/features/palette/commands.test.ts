import { beforeEach, describe, expect, test } from 'vitest';
import { calls, freshRegister, settled } from '../../state/orders.fixture.ts';

const { matching, commandsOf, mayCommand } = await import('./commands.tsx');
const { useRead } = await import('../../state/read.store.ts');
const { openSheet, patchUi, useUi } = await import('../../state/ui.store.ts');
const { takesScans } = await import('../scanning/act-on-scan.ts');

const session = {
  ...{ sessionId: 'ses_x', employeeId: 'emp_x', name: 'Callum', roleName: 'Manager' },
  permissions: ['sell', 'approve_void', 'mark_out', 'edit_devices'],
  ...{ mayTypeWeight: true, mayEditDevices: true, mayMarkOut: true, mayOpenItem: true },
  mayTrain: true,
};
const check = {
  ...{ id: 'chk_a', status: 'open', orderTypeId: 'away', unsentCount: 1, dueMinor: 500 },
  ...{ lines: [{ quantity: 1, voidedQuantity: 0, state: 'new', modifiers: [] }], tableId: null },
  kitchen: { making: false, rushed: false },
  charge: null,
} as NonNullable<ReturnType<typeof useRead.getState>['check']>;

const ids = (query = '') => matching(useRead.getState(), query).map(({ id }) => id);
const run = (query: string) => matching(useRead.getState(), query)[0]?.run();

describe('the palette', () => {
  beforeEach(async () => {
    await freshRegister();
    useRead.setState({ session, check });
    patchUi({ checkId: 'chk_a' });
  });

  test('[KP1] lists what this person may do now, and nothing that would do nothing', () => {
    expect(ids()).toEqual(
      expect.arrayContaining(['send', 'pay', 'open-moves', 'place-tables', 'more-log-out']),
    );
    expect(ids()).not.toContain('repeat-round');
    useRead.setState({ check: { ...check, unsentCount: 0, dueMinor: 0, lines: [] } });
    for (const id of ['send', 'pay', 'open-moves', 'clear-unsent', 'print-guest-check'])
      expect(ids()).not.toContain(id);
    useRead.setState({ session: { ...session, mayEditDevices: false, mayMarkOut: false } });
    expect(ids()).not.toContain('suggestions');
    expect(ids('cod')).toEqual([]);
  });

  test('[KP1] is for those alone who approve what others do', () => {
    const server = { ...session, permissions: ['sell', 'void_line'] };
    useRead.setState({ session: server });
    expect(mayCommand(useRead.getState())).toBe(false);
    expect(commandsOf(useRead.getState())).toEqual([]);
    expect(ids('cod')).toEqual([]);
  });

  test('[KP2] is found by the beginnings of words, items to 86 by their names', () => {
    expect(ids('tab')).toContain('place-tables');
    expect(ids('go che')[0]).toBe('place-checks');
    expect(ids('86 cod')).toEqual(['out-cod']);
    expect(ids('te')).toContain('out-tea');
    expect(ids('xyzzy')).toEqual([]);
  });

  test('[KP2] does what the button does', async () => {
    run('go tab');
    expect(useUi.getState().route).toBe('tables');
    run('send');
    await settled();
    expect(calls.map(({ name, input }) => [name, input])).toEqual([
      ['sendCheck', { checkId: 'chk_a' }],
    ]);
    run('86 cod');
    expect(useUi.getState().sheet).toMatchObject({
      type: 'availability',
      subject: { subjectId: 'cod' },
    });
  });

  test('[KP3] no scan is taken while it is open', () => {
    patchUi({ route: 'sell', sheet: null });
    expect(takesScans()).toBe(true);
    openSheet({ type: 'palette' });
    expect(takesScans()).toBe(false);
  });
});
