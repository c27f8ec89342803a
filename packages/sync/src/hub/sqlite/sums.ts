import { addHash, type Bucket, sumOfText, sumText } from '../../core/index.ts';
import type { BucketChange } from '../digest/tally.ts';
import type { HubStore, HubTx, ScopeSums } from '../store.ts';
import { type Statements, type SumsRow, storedRowOf } from './statements.ts';

const sumsOf = (rows: readonly SumsRow[]): ScopeSums => ({
  seq: rows[0]?.seq ?? 0,
  counted: rows[0] === undefined || rows[0].counted === 1,
  buckets: rows.flatMap(({ kind, day, sum, rows: count }) =>
    kind === null ? [] : [{ kind, day, sum: sumOfText(sum) ?? 0n, rows: count }],
  ),
});

/** Moves sums within the transaction that writes the rows. */
export const moveSums = (on: Statements, changes: readonly BucketChange[]): void => {
  for (const { scopeId, kind, day, sum, rows } of changes) {
    const held = on.bucket.get(scopeId, kind, day);
    const next = addHash(sumOfText(held?.sum) ?? 0n, sum);
    on.putBucket.run(scopeId, kind, day, sumText(next), (held?.rows ?? 0) + rows);
  }
};

const putSums = (on: Statements, scopeId: string, buckets: readonly Bucket[]): void => {
  for (const { kind, day, sum, rows } of buckets) {
    on.putBucket.run(scopeId, kind, day, sumText(sum), rows);
  }
};

export const sumsInTx = (on: Statements): Pick<HubTx, 'sums' | 'setSums'> => ({
  sums: async (scope) => sumsOf(on.sums.all({ scope, kind: null })),
  setSums: async (scope, buckets, kind) => {
    on.dropBuckets.run({ scope, kind: kind ?? null });
    putSums(on, scope, buckets);
    if (kind === undefined) on.counted.run(scope);
  },
});

export const sumReads = (
  on: Statements,
): Pick<HubStore, 'sums' | 'rowsOfKind' | 'kindsOf' | 'scopes'> => ({
  sums: async ({ scopeId }, kind) =>
    sumsOf(on.committedSums.all({ scope: scopeId, kind: kind ?? null })),
  rowsOfKind: async ({ scopeId: scope }, kind, { after, limit, day }) =>
    on.rowsOfKind.all({ scope, kind, after, day: day ?? null, limit }).map(storedRowOf),
  kindsOf: async ({ scopeId: scope }) => on.kindsOf.all({ scope }),
  scopes: async () =>
    on.scopes
      .all()
      .flatMap(({ scopeId, tenantId }) => (tenantId === null ? [] : [{ scopeId, tenantId }])),
});
