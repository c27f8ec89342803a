import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createDigestBook } from './digest-book.ts';
import type { Replica } from './replica.ts';
import { batchOf, envelope, GRANT, hlcAt, KINDS, line, openEnrolled } from './testing/fixtures.ts';

const opened: Replica[] = [];
afterEach(() => {
  for (const replica of opened.splice(0)) replica.close();
});

type Step =
  | { readonly do: 'line'; readonly id: number; readonly day: number }
  | { readonly do: 'ticket'; readonly id: number; readonly rank: number }
  | { readonly do: 'note' | 'come'; readonly id: number; readonly seats: number }
  | { readonly do: 'evict'; readonly id: number }
  | { readonly do: 'fail'; readonly id: number }
  | { readonly do: 'read'; readonly rows: number }
  | { readonly do: 'recount' };

const id = fc.nat(8);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('line' as const), id: fc.nat(400), day: fc.nat(3) }),
  fc.record({ do: fc.constant('ticket' as const), id, rank: fc.nat(4) }),
  fc.record({ do: fc.constantFrom('note' as const, 'come' as const), id, seats: fc.nat(9) }),
  fc.record({ do: fc.constant('evict' as const), id }),
  fc.record({ do: fc.constant('fail' as const), id }),
  fc.record({ do: fc.constant('read' as const), rows: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('recount' as const) }),
);

let clock = 0;

const carryOut = (replica: Replica, one: Step): void => {
  const { book } = replica.digest;
  clock += 1;
  if (one.do === 'read') book.advance(one.rows);
  else if (one.do === 'recount') book.recount();
  else if (one.do === 'line') {
    const day = { businessDate: `2026-06-0${one.day + 1}` };
    const known = replica.db.prepare('SELECT 1 FROM line WHERE id = ?').get(`lin_${one.id}`);
    if (known === undefined) replica.commit({ facts: [line(`lin_${one.id}`, day)] });
  } else if (one.do === 'ticket') {
    const doc = { generation: 1, rank: one.rank, station: 'grill' };
    replica.commit({ facts: [{ kind: 'ticket', id: `tkt_${one.id}`, doc }] });
  } else if (one.do === 'note') {
    const doc = { note: 'x', seats: one.seats };
    replica.commit({ facts: [{ kind: 'table_note', id: `not_${one.id}`, doc }] });
  } else if (one.do === 'come') {
    const clk = { b: hlcAt(clock) };
    const row = envelope('table_note', `not_${one.id}`, { note: 'y', seats: one.seats }, { clk });
    const unknown = envelope('comet', `com_${one.id}`, { tail: one.seats }, { clk });
    replica.applyBatch(batchOf([row, unknown]));
  } else if (one.do === 'evict') {
    const evicted = [{ kind: 'ticket', id: `tkt_${one.id}` }];
    replica.acknowledge(replica.pending().lastSeq);
    replica.applyBatch({ ...batchOf([]), evicted });
  } else {
    const trigger = `CREATE TEMP TRIGGER fail BEFORE INSERT ON sync_commit
      BEGIN SELECT RAISE(ABORT, 'no'); END`;
    replica.db.exec(trigger);
    const doc = { note: 'z', seats: 1 };
    expect(() =>
      replica.commit({ facts: [{ kind: 'table_note', id: `not_${one.id}`, doc }] }),
    ).toThrow();
    replica.db.exec('DROP TRIGGER fail');
  }
};

const plain = (sums: ReadonlyMap<string, ReadonlyMap<string, bigint>>): unknown =>
  [...sums]
    .map(([kind, days]) => [kind, [...days].filter(([, sum]) => sum !== 0n).sort()])
    .filter(([, days]) => (days as unknown[]).length > 0)
    .sort();

const kinds = [...KINDS];

describe('sums of a replica', () => {
  it('[DG15] are those of its rows whatever is written while they are read', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const replica = openEnrolled();
        opened.push(replica);
        for (const one of steps) carryOut(replica, one);
        const { book } = replica.digest;
        while (!book.advance(7));
        const fresh = createDigestBook(replica.db, kinds);
        while (!fresh.advance(1000));
        expect(plain(book.sums(GRANT.siteId))).toEqual(plain(fresh.sums(GRANT.siteId)));
        expect(book.altered()).toBe(0);
        replica.close();
        opened.pop();
      }),
      { numRuns: 60 },
    );
  });

  it('[DG6] a change of which nobody told is found by reading anew', () => {
    const replica = openEnrolled();
    opened.push(replica);
    const { book } = replica.digest;
    replica.commit({ facts: [line('lin_1'), line('lin_2')] });
    while (!book.advance(5));
    const before = plain(book.sums(GRANT.siteId));
    replica.db.exec("UPDATE line SET price = 1 WHERE id = 'lin_1'");
    expect(plain(book.sums(GRANT.siteId))).toEqual(before);
    book.recount();
    while (!book.advance(5));
    expect(book.altered()).toBe(1);
    expect(plain(book.sums(GRANT.siteId))).not.toEqual(before);
  });
});
