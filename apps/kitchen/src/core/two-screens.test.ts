import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Kitchen, meet, NOW, openKitchen, ticketRow, voidRow } from './kitchen.fixture.ts';

let left: Kitchen;
let right: Kitchen;
beforeEach(() => {
  left = openKitchen(undefined, 'left');
  right = openKitchen(undefined, 'right');
  left.put('ticket', ticketRow('a'), ticketRow('b', { firedAt: NOW - 50_000 }));
  meet(left, right);
});
afterEach(() => {
  left.close();
  right.close();
});

const open = async (kitchen: Kitchen) =>
  (await kitchen.board())?.open.map(({ id, recalled }) => (recalled ? `${id} back` : id));
const both = async () => [await open(left), await open(right)];
const same = <T>(value: T): T[] => [value, value];

describe('two screens of one station', () => {
  test('[KS30] a bump on one is a bump on the other', async () => {
    await left.bump('tkt_a');
    expect(await open(right)).toEqual(['tkt_a', 'tkt_b']);
    meet(left, right);
    expect(await both()).toEqual(same(['tkt_b']));
  });

  test('[KS30] both bumped it while they were cut off: it is bumped once, and neither is told of a conflict', async () => {
    await left.bump('tkt_a');
    right.clock.at = NOW + 9000;
    await right.bump('tkt_a');
    meet(left, right);
    meet(right, left);
    expect(await both()).toEqual(same(['tkt_b']));
    const bumpedAt = async (kitchen: Kitchen) => (await kitchen.board())?.bumped[0]?.bumpedAt;
    expect(await bumpedAt(left)).toBe(await bumpedAt(right));
  });

  test('[KS30] a recall on one wins over a bump that the other made meanwhile, whichever came last', async () => {
    await left.bump('tkt_a');
    meet(left, right);
    await right.recall('tkt_a');
    await right.bump('tkt_b');
    meet(left, right);
    expect(await both()).toEqual(same(['tkt_a back']));
    await left.bump('tkt_a');
    meet(right, left);
    expect(await both()).toEqual(same([]));
  });

  test('[KS30] recalled on one and still bumped on the other: it is back on both', async () => {
    await left.bump('tkt_a');
    meet(left, right);
    await left.recall('tkt_a');
    right.clock.at = NOW + 60_000;
    await right.bump('tkt_a');
    meet(left, right);
    expect(await both()).toEqual(same(['tkt_a back', 'tkt_b']));
  });

  test('[KS30] a void seen on one is seen on the other, also when both said so', async () => {
    left.put('line_void', voidRow('a'));
    meet(left, right);
    const notices = async (kitchen: Kitchen) => (await kitchen.board())?.open[0]?.notices.length;
    expect([await notices(left), await notices(right)]).toEqual([1, 1]);
    await left.acknowledge('tkt_a', 'vod_a');
    await right.acknowledge('tkt_a', 'vod_a');
    meet(left, right);
    expect([await notices(left), await notices(right)]).toEqual([0, 0]);
  });

  test('[KS60] a line started on one and done on the other is done on both; taken back where it was heard of', async () => {
    const works = async (kitchen: Kitchen) =>
      (await kitchen.board())?.open.flatMap(({ lines }) => lines.map(({ work }) => work));
    await left.mark('tkt_a', ['lin_a'], 'started');
    await right.mark('tkt_a', ['lin_a'], 'done');
    meet(left, right);
    expect([await works(left), await works(right)]).toEqual(same(['done', 'open']));
    expect((await right.board())?.allDay).toEqual([{ name: 'Chips', quantity: 2, allergies: [] }]);
    await left.mark('tkt_a', ['lin_a'], 'open');
    meet(right, left);
    expect([await works(left), await works(right)]).toEqual(same(['open', 'open']));
  });

  test('[KT32] a rush said on both while they were cut off is one, and a ticket keeps its place in it', async () => {
    const rushes = async (kitchen: Kitchen) =>
      (await kitchen.board())?.open.map(({ id, rushed }) => [id, rushed]);
    await left.rush('tkt_b');
    await right.rush('tkt_b');
    meet(left, right);
    const marked = [
      ['tkt_a', false],
      ['tkt_b', true],
    ];
    expect([await rushes(left), await rushes(right)]).toEqual(same(marked));
    await right.rush('tkt_b', false);
    meet(left, right);
    expect((await left.board())?.open.some(({ rushed }) => rushed)).toBe(false);
  });
});
