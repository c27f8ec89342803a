import { type Clock, err, failure, type KindSpec, ok, type Result, type Rng } from '@galley/base';
import pg from 'pg';
import type { AtPoint } from '../../crash-points.ts';
import { type HubLog, silentLog } from '../log.ts';
import { withOneConnection } from '../one-connection.ts';
import type { StoreFailure } from '../sqlite/open-database.ts';
import type { HubStore } from '../store.ts';
import { collectionOperations } from './collection.ts';
import { migrate, readIncarnation } from './migrate.ts';
import { startPartitionKeeper } from './partition-keeper.ts';
import { createProjectionCheck } from './projection-check.ts';
import { createReads, poolLine } from './reads.ts';
import { createRegisters } from './registers.ts';
import { ensureRole } from './role.ts';
import { createWrites } from './writes.ts';

export type PostgresStoreOptions = {
  /** The owner's address: migrates, and creates the role `galley_hub` with which the hub then works. */
  readonly connectionString: string;
  readonly kinds: readonly KindSpec[];
  readonly clock: Clock;
  readonly rng: Rng;
  readonly log?: HubLog;
  /** How long Postgres lets a statement wait and work, in ms; for tests. */
  readonly patience?: Partial<typeof PATIENCE>;
  /** How soon rows of a month without a partition get one, in ms. */
  readonly partitionDelayMs?: number;
  /** Told where in an update of the database the process stands; for tests that kill it there. */
  readonly atPoint?: AtPoint;
};

/** Every statement finds its rows by key; a plan made while a table was empty must not read it whole later. */
const PLANNER = '-c enable_seqscan=off -c jit=off';
/** Nothing waits or works for ever: what takes longer fails, is answered 503, and is asked again. */
const PATIENCE = {
  lock_timeout: 20_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 30_000,
};
/** How long a free connection is waited for. */
const CONNECTION_MS = 20_000;

const settingsOf = (patience: Partial<typeof PATIENCE>): string =>
  [
    PLANNER,
    ...Object.entries({ ...PATIENCE, ...patience }).map(([name, ms]) => `-c ${name}=${ms}`),
  ].join(' ');

const prepareDatabase = async (
  options: PostgresStoreOptions,
): Promise<Result<{ hubUrl: string; incarnation: string }, StoreFailure>> => {
  const owner = new pg.Client({ connectionString: options.connectionString });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    const role = await ensureRole(owner, options.connectionString);
    if (!role.ok) return role;
    const problem = await migrate(owner, options.kinds, options.clock, options.atPoint);
    if (problem !== undefined) return err(problem);
    const incarnation = await readIncarnation(owner, options.clock, options.rng);
    return ok({ hubUrl: role.value, incarnation });
  } catch (cause) {
    return err(databaseFailure(cause));
  } finally {
    await owner.end().catch(() => undefined);
  }
};

const databaseFailure = (cause: unknown): StoreFailure => {
  const text = cause instanceof Error ? cause.message || String(cause) : String(cause);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === '53100') return failure('disk_full', `The database's disk is full: ${text}`);
  if (code === '42501' || code.startsWith('28')) {
    return failure('not_allowed', `The database refuses: ${text}`, 'database-url');
  }
  return failure('unreachable', `The database does not answer: ${text}`, 'database-url');
};

/** The store of the central hub. */
export const createPostgresStore = async (
  options: PostgresStoreOptions,
): Promise<Result<HubStore, StoreFailure>> => {
  const prepared = await prepareDatabase(options);
  if (!prepared.ok) return prepared;
  const { hubUrl, incarnation } = prepared.value;
  const log = options.log ?? silentLog;
  const pool = new pg.Pool({
    ...{ connectionString: hubUrl, max: 10, connectionTimeoutMillis: CONNECTION_MS },
    options: settingsOf(options.patience ?? {}),
  });
  const lost = (cause: Error) => log.warn({ cause: String(cause) }, 'database connection lost');
  pool.on('error', lost);
  // The pool listens to its idle connections only; one that is at work has to be listened to itself.
  pool.on('connect', (client) => client.on('error', lost));
  const registers = createRegisters(pool);
  const self = Buffer.from(options.rng.bytes(9)).toString('base64url');
  const keeper = startPartitionKeeper({
    ...{ connectionString: options.connectionString, kinds: options.kinds },
    ...{ clock: options.clock, log },
    ...(options.partitionDelayMs !== undefined && { delayMs: options.partitionDelayMs }),
  });
  const { kinds } = options;
  const writes = createWrites({ pool, hubUrl, self, kinds, registers, log, onRows: keeper.saw });
  const store: HubStore = {
    incarnation,
    ...createReads(poolLine(pool)),
    ...collectionOperations(pool),
    ...registers.operations,
    projections: createProjectionCheck(pool, kinds),
    transaction: writes.transaction,
    onChange: writes.onChange,
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: async () => {
      await keeper.stop();
      await writes.close();
      await pool.end();
    },
  };
  return ok(withOneConnection(store));
};
