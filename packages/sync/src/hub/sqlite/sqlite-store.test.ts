import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { describeAdmission } from '../testing/admission.contract.ts';
import { describeAllowances } from '../testing/allowance.contract.ts';
import { describeAside } from '../testing/aside.contract.ts';
import { describeCollection } from '../testing/collect.contract.ts';
import { describeFork } from '../testing/fork.contract.ts';
import { describeHeld } from '../testing/held.contract.ts';
import { describeHubNumbers } from '../testing/hub-numbers.contract.ts';
import { describeHubPush } from '../testing/hub-push.contract.ts';
import { describeHubStore } from '../testing/hub-store.contract.ts';
import { describeRecovery } from '../testing/recovery.contract.ts';
import { fakeClock } from '../testing/shop.fixture.ts';
import { describeSnapshot } from '../testing/snapshot.contract.ts';
import { describeStandby } from '../testing/standby.contract.ts';
import { describeTokenRenewal } from '../testing/token-renewal.contract.ts';
import { createSqliteStore } from './sqlite-store.ts';

const options = (file: string) => ({ file, clock: fakeClock() });

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const opened = createSqliteStore(options(join(folder, 'hub.db')));
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const dispose = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, dispose };
};

describeHubPush('SQLite store: push', open);
describeHubNumbers('SQLite store: numbers', open);
describeHubStore('SQLite store', open);
describeHeld('SQLite store: held writes', open);
describeRecovery('SQLite store: recovery', open);
describeFork('SQLite store: devices that share an identity', open);
describeStandby('SQLite store: stand-by hubs', open);
describeAdmission('SQLite store: devices that joined at the site', open);
describeTokenRenewal('SQLite store: renewal of tokens', open);
describeAside('SQLite store: commits set aside', open);
describeSnapshot('SQLite hub: snapshot', open);
describeCollection('SQLite store: collection', open);
describeAllowances('SQLite store: allowances', open);

it('[HL6] keeps the name of its log over a restart, and refuses a newer or a damaged file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hub-'));
  const file = join(folder, 'hub.db');
  const first = createSqliteStore(options(file));
  const name = first.ok && first.value.incarnation;
  if (first.ok) await first.value.close();
  const second = createSqliteStore({ ...options(file), clock: fakeClock(99) });
  expect(second.ok && second.value.incarnation).toBe(name);
  if (second.ok) await second.value.close();
  const db = new Database(file);
  db.prepare("UPDATE hub_meta SET value = '98' WHERE name = 'schema'").run();
  const knownMigrations = db.pragma('user_version', { simple: true });
  const refusal = () => {
    const opened = createSqliteStore(options(file));
    return opened.ok ? undefined : opened.error;
  };
  expect(refusal()).toMatchObject({ code: 'newer_database' });
  expect(refusal()?.message).toContain(
    `(database ${knownMigrations}, schema 98; this program knows`,
  );
  db.pragma('user_version = 99');
  expect(refusal()?.message).toContain('(database 99, schema 98; this program knows');
  expect(db.pragma('user_version', { simple: true })).toBe(99);
  db.close();
  writeFileSync(
    join(folder, 'bad.db'),
    'this is no database, but long enough to look like one '.repeat(99),
  );
  const bad = createSqliteStore(options(join(folder, 'bad.db')));
  expect(bad).toMatchObject({ error: { code: 'damaged' } });
  rmSync(folder, { recursive: true });
});
