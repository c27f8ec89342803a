import type { HubStore, HubTx, StoredRow } from '@galley/sync/hub';
import { Killed } from '../engine/crash.ts';
import { CLASS_OF, keyOf } from '../oracles/rows.ts';
import type { Mutation, StoreContext } from '../shop/world.ts';
import { FAITHFUL } from './mutation.ts';

const onStore = (
  name: string,
  store: (inner: HubStore, context: StoreContext) => HubStore,
): Mutation => ({ ...FAITHFUL, name, store });

/** A store whose transactions work through another view of the transaction. */
const throughTx = (inner: HubStore, view: (tx: HubTx) => HubTx): HubStore => ({
  ...inner,
  transaction: (scopes, run) => inner.transaction(scopes, (tx) => run(view(tx))),
});

/** Remembers what the transaction read, so that a write can be compared with it. */
const withHeld = (
  inner: HubStore,
  write: (tx: HubTx, held: ReadonlyMap<string, StoredRow>) => HubTx['write'],
): HubStore =>
  throughTx(inner, (tx) => {
    const held = new Map<string, StoredRow>();
    return {
      ...tx,
      async rows(scopeId, keys) {
        const rows = await tx.rows(scopeId, keys);
        for (const row of rows) held.set(keyOf(row), row);
        return rows;
      },
      write: write(tx, held),
    };
  });

/** Of two values of a setting the older one wins. */
const flippedComparison = onStore('flipped comparison of clocks', (inner, { role }) =>
  role === 'site'
    ? inner
    : withHeld(inner, (tx, held) => (batch) => {
        const rows = batch.rows.map((row) => {
          const before = held.get(keyOf(row));
          if (before === undefined || CLASS_OF.get(row.kind) !== 'setting') return row;
          return { ...row, doc: before.doc, clk: before.clk };
        });
        return tx.write({ ...batch, rows });
      }),
);

/** A merge that changes nothing takes a number all the same: two hubs talk for ever. */
const echo = onStore('echo of an unchanged merge', (inner) =>
  withHeld(inner, (tx, held) => async (batch) => {
    const written = new Set(batch.rows.map(keyOf));
    const again = [...held.values()].filter(
      (row) => !written.has(keyOf(row)) && row.kind !== 'origin',
    );
    const first = again[0];
    if (first === undefined) return tx.write(batch);
    const from = await tx.reserveSeqs(first.scopeId, again.length);
    const rows = again.map((row, index) => ({ ...row, seq: from + index }));
    return tx.write({ ...batch, rows: [...batch.rows, ...rows] });
  }),
);

/** Carries a value out of a transaction that must not happen yet. */
class NotYet extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super('not yet');
    this.value = value;
  }
}

const LATER_MS = 400;

/** The answer to a push leaves before its transaction is committed. */
const acknowledgedEarly = onStore('acknowledgement before the commit', (inner, { life }) => ({
  ...inner,
  async transaction(scopes, run) {
    try {
      return await inner.transaction(scopes, async (tx) => {
        let pushes = false;
        const write: HubTx['write'] = (batch) => {
          pushes ||= batch.commits.length > 0;
          return tx.write(batch);
        };
        const value = await run({ ...tx, write });
        if (pushes) throw new NotYet(value);
        return value;
      });
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      life.timers.after(LATER_MS, () => {
        inner.transaction(scopes, run).catch((late: unknown) => {
          if (!(late instanceof Killed)) throw late;
        });
      });
      return error.value as never;
    }
  },
}));

/** The central hub's log is read from one row too far. */
const skippedRow = onStore('a row of the log skipped at a page', (inner) => ({
  ...inner,
  async readLog(scope, afterSeq, limit) {
    const page = await inner.readLog(scope, afterSeq, limit);
    return page.rows.length > 3 ? { ...page, rows: page.rows.slice(1) } : page;
  },
}));

/** A state is overwritten by whatever comes. */
const stateOverwritten = onStore('a bump lost at the hub', (inner, { role }) =>
  role === 'site'
    ? inner
    : withHeld(inner, (tx, held) => (batch) => {
        const rows = batch.rows.map((row) => {
          const before = held.get(keyOf(row));
          return row.kind === 'ticket' && before !== undefined ? { ...row, doc: before.doc } : row;
        });
        return tx.write({ ...batch, rows });
      }),
);

export const HUB_DEFECTS: readonly Mutation[] = [
  flippedComparison,
  echo,
  acknowledgedEarly,
  skippedRow,
  stateOverwritten,
];
