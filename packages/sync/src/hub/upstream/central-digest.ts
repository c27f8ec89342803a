import { canonicalJson } from '@galley/base';
import {
  byKind,
  type DaySums,
  type Digest,
  differingDays,
  differingKinds,
  mayWriteWhole,
  type Writer,
} from '../../core/index.ts';
import { realTimers, type Timers } from '../../timers.ts';
import { isAsWritten } from '../digest/verify.ts';
import type { Witness } from '../digest/witness.ts';
import type { HubLog } from '../log.ts';
import type { HubStore, RowKey, Scoped } from '../store.ts';
import type { CentralSums } from './central-sums.ts';
import type { HubCommit } from './commit-as-hub.ts';
import {
  type BucketOutcome,
  compareBucket,
  type Lacking,
  type SettleDeps,
  sparedKeys,
  type Taken,
  takeRows,
} from './settle-central.ts';

/** Rows put right here, and rows that the central hub gets from here or from whoever is asked for them. */
export type CentralDifference = {
  readonly scopeId: string;
  readonly kinds: readonly string[];
  readonly healed: number;
  readonly sent: number;
};

export type CentralDigestOptions = SettleDeps & {
  readonly store: HubStore;
  readonly tenantId: string;
  readonly central: CentralSums;
  readonly reachable: () => boolean;
  readonly log: HubLog;
  readonly timers?: Timers;
  /** Brings rows up that the central hub lost; without it this hub only takes. */
  readonly commit?: HubCommit;
  readonly onDifference?: (difference: CentralDifference) => void;
  readonly onAgreed?: (agrees: boolean) => void;
};

/** Compares a site hub's rows with the central hub's and mends both (rules DG16 to DG18, DG49). */
export type CentralDigest = {
  /** The central hub answers again: everything is compared. */
  contact(): void;
  /** What the central hub's rows came to, as the newest word of its log. */
  told(scopeId: string, digest: Digest): void;
  readonly witness: Witness;
  /** Whether all was found equal at the last look; undefined before the first. */
  agrees(): boolean | undefined;
  /** Rows of the tenant that the central hub lacks and that this device may write whole. */
  lackingFor(writer: Writer): readonly RowKey[];
  stop(): void;
};

const TICK_MS = 1000;
/** A look that found something is followed by another: what is put right has to be seen to be right. */
const AGAIN_MS = 5000;
/** What is still so after this time is no row on its way down. */
const SURE_MS = 3000;
/** A row that the central hub lacks for so long is on nobody's way up. */
const LOST_MS = 15_000;
/** Pause between two looks at rows that others are asked for: there may be nobody who has them for days. */
const ASKED_MS = 15_000;
/** So many are asked for at once. */
const ASKED_ROWS = 100;

type Watched = {
  readonly scope: Scoped;
  /** Kinds to look at; all of them at contact. */
  due: Set<string> | 'all' | undefined;
  notBefore: number;
  /** What was found different, and since when it has been so. */
  firstSeen: ReadonlyMap<string, number>;
  agrees: boolean | undefined;
  /** What the central hub lacks of the tenant's. */
  asked: readonly Lacking[];
};

const textOf = ({ kind, id, doc, clk, deleted }: Lacking): string =>
  canonicalJson([kind, id, doc, clk, deleted]);

const pairText = ({ row, before }: Taken): string =>
  `${textOf(row)} for ${before === undefined ? '' : textOf(before)}`;

/** Two devices took the same turn: the commit that says what is here may be on its way by another hub. */
const isSameTurn = ({ row, before }: Taken): boolean =>
  before?.doc.rank !== undefined &&
  before.doc.rank === row.doc.rank &&
  before.doc.generation === row.doc.generation;

/** How long a row is otherwise before the central hub's is taken. */
const patienceFor = (taken: Taken): number => (isSameTurn(taken) ? LOST_MS : SURE_MS);

export const startCentralDigest = (options: CentralDigestOptions): CentralDigest => {
  const { store, central, tenantId, siteId, log, timers = realTimers } = options;
  const sent = new Set<string>();
  let stopped = false;
  const watched = new Map<string, Watched>(
    [tenantId, siteId].map((scopeId) => [
      scopeId,
      {
        scope: { tenantId, scopeId },
        due: 'all',
        notBefore: 0,
        firstSeen: new Map(),
        agrees: undefined,
        asked: [],
      },
    ]),
  );

  const told = async (one: Watched, digest: Digest): Promise<void> => {
    const { counted, buckets } = await store.sums(one.scope);
    if (!counted) one.due = 'all';
    if (one.due === 'all') return;
    const kinds = differingKinds(digest, byKind(buckets));
    if (kinds.length > 0) one.due = new Set([...(one.due ?? []), ...kinds]);
    else if (one.due === undefined) note(one, true);
  };
  const note = (one: Watched, agrees: boolean): void => {
    one.agrees = agrees;
    const all = [...watched.values()].map((scope) => scope.agrees);
    options.onAgreed?.(all.every((scope) => scope === true));
  };

  const theirSums = async (one: Watched): Promise<Map<string, DaySums>> => {
    const { scopeId } = one.scope;
    if (one.due === 'all' || one.due === undefined) return new Map(await central.sums(scopeId));
    const kinds = new Map<string, DaySums>();
    for (const kind of one.due) {
      kinds.set(kind, (await central.sums(scopeId, kind)).get(kind) ?? new Map());
    }
    return kinds;
  };

  const differing = async (one: Watched): Promise<{ kind: string; day: string }[]> => {
    const theirs = await theirSums(one);
    const own = byKind((await store.sums(one.scope)).buckets);
    const kinds = one.due === 'all' ? new Set([...theirs.keys(), ...own.keys()]) : theirs.keys();
    return [...kinds].flatMap((kind) =>
      differingDays(theirs.get(kind) ?? new Map(), own.get(kind) ?? new Map()).map((day) => {
        return { kind, day };
      }),
    );
  };

  const send = async (one: Watched, lost: readonly Lacking[]): Promise<number> => {
    const rows = lost.filter((row) => !sent.has(textOf(row)));
    if (rows.length === 0 || options.commit === undefined) return 0;
    if (!(await options.commit(one.scope.scopeId, rows))) return 0;
    for (const row of rows) sent.add(textOf(row));
    return rows.length;
  };

  /** A site hub writes nothing of the tenant: who may is asked for what the central hub lacks. */
  const ask = (one: Watched, lost: readonly Lacking[]): number => {
    one.asked = lost;
    const before = sent.size;
    for (const row of lost) sent.add(textOf(row));
    return sent.size - before;
  };

  const compareAll = async (one: Watched): Promise<BucketOutcome & { altered: boolean }> => {
    const buckets = await differing(one);
    const spared = buckets.length === 0 ? new Set<string>() : await sparedKeys(options, one.scope);
    const take: Taken[] = [];
    const lacking: Lacking[] = [];
    let altered = false;
    for (const { kind, day } of buckets) {
      if (!(await isAsWritten(store, one.scope, { kind, day }))) {
        altered = true;
        continue;
      }
      const rows = await central.bucket(one.scope.scopeId, kind, day);
      const outcome = await compareBucket(options, one.scope, { kind, day, rows }, spared);
      take.push(...outcome.take);
      lacking.push(...outcome.lacking);
    }
    return { take, lacking, altered };
  };

  /** What is on its way is gone at the next look: only what stays as it is counts. */
  const look = async (one: Watched): Promise<void> => {
    const { take, lacking, altered } = await compareAll(one);
    const now = timers.elapsed();
    const seen = new Map<string, number>();
    const since = (text: string): number => {
      const first = one.firstSeen.get(text) ?? now;
      seen.set(text, first);
      return now - first;
    };
    const sure = take.filter((taken) => since(pairText(taken)) >= patienceFor(taken));
    const lost = lacking.filter((row) => since(textOf(row)) >= LOST_MS);
    one.firstSeen = seen;
    const healed = await takeRows(options, one.scope, sure);
    const up = one.scope.scopeId === siteId ? await send(one, lost) : ask(one, lost);
    const kinds = [...sure.map(({ row }) => row.kind), ...lost.map(({ kind }) => kind)];
    const waits = altered || lacking.length > lost.length || take.length > healed;
    settle(one, { healed, sent: up, waits, kinds: [...new Set(kinds)] });
  };

  const settle = (
    one: Watched,
    found: { healed: number; sent: number; waits: boolean; kinds: readonly string[] },
  ): void => {
    const { healed, sent: up, waits, kinds } = found;
    const asks = one.asked.length > 0;
    note(one, healed + up === 0 && !waits && !asks);
    if (healed + up > 0) {
      const difference = { scopeId: one.scope.scopeId, kinds, healed, sent: up };
      log.error(difference, 'rows differed from those of the central hub');
      options.onDifference?.(difference);
    }
    const again = healed + up > 0 || waits;
    one.due = again || asks ? (one.due ?? 'all') : undefined;
    one.notBefore = timers.elapsed() + (asks && !again ? ASKED_MS : AGAIN_MS);
  };

  const isReady = async (one: Watched): Promise<boolean> => {
    if (one.due === undefined || timers.elapsed() < one.notBefore) return false;
    const { counted } = await store.sums(one.scope);
    return counted && (await store.feedPosition(one.scope.scopeId)) !== undefined;
  };
  let busy = false;
  const tick = async (): Promise<void> => {
    if (busy || stopped || !options.reachable()) return;
    busy = true;
    try {
      for (const one of watched.values()) if (!stopped && (await isReady(one))) await look(one);
    } catch (cause) {
      for (const one of watched.values()) one.notBefore = timers.elapsed() + AGAIN_MS;
      if (!stopped) log.warn({ cause: String(cause) }, 'not compared with the central hub');
    } finally {
      busy = false;
    }
  };
  const timer = timers.every(TICK_MS, () => void tick());
  return {
    contact() {
      // What waited for the line begins its way only now.
      const anew = { due: 'all', firstSeen: new Map(), asked: [] };
      for (const one of watched.values()) Object.assign(one, anew);
    },
    told(scopeId, digest) {
      const one = watched.get(scopeId);
      if (one === undefined) return;
      told(one, digest).catch((cause) => {
        if (!stopped) log.warn({ cause: String(cause) }, 'a digest is not compared');
      });
    },
    async witness(scope, kind, days) {
      const one = watched.get(scope.scopeId);
      if (one === undefined) return undefined;
      // Whatever comes of it here, it is compared once more.
      one.due = one.due === 'all' ? 'all' : new Set([...(one.due ?? []), kind]);
      if (!options.reachable()) return undefined;
      try {
        const spared = await sparedKeys(options, scope);
        const rows = await Promise.all(days.map((day) => central.bucket(scope.scopeId, kind, day)));
        return rows.flat().filter(({ id }) => !spared.has(`${kind} ${id}`));
      } catch {
        return undefined;
      }
    },
    lackingFor: (writer) =>
      [...watched.values()]
        .flatMap(({ asked }) => asked.map(({ kind, id }) => ({ kind, id })))
        .filter(({ kind, id }) => {
          const spec = options.kinds.get(kind);
          return spec !== undefined && mayWriteWhole(spec, writer, id);
        })
        .slice(0, ASKED_ROWS),
    agrees: () => {
      const all = [...watched.values()].map(({ agrees }) => agrees);
      if (all.includes(false)) return false;
      return all.every((one) => one === true) ? true : undefined;
    },
    stop() {
      stopped = true;
      timer.cancel();
    },
  };
};
