import { type Digest, differingDays } from '../../core/index.ts';
import { HELD_KIND } from '../../protocol/index.ts';
import type { Replica } from '../replica.ts';
import type { RowKey } from '../row-store.ts';
import type { DigestClient } from './digest-client.ts';

type Deps = {
  readonly replica: Replica;
  readonly client: DigestClient;
  readonly log: (event: object) => void;
  readonly isLost: (scope: string, key: RowKey, proven: boolean) => boolean;
  /** `awaited`: a device may still have commits of it that the hub has not. */
  readonly isOrphan: (scope: string, key: RowKey, awaited: boolean) => boolean;
  /** Of origins whose commits the hub lacks, those that it has lacked for so long that they come no more. */
  readonly areGone: (origins: readonly string[]) => ReadonlySet<string>;
  /** This hub does not reach the central one. */
  readonly apart?: (() => boolean) | undefined;
  /** The hub is followed no more: what it answers late is settled with nothing. */
  readonly stopped: () => boolean;
};

export type Healing = {
  /** Rows that were put right, here or at the hub. */
  readonly healed: number;
  readonly kinds: readonly string[];
  /** The hub lacks rows that may yet come from elsewhere: to be looked at again. */
  readonly waits: boolean;
  /** The hub has all rows of the scope, and row by row those that are not spared are ours. */
  readonly agrees: boolean;
};

type Heads = {
  /** Devices whose commits this one has heard of and the hub has not got: what it lacks may be on its way. */
  readonly lacking: readonly string[];
  /** Such devices among those that told this one directly. */
  readonly direct: boolean;
};

/** Numbers of the newest commits that devices brought here themselves. */
const directHeads = ({ replica }: Deps): { readonly origin: string; readonly seq: number }[] =>
  replica.db
    .prepare<[], { origin: string; seq: number }>(
      `SELECT substr(hub, 6) AS origin, max(CAST(offset AS INTEGER)) AS seq
       FROM sync_feed WHERE hub LIKE 'peer:%' GROUP BY hub`,
    )
    .all();

const headsLacking = async (deps: Deps): Promise<Heads> => {
  const { replica, client } = deps;
  const { siteId = '' } = replica.identity() ?? {};
  const own = replica.db
    .prepare<[string], { id: string; generation: number; rank: number }>(
      'SELECT id, generation, rank FROM origin WHERE _scope = ?',
    )
    .all(siteId);
  const heads = new Map(
    (await client.bucket(siteId, 'origin', '')).map(({ id, doc }) => [id, doc]),
  );
  const lacks = own.filter(({ id, generation, rank }) => {
    const there = heads.get(id);
    if (there === undefined || Number(there.generation) < generation) return true;
    return Number(there.generation) === generation && Number(there.rank) < rank;
  });
  const direct = directHeads(deps).some(
    ({ origin, seq }) => Number(heads.get(origin)?.rank ?? 0) < seq,
  );
  return { lacking: lacks.map(({ id }) => id), direct };
};

const bucketsToFetch = (
  replica: Replica,
  scope: string,
  theirs: ReadonlyMap<string, ReadonlyMap<string, bigint>>,
  kinds: Iterable<string>,
): { kind: string; day: string }[] => {
  const own = replica.digest.expected(scope);
  return [...kinds].flatMap((kind) =>
    differingDays(theirs.get(kind) ?? new Map(), own.get(kind) ?? new Map()).map((day) => ({
      kind,
      day,
    })),
  );
};

/**
 * Fetches the buckets in which this device differs from the digest and merges them both ways. A row that came
 * or went meanwhile is news and counts for nothing: a suspicion is a difference only when a row shows it.
 */
export const heal = async (
  deps: Deps,
  scope: string,
  digest: Digest,
  suspects: readonly string[],
): Promise<Healing> => {
  const comparison = deps.replica.digest.begin();
  try {
    return await settleAll(deps, scope, digest, suspects, comparison.news);
  } finally {
    comparison.end();
  }
};

const settleAll = async (
  deps: Deps,
  scope: string,
  digest: Digest,
  suspects: readonly string[],
  news: ReadonlySet<string>,
): Promise<Healing> => {
  const { replica, client, log } = deps;
  const { kinds: theirs, whole } = await client.sums(scope);
  const { lacking, direct } = await headsLacking(deps);
  const gone = deps.areGone(lacking);
  const lagging = !whole || gone.size < lacking.length;
  const orphaned = gone.size > 0 || replica.digest.unheard.pending(scope);
  const found = { healed: 0, kinds: new Set<string>(), waits: false, differs: false };
  const isLost = (key: RowKey, proven: boolean) => deps.isLost(scope, key, proven);
  const isOrphan = (key: RowKey) => deps.isOrphan(scope, key, gone.size > 0 || direct);
  const apart = deps.apart?.() ?? false;
  const buckets = bucketsToFetch(replica, scope, theirs, suspects);
  for (const { kind, day } of buckets) {
    const rows = await client.bucket(scope, kind, day);
    if (deps.stopped()) break;
    const covered = digest.seq;
    const state = { covered, lagging, orphaned, apart };
    const bucket = { scope, kind, day, rows, ...state, news, isLost, isOrphan };
    const settled = replica.settle(bucket);
    if (!settled.ok) throw new Error(settled.error.message);
    const { healed, send, orphans, lacking: awaited, differs } = settled.value;
    found.differs ||= differs;
    found.waits ||= awaited.length > send.length;
    if (orphans.length > 0) {
      log({ level: 'error', event: 'rows_orphaned', scope, kind, day, rows: orphans.length });
    }
    if (healed + send.length === 0) continue;
    found.healed += healed + send.length;
    found.kinds.add(kind);
    log({
      level: 'error',
      event: 'digest_difference',
      scope,
      kind,
      day,
      healed,
      sent: send.length,
    });
  }
  return { ...found, kinds: [...found.kinds], agrees: whole && !found.differs };
};

/**
 * Fetches what this hub has otherwise than we do, for a device that comes from another hub. Resolves with the
 * number of the hub's newest row when it was asked: the rows up to there are here then.
 */
export const catchUp = async (
  { replica, client, log }: Omit<Deps, 'isLost' | 'isOrphan' | 'areGone' | 'stopped'>,
  scope: string,
): Promise<number> => {
  const { kinds: theirs, seq } = await client.sums(scope);
  const own = replica.digest.book.sums(scope);
  let rowsFetched = 0;
  // A write that turns out to be held is in force no longer when the row comes that it was in.
  const kinds = new Set([HELD_KIND.kind, ...theirs.keys(), ...own.keys()]);
  for (const kind of [...kinds].filter((one) => replica.digest.compares(scope, one))) {
    const days = differingDays(theirs.get(kind) ?? new Map(), own.get(kind) ?? new Map());
    for (const day of days) {
      const rows = await client.bucket(scope, kind, day);
      const settled = replica.settle({ scope, kind, day, rows, lagging: true });
      if (!settled.ok) throw new Error(settled.error.message);
      rowsFetched += rows.length;
    }
  }
  log({ level: 'info', event: 'caught_up', scope, rows: rowsFetched });
  return seq;
};
