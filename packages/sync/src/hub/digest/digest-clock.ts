import type { Clock } from '@galley/base';
import { realTimers, type Timers } from '../../timers.ts';
import type { KindTable } from '../kind-table.ts';
import type { HubLog } from '../log.ts';
import { createMutex } from '../mutex.ts';
import type { HubStore, Scoped } from '../store.ts';
import { createProjectionRound } from './projection-round.ts';
import { type Difference, kindsOf, verifyKind } from './verify.ts';
import type { Witness } from './witness.ts';
import { writeDigest } from './write-digest.ts';

/** After changes a digest is written so often, in ms. */
export const DIGEST_EVERY_MS = 10_000;
/** Rows that are counted anew at each tick: 120,000 a minute, for about a twentieth of a processor. */
const ROWS_A_TICK = 20_000;

export type DigestClockOptions = {
  readonly store: HubStore;
  readonly kinds: KindTable;
  readonly clock: Clock;
  readonly log: HubLog;
  readonly timers?: Timers;
  readonly everyMs?: number;
  /**
   * Whether this hub has all rows of a scope that it is about to speak for. A site hub that is still filling
   * from the central one has not.
   */
  readonly speaksFor?: (scope: Scoped) => Promise<boolean>;
  /** The hub above, asked for rows that no commit here proves. */
  readonly witness?: Witness;
  readonly onWritten?: () => void;
  readonly onDifference?: (difference: Difference) => void;
  /** Told of rows of a table for reports that were not as the envelope says, and were written anew. */
  readonly onProjection?: (healed: number) => void;
};

export type DigestClock = {
  /** Writes what is due and counts the next rows anew. Resolves when done; rejects never. */
  tick(): Promise<void>;
  stop(): void;
};

/** Writes digests after changes, and goes round and round over the rows to see that the sums are true. */
export const startDigests = (options: DigestClockOptions): DigestClock => {
  const { store, log, timers = realTimers, everyMs = DIGEST_EVERY_MS } = options;
  const due = new Set<string>();
  const anew = new Set<string>();
  const inOrder = createMutex();
  const round = createRound(options, (scopeId) => anew.add(scopeId));
  const project = createProjectionRound(options);
  let known = new Map<string, Scoped>();
  let begun = false;
  let stopped = false;
  const forget = store.onChange((scopeIds) => {
    for (const scopeId of scopeIds) due.add(scopeId);
  });
  const learn = async (): Promise<void> => {
    if (begun && [...due].every((scopeId) => known.has(scopeId))) return;
    known = new Map((await store.scopes()).map((scope) => [scope.scopeId, scope]));
    if (!begun) for (const scopeId of known.keys()) due.add(scopeId);
    begun = true;
  };
  const write = async (): Promise<void> => {
    for (const scopeId of new Set([...due, ...anew])) {
      const scope = known.get(scopeId);
      if (stopped) return;
      if (scope === undefined || !((await options.speaksFor?.(scope)) ?? true)) continue;
      due.delete(scopeId);
      const outcome = await writeDigest(store, scope, anew.has(scopeId));
      anew.delete(scopeId);
      if (outcome === 'written') options.onWritten?.();
    }
  };
  const tick = (): Promise<void> =>
    inOrder(async () => {
      if (stopped) return;
      await learn();
      await write();
      await round([...known.values()], () => stopped);
      if (anew.size > 0) await write();
      await project([...known.values()], () => stopped);
    }).catch((cause) => {
      if (!stopped) log.warn({ cause: String(cause) }, 'digests are not written');
    });
  const timer = timers.every(everyMs, () => void tick());
  return {
    tick,
    stop() {
      stopped = true;
      timer.cancel();
      forget();
    },
  };
};

/** Each call verifies the next kinds, until it has read its share of rows; then it goes on from there. */
const createRound = (options: DigestClockOptions, found: (scopeId: string) => void) => {
  const waiting: { scope: Scoped; kind: string }[] = [];
  /** Wrong, and in motion: they have the first turn of the next call, and no second one in this. */
  const restless: typeof waiting = [];
  const verifyNext = async (): Promise<number> => {
    const next = waiting.shift();
    if (next === undefined) return 0;
    const { scope, kind } = next;
    const { rows, difference, again } = await verifyKind(options, scope, kind);
    if (again) restless.push(next);
    if (difference === undefined) return rows;
    found(scope.scopeId);
    options.onDifference?.(difference);
    options.log.error({ scope: scope.scopeId, ...difference }, 'rows were changed behind the back');
    return rows;
  };
  return async (scopes: readonly Scoped[], stopped: () => boolean): Promise<void> => {
    waiting.unshift(...restless.splice(0));
    if (waiting.length === 0) {
      for (const scope of scopes) {
        const kinds = await kindsOf(options.store, scope);
        waiting.push(...kinds.map((kind) => ({ scope, kind })));
      }
    }
    for (let rows = 0; rows < ROWS_A_TICK && waiting.length > 0 && !stopped(); ) {
      rows += await verifyNext();
    }
  };
};
