import { describe, expect, test } from 'vitest';
import { codeOf, NOW } from '../testing/register.fixture.ts';
import { hear, openFloor, type Register, seat, tableId, tableOf } from './floor.fixture.ts';

const EVENING = '2026-06-01T19:30';

const book = async (register: Register, more: object = {}): Promise<string> =>
  (await register.run('saveParty', { name: 'Quill', size: 4, wall: EVENING, ...more })).partyId;

const partyOf = async (register: Register, partyId: string) => {
  const party = (await register.ask('parties', {})).parties.find(({ id }) => id === partyId);
  if (party === undefined) throw new Error('not on the list');
  return party;
};

const step = (register: Register, partyId: string, to: 'arrived' | 'no_show' | 'back') =>
  register.run('stepParty', { partyId, step: to });

describe('guests who are expected or wait', () => {
  test('[FL10] a reservation goes from booked to arrived to seated, and each step can be taken back', async () => {
    const register = await openFloor();
    const id = await book(register, { tableId: tableId('5'), note: 'Window' });
    expect(await partyOf(register, id)).toMatchObject({
      ...{ name: 'Quill', size: 4, tableLabel: '5', note: 'Window', course: 'booked' },
      at: Date.UTC(2026, 5, 1, 18, 30),
    });
    expect((await tableOf(register, '5')).next).toMatchObject({ partyId: id });
    await step(register, id, 'arrived');
    expect((await partyOf(register, id)).course).toBe('arrived');
    await step(register, id, 'back');
    await step(register, id, 'no_show');
    expect((await partyOf(register, id)).course).toBe('no_show');
    await step(register, id, 'back');
    const checkId = await seat(register, ['6'], 4, id);
    expect(await partyOf(register, id)).toMatchObject({ course: 'seated', seatedAt: '6' });
    expect(register.core.read.check(checkId)?.guestName).toBe('Quill');
    expect(codeOf(await register.tryRun('stepParty', { partyId: id, step: 'cancelled' }))).toBe(
      'party_seated',
    );
    await register.run('leaveTable', { checkId });
    expect((await partyOf(register, id)).course).toBe('booked');
    await register.run('leaveTable', { checkId, back: true });
    expect((await partyOf(register, id)).course).toBe('seated');
  });

  test('[FL21] a table that is kept for others around that time is told, and noted where it is wanted all the same', async () => {
    const register = await openFloor();
    const kept = { tableId: tableId('5') };
    const first = await book(register, { ...kept, wall: '2026-06-01T19:30' });
    const wish = { name: 'Marsh', size: 2, ...kept };
    const soon = { ...wish, wall: '2026-06-01T21:00' };
    expect(await register.tryRun('saveParty', soon)).toMatchObject({
      error: {
        code: 'table_kept',
        message:
          'Table 5 is kept for Quill at 19:30. Choose another table or time, or note it all the same.',
      },
    });
    const run = async (input: typeof soon) => codeOf(await register.tryRun('saveParty', input));
    expect(await run({ ...soon, wall: '2026-06-01T21:30' })).toBe('ok');
    expect(await run({ ...soon, tableId: tableId('6') })).toBe('ok');
    await step(register, first, 'no_show');
    expect(await run({ ...soon, wall: '2026-06-01T18:00' })).toBe('ok');
    await step(register, first, 'back');
    expect(await run({ ...soon, beside: true } as typeof soon)).toBe('ok');
    const moved = { id: first, size: 5, ...kept };
    expect(codeOf(await register.tryRun('saveParty', moved))).toBe('table_kept');
  });

  test('[FL22] reservations of another day are listed with that day, and not with today', async () => {
    const register = await openFloor();
    const id = await book(register, { wall: '2026-06-03T19:30' });
    const on = async (day?: string) =>
      (await register.ask('parties', day === undefined ? {} : { day })).parties.map(
        (party) => party.id,
      );
    expect(await on()).not.toContain(id);
    expect(await on('2026-06-03')).toEqual([id]);
    expect(await on('2026-06-02')).toEqual([]);
  });

  test('[FL12] a number finds the customer whose it is or notes a new one, and the party has no copy of it', async () => {
    const register = await openFloor();
    const phone = '07700 900123';
    const id = await book(register, { name: 'Ada Quill', phone });
    expect(await partyOf(register, id)).toMatchObject({ name: 'Ada Quill', phone });
    expect(register.core.read.party(id)).toMatchObject({ name: null });
    const again = await register.run('saveParty', {
      ...{ name: 'A. Quill', phone: '+44 7700 900123', size: 2, wall: EVENING },
    });
    expect(again.customerName).toBe('Ada Quill');
    expect(register.core.read.customers()).toHaveLength(1);
    const checkId = await seat(register, ['6'], 4, id);
    const { customerId } = await partyOf(register, id);
    expect(register.core.read.check(checkId)).toMatchObject({ customerId, phone });
    const events = register.replica.db.prepare('SELECT detail FROM event').pluck().all();
    expect(JSON.stringify(events)).not.toMatch(/Quill|7700/);
    register.takeSession(undefined);
    await expect(register.ask('parties', {})).rejects.toThrow('logged in');
  });

  test('[CU14] a party whose customer is free of tax sits at a check without tax, and it is told why', async () => {
    const register = await openFloor();
    const id = await book(register, { name: 'Quay School', phone: '07700 900999' });
    const { customerId } = await partyOf(register, id);
    const taxExemption = { number: 'E-4711', reason: 'School', until: null };
    register.replica.commit({
      facts: [{ kind: 'customer', id: customerId ?? '', doc: { taxExemption } }],
    });
    const checkId = await seat(register, ['6'], 4, id);
    expect(register.core.read.check(checkId)?.taxExemption).toEqual({
      ...{ number: 'E-4711', reason: 'School', customerId },
    });
    expect(register.core.read.eventsOf(checkId, 'tax_exempted')).toMatchObject([
      { detail: { number: 'E-4711', reason: 'School' } },
    ]);
  });

  test('[FL13] what cannot be is refused with its value and the cure, at its field', async () => {
    const register = await openFloor();
    const refused = async (more: object) => {
      const done = await register.tryRun('saveParty', {
        ...{ name: 'Quill', size: 4, wall: EVENING, ...more },
      });
      return done.ok ? 'taken' : [done.error.field, done.error.message];
    };
    expect(await refused({ wall: '2026-06-01T25:00' })).toEqual([
      'wall',
      '2026-06-01 25:00 is no date and time. Type one such as 2026-06-01 19:30.',
    ]);
    expect((await refused({ wall: '2026-02-31T19:00' }))[0]).toBe('wall');
    expect(await refused({ wall: '2026-06-01T09:00' })).toEqual([
      'wall',
      '2026-06-01 09:00 is over. Choose a later time.',
    ]);
    expect((await refused({ wall: '2028-06-01T09:00' }))[0]).toBe('wall');
    expect(await refused({ size: 0 })).toEqual([
      'size',
      '0 is no number of guests. Type 1 to 200.',
    ]);
    expect(await refused({ phone: '12' })).toEqual([
      'phone',
      'A phone number has 6 to 15 digits and no letters, not “12”. Correct it, or leave it out.',
    ]);
    expect((await refused({ name: '' }))[0]).toBe('name');
    expect((await refused({ note: '4111 1111 1111 1111' }))[0]).toBe('note');
    expect((await refused({ tableId: 'tbl_gone' }))[0]).toBe('tableId');
    expect(await refused({})).toBe('taken');
  });

  test('[FL17] who walks in waits from then on, beside what they were told, and the true wait is kept', async () => {
    const register = await openFloor();
    const { partyId } = await register.run('saveParty', { size: 3, quotedMinutes: 20 });
    expect(await partyOf(register, partyId)).toMatchObject({
      ...{ name: null, course: 'arrived', walkIn: true, quotedMinutes: 20, arrivedAt: NOW },
    });
    register.time.now = NOW + 25 * 60_000;
    await seat(register, ['3'], 3, partyId);
    expect(await partyOf(register, partyId)).toMatchObject({
      ...{ course: 'seated', arrivedAt: NOW, since: NOW + 25 * 60_000 },
    });
  });

  test('[FL15] a reservation that two cut-off registers seated is kept at both tables until a person says where they sit', async () => {
    const [one, two] = [await openFloor(1), await openFloor(2)];
    const id = await book(one);
    hear(two, one);
    const [first, second] = [await seat(one, ['5'], 4, id), await seat(two, ['6'], 4, id)];
    hear(one, two);
    hear(two, one);
    for (const register of [one, two]) {
      const [task] = await register.ask('floorTasks', {});
      expect(task).toMatchObject({ type: 'seated_twice', partyName: 'Quill' });
      expect(task?.checks.map(({ tableLabel }) => tableLabel).toSorted()).toEqual(['5', '6']);
    }
    await one.run('settleFloor', { answer: 'keep', partyId: id, checkId: second });
    expect(await one.ask('floorTasks', {})).toEqual([]);
    expect(await tableOf(one, '5')).toMatchObject({ state: 'free' });
    expect(await tableOf(one, '6')).toMatchObject({ state: 'seated', checkId: second });
    expect(one.core.read.check(first)?.leftAt).not.toBeNull();
    const again = { answer: 'keep', partyId: id, checkId: second } as const;
    expect(codeOf(await one.tryRun('settleFloor', again))).toBe('settled');
  });

  test('[FL16] one who was seated here and a no-show there sits, and both can be the answer', async () => {
    const [one, two] = [await openFloor(1), await openFloor(2)];
    const id = await book(one);
    hear(two, one);
    const checkId = await seat(one, ['5'], 4, id);
    await step(two, id, 'no_show');
    hear(one, two);
    hear(two, one);
    for (const register of [one, two]) {
      expect((await partyOf(register, id)).course).toBe('seated');
      const [task] = await register.ask('floorTasks', {});
      expect(task).toMatchObject({ type: 'seated_and_gone', gone: 'no_show' });
    }
    await one.run('settleFloor', { answer: 'here', partyId: id });
    expect(await one.ask('floorTasks', {})).toEqual([]);
    await two.run('settleFloor', { answer: 'not_here', partyId: id });
    expect(await two.ask('floorTasks', {})).toEqual([]);
    expect((await partyOf(two, id)).course).toBe('no_show');
    expect(two.core.read.check(checkId)?.leftAt).not.toBeNull();
  });
});
