import { ok } from '@galley/base';
import {
  addCredit,
  availableOf,
  closeGrant,
  countSpend,
  EMPTY_RESERVE,
  type Grant,
  grantFrom,
} from '@galley/sync/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPortions } from './portions.ts';

const NAMED = { subjectKind: 'portions', subjectId: 'cdn_1' };
const HOUR = 3_600_000;

/** The hub's ledger, to which every register that is on speaks at once; what one cut off says comes when it is back. */
const houseOf = (portions: number, registers: number) => {
  let reserve = addCredit(EMPTY_RESERVE, portions);
  const grants = new Map<string, Grant>();
  let sold = 0;
  const left = (): number => portions - sold;

  const till = (at: number) => {
    const deviceId = `dev_${at}`;
    let on = true;
    let waiting: (() => void)[] = [];
    const held = new Map<string, number>();
    const tell = (say: () => void) => void (on ? say() : waiting.push(say));
    const here = () => [...held.values()].reduce((sum, one) => sum + one, 0);
    const spent = (id: string, amount: number) => () => {
      const done = countSpend(reserve, grants.get(id), amount);
      reserve = done.reserve;
      if (done.grant) grants.set(id, done.grant);
    };
    const giveBack = () => {
      for (const id of held.keys()) {
        tell(() => {
          const closed = closeGrant(reserve, grants.get(id) as Grant, 'returned');
          reserve = closed.reserve;
          grants.set(id, closed.grant);
        });
      }
      held.clear();
      return ok({ result: null } as never);
    };
    const askAllowance = async ({ wanted }: { readonly wanted: number }) => {
      const id = `${deviceId}:${grants.size}`;
      const wish = { ...NAMED, id, deviceId, wanted, now: 0, forMs: HOUR };
      const done = grantFrom(reserve, wish);
      if (!done.ok) return done;
      reserve = done.value.reserve;
      grants.set(id, done.value.grant);
      held.set(id, done.value.grant.amount);
      return ok({ id, amount: done.value.grant.amount, expiresAt: HOUR, serial: 1 });
    };
    const spend = ({ amount }: { readonly amount: number }) => {
      if (here() < amount) return { ok: false };
      for (const [id, has] of held) {
        const part = Math.min(has, amount);
        amount -= part;
        held.set(id, has - part);
        if (part > 0) tell(spent(id, part));
      }
      return ok([]);
    };
    const peers = () =>
      tills
        .filter((one) => one !== self)
        .map((one) => ({ kind: 'register', connected: one.isOn() }));
    const own = createPortions({
      ids: () => 'cmd',
      replica: {
        commit: giveBack,
        allowance: { left: here, leftElsewhere: () => 0, giveBack: () => [], spend } as never,
      },
      sync: {
        setOpen: () => undefined,
        view: () => ({ mode: on ? 'online' : 'alone', peers: peers() }) as never,
        askAllowance,
      },
    });
    const countdown = () => ({ countdownId: 'cdn_1', portions, left: left(), since: 0 });
    const self = {
      isOn: () => on,
      here,
      keep: () => own.keep([countdown()]),
      sell(quantity: number) {
        const taken = own.take(countdown(), quantity, { businessDate: '2026-06-01' } as never);
        if (taken.ok) sold += quantity;
        return taken.ok;
      },
      /** A line is removed: what it took goes back. */
      restore() {
        if (sold === 0) return;
        sold -= 1;
        tell(() => {
          reserve = addCredit(reserve, 1);
        });
      },
      turn(next: boolean) {
        on = next;
        if (!on) return;
        for (const say of waiting) say();
        waiting = [];
      },
    };
    return self;
  };
  const tills: ReturnType<typeof till>[] = [];
  for (let at = 0; at < registers; at++) tills.push(till(at));
  return { tills, left, sold: () => sold, free: () => availableOf(reserve) };
};

type House = ReturnType<typeof houseOf>;

const settle = async ({ tills }: House): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    for (const till of tills) {
      till.keep();
      await new Promise((next) => setImmediate(next));
    }
  }
};

test('[AV29] alone a register holds all of it; two hold one each of the last two', async () => {
  const alone = houseOf(2, 1);
  await settle(alone);
  expect(alone.tills[0]?.here()).toBe(2);
  const two = houseOf(2, 2);
  await settle(two);
  expect(two.tills.map((till) => till.here())).toEqual([1, 1]);
  for (const till of two.tills) till.turn(false);
  expect(two.tills.map((till) => till.sell(1))).toEqual([true, true]);
});

test('[AV29] what the first register took alone it shares once there is a second', async () => {
  const house = houseOf(12, 2);
  const [first, second] = house.tills;
  second?.turn(false);
  await settle(house);
  expect(first?.here()).toBe(12);
  second?.turn(true);
  await settle(house);
  expect(house.tills.map((till) => till.here())).toEqual([3, 3]);
});

const ACTS = {
  keep: (till: House['tills'][number]) => till.keep(),
  sell: (till: House['tills'][number]) => void till.sell(1),
  restore: (till: House['tills'][number]) => till.restore(),
  cut: (till: House['tills'][number]) => till.turn(false),
  heal: (till: House['tills'][number]) => till.turn(true),
};
const NAMES = ['keep', 'keep', 'sell', 'sell', 'restore', 'cut', 'heal'] as const;
const anAct = fc.record({ at: fc.nat(3), what: fc.constantFrom(...NAMES) });

test('[AV29] whatever is cut, sold and taken back, grants never exceed the portions', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(anAct, { maxLength: 40 }),
      async (portions, registers, acts) => {
        const house = houseOf(portions, registers);
        for (const { at, what } of acts) {
          const till = house.tills[at % registers];
          if (till) ACTS[what](till);
          await new Promise((next) => setImmediate(next));
          const held = house.tills.reduce((sum, one) => sum + one.here(), 0);
          expect(house.free()).toBeGreaterThanOrEqual(0);
          expect(held + house.sold()).toBeLessThanOrEqual(portions);
        }
        for (const till of house.tills) till.turn(true);
        await settle(house);
        const held = house.tills.reduce((sum, one) => sum + one.here(), 0);
        expect(held + house.free() + house.sold()).toBe(portions);
        if (house.left() >= registers)
          for (const till of house.tills) expect(till.here()).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
