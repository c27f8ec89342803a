import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { invariant } from '@galley/base';
import { KINDS } from '@galley/domain';
import initialise, { type DB } from '@vlcn.io/crsqlite-wasm';
import type { ChangedRow, Row } from '../rows.ts';
import { FACTS, type Peer, SETTINGS } from './peer.ts';

type Cells = (string | number | bigint | Uint8Array | null)[];

const cell = (value: unknown): string | number | null =>
  value !== null && typeof value === 'object'
    ? JSON.stringify(value)
    : ((value ?? null) as string | number | null);

const columnsOf = (kind: string): string[] => {
  const spec = KINDS.find((one) => one.kind === kind);
  invariant(spec !== undefined, `${kind} is declared`);
  return spec.columns.map(({ name }) => name);
};

/**
 * The package is made for browsers. Node fetches no file address, so its program comes as a data address;
 * it opens IndexedDB at once, where nothing is kept here: a request that is never answered stands in.
 */
const loadSqlite = () => {
  const main = createRequire(join(process.cwd(), 'bench/')).resolve('@vlcn.io/crsqlite-wasm');
  const bytes = readFileSync(join(dirname(main), 'crsqlite.wasm'));
  const globals = globalThis as { indexedDB?: unknown };
  globals.indexedDB ??= { open: () => new EventTarget() };
  return initialise(() => `data:application/wasm;base64,${bytes.toString('base64')}`);
};

const createTables = async (db: DB): Promise<void> => {
  for (const kind of [FACTS, SETTINGS]) {
    await db.exec(
      `CREATE TABLE ${kind} (id TEXT PRIMARY KEY NOT NULL, ${columnsOf(kind).join(', ')})`,
    );
    await db.exec('SELECT crsql_as_crr(?)', [kind]);
  }
};

const COLUMNS = '"table", pk, cid, val, col_version, db_version, site_id, cl, seq';

export const crSqlite: Peer = {
  name: 'cr_sqlite',
  keeps: 'in SQLite in memory (WebAssembly)',
  async open() {
    const sqlite = await loadSqlite();
    const [writer, reader] = [await sqlite.open(':memory:'), await sqlite.open(':memory:')];
    await createTables(writer);
    await createTables(reader);
    const read = `SELECT ${COLUMNS} FROM crsql_changes WHERE db_version > ?`;
    const insert = await reader.prepare(
      `INSERT INTO crsql_changes (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    let seen = 0;
    const written = async (act: Parameters<DB['tx']>[0]): Promise<Cells[]> => {
      await writer.tx(act);
      const changes = await writer.execA<Cells>(read, [seen]);
      seen = Number((await writer.execA('SELECT crsql_db_version()'))[0]?.[0]);
      return changes;
    };
    const putAll = (kind: string, rows: readonly Row[]) => {
      const names = columnsOf(kind);
      const marks = names.map(() => '?').join(', ');
      const text = `INSERT INTO ${kind} (id, ${names.join(', ')}) VALUES (?, ${marks})`;
      return written(async (tx) => {
        for (const { id, doc } of rows) {
          await tx.exec(text, [id, ...names.map((name) => cell(doc[name]))]);
        }
      });
    };
    const changeAll = (rows: readonly ChangedRow[]) => {
      const text = `UPDATE ${SETTINGS} SET priceMinor = ?, unavailableSince = ? WHERE id = ?`;
      return written(async (tx) => {
        for (const { id, changed } of rows) {
          await tx.exec(text, [cell(changed.priceMinor), cell(changed.unavailableSince), id]);
        }
      });
    };
    const count = async (kind: string): Promise<number> =>
      Number((await reader.execA(`SELECT count(*) FROM ${kind}`))[0]?.[0]);
    return {
      writeFacts: (rows) => putAll(FACTS, rows),
      writeSettings: (rows) => putAll(SETTINGS, rows),
      changeSettings: changeAll,
      merge: (changes) =>
        reader.tx(async (tx) => {
          for (const change of changes as Cells[]) await insert.run(tx, ...change);
        }),
      counts: async () => ({ facts: await count(FACTS), settings: await count(SETTINGS) }),
      price: async (id) =>
        (await reader.execA(`SELECT priceMinor FROM ${SETTINGS} WHERE id = ?`, [id]))[0]?.[0],
    };
  },
};
