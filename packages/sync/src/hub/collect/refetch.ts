import { DELETED_COLUMN, lastWriteOf, latestClock } from '../../core/index.ts';
import type { Envelope } from '../../protocol/index.ts';
import type { IncomingRow } from '../incoming-row.ts';
import type { KindTable } from '../kind-table.ts';
import { mergeRows } from '../merge-rows.ts';
import type { HubStore, RowKey, Scoped, StoredRow } from '../store.ts';
import { horizonIn } from './horizon.ts';

/** A site hub's reading of the central hub's log from its start: what does not come again may be gone. */
export type Refetch = {
  /** The log starts afresh. */
  begin(): void;
  saw(rows: readonly Envelope[]): void;
  /** Everything came: settings from before the horizon that did not are told to this hub's readers as deleted. */
  finish(): Promise<number>;
};

const keyOf = ({ kind, id }: RowKey): string => `${kind}\n${id}`;
const PAGE = 1000;

const unseen = async (
  store: HubStore,
  scope: Scoped,
  kind: string,
  isGone: (row: StoredRow) => boolean,
): Promise<StoredRow[]> => {
  const gone: StoredRow[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: readonly StoredRow[] = await store.rowsOfKind(scope, kind, { after, limit: PAGE });
    gone.push(...page.filter(isGone));
    after = page.length < PAGE ? undefined : page.at(-1)?.id;
  }
  return gone;
};

/** Without the rows of commits that the central hub has not confirmed: those it cannot have collected. */
const confirmed = async (store: HubStore, rows: readonly StoredRow[]): Promise<StoredRow[]> => {
  const kept: StoredRow[] = [];
  for (const row of rows) {
    const [origin = '', , seq] = row.txn.split(':');
    const head = await store.head(origin);
    if (head === undefined || head.central >= Number(seq)) kept.push(row);
  }
  return kept;
};

/** The row as deleted at its own last write: any later write to it, wherever it was made, is not undone. */
const asDeleted = (row: StoredRow): IncomingRow => {
  const { kind, id, txn, doc, schema } = row;
  const clk = row.clk ?? { b: '' };
  const o = { ...clk.o, [DELETED_COLUMN]: latestClock(clk) };
  return { kind, id, txn, doc, schema, deleted: true, clk: { b: clk.b, o } };
};

export const createRefetch = (
  { store, kinds }: { readonly store: HubStore; readonly kinds: KindTable },
  scope: Scoped,
  fromStart: boolean,
): Refetch => {
  let seen = fromStart ? new Set<string>() : undefined;
  const sweep = async (held: ReadonlySet<string>): Promise<number> => {
    const scopes = { tenantId: scope.tenantId, scopeIds: [scope.scopeId] };
    const before = await store.transaction(scopes, (tx) => horizonIn(tx, scope.scopeId));
    if (before === 0) return 0;
    const isGone = (row: StoredRow): boolean =>
      !row.deleted && lastWriteOf(row) < before && !held.has(keyOf(row));
    const settings = [...kinds.values()].filter((spec) => spec.class === 'setting');
    const found = await Promise.all(settings.map(({ kind }) => unseen(store, scope, kind, isGone)));
    const gone = await confirmed(store, found.flat());
    if (gone.length === 0) return 0;
    return store.transaction(scopes, async (tx) => {
      const merged = await mergeRows(tx, kinds, scope, gone.map(asDeleted));
      await tx.write({ rows: merged.rows, commits: [], alarms: merged.alarms });
      return merged.rows.length;
    });
  };
  return {
    begin: () => {
      seen = new Set();
    },
    saw: (rows) => {
      for (const row of rows) if (row.clk !== null) seen?.add(keyOf(row));
    },
    finish: async () => {
      const held = seen;
      seen = undefined;
      return held === undefined ? 0 : sweep(held);
    },
  };
};
