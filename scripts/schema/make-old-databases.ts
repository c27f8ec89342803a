import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Makes a register's and a hub's database with the program of a tree, which may be an older version checked
 * out elsewhere (its node_modules/@galley must point into that tree):
 *   npm exec -- node scripts/schema/make-old-databases.ts TREE VERSION
 * It sells, sends half of it to the hub, sells the rest alone, and writes both files, packed, with every row
 * as that program read it.
 */
const [tree = '.', version = ''] = process.argv.slice(2);
if (!/^\d+$/.test(version)) throw new Error('Give the tree and the number of its wire schema.');

type Sync = typeof import('@galley/sync/replica');
type Hub = typeof import('@galley/sync/hub');
const from = (path: string) => import(join(resolve(tree), path));
const hubSide: Hub = await from('packages/sync/src/hub/index.ts');
const replicaSide: Sync = await from('packages/sync/src/replica/index.ts');
const domain: typeof import('@galley/domain') = await from('packages/domain/src/index.ts');
const demo: typeof import('@galley/domain/demo') = await from('packages/domain/src/demo/index.ts');
const shell: typeof import('@galley/shell/core') = await from('packages/shell/src/core/index.ts');
const pos: typeof import('../../apps/pos/src/core/testing/register.fixture.ts') = await from(
  'apps/pos/src/core/testing/register.fixture.ts',
);
const wire: typeof import('@galley/sync/protocol') = await from(
  'packages/sync/src/protocol/index.ts',
);

/** The register's fixture checks PINs by this pepper at this cost. */
const PEPPER = Buffer.alloc(32, 7).toString('base64url');
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };

const ADMIN = 'admin-token-of-the-fixtures';

const clock = { now: () => Date.now() };
const rng = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const { KINDS, INDEXES } = domain;
const KINDS_OF_ALL = [...KINDS, ...wire.SYNC_KINDS];

const must = <T, E extends { message: string }>(
  result: { ok: true; value: T } | { ok: false; error: E },
): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const folder = mkdtempSync(join(tmpdir(), 'galley-old-'));
const hubFile = join(folder, 'hub.db');
const replicaFile = join(folder, 'replica.db');
const store = must(hubSide.createSqliteStore({ file: hubFile, clock }));
const server = hubSide.createHubServer({
  store,
  kinds: KINDS,
  role: 'central',
  clock,
  rng,
  crypto: replicaSide.nodeCrypto,
  log: silent,
  adminToken: ADMIN,
});
const { port } = must(await server.listen({ host: '127.0.0.1', port: 0 }));
const hubUrl = `http://127.0.0.1:${port}`;

const admin = async (path: string, body: object) => {
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  const answer = await fetch(`${hubUrl}/v1/admin/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { tenantId: string; siteId: string; code: string };
};

const { tenantId, siteId } = await admin('sites', { siteName: 'Harbour Diner', purpose: 'demo' });
const { code } = await admin('enrolment-codes', { tenantId, siteId, kind: 'register' });
const keys = replicaSide.generateDeviceKeys();
const enrolment = { kind: 'register', name: 'Bar', keys } as const;
const granted = must(await replicaSide.enrolDevice({ hubUrl, code, ...enrolment }));

const openReplica = () =>
  must(replicaSide.openReplica({ file: replicaFile, kinds: KINDS, indexes: INDEXES, clock }));

const seed = (): void => {
  const replica = openReplica();
  must(replica.enrol(granted, enrolment));
  const { tenant, site } = demo.demoFacts({
    ...{ siteId, tenantId, printer: { host: '127.0.0.1', port: 9100 } },
    pinVerifier: (employeeId, pin) => shell.hashPinSync(PEPPER, employeeId, pin, CHEAP),
  });
  must(replica.commit({ facts: [...tenant, ...site] }));
  replica.close();
};

const sell = async (checks: number): Promise<void> => {
  const register = pos.openRegister({ folder });
  register.time.now = Date.now();
  await register.login('tom');
  for (let n = 0; n < checks; n += 1) {
    const checkId = await register.openTakeaway(`Guest ${n} of ${checks}`);
    await register.ring(checkId, 'Chips', 1 + (n % 3));
    await register.ring(checkId, 'Cola');
    await register.run('sendCheck', { checkId });
    if (n % 4 !== 3) await register.payAll(checkId);
  }
  register.replica.close();
};

const sync = async (): Promise<void> => {
  const replica = openReplica();
  const hubs = [{ url: hubUrl, role: 'central' as const }];
  const client = replicaSide.startSync({ replica, hubs, clock, rng, log: () => undefined });
  while (replica.pending().commits > 0 || !client.status().caughtUp) {
    await new Promise((next) => setTimeout(next, 20));
  }
  await client.stop();
  replica.close();
};

type Cells = Readonly<Record<string, unknown>>;
const parsed = (cell: unknown): unknown => (cell === null ? null : JSON.parse(String(cell)));

/** A row out of its cells, read by nothing but the declarations: what an update must not change. */
const rowOf = ({ kind, columns }: (typeof KINDS_OF_ALL)[number], cells: Cells) => {
  const absent = new Set((parsed(cells._absent) ?? []) as string[]);
  const known = columns
    .filter(({ name }) => !absent.has(name))
    .map(({ name, type }) => [name, type === 'json' ? parsed(cells[name]) : cells[name]]);
  const doc = { ...Object.fromEntries(known), ...((parsed(cells._extra) ?? {}) as object) };
  return { kind, id: cells.id, doc, clk: parsed(cells._clk), deleted: cells._deleted === 1 };
};

const readBack = (): { rows: unknown[]; pending: number } => {
  const replica = openReplica();
  const rows = KINDS_OF_ALL.flatMap((spec) => {
    const all = replica.db.prepare(`SELECT * FROM "${spec.kind}" ORDER BY id`).all() as Cells[];
    return all.map((cells) => rowOf(spec, cells));
  });
  const pending = replica.pending().commits;
  replica.db.exec('VACUUM');
  replica.close();
  return { rows, pending };
};

seed();
await sell(6);
await sync();
await sell(5);
const { rows, pending } = readBack();
await server.close();
await store.close();

const target = join(import.meta.dirname, '../../packages/sync/fixtures', `schema-${version}`);
mkdirSync(target, { recursive: true });
const keep = (name: string, bytes: Buffer): void => {
  writeFileSync(join(target, `${name}.gz`), gzipSync(bytes, { level: 9 }));
};
keep('replica.db', readFileSync(replicaFile));
keep('hub.db', readFileSync(hubFile));
keep('rows.json', Buffer.from(JSON.stringify({ tenantId, siteId, pending, rows })));
writeFileSync(join(target, 'replica.db.key'), readFileSync(`${replicaFile}.key`));
process.stdout.write(`${rows.length} rows, ${pending} commits not sent: ${target}\n`);
process.exit(0);
