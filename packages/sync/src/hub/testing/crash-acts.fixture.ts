import type { AtPoint } from '../../crash-points.ts';
import type { PushRequest } from '../../protocol/index.ts';
import { createPostgresStore } from '../postgres/postgres-store.ts';
import { createSqliteStore } from '../sqlite/sqlite-store.ts';
import type { Device, HubStore } from '../store.ts';
import { seededRng, TEST_KINDS } from './shop.fixture.ts';
import { createWorkbench } from './workbench.fixture.ts';

/** A file, or the address of a Postgres. */
export type HubPlace = { readonly file: string } | { readonly connectionString: string };
export type HubAct = {
  readonly name: 'push' | 'collect' | 'migrate';
  readonly device: Device;
  readonly request: PushRequest;
};

const clock = { now: () => Date.UTC(2026, 5, 1, 12) };

export const openHubAt = async (place: HubPlace, atPoint?: AtPoint): Promise<HubStore> => {
  const told = atPoint && { atPoint };
  const opened =
    'file' in place
      ? createSqliteStore({ file: place.file, clock, ...told })
      : await createPostgresStore({
          connectionString: place.connectionString,
          kinds: TEST_KINDS,
          clock,
          rng: seededRng('crash'),
          ...told,
        });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

/** What the hub does when it dies, and again when the device asks anew. */
export const HUB_ACTS: Readonly<
  Record<HubAct['name'], (store: HubStore, act: HubAct) => Promise<void>>
> = {
  push: async (store, { device, request }) => {
    const { status } = await createWorkbench(store).push(device, request);
    if (status !== 200) throw new Error(`answered ${status}`);
  },
  collect: async (store, { device: { tenantId, siteId } }) => {
    await store.transaction({ tenantId, scopeIds: [siteId] }, async (tx) => {
      const rows = await tx.deletedRows(siteId);
      if (rows.length > 0) await tx.remove(rows);
    });
  },
  migrate: async () => undefined,
};
