import { creditIds, type PointsMove, projectPoints, spendIds } from '@galley/domain';
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
} from '@galley/sync/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const ALL = 1_000_000_000;
const NEVER = Number.MAX_SAFE_INTEGER;
const subject = { subjectKind: 'loyalty', subjectId: 'cus_ada' };

type Entry = PointsMove & { readonly grantId?: string };

/** Several registers and the hub that grants: what a register writes reaches the hub when it is heard. */
const shop = (registers: number) => {
  let reserve: Reserve = EMPTY_RESERVE;
  const grants = new Map<string, Grant>();
  const written: Entry[] = [];
  const heard = new Set<string>();
  /** What each register spent of its grants, by its own word. */
  const spentOf = new Map<string, number>();
  const unheard: Entry[][] = Array.from({ length: registers }, () => []);
  const write = (register: number, entry: Entry): void => {
    written.push(entry);
    unheard[register]?.push(entry);
  };
  const hear = (entry: Entry): void => {
    if (heard.has(entry.id)) return;
    heard.add(entry.id);
    if (entry.points > 0) {
      reserve = addCredit(reserve, entry.points);
      return;
    }
    const done = countSpend(reserve, grants.get(entry.grantId ?? ''), -entry.points);
    expect(done.over).toBe(0);
    reserve = done.reserve;
    if (done.grant !== undefined) grants.set(done.grant.id, done.grant);
  };
  const holdings = (register: number) =>
    [...grants.values()]
      .filter((grant) => grant.deviceId === String(register) && grant.status === 'open')
      .map(({ id, amount }) => ({ id, left: amount - (spentOf.get(id) ?? 0), expiresAt: NEVER }));
  return {
    earn(register: number, check: number) {
      write(register, { id: creditIds.earned(`chk_${check}`), at: check, points: 10 + check });
    },
    ask(register: number) {
      const id = `${register}:${grants.size}`;
      const wish = {
        ...subject,
        id,
        deviceId: String(register),
        wanted: ALL,
        now: 0,
        forMs: NEVER,
      };
      const done = grantFrom(reserve, wish);
      if (!done.ok) return;
      reserve = done.value.reserve;
      grants.set(id, done.value.grant);
    },
    burn(register: number, adjustment: number, points: number) {
      const parts = takeFrom(holdings(register), points, 0);
      if (!parts.ok) return;
      for (const [at, { allowanceId, amount }] of parts.value.entries()) {
        spentOf.set(allowanceId, (spentOf.get(allowanceId) ?? 0) + amount);
        const id = `${spendIds.used(`adj_${adjustment}`)}:${at}`;
        write(register, { id, at: 100 + adjustment, points: -amount, grantId: allowanceId });
      }
    },
    takeBack(register: number, adjustment: number) {
      const mine = written.filter(({ id }) =>
        id.startsWith(`${spendIds.used(`adj_${adjustment}`)}:`),
      );
      const points = -mine.reduce((sum, one) => sum + one.points, 0);
      if (points === 0) return;
      write(register, { id: creditIds.back(`adj_${adjustment}`), at: 100 + adjustment, points });
    },
    giveBack(register: number) {
      for (const entry of unheard[register]?.splice(0) ?? []) hear(entry);
      for (const { id } of holdings(register)) {
        const grant = grants.get(id);
        if (grant === undefined) continue;
        const closed = closeGrant(reserve, grant, 'returned');
        reserve = closed.reserve;
        grants.set(id, closed.grant);
      }
    },
    heal: (register: number) => {
      for (const entry of unheard[register]?.splice(0) ?? []) hear(entry);
    },
    written,
    open: () => [...grants.values()].reduce((sum, grant) => sum + leftOf(grant), 0),
    reserve: () => reserve,
  };
};

const act = fc.record({
  type: fc.constantFrom(
    ...(['earn', 'earn', 'ask', 'ask', 'burn', 'burn', 'takeBack', 'giveBack', 'heal'] as const),
  ),
  register: fc.nat(2),
  which: fc.nat(5),
  points: fc.integer({ min: 1, max: 30 }),
});

test('[LY2] [LY6] [LY7] whatever registers do while they are cut off, no point is used twice, each check earns once, and the balance is never below 0', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const house = shop(3);
      let burns = 0;
      for (const { type, register, which, points } of acts) {
        if (type === 'earn') house.earn(register, which);
        else if (type === 'burn') house.burn(register, burns++, points);
        else if (type === 'takeBack') house.takeBack(register, Math.min(which, burns));
        else house[type](register);
        const once = new Map(house.written.map((entry) => [entry.id, entry]));
        const sum = [...once.values()].reduce((all, entry) => all + entry.points, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(projectPoints(house.written).balance).toBe(sum);
        expect(availableOf(house.reserve())).toBeGreaterThanOrEqual(0);
      }
      for (const register of [0, 1, 2]) house.heal(register);
      const { balance, entries } = projectPoints(house.written);
      expect(availableOf(house.reserve()) + house.open()).toBe(balance);
      const earned = entries.filter(({ type }) => type === 'earned');
      expect(new Set(earned.map(({ subjectId }) => subjectId)).size).toBe(earned.length);
      for (const { subjectId, points } of earned)
        expect(points).toBe(10 + Number(subjectId.slice(4)));
    }),
  );
});
