import type { KindSpec } from '@galley/base';
import type pg from 'pg';
import type { HubLog } from '../log.ts';
import {
  createChangeHub,
  type HubStore,
  type HubTx,
  type StoredRow,
  type TxScopes,
} from '../store.ts';
import { listenToChanges, notifyStatement } from './change-channel.ts';
import type { Registers } from './registers.ts';
import { beginStatement, createPostgresTx, createProjections } from './transaction.ts';

type WriteOptions = {
  readonly pool: pg.Pool;
  readonly hubUrl: string;
  /** Name of this process among those on the same database. */
  readonly self: string;
  readonly kinds: readonly KindSpec[];
  readonly registers: Registers;
  readonly log: HubLog;
  /** Told of the rows of each transaction once it is committed. */
  readonly onRows: (rows: readonly StoredRow[]) => void;
};

/** Deadlock and serialisation failure: the same transaction may well pass now. */
const RETRIABLE = ['40P01', '40001'];
const ATTEMPTS = 5;

/** A row was on its way to the default partition when the one of its month took its place. */
const isOvertaken = (cause: Error): boolean =>
  'code' in cause && cause.code === '23514' && 'schema' in cause && cause.schema === 'galley_part';

const isRetriable = (cause: unknown): boolean =>
  cause instanceof Error &&
  (isOvertaken(cause) || ('code' in cause && RETRIABLE.includes(String(cause.code))));

type Changed = { readonly scopes: Set<string>; readonly rows: StoredRow[]; devices: boolean };

export const createWrites = (
  options: WriteOptions,
): Pick<HubStore, 'transaction' | 'onChange'> & { close(): Promise<void> } => {
  const projections = createProjections(options.kinds);
  const changes = createChangeHub();
  const scopesSeen = new Set<string>();
  const publish = (scopes: readonly string[], devices: boolean): void => {
    if (devices) options.registers.forgetDevices();
    if (scopes.length > 0) changes.emit(scopes);
  };
  const stopListening = listenToChanges({
    connectionString: options.hubUrl,
    self: options.self,
    log: options.log,
    onNotice: ({ scopes, devices }) => publish(scopes, devices),
    onGap: () => publish([...scopesSeen], true),
  });
  const once = async <T>(scopes: TxScopes, run: (tx: HubTx) => Promise<T>): Promise<T> => {
    const changed: Changed = { scopes: new Set(), rows: [], devices: false };
    const client = await options.pool.connect();
    try {
      const tx = createPostgresTx(client, scopes.tenantId, projections, changed);
      const value = await inTransaction(client, scopes, tx, run, () =>
        commitStatement(options.self, changed),
      );
      publish([...changed.scopes], changed.devices);
      options.onRows(changed.rows);
      return value;
    } finally {
      client.release();
    }
  };
  return {
    transaction: async (scopes, run) => {
      for (const id of scopes.scopeIds) scopesSeen.add(id);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(scopes, run);
        } catch (cause) {
          if (attempt >= ATTEMPTS || !isRetriable(cause)) throw cause;
        }
      }
    },
    onChange: changes.on,
    close: stopListening,
  };
};

const commitStatement = (self: string, changed: Changed): string => {
  if (changed.scopes.size === 0) return 'COMMIT';
  const notice = { scopes: [...changed.scopes], devices: changed.devices };
  return `${notifyStatement(self, notice)}; COMMIT`;
};

const inTransaction = async <T>(
  client: pg.PoolClient,
  scopes: TxScopes,
  tx: HubTx,
  run: (tx: HubTx) => Promise<T>,
  commit: () => string,
): Promise<T> => {
  try {
    await client.query(beginStatement(scopes));
    const value = await run(tx);
    await client.query(commit());
    return value;
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw cause;
  }
};
