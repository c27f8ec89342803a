import { rowFact, TICKET_RANK } from '@galley/domain';
import { mergeRow } from '@galley/sync/core';
import { describe, expect, test } from 'vitest';
import { callNumbers } from '../read/call-numbers.ts';
import { codeOf, NOW, papers } from '../testing/register.fixture.ts';
import {
  CHECK,
  COLLECT,
  checkRow,
  hear,
  MINUTE,
  openAs,
  openHouse,
  type Register,
  VAN,
  view,
} from './order-types.fixture.ts';
import { turnPromises } from './promise-clock.ts';

describe('order types at the register', () => {
  test('[OT2] [OT4] a check in hand becomes another type and back, at its prices', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const before = await view(register, checkId);
    const changed = await register.run('changeOrderType', { checkId, orderTypeId: VAN.id });
    expect(changed).toEqual({
      ...{ beforeMinor: before.totalMinor, afterMinor: 777 },
      promiseGone: null,
    });
    const van = await view(register, checkId);
    expect(van).toMatchObject({ orderTypeKind: 'delivery', totalMinor: 777 });
    await register.run('changeOrderType', { checkId, orderTypeId: COLLECT.id });
    const { totalMinor, taxTotals, callNumber } = await view(register, checkId);
    expect({ totalMinor, taxTotals, callNumber }).toEqual({
      ...{ totalMinor: before.totalMinor, taxTotals: before.taxTotals },
      callNumber: before.callNumber,
    });
  });

  test('[OT8] [OT9] an order type prints its papers and is not sent or paid without what it must have', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, VAN.id);
    await register.ring(checkId, 'Chips');
    expect(codeOf(await register.tryRun('sendCheck', { checkId }))).toBe('prompt_missing');
    const card = { checkId, tender: 'card' as const, amountMinor: 777, tenderedMinor: 777 };
    expect(codeOf(await register.tryRun('pay', card))).toBe('prompt_missing');
    const abc = { checkId, phone: 'abc', address: 'Quay 4' };
    expect(await register.tryRun('describeCheck', abc)).toMatchObject({
      error: {
        field: 'phone',
        message:
          'A phone number has 6 to 15 digits and no letters, not “abc”. Correct it, or leave it out.',
      },
    });
    await register.run('describeCheck', { checkId, phone: ' 0171 555 ', address: 'Quay 4' });
    await register.run('pay', card);
    expect(papers(register, 'kitchen-chit')).toHaveLength(0);
    expect(papers(register, 'receipt')).toHaveLength(1);
    expect(await view(register, checkId)).toMatchObject({ phone: '0171 555', address: 'Quay 4' });
  });
});

describe('promised times at the register', () => {
  const at = NOW + 60 * MINUTE;

  test('[OP1] [OP3] a promised order is kept from the kitchen until its time less preparation', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const promised = await register.run('promiseOrder', { checkId, promisedAt: at });
    expect(promised).toEqual({ sendsAt: at - 10 * MINUTE });
    const kept = await register.run('sendCheck', { checkId });
    expect(kept).toMatchObject({ roundId: null, tickets: 0, waitsUntil: at - 10 * MINUTE });
    await register.payAll(checkId);
    expect(register.core.read.ticketsOf(checkId)).toEqual([]);
    const [waiting] = await register.ask('promised', {});
    expect(waiting).toMatchObject({ id: checkId, promisedAt: at, state: 'waiting', items: 1 });
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
    register.time.now = at - 10 * MINUTE - 1;
    turnPromises(register.core);
    expect(register.core.read.ticketsOf(checkId)).toEqual([]);
    register.time.now += 1;
    turnPromises(register.core);
    turnPromises(register.core);
    const [ticket, ...more] = register.core.read.ticketsOf(checkId);
    expect([ticket?.promisedAt, more]).toEqual([at, []]);
    expect(papers(register, 'kitchen-chit')).toHaveLength(1);
    expect(await register.ask('promised', {})).toMatchObject([{ state: 'sent' }]);
  });

  test('[CK2] the number of a promised order that is paid stays taken until its food is made, at each register', async () => {
    const register = await openHouse();
    const other = await openHouse(2);
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    await register.run('promiseOrder', { checkId, promisedAt: at });
    await register.payAll(checkId);
    const { callNumber, status } = await view(register, checkId);
    expect(status).toBe('settled');
    hear(register, other, checkId);
    const day = register.core.read.check(checkId)?.businessDate ?? '';
    const taken = (one: Register) =>
      callNumbers(one.core, day).callNumbersInUse.has(callNumber ?? '');
    expect([taken(register), taken(other)]).toEqual([true, true]);
    register.time.now = at;
    turnPromises(register.core);
    expect(taken(register)).toBe(true);
    for (const row of register.core.read.ticketsOf(checkId)) {
      const bumped = { ...row, rank: TICKET_RANK.bumped, bumpedAt: at };
      register.replica.commit({ facts: [rowFact('ticket', bumped)] });
    }
    expect(taken(register)).toBe(false);
  });

  test('[OP6] chit and receipt say for when and for whom an order is', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const guest = { phone: '01736 555', address: 'Quay 4', marker: '17' };
    await register.run('describeCheck', { checkId, ...guest });
    await register.run('promiseOrder', { checkId, promisedAt: at });
    await register.run('sendCheck', { checkId, early: true });
    await register.payAll(checkId);
    for (const kind of ['kitchen-chit', 'receipt'] as const) {
      const [paper] = papers(register, kind);
      for (const word of ['For 14:00', '01736 555', 'Quay 4', 'Marker 17'])
        expect(JSON.stringify(paper?.doc)).toContain(word);
    }
  });

  test('[OP4] where the register that took it is dead, another one sends it after 15 seconds', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    await register.run('promiseOrder', { checkId, promisedAt: at });
    const other = await openHouse(2);
    hear(register, other, checkId);
    other.time.now = at - 10 * MINUTE + 14_999;
    turnPromises(other.core);
    expect(other.core.read.roundsOf(checkId)).toEqual([]);
    other.time.now += 1;
    turnPromises(other.core);
    turnPromises(other.core);
    expect(other.core.read.roundsOf(checkId)).toHaveLength(1);
    hear(other, register, checkId);
    register.time.now = at;
    turnPromises(register.core);
    expect(register.core.read.roundsOf(checkId)).toHaveLength(1);
  });

  test('[OP4] what two cut-off registers sent by the clock is made once', async () => {
    const register = await openHouse();
    const other = await openHouse(2);
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    await register.run('promiseOrder', { checkId, promisedAt: at });
    hear(register, other, checkId);
    for (const one of [register, other]) {
      one.time.now = at;
      turnPromises(one.core);
    }
    hear(other, register, checkId);
    expect(register.core.read.ticketsOf(checkId)).toHaveLength(2);
    const { lines } = await view(register, checkId);
    expect(lines.map(({ quantity, state }) => [quantity, state])).toEqual([[1, 'sent']]);
  });

  test('[OP7] a chit that another register may have printed too says by which one', async () => {
    const register = await openHouse();
    const other = await openHouse(2);
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    await register.run('promiseOrder', { checkId, promisedAt: at });
    hear(register, other, checkId);
    const chitOf = (one: Register) => JSON.stringify(papers(one, 'kitchen-chit'));
    for (const one of [register, other]) one.time.now = at - 10 * MINUTE;
    turnPromises(register.core);
    expect(chitOf(register)).toContain('Chips');
    expect(chitOf(register)).not.toContain('PERHAPS');
    other.time.now += 15_000;
    turnPromises(other.core);
    expect(chitOf(other)).toContain('PERHAPS PRINTED ALSO BY ANOTHER REGISTER');
  });

  test('[OP4] nothing is sent while it is being rung, nor long after its time', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    await register.run('promiseOrder', { checkId, promisedAt: NOW + 5 * MINUTE });
    register.time.now = NOW + 59_999;
    turnPromises(register.core);
    expect(register.core.read.roundsOf(checkId)).toEqual([]);
    const late = await openHouse();
    const forgotten = await openAs(late, COLLECT.id);
    await late.ring(forgotten, 'Chips');
    await late.run('promiseOrder', { checkId: forgotten, promisedAt: at });
    late.time.now = at + 121 * MINUTE;
    turnPromises(late.core);
    expect(late.core.read.roundsOf(forgotten)).toEqual([]);
    expect(await late.ask('promised', {})).toMatchObject([{ state: 'late' }]);
  });

  test('[OP2] slots say what is promised in them; a full one takes more by who may', async () => {
    const register = await openHouse();
    const orders = [1, 2].map(async () => {
      const checkId = await openAs(register, COLLECT.id);
      await register.ring(checkId, 'Chips');
      await register.run('promiseOrder', { checkId, promisedAt: at });
    });
    for (const order of orders) await order;
    const { slots } = await register.ask('slots', { orderTypeId: COLLECT.id });
    expect(slots[0]?.at).toBe(NOW + 15 * MINUTE);
    expect(slots.find((slot) => slot.at === at)).toMatchObject({ orders: 2, items: 2, full: true });
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const third = { checkId, promisedAt: at };
    expect(codeOf(await register.tryRun('promiseOrder', third))).toBe('slot_full_anyway');
    await register.login('tom');
    const beyond = { ...third, beyond: true as const };
    expect(codeOf(await register.tryRun('promiseOrder', beyond))).toBe('slot_full');
    await register.login('callum');
    await register.run('promiseOrder', beyond);
    expect((await view(register, checkId)).promisedAt).toBe(at);
  });

  test('[OP1] orders for another day are among what is to come; a change moves them, a cancelled one is gone', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const tomorrow = at + 24 * 60 * MINUTE;
    await register.run('promiseOrder', { checkId, promisedAt: tomorrow });
    const { slots } = await register.ask('slots', { orderTypeId: COLLECT.id, date: '2026-06-02' });
    expect(slots.find((slot) => slot.at === tomorrow)?.orders).toBe(1);
    await register.run('promiseOrder', { checkId, promisedAt: tomorrow + 30 * MINUTE });
    expect(await register.ask('promised', {})).toMatchObject([
      { promisedAt: tomorrow + 30 * MINUTE },
    ]);
    await register.run('clearUnsent', { checkId });
    expect(await register.ask('promised', {})).toEqual([]);
    const past = { checkId, promisedAt: NOW - 1 };
    expect(codeOf(await register.tryRun('promiseOrder', past))).not.toBe('ok');
  });

  test('[OP1] [OT4] of what two cut-off registers made of a check the later counts, whole, on both', async () => {
    const register = await openHouse();
    const checkId = await openAs(register, COLLECT.id);
    await register.ring(checkId, 'Chips');
    const other = await openHouse(2);
    hear(register, other, checkId);
    other.time.now = NOW + 1000;
    register.time.now = NOW + 2000;
    await other.run('promiseOrder', { checkId, promisedAt: at });
    await register.run('promiseOrder', { checkId, promisedAt: at + 30 * MINUTE });
    other.time.now = NOW + 3000;
    await other.run('changeOrderType', { checkId, orderTypeId: VAN.id });
    const here = checkRow(register, checkId);
    const there = checkRow(other, checkId);
    const merged = mergeRow(CHECK, here, there).row;
    expect(merged).toEqual(mergeRow(CHECK, there, here).row);
    expect(merged.doc).toMatchObject({
      promisedAt: at + 30 * MINUTE,
      orderTypeId: VAN.id,
      callNumber: '1-01',
    });
    const done = register.replica.commit({
      facts: [{ kind: 'check', id: checkId, doc: merged.doc }],
    });
    expect(done.ok).toBe(true);
    expect(await view(register, checkId)).toMatchObject({ totalMinor: 777, dueMinor: 777 });
  });
});
