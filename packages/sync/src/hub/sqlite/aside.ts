import type { HubStore, HubTx } from '../store.ts';
import { commitOfRow } from './commit-row.ts';
import type { Statements } from './statements.ts';

export const asideInTx = (
  on: Statements,
): Pick<HubTx, 'asideOf' | 'putAside' | 'moveAside' | 'dropAside'> => ({
  asideOf: async (origin, hashes) => new Set(on.asideHashes.all(origin, JSON.stringify(hashes))),
  putAside: async (commits) => {
    for (const c of commits) {
      const verdict = c.verdict === null ? null : JSON.stringify(c.verdict);
      on.putAside.run(c.origin, c.seq, c.epoch, c.hash, c.tenantId, c.siteId, c.txn, verdict);
    }
  },
  moveAside: async (origin, fromSeq, toSeq) => {
    on.copyAside.run(origin, fromSeq, toSeq);
    on.dropMoved.run(origin, fromSeq, toSeq);
  },
  dropAside: async (origin, hashes) => {
    on.dropAside.run(origin, JSON.stringify(hashes));
  },
});

export const asideOperations = (on: Statements): Pick<HubStore, 'aside'> => ({
  aside: async (siteId, limit, skip) =>
    on.aside.all(siteId, JSON.stringify(skip), limit).map(commitOfRow),
});
