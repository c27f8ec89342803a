import type { CommitRecord, HubStore } from '@galley/sync/hub';

type Reads = Pick<HubStore, 'quarantined' | 'scopes' | 'rowsOfKind'>;

const PAGE = 500;

/** Verdicts, by their id `origin:epoch:seq`, that a person has decided on. */
const decided = async (store: Reads, tenantId: string): Promise<ReadonlySet<unknown>> => {
  const found = new Set<unknown>();
  for (const scope of await store.scopes()) {
    if (scope.tenantId !== tenantId) continue;
    for (let after: string | undefined = ''; after !== undefined; ) {
      const rows = await store.rowsOfKind(scope, 'resolution', { after, limit: PAGE });
      for (const { doc } of rows) if (doc['subjectKind'] === 'verdict') found.add(doc['subjectId']);
      after = rows.length < PAGE ? undefined : rows.at(-1)?.id;
    }
  }
  return found;
};

/** Commits that lie in quarantine and that nobody has taken in or discarded. */
export const undecided = async (
  store: Reads,
  tenantId: string,
): Promise<readonly CommitRecord[]> => {
  const held = await store.quarantined(tenantId);
  if (held.length === 0) return held;
  const done = await decided(store, tenantId);
  return held.filter(({ origin, epoch, seq }) => !done.has(`${origin}:${epoch}:${seq}`));
};
