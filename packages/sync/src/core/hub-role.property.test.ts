import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAND_BACK_MS, PATIENCE_MS, TAKE_OVER_MS } from './hub-role.ts';
import { createRoleKeeper, type RoleKeeper } from './role-keeper.ts';

const STEP_MS = 250;
const IDS = ['dev_a', 'dev_b', 'dev_c', 'dev_d'];

/** Candidates that hear each other within their groups; nothing else connects them. */
const createSite = (count: number, excluded: readonly string[] = []) => {
  let now = 0;
  const ids = IDS.slice(0, count);
  const changes: { at: number; hubId: string; acting: boolean; term: number }[] = [];
  const make = (hubId: string, term: number, acting: boolean): RoleKeeper =>
    createRoleKeeper({
      hubId,
      start: { acting, term },
      elapsed: () => now,
      order: () => ({ order: ids, excluded }),
      onRole: (role) => changes.push({ at: now, hubId, ...role }),
    });
  const keepers = new Map(ids.map((id, index) => [id, make(id, 1, index === 0)]));
  const down = new Map<string, number>();
  const exchange = (groups: readonly (readonly string[])[]): void => {
    for (const group of groups) {
      const alive = group.filter((id) => keepers.has(id));
      for (const a of alive) {
        for (const b of alive) {
          const role = keepers.get(b)?.role() ?? { acting: false, term: 0 };
          if (a !== b) keepers.get(a)?.hear({ hubId: b, ...role });
        }
        const heardActing = keepers.get(a)?.rival() !== undefined;
        keepers.get(a)?.setCaughtUp(heardActing);
      }
    }
  };
  return {
    ids,
    changes,
    now: () => now,
    acting: (group: readonly string[]) =>
      group.filter((id) => keepers.get(id)?.role().acting === true),
    alive: (group: readonly string[]) => group.filter((id) => keepers.has(id)),
    kill(id: string) {
      const keeper = keepers.get(id);
      if (keeper !== undefined) down.set(id, keeper.role().term);
      keepers.delete(id);
    },
    /** Back with its disk it remembers its term; with an empty one it knows nothing and waits. */
    start(id: string, withDisk: boolean) {
      if (!keepers.has(id)) keepers.set(id, make(id, withDisk ? (down.get(id) ?? 0) : 0, withDisk));
    },
    run(ms: number, groups: readonly (readonly string[])[]) {
      for (const end = now + ms; now < end; ) {
        now += STEP_MS;
        exchange(groups);
        for (const keeper of keepers.values()) keeper.tick();
      }
    },
  };
};

const SETTLED_MS = TAKE_OVER_MS + PATIENCE_MS * IDS.length + HAND_BACK_MS * 2 + 5000;

const partOf = (ids: readonly string[], sides: readonly boolean[]): string[][] =>
  [ids.filter((_, i) => sides[i] === true), ids.filter((_, i) => sides[i] !== true)].filter(
    (group) => group.length > 0,
  );

const eventArb = fc.record({
  kind: fc.constantFrom('kill', 'start', 'start_empty', 'cut', 'heal'),
  who: fc.nat({ max: 3 }),
  sides: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  ms: fc.integer({ min: STEP_MS, max: 15_000 }),
});

type Site = ReturnType<typeof createSite>;
type Event = {
  readonly kind: string;
  readonly who: number;
  readonly sides: readonly boolean[];
  readonly ms: number;
};
type Groups = readonly (readonly string[])[];

/** Lets one event happen, and time pass; returns who hears whom from now on. */
const play = (site: Site, { kind, who, sides, ms }: Event, groups: Groups): Groups => {
  const id = site.ids[who % site.ids.length] ?? 'dev_a';
  if (kind === 'kill') site.kill(id);
  if (kind === 'start' || kind === 'start_empty') site.start(id, kind === 'start');
  const cut = kind === 'cut' ? partOf(site.ids, sides) : undefined;
  const next = cut ?? (kind === 'heal' ? [site.ids] : groups);
  site.run(ms, next);
  return next;
};

describe('hub role', () => {
  it('[FO1] one hub acts in every connected group once it has been left alone, the best placed one, for good', () => {
    const count = fc.integer({ min: 1, max: 4 });
    const events = fc.array(eventArb, { maxLength: 12 });
    const settle = (site: Site, history: readonly Event[]): void => {
      let groups: Groups = [site.ids];
      for (const event of history) groups = play(site, event, groups);
      site.run(SETTLED_MS, groups);
      const settled = site.changes.length;
      for (const group of groups) {
        expect(site.acting(group)).toEqual(site.alive(group).slice(0, 1));
      }
      site.run(60_000, groups);
      expect(site.changes.length).toBe(settled);
    };
    const property = fc.property(count, events, (n, history) => settle(createSite(n), history));
    fc.assert(property, { numRuns: 300 });
  });

  it('[FO2] two that act and hear each other do so for a second at most, and no hub goes back in its terms', () => {
    const events = fc.array(eventArb, { maxLength: 12 });
    const watch = (site: Site, history: readonly Event[]): void => {
      let groups: Groups = [site.ids];
      for (const event of history) {
        groups = play(site, { ...event, ms: 0 }, groups);
        let together = 0;
        for (let passed = 0; passed < event.ms; passed += STEP_MS) {
          site.run(STEP_MS, groups);
          const twice = groups.some((group) => site.acting(group).length > 1);
          together = twice ? together + STEP_MS : 0;
          expect(together).toBeLessThanOrEqual(1000);
        }
      }
      for (const id of site.ids) {
        const terms = site.changes.filter((change) => change.hubId === id).map(({ term }) => term);
        expect(terms).toEqual([...terms].sort((a, b) => a - b));
      }
    };
    const property = fc.property(events, (history) => {
      const withDisks = history.map((event) =>
        event.kind === 'start_empty' ? { ...event, kind: 'start' } : event,
      );
      watch(createSite(4), withDisks);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('[FO3] the next of the list acts within 3 s of the last word of a dead hub, not before 2 s', () => {
    const site = createSite(3);
    site.run(20_000, [site.ids]);
    site.kill('dev_a');
    const diedAt = site.now();
    site.run(5000, [site.ids]);
    const [first] = site.changes;
    expect(first).toMatchObject({ hubId: 'dev_b', acting: true, term: 2 });
    expect((first?.at ?? 0) - diedAt).toBeGreaterThanOrEqual(TAKE_OVER_MS);
    expect((first?.at ?? 0) - diedAt).toBeLessThanOrEqual(3000);
  });

  it('[FO3] a hub that is back before anybody took over goes on in its term', () => {
    const site = createSite(3);
    site.run(20_000, [site.ids]);
    site.kill('dev_a');
    site.run(1500, [site.ids]);
    site.start('dev_a', true);
    site.run(20_000, [site.ids]);
    expect(site.changes).toEqual([]);
  });

  it('[FO4] the old hub hears the higher term, waits, and takes back ten seconds after it has everything', () => {
    const site = createSite(2);
    site.run(5000, [site.ids]);
    site.kill('dev_a');
    site.run(5000, [site.ids]);
    site.start('dev_a', true);
    const backAt = site.now();
    site.run(30_000, [site.ids]);
    const after = site.changes.filter((change) => change.at > backAt);
    expect(after.map(({ hubId, acting, term }) => [hubId, acting, term])).toEqual([
      ['dev_a', false, 2],
      ['dev_a', true, 3],
      ['dev_b', false, 3],
    ]);
    expect((after[1]?.at ?? 0) - backAt).toBeGreaterThanOrEqual(HAND_BACK_MS);
  });

  it('[FO5] devices that know a higher term of a hub that is gone are not left waiting for it', () => {
    const site = createSite(1);
    const keeper = createRoleKeeper({
      hubId: 'dev_a',
      start: { acting: true, term: 3 },
      elapsed: site.now,
      order: () => ({ order: ['dev_a'], excluded: [] }),
      onRole: () => undefined,
    });
    keeper.hearTerm(7);
    site.run(TAKE_OVER_MS, [[]]);
    expect(keeper.tick()).toEqual({ acting: true, term: 8 });
  });

  it('[FO19] a hub that people excluded never takes over, and waits for nobody to hand over to', () => {
    const site = createSite(3, ['dev_b']);
    site.run(20_000, [site.ids]);
    site.kill('dev_a');
    site.run(8000, [site.ids]);
    expect(site.changes.map(({ hubId, acting }) => [hubId, acting])).toEqual([['dev_c', true]]);
    site.kill('dev_c');
    site.run(60_000, [site.ids]);
    expect(site.acting(site.ids)).toEqual([]);
  });

  it('[FO19] one that people excluded while it acts goes on until the next of the list has everything', () => {
    const site = createSite(2, ['dev_a']);
    site.run(HAND_BACK_MS + 2000, [site.ids]);
    expect(site.acting(site.ids)).toEqual(['dev_b']);
    expect(site.changes.every(({ at }) => at >= HAND_BACK_MS)).toBe(true);
  });
});
