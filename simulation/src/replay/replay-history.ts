import { KINDS } from '@galley/domain';
import { createInProcessHub, type HubStore, silentLog } from '@galley/sync/hub';
import { nodeCrypto } from '@galley/sync/replica';
import { OPENING_SEED } from '../day.ts';
import { createRandom } from '../engine/random.ts';
import { rowsOfHub, textOf } from '../oracles/rows.ts';
import { SITE, TENANT } from '../shop/place.ts';
import { enrolAt } from '../shop/shop.ts';
import { HARBOUR } from '../shop/shop-plan.ts';
import type { RecordedPush } from '../shop/world.ts';

/** What a history comes to in a store: all of it as text, to be compared with another store's. */
export type Replayed = {
  readonly answers: readonly string[];
  readonly rows: readonly string[];
  readonly sums: readonly string[];
  readonly heads: readonly string[];
};

/** Plays recorded pushes into an empty store through the handlers of a central hub. */
export const replayHistory = async (
  store: HubStore,
  history: readonly RecordedPush[],
  clock: { at: number },
): Promise<Replayed> => {
  const random = createRandom(`seed ${OPENING_SEED}`);
  clock.at = HARBOUR.opensAt;
  const hub = createInProcessHub({
    store,
    kinds: KINDS,
    role: 'central',
    clock: { now: () => clock.at },
    rng: random.fork('central hub'),
    crypto: nodeCrypto,
    log: silentLog,
  });
  await enrolAt(hub, random, HARBOUR.cast);
  const answers: string[] = [];
  for (const { at, authorization, body } of history) {
    clock.at = at;
    answers.push(JSON.stringify(await hub.push(authorization, body)));
  }
  hub.close();
  return { answers, ...(await contentOf(store)) };
};

const contentOf = async (store: HubStore): Promise<Omit<Replayed, 'answers'>> => {
  const scopes = [TENANT, SITE];
  const parts = await Promise.all(scopes.map((scopeId) => rowsOfHub(store, scopeId, 0)));
  const sums = await Promise.all(
    scopes.map((scopeId) => store.sums({ tenantId: TENANT, scopeId })),
  );
  const heads = await store.headsOf(SITE);
  return {
    rows: parts.flatMap(({ rows }) => rows.map((row) => `${row.kind} ${row.id} ${textOf(row)}`)),
    sums: sums
      .flatMap(({ buckets }) => buckets)
      .filter(({ sum }) => sum !== 0n)
      .map(({ kind, day, sum, rows }) => `${kind} ${day} ${sum} ${rows}`)
      .sort(),
    heads: heads.map(({ origin, epoch, seq, hash }) => `${origin} ${epoch} ${seq} ${hash}`).sort(),
  };
};
