import type { HubStore, HubTx, ScopeSums } from '@galley/sync/hub';
import type { Replica } from '@galley/sync/replica';
import { ALL_KINDS } from '../oracles/rows.ts';
import type { Mutation, StoreContext } from '../shop/world.ts';
import { FAITHFUL } from './mutation.ts';

const onReplica = (name: string, replica: (inner: Replica) => Replica): Mutation => ({
  ...FAITHFUL,
  name,
  replica,
});

const onStore = (
  name: string,
  store: (inner: HubStore, context: StoreContext) => HubStore,
): Mutation => ({ ...FAITHFUL, name, store });

const throughTx = (inner: HubStore, view: (tx: HubTx) => HubTx): HubStore => ({
  ...inner,
  transaction: (scopes, run) => inner.transaction(scopes, (tx) => run(view(tx))),
});

type Written = { readonly rows: readonly { readonly kind: string; readonly id: string }[] };

/** When a log starts over, rows of commits that no hub has go as well. */
const pendingEvicted = onReplica('eviction of pending rows', (inner) => ({
  ...inner,
  mustRefetch(key) {
    inner.mustRefetch(key);
    const { centralSeq } = inner.pending();
    for (const text of inner.commitsAfter(centralSeq, 1000, 1e9)?.texts ?? []) {
      for (const { kind, id } of (JSON.parse(text) as Written).rows) {
        inner.db.prepare(`DELETE FROM "${kind}" WHERE id = ?`).run(id);
      }
    }
  },
}));

const SITE_FACTS = ALL_KINDS.filter((spec) => spec.class === 'fact' && spec.scope === 'site');

/** When a log starts over, everything goes at once and comes back row by row. */
const sweptUnmarked = onReplica('sweep without mark', (inner) => ({
  ...inner,
  mustRefetch(key) {
    inner.mustRefetch(key);
    for (const { kind } of SITE_FACTS) {
      if (inner.spec(kind) !== undefined) inner.db.exec(`DELETE FROM "${kind}"`);
    }
  },
}));

/** An origin's head is not told in the transaction that stores its commit. */
const headNotStored = onStore('head of an origin not stored', (inner, { role }) =>
  role === 'site'
    ? inner
    : throughTx(inner, (tx) => ({
        ...tx,
        write: (batch) =>
          tx.write({ ...batch, rows: batch.rows.filter(({ kind }) => kind !== 'origin') }),
      })),
);

const withoutLines = (sums: ScopeSums): ScopeSums => ({
  ...sums,
  buckets: sums.buckets.filter(({ kind }) => kind !== 'line'),
});

/** The central hub's digest leaves out the lines of checks. */
const kindSkipped = onStore('digest that skips a kind', (inner, { role }) =>
  role === 'site'
    ? inner
    : {
        ...throughTx(inner, (tx) => ({
          ...tx,
          sums: async (scopeId) => withoutLines(await tx.sums(scopeId)),
        })),
        sums: async (scope, kind) => withoutLines(await inner.sums(scope, kind)),
      },
);

/** What was deleted is there again at the central hub. */
const deletionForgotten = onStore('deletion forgotten', (inner, { role }) =>
  role === 'site'
    ? inner
    : throughTx(inner, (tx) => ({
        ...tx,
        write: (batch) =>
          tx.write({ ...batch, rows: batch.rows.map((row) => ({ ...row, deleted: false })) }),
      })),
);

/** A site hub keeps commits to itself. */
const notForwarded = onStore('commits not carried up', (inner, { role }) =>
  role === 'site' ? { ...inner, commitsAfter: async () => [] } : inner,
);

/** The central hub's acknowledgement of one origin is written down for the next number too. */
const confirmedTooFar = onStore('one commit more taken for confirmed', (inner, { role }) =>
  role === 'site'
    ? throughTx(inner, (tx) => ({
        ...tx,
        setCentral: (origin, epoch, seq) => tx.setCentral(origin, epoch, seq + 1),
      }))
    : inner,
);

export const RECOVERY_DEFECTS: readonly Mutation[] = [
  pendingEvicted,
  sweptUnmarked,
  headNotStored,
  kindSkipped,
  deletionForgotten,
  notForwarded,
  confirmedTooFar,
];
