import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '@galley/sync/protocol';
import { afterEach, describe, expect, it } from 'vitest';
import {
  count,
  endAll,
  endings,
  FIXTURES,
  follow,
  joinToday,
  open,
  receipts,
  sell,
  startHub,
  unpack,
  until,
} from './old-shop.fixture.ts';

const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, n) => n + 1);

describe('databases of older versions', () => {
  afterEach(endAll);

  it('[VS6] are kept for every version of the wire schema, and small', () => {
    for (const version of VERSIONS) {
      const folder = join(FIXTURES, `schema-${version}`);
      for (const name of readdirSync(folder)) {
        expect(statSync(join(folder, name)).size).toBeLessThan(200_000);
      }
    }
  });

  it.each(VERSIONS)('[VS6] of schema %i open with every row as it was', (version) => {
    const { folder, kept } = unpack(version);
    const replica = open(folder);
    endings.push(() => replica.close());
    expect(kept.rows.length).toBeGreaterThan(200);
    for (const { kind, id, ...row } of kept.rows) {
      expect({ kind, id, ...replica.row({ kind, id }) }).toEqual({ kind, id, ...row });
    }
    expect(replica.pending().commits).toBe(kept.pending);
    const stored = replica.db.pragma('user_version', { simple: true });
    expect(Number(stored) % 1000).toBe(SCHEMA_VERSION);
  });

  it.each(VERSIONS)(
    '[VS6] of schema %i sell, and send what they had and what is new',
    async (version) => {
      const { folder, kept } = unpack(version);
      await sell(folder);
      const { store, url } = await startHub(folder);
      const replica = open(folder);
      const before = receipts(replica);
      expect(before).toEqual(before.map((_, n) => n + 1));
      const sync = follow(replica, url);
      await until('acknowledgement', () => replica.pending().commits === 0);
      await until('the hub’s rows', () => sync.status().caughtUp);
      expect(sync.status().lastError).toBeUndefined();
      expect(await store.quarantined(kept.tenantId)).toEqual([]);
      const kitchen = await joinToday(url, kept, folder);
      follow(kitchen, url);
      await until('all receipts', () => receipts(kitchen).length === before.length);
      expect(receipts(kitchen)).toEqual(before);
      for (const kind of ['line', 'payment', 'ticket', 'menu_item']) {
        expect([kind, count(kitchen, kind)]).toEqual([kind, count(replica, kind)]);
      }
    },
  );
});
