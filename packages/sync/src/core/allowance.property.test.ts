import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCredit,
  availableOf,
  closeGrant,
  countSpend,
  EMPTY_RESERVE,
  type Grant,
  grantFrom,
  leftOf,
  type Reserve,
  takeFrom,
} from './allowance.ts';

const SUBJECT = { subjectKind: 'gift_card', subjectId: 'gft_1' };
const HOUR = 3_600_000;

type Step =
  | { readonly do: 'credit' | 'ask' | 'spend'; readonly device: number; readonly amount: number }
  | { readonly do: 'return' | 'deliver'; readonly device: number }
  | { readonly do: 'wait' };

const device = fc.integer({ min: 0, max: 1 });
const amount = fc.integer({ min: 1, max: 40 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('credit', 'ask', 'spend', 'spend'), device, amount }),
  fc.record({ do: fc.constantFrom('return', 'deliver', 'deliver'), device }),
  fc.record({ do: fc.constant('wait' as const) }),
) as fc.Arbitrary<Step>;

type Entry =
  | { readonly kind: 'spend'; readonly id: string; readonly amount: number }
  | { readonly kind: 'return'; readonly id: string };

/** A hub and two devices that are told of grants at once and tell of their spending when they are reached. */
const createWorld = () => {
  let reserve: Reserve = EMPTY_RESERVE;
  let now = 0;
  let asked = 0;
  const grants = new Map<string, Grant>();
  const devices = [0, 1].map(() => ({ untold: [] as Entry[], spent: new Map<string, number>() }));
  const over: number[] = [];
  let spentForReal = 0;

  const ask = (n: number, wanted: number): void => {
    asked += 1;
    const wish = { ...SUBJECT, id: `g${asked}`, deviceId: `d${n}`, wanted, now, forMs: 3 * HOUR };
    const done = grantFrom(reserve, wish);
    if (!done.ok) return;
    reserve = done.value.reserve;
    grants.set(done.value.grant.id, done.value.grant);
  };
  const own = (n: number): Grant[] => [...grants.values()].filter((g) => g.deviceId === `d${n}`);
  const isReturned = (n: number, id: string): boolean =>
    grants.get(id)?.status !== 'open' ||
    devices[n]?.untold.some((entry) => entry.kind === 'return' && entry.id === id) === true;
  const spendAt = (n: number, wanted: number): void => {
    const at = devices[n];
    if (at === undefined) return;
    const holdings = own(n)
      .filter(({ id }) => !isReturned(n, id))
      .map(({ id, amount: granted, expiresAt }) => ({
        id,
        expiresAt,
        left: granted - (at.spent.get(id) ?? 0),
      }));
    const parts = takeFrom(holdings, wanted, now);
    if (!parts.ok) return;
    for (const part of parts.value) {
      at.spent.set(part.allowanceId, (at.spent.get(part.allowanceId) ?? 0) + part.amount);
      at.untold.push({ kind: 'spend', id: part.allowanceId, amount: part.amount });
      spentForReal += part.amount;
    }
  };
  const hear = (entry: Entry): void => {
    const grant = grants.get(entry.id);
    if (grant === undefined) throw new Error('a device spends what was granted');
    if (entry.kind === 'return') {
      const closed = closeGrant(reserve, grant, 'returned');
      reserve = closed.reserve;
      grants.set(entry.id, closed.grant);
      return;
    }
    const counted = countSpend(reserve, grant, entry.amount);
    reserve = counted.reserve;
    if (counted.grant !== undefined) grants.set(entry.id, counted.grant);
    if (counted.over > 0) over.push(counted.over);
  };
  const giveBack = (n: number): void => {
    for (const { id } of own(n)) {
      if (!isReturned(n, id)) devices[n]?.untold.push({ kind: 'return', id });
    }
  };
  const run = (one: Step): void => {
    if (one.do === 'credit') reserve = addCredit(reserve, one.amount);
    else if (one.do === 'ask') ask(one.device, one.amount);
    else if (one.do === 'spend') spendAt(one.device, one.amount);
    else if (one.do === 'wait') now += HOUR;
    else if (one.do === 'return') giveBack(one.device);
    else for (const entry of devices[one.device]?.untold.splice(0) ?? []) hear(entry);
  };
  return {
    run,
    state: () => ({ reserve, grants: [...grants.values()], over, spentForReal }),
  };
};

describe('allowances', () => {
  it('[AL1] two devices, in any order, never spend more than was credited, and nothing is lost between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = createWorld();
        for (const one of steps) {
          world.run(one);
          const { reserve, grants, over, spentForReal } = world.state();
          expect(reserve.open).toBe(grants.reduce((sum, grant) => sum + leftOf(grant), 0));
          expect(reserve.spent + reserve.open).toBeLessThanOrEqual(reserve.credited);
          expect(spentForReal).toBeLessThanOrEqual(reserve.credited);
          expect(over).toEqual([]);
        }
        for (const n of [0, 1])
          for (const what of ['return', 'deliver'] as const) world.run({ do: what, device: n });
        const { reserve, spentForReal } = world.state();
        expect(reserve.open).toBe(0);
        expect(availableOf(reserve)).toBe(reserve.credited - spentForReal);
      }),
    );
  });

  it('[AL7] what comes after a grant was written off is counted and named', () => {
    const granted = grantFrom(addCredit(EMPTY_RESERVE, 100), {
      ...SUBJECT,
      id: 'g1',
      deviceId: 'd0',
      wanted: 80,
      now: 0,
      forMs: HOUR,
    });
    if (!granted.ok) throw new Error('there was enough');
    const off = closeGrant(granted.value.reserve, granted.value.grant, 'written_off');
    expect(availableOf(off.reserve)).toBe(100);
    const late = countSpend(off.reserve, off.grant, 30);
    expect([late.over, availableOf(late.reserve)]).toEqual([30, 70]);
    expect(closeGrant(late.reserve, off.grant, 'returned').reserve).toEqual(late.reserve);
  });

  it('[AL5] takes from the grant that expires first, whole or not at all', () => {
    const holdings = [
      { id: 'late', left: 10, expiresAt: 300 },
      { id: 'over', left: 99, expiresAt: 100 },
      { id: 'soon', left: 4, expiresAt: 200 },
    ];
    expect(takeFrom(holdings, 6, 100)).toEqual({
      ok: true,
      value: [
        { allowanceId: 'soon', amount: 4 },
        { allowanceId: 'late', amount: 2 },
      ],
    });
    expect(takeFrom(holdings, 15, 100)).toMatchObject({ error: { code: 'not_granted', left: 14 } });
  });
});
