import { describe, expect, test } from 'vitest';
import { codeOf } from '../testing/register.fixture.ts';
import { hear, openFloor, seat, tableId, tableOf } from './floor.fixture.ts';

describe('the floor at a register', () => {
  test('[FL1] [FL2] a table goes from free to seated, ordered, paying and dirty by what is done on its check', async () => {
    const register = await openFloor();
    const states: string[] = [];
    const note = async () => states.push((await tableOf(register, '5')).state);
    await note();
    const checkId = await seat(register, ['5'], 2);
    expect(await tableOf(register, '5')).toMatchObject({ checkId, covers: 2, rung: false });
    await note();
    await register.ring(checkId, 'Chips');
    await note();
    await register.run('sendCheck', { checkId });
    await note();
    await register.run('printGuestCheck', { checkId });
    await note();
    await register.payAll(checkId);
    await note();
    expect(states).toEqual(['free', 'seated', 'seated', 'ordered', 'paying', 'dirty']);
  });

  test('[FL40] tables come in the order in which people count', async () => {
    const register = await openFloor();
    const labels = (await register.ask('tables', {})).map(({ label }) => label);
    expect(labels.indexOf('2')).toBeLessThan(labels.indexOf('10'));
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  });

  test('[FL2] a table with guests is seated by nobody else, and the order types of the house are asked', async () => {
    const register = await openFloor();
    await seat(register, ['5'], 2);
    const again = await register.tryRun('seatParty', { tableIds: [tableId('5')], covers: 2 });
    expect(again).toMatchObject({
      error: { code: 'table_taken', message: 'Table 5 has guests. Choose a free one.' },
    });
    expect(codeOf(await register.tryRun('seatParty', { tableIds: ['tbl_x'], covers: 2 }))).toBe(
      'unknown_table',
    );
  });

  test('[FL3] guests who leave before anything is rung free the table, and it can be taken back', async () => {
    const register = await openFloor();
    const checkId = await seat(register, ['5'], 2);
    await register.run('leaveTable', { checkId });
    expect(await tableOf(register, '5')).toMatchObject({ state: 'free', checkId: null });
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
    await register.run('leaveTable', { checkId, back: true });
    expect((await tableOf(register, '5')).state).toBe('seated');
    await register.ring(checkId, 'Cola');
    expect(codeOf(await register.tryRun('leaveTable', { checkId }))).toBe('has_lines');
  });

  test('[FL3] what another register rang meanwhile outweighs that they left', async () => {
    const register = await openFloor();
    const checkId = await seat(register, ['5'], 2);
    await register.ring(checkId, 'Cola');
    register.replica.commit({ facts: [{ kind: 'check', id: checkId, doc: { leftAt: 1 } }] });
    expect(await tableOf(register, '5')).toMatchObject({ state: 'seated', checkId, rung: true });
  });

  test('[FL4] [FL5] [FL6] a dirty table is cleaned in one tap, taken back, and clean for who sits there next', async () => {
    const register = await openFloor();
    const dirty = async () => {
      const checkId = await seat(register, ['5'], 2);
      await register.ring(checkId, 'Cola');
      await register.payAll(checkId);
    };
    await dirty();
    await register.run('cleanTable', { tableId: tableId('5') });
    expect((await tableOf(register, '5')).state).toBe('free');
    await register.run('cleanTable', { tableId: tableId('5'), undo: true });
    expect((await tableOf(register, '5')).state).toBe('dirty');
    await dirty();
    await dirty();
    await register.run('cleanTable', { tableId: tableId('5') });
    expect((await tableOf(register, '5')).state).toBe('free');
    const undo = { tableId: tableId('6'), undo: true } as const;
    expect(codeOf(await register.tryRun('cleanTable', undo))).toBe('nothing_to_undo');
  });

  test('[FL14] two registers that were cut off and seated guests at one table keep both and say so until a person answers', async () => {
    const [one, two] = [await openFloor(1), await openFloor(2, 'priya')];
    const [first, second] = [await seat(one, ['5'], 2), await seat(two, ['5'], 4)];
    hear(one, two);
    hear(two, one);
    for (const register of [one, two]) {
      expect(await tableOf(register, '5')).toMatchObject({ state: 'seated', covers: 6 });
      const [task] = await register.ask('floorTasks', {});
      expect(task).toMatchObject({ type: 'two_parties', tableLabel: '5' });
      expect(task?.checks.map(({ checkId }) => checkId).toSorted()).toEqual(
        [first, second].toSorted(),
      );
    }
    await one.run('describeCheck', { checkId: second, tableId: tableId('6') });
    expect(await one.ask('floorTasks', {})).toEqual([]);
    await two.run('settleFloor', { answer: 'together', checkIds: [first, second] });
    expect(await two.ask('floorTasks', {})).toEqual([]);
    hear(one, two);
    expect(one.core.read.kinOf([first]).toSorted()).toEqual([first, second].toSorted());
  });

  test('[FL8] a table is in the section of the day, else of every day, and its server gets who is seated there', async () => {
    const register = await openFloor(1, 'callum');
    const employees = await register.ask('servers', {});
    const priya = employees.find(({ name }) => name.startsWith('Priya'))?.id ?? '';
    await register.run('assignTables', {
      tables: [{ tableId: tableId('5'), employeeId: priya }],
    });
    expect(await tableOf(register, '5')).toMatchObject({ sectionOf: priya, serverId: priya });
    const checkId = await seat(register, ['5'], 2);
    expect((await register.ask('check', { checkId }))?.serverId).toBe(priya);
    await register.run('assignTables', { tables: [{ tableId: tableId('5'), employeeId: null }] });
    expect(await tableOf(register, '5')).toMatchObject({ sectionOf: null, serverId: priya });
    const nobody = { tables: [{ tableId: tableId('5'), employeeId: 'emp_gone' }] };
    expect(codeOf(await register.tryRun('assignTables', nobody))).toBe('unknown_employee');
  });

  test('[FL9] joined tables show one party, are dirty together and are parted when it leaves', async () => {
    const register = await openFloor();
    const checkId = await seat(register, ['5', '6'], 4);
    for (const label of ['5', '6'])
      expect(await tableOf(register, label)).toMatchObject({ state: 'seated', checkId });
    expect((await tableOf(register, '5')).joined).toEqual([tableId('6')]);
    const join = (labels: string[]) =>
      register.tryRun('joinTables', { checkId, tableIds: labels.map(tableId) });
    await join(['6', '7']);
    expect((await tableOf(register, '7')).checkId).toBe(checkId);
    await join([]);
    expect((await tableOf(register, '6')).state).toBe('free');
    const other = await seat(register, ['8'], 2);
    expect(await join(['8'])).toMatchObject({ error: { code: 'table_taken' } });
    await join(['6']);
    await register.run('describeCheck', { checkId, tableId: tableId('9') });
    expect((await tableOf(register, '6')).state).toBe('free');
    await register.run('describeCheck', { checkId, tableId: tableId('5') });
    await join(['6']);
    await register.ring(checkId, 'Cola');
    expect((await register.ask('check', { checkId }))?.tableLabel).toBe('5 + 6');
    await register.payAll(checkId);
    expect((await tableOf(register, '6')).state).toBe('dirty');
    await register.run('cleanTable', { tableId: tableId('5') });
    expect((await tableOf(register, '6')).state).toBe('free');
    expect((await tableOf(register, '8')).checkId).toBe(other);
  });
});
