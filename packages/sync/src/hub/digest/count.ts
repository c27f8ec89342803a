import type { Doc } from '@galley/base';
import { addHash, type Bucket, dayOf, type MergedRow, rowHash } from '../../core/index.ts';
import { type Clk, DIGEST_KIND } from '../../protocol/index.ts';
import type { HubReads, RowKey, Scoped, StoredRow } from '../store.ts';
import { sha256 } from './tally.ts';

/** Adds rows up to buckets. */
export const createCount = () => {
  const buckets = new Map<string, Bucket>();
  return {
    add({ kind, id }: RowKey, row: MergedRow): void {
      if (kind === DIGEST_KIND.kind) return;
      const day = dayOf(row);
      const key = `${kind}\n${day}`;
      const held = buckets.get(key) ?? { kind, day, sum: 0n, rows: 0 };
      const sum = addHash(held.sum, rowHash(sha256, kind, id, row));
      buckets.set(key, { ...held, sum, rows: held.rows + 1 });
    },
    buckets: (): Bucket[] => [...buckets.values()],
  };
};

const PAGE = { rows: 500, bytes: 2_000_000 };

/** Counts a whole scope from its rows. The caller holds the lock of the scope. */
export const countScope = async (store: HubReads, scope: Scoped): Promise<Bucket[]> => {
  const count = createCount();
  for (let after = 0; ; ) {
    const page = await store.readLog(scope, after, PAGE);
    for (const { kind, id, doc, clk, deleted } of page.rows) {
      const row = { doc: JSON.parse(doc) as Doc, clk: JSON.parse(clk ?? 'null') as Clk | null };
      count.add({ kind, id }, { ...row, deleted });
    }
    after = page.head;
    if (page.complete) return count.buckets();
  }
};

export const contentOf = ({ doc, clk, deleted }: StoredRow): MergedRow => ({ doc, clk, deleted });

/** Visits the rows of a kind, or of one bucket of it, page by page. */
export const eachRow = async (
  store: HubReads,
  scope: Scoped,
  { kind, day }: { readonly kind: string; readonly day?: string },
  visit: (row: StoredRow) => void,
): Promise<void> => {
  const limit = PAGE.rows;
  for (let after = ''; ; ) {
    const page = { after, limit, ...(day === undefined ? {} : { day }) };
    const rows = await store.rowsOfKind(scope, kind, page);
    for (const row of rows) visit(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = last.id;
  }
};
