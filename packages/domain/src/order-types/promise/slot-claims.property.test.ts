import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotTasks } from '../../tasks/slot-task.ts';
import { lateClaims, type SlotClaim, slotLack } from './slot-claims.ts';

const SLOT = 15 * 60_000;
const NOW = 0;
const ZONE = 'UTC';
const TYPE = { id: 'ort', slots: { minutes: 15, orders: 2, items: 5 } };

const claim = (id: number, more: Partial<SlotClaim> = {}): SlotClaim => ({
  ...{ checkId: `chk_${id}`, orderTypeId: 'ort', promisedAt: SLOT, items: 1, claimedAt: id },
  ...{ employeeId: 'emp', deviceId: 'dev', waits: true, agreedItems: null },
  ...more,
});

const claims = fc
  .array(
    fc.record({
      promisedAt: fc.constantFrom(SLOT, SLOT + 1, 2 * SLOT),
      items: fc.nat(4),
      claimedAt: fc.nat(3),
      waits: fc.boolean(),
      agreedItems: fc.option(fc.nat(4)),
    }),
    { maxLength: 8 },
  )
  .map((given) => given.map((more, at) => claim(at, more)));

const late = (given: readonly SlotClaim[]) =>
  lateClaims([TYPE], given, ZONE).map((one) => one.claim.checkId);

describe('what does not fit into its slot', () => {
  test('[OP8] is the same in whatever order rows come, and what is left of it fits', () => {
    const shuffled = claims.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, again]) => {
        const found = late(given);
        expect(late(again).sort()).toEqual([...found].sort());
        expect(late(given.filter(({ checkId }) => !found.includes(checkId)))).toEqual([]);
      }),
    );
  });

  test('[OP8] what the kitchen has and what somebody agreed to is no task', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const found = new Set(late(given));
        for (const { checkId, waits, agreedItems, items } of given)
          if (!waits || (agreedItems !== null && agreedItems >= items))
            expect(found.has(checkId)).toBe(false);
      }),
    );
  });

  test('[OP8] [TK21] the later of two says both and the next time with room', () => {
    const first = [claim(1), claim(2), claim(3, { items: 2 })];
    const next = [claim(4, { promisedAt: 2 * SLOT, items: 4 })];
    const [task, ...more] = slotTasks([TYPE], [...first, ...next], { now: NOW, timeZone: ZONE });
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      ...{ type: 'slot_overfull', checkId: 'chk_3', otherAt: ['chk_1', 'chk_2'], since: 3 },
      slot: { promisedAt: SLOT, at: SLOT, unit: 'orders', room: 2, taken: 3, nextAt: 3 * SLOT },
    });
  });

  test('[OP9] more on an order than somebody agreed to lacks room again', () => {
    const lack = (more: Partial<SlotClaim>) => slotLack(TYPE, [claim(1, more)], 'chk_1', ZONE);
    expect(lack({ items: 5 })).toBeUndefined();
    expect(lack({ items: 6 })).toEqual({ at: SLOT, unit: 'items', room: 5, taken: 6 });
    expect(lack({ items: 20, agreedItems: 20 })).toBeUndefined();
    expect(lack({ items: 21, agreedItems: 20 })).toMatchObject({ taken: 21 });
    expect(lack({ items: 6, waits: false })).toBeUndefined();
  });
});
