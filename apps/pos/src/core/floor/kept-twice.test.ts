import { describe, expect, test } from 'vitest';
import { codeOf } from '../testing/register.fixture.ts';
import { hear, openFloor, type Register, seat, tableId } from './floor.fixture.ts';

const book = async (register: Register, name: string, more: object = {}): Promise<string> => {
  const wish = { name, size: 2, wall: '2026-06-01T19:30', tableId: tableId('5'), ...more };
  return (await register.run('saveParty', wish)).partyId;
};

/** Two registers that heard each other only after both had noted somebody. */
const bothBooked = async (more: object = {}) => {
  const [one, two] = [await openFloor(1), await openFloor(2)];
  const quill = await book(one, 'Quill', more);
  const marsh = await book(two, 'Marsh', { wall: '2026-06-01T20:00', ...more });
  hear(one, two);
  hear(two, one);
  return { one, two, quill, marsh };
};

const markOf = async (register: Register, partyId: string, day = {}) =>
  (await register.ask('parties', day)).parties.find(({ id }) => id === partyId)?.keptWith;

describe('a table that two registers keep for two parties', () => {
  test('[FL42] is told by both, marked on both, and either gets another table by one tap', async () => {
    const { one, two, quill, marsh } = await bothBooked();
    for (const register of [one, two]) {
      const [task] = await register.ask('floorTasks', {});
      expect(task).toMatchObject({ type: 'kept_twice', tableLabel: '5' });
      expect(task?.since).toBeGreaterThan(0);
      expect(task?.parties.map(({ name }) => name)).toEqual(['Quill', 'Marsh']);
      expect(await markOf(register, quill)).toMatchObject({ name: 'Marsh' });
      expect(await markOf(register, marsh)).toMatchObject({ name: 'Quill' });
    }
    const [task] = await one.ask('floorTasks', {});
    const free = task?.parties[1]?.free;
    expect(free?.label).not.toBe('5');
    const answer = { answer: 'rebook', partyId: marsh, tableId: free?.tableId ?? '' } as const;
    await one.run('settleFloor', answer);
    expect(await one.ask('floorTasks', {})).toEqual([]);
    expect(await markOf(one, quill)).toBeNull();
    expect(one.core.read.party(marsh)?.tableId).toBe(free?.tableId);
  });

  test('[FL42] both keep theirs by one tap, and nobody is asked again', async () => {
    const { one, two, quill, marsh } = await bothBooked();
    await one.run('settleFloor', { answer: 'beside', partyIds: [quill, marsh] });
    hear(two, one);
    for (const register of [one, two]) expect(await register.ask('floorTasks', {})).toEqual([]);
    expect(await markOf(two, quill)).toBeNull();
  });

  test('[FL42] of a day weeks ahead is told at once', async () => {
    const { one, quill } = await bothBooked({ wall: '2026-06-20T19:30' });
    expect(await one.ask('floorTasks', {})).toMatchObject([{ type: 'kept_twice' }]);
    expect(await markOf(one, quill, { day: '2026-06-20' })).toMatchObject({ name: 'Marsh' });
  });

  test('[FL42] which was wanted all the same, is two hours later, or whose party is cancelled, is no task', async () => {
    const register = await openFloor();
    await book(register, 'Quill');
    await book(register, 'Marsh', { beside: true });
    await book(register, 'Reed', { wall: '2026-06-01T21:30', name: 'Reed' });
    expect(await register.ask('floorTasks', {})).toEqual([]);
    const { one, marsh } = await bothBooked();
    await one.run('stepParty', { partyId: marsh, step: 'cancelled' });
    expect(await one.ask('floorTasks', {})).toEqual([]);
  });

  test('[FL42] the table that is offered has room and is kept for nobody then', async () => {
    const { one } = await bothBooked();
    const offered = async () => (await one.ask('floorTasks', {}))[0]?.parties[0]?.free;
    const first = await offered();
    await book(one, 'Reed', { tableId: first?.tableId });
    const second = await offered();
    expect(second?.tableId).not.toBe(first?.tableId);
    const tables = one.core.read.tables();
    expect(tables.find(({ id }) => id === second?.tableId)?.seats).toBeGreaterThanOrEqual(2);
  });

  test('[FL42] another table that is kept meanwhile is refused with name and time', async () => {
    const { one, marsh } = await bothBooked();
    await book(one, 'Reed', { tableId: tableId('6') });
    const answer = { answer: 'rebook', partyId: marsh, tableId: tableId('6') } as const;
    expect(codeOf(await one.tryRun('settleFloor', answer))).toBe('table_kept');
    const gone = { ...answer, tableId: 'tbl_gone' };
    expect(codeOf(await one.tryRun('settleFloor', gone))).toBe('unknown_table');
  });
});

describe('answers of tasks of the floor', () => {
  test('[FL44] are refused where no such task waits', async () => {
    const one = await openFloor();
    const [first, second] = [await seat(one, ['5'], 2), await seat(one, ['6'], 2)];
    const quill = await book(one, 'Quill', { tableId: tableId('7') });
    const codes = await Promise.all(
      [
        { answer: 'together', checkIds: [first, second] } as const,
        { answer: 'sit', checkId: first, tableId: tableId('8') } as const,
        { answer: 'rebook', partyId: quill, tableId: tableId('8') } as const,
        { answer: 'beside', partyIds: [quill, 'pty_other'] } as const,
      ].map(async (answer) => codeOf(await one.tryRun('settleFloor', answer))),
    );
    expect(codes).toEqual(['settled', 'settled', 'settled', 'settled']);
    expect(one.core.read.kinOf([first])).toEqual([first]);
  });
});
