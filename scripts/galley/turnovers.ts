import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';

/** Turnover of the replayed lines of some days as one database has it, in minor units. */
export type Turnover = {
  readonly where: string;
  readonly minor: number;
  readonly payments: number;
  /** Of the whole site. */
  readonly receiptsMinor: number;
  /** All Zs of the site: how many, the sum of their turnover, and the grand total that the last of them states. */
  readonly zs: {
    readonly count: number;
    readonly turnoverMinor: number;
    readonly grandMinor: number;
  };
};

const SQLITE = {
  lines:
    'SELECT coalesce(sum(quantity * unitPriceMinor), 0) FROM line WHERE replayed = 1 AND checkId IN (SELECT id FROM wanted)',
  payments:
    'SELECT coalesce(sum(amountMinor), 0) FROM payment WHERE replayed = 1 AND checkId IN (SELECT id FROM wanted)',
  receipts: 'SELECT coalesce(sum(totalMinor), 0) FROM receipt',
  zCount: 'SELECT count(*) FROM z_report',
  zTurnover: "SELECT coalesce(sum(figures ->> '$.turnoverMinor'), 0) FROM z_report",
  zGrand: 'SELECT coalesce(max(grandMinor), 0) FROM z_report',
};

const ofReplica = (where: string, file: string, refs: readonly string[]): Turnover => {
  const db = new Database(file, { readonly: true });
  try {
    db.exec('CREATE TEMP TABLE refs (ref TEXT PRIMARY KEY)');
    const insert = db.prepare('INSERT OR IGNORE INTO refs VALUES (?)');
    for (const ref of refs) insert.run(ref);
    db.exec(
      'CREATE TEMP TABLE wanted AS SELECT id FROM "check" WHERE externalRef IN (SELECT ref FROM refs)',
    );
    const sum = (sql: string): number => Number(db.prepare(sql).pluck().get());
    return {
      where,
      minor: sum(SQLITE.lines),
      payments: sum(SQLITE.payments),
      receiptsMinor: sum(SQLITE.receipts),
      zs: {
        count: sum(SQLITE.zCount),
        turnoverMinor: sum(SQLITE.zTurnover),
        grandMinor: sum(SQLITE.zGrand),
      },
    };
  } finally {
    db.close();
  }
};

const ofPostgres = async (
  dataDir: string,
  refs: readonly string[],
): Promise<Turnover | undefined> => {
  const folder = join(dataDir, 'hub/postgres');
  if (!existsSync(join(folder, 'password'))) return undefined;
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
  const client = new Client({
    host: '127.0.0.1',
    port: Number(text('port')),
    user: 'postgres',
    password: text('password'),
    database: 'galley',
  });
  await client.connect();
  try {
    const { rows } = await client.query<Readonly<Record<string, string>>>(
      `WITH wanted AS (SELECT id FROM galley."check" WHERE external_ref = ANY($1))
       SELECT (SELECT coalesce(sum(quantity * unit_price_minor), 0) FROM galley.line WHERE replayed = 1 AND check_id IN (SELECT id FROM wanted)) AS minor,
              (SELECT coalesce(sum(amount_minor), 0) FROM galley.payment WHERE replayed = 1 AND check_id IN (SELECT id FROM wanted)) AS payments,
              (SELECT coalesce(sum(total_minor), 0) FROM galley.receipt) AS receipts,
              (SELECT count(*) FROM galley.z_report) AS z_count,
              (SELECT coalesce(sum((figures ->> 'turnoverMinor')::bigint), 0) FROM galley.z_report) AS z_turnover,
              (SELECT coalesce(max(grand_minor), 0) FROM galley.z_report) AS z_grand`,
      [refs],
    );
    const figure = (name: string): number => Number(rows[0]?.[name]);
    return {
      where: 'Postgres',
      minor: figure('minor'),
      payments: figure('payments'),
      receiptsMinor: figure('receipts'),
      zs: {
        count: figure('z_count'),
        turnoverMinor: figure('z_turnover'),
        grandMinor: figure('z_grand'),
      },
    };
  } finally {
    await client.end();
  }
};

const REPLICAS = [
  ['register', 'register'],
  ['kitchen', 'kitchen'],
  ['back office', 'backoffice'],
] as const;

/** Turnover of the orders, computed from each replica's own database and from Postgres. */
export const turnovers = async (dataDir: string, refs: readonly string[]): Promise<Turnover[]> => {
  const replicas = REPLICAS.map(([where, folder]) =>
    ofReplica(where, join(dataDir, folder, 'replica.db'), refs),
  );
  const central = await ofPostgres(dataDir, refs);
  return central === undefined ? replicas : [...replicas, central];
};
