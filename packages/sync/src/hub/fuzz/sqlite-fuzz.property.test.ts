import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import { describeFuzz } from './fuzz.contract.ts';

describeFuzz('SQLite hub, fuzzed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-fuzz-'));
  const file = join(folder, 'hub.db');
  const opened = createSqliteStore({ file, clock: { now: () => Date.now() } });
  if (!opened.ok) throw new Error(opened.error.message);
  const reader = new Database(file, { readonly: true });
  const look = reader.prepare(
    `SELECT (SELECT count(*) FROM sync_row WHERE kind IN ('line', 'ticket', 'menu_item')) AS rows,
      (SELECT coalesce(sum(seq), 0) FROM sync_row WHERE kind IN ('line', 'ticket', 'menu_item')) AS numbers,
      (SELECT count(*) FROM hub_commit WHERE verdict IS NULL) AS commits,
      (SELECT count(*) FROM hub_alarm) AS alarms,
      (SELECT count(*) FROM hub_device) AS devices,
      (SELECT count(*) FROM hub_origin) AS origins`,
  );
  return {
    store: opened.value,
    trace: async () => JSON.stringify(look.get()),
    dispose: async () => {
      reader.close();
      await opened.value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
