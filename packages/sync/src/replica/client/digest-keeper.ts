import type { Digest } from '../../core/index.ts';
import type { Timer, Timers } from '../../timers.ts';
import type { Replica } from '../replica.ts';
import type { RowKey } from '../row-store.ts';
import type { DigestClient } from './digest-client.ts';
import { digestOfSums } from './digest-client.ts';
import { catchUp, heal } from './digest-heal.ts';

export type DigestState = {
  /** `checking`: not compared yet. `differs`: found different, and not yet put right. */
  readonly state: 'agrees' | 'checking' | 'differs';
  /** When everything was last found equal, in ms of the local clock. */
  readonly checkedAt: number | undefined;
  /** Rows that only this device may have so: they were compared with nothing. */
  readonly spared?: number;
};

/** Compares this replica with one hub, and mends what differs. */
export type DigestKeeper = { state(): DigestState; stop(): void };

export type DigestKeeperOptions = {
  readonly replica: Replica;
  readonly hubUrl: string;
  readonly client: DigestClient;
  readonly scopes: readonly string[];
  readonly timers: Timers;
  readonly now: () => number;
  readonly log: (event: object) => void;
  /** Everything that the hub has was delivered. */
  readonly caughtUp: (scope: string) => boolean;
  /** The hub does not reach the central one: what that one wrote may be newer here. */
  readonly apart?: () => boolean;
  /** Something that people may see has changed. */
  readonly onState: () => void;
};

/** The start of a program and the first orders come before the counting. */
const FIRST_MS = 3000;
/** A slice of rows and the pause behind it: about a twentieth of a processor while there is reading to do. */
const SLICE = { rows: 250, everyMs: 50 };
/** A device that shows "catching up" counts faster. */
const HASTE = { rows: 2000, everyMs: 10 };
const LOOK_MS = 1000;
/** Pause between two countings of all rows. */
const RECOUNT_MS = 30_000;
/** A hub that has told nothing is asked so often. */
const ASK_MS = 10_000;
/** A row that the hub lacks for so long is sent by whoever has it. */
const LOST_MS = 15_000;
/** One that no signed commit here proves is left to who can prove it first. */
const UNPROVEN_LOST_MS = 25_000;

/** Commits that some device had, and that no way has brought to the hub for so long, come no more. */
const GONE_MS = 45_000;
/** A device that is cut off from the hub, and that others hear, still has its commits. */
const AWAITED_MS = 600_000;
const [TURNS, TURN_MS] = [10, 20_000];

type Checked = {
  readonly digest: Digest;
  readonly altered: number;
  readonly agrees: boolean;
  /** Elapsed ms. */
  readonly at: number;
};

export const createDigestKeeper = (options: DigestKeeperOptions): DigestKeeper => {
  const { replica, hubUrl, timers, scopes, log } = options;
  const { book } = replica.digest;
  const checked = new Map<string, Checked>();
  const askedAt = new Map<string, number>();
  const lackingSince = new Map<string, number>();
  const lackingNow = new Set<string>();
  const headsSince = new Map<string, number>();
  let spared = 0;
  let checkedAt: number | undefined;
  let recountAt = Number.POSITIVE_INFINITY;
  let stopped = false;
  let timer: Timer | undefined;

  const keyOf = (scope: string) => ({ hub: hubUrl, scope });
  const behind = (): string[] => scopes.filter((scope) => replica.catchingUp(keyOf(scope)));
  const isCurrent = (scope: string, digest: Digest): boolean => {
    const last = checked.get(scope);
    if (last?.digest !== digest || last.altered !== book.altered()) return false;
    return last.agrees || timers.elapsed() - last.at < ASK_MS;
  };
  const note = (scope: string, digest: Digest, agrees: boolean): void => {
    spared = replica.digest.spared().size;
    checked.set(scope, { digest, altered: book.altered(), agrees, at: timers.elapsed() });
    if (agrees && options.apart?.() !== true) replica.digest.unheard.settled(scope);
    if (agrees && scopes.every((one) => checked.get(one)?.agrees === true)) {
      checkedAt = options.now();
    }
    options.onState();
  };

  const lackingFor = (scope: string, { kind, id }: RowKey): number => {
    const key = `${scope} ${kind} ${id}`;
    const since = lackingSince.get(key) ?? timers.elapsed();
    lackingSince.set(key, since);
    lackingNow.add(key);
    return timers.elapsed() - since;
  };
  /** Its own device brings a row within seconds, if it lives: it is lost when it is lacking a while later. */
  const isLost = (scope: string, key: RowKey, proven: boolean): boolean =>
    lackingFor(scope, key) >= (proven ? LOST_MS : UNPROVEN_LOST_MS);
  /** One after the other: what the first one says of a row the next one need not say. */
  const isOrphan = (scope: string, key: RowKey, awaited: boolean): boolean => {
    const turn = ((replica.identity()?.number ?? 0) % TURNS) * TURN_MS;
    return lackingFor(scope, key) >= (awaited ? AWAITED_MS : GONE_MS) + turn;
  };
  /** What was put right meanwhile counts anew when it is lacking again. */
  const forgetFound = (scope: string): void => {
    for (const key of lackingSince.keys()) {
      if (key.startsWith(`${scope} `) && !lackingNow.has(key)) lackingSince.delete(key);
    }
    lackingNow.clear();
  };

  const areGone = (origins: readonly string[]): ReadonlySet<string> => {
    for (const id of headsSince.keys()) if (!origins.includes(id)) headsSince.delete(id);
    for (const id of origins) headsSince.set(id, headsSince.get(id) ?? timers.elapsed());
    const isGone = (id: string) => timers.elapsed() - (headsSince.get(id) ?? 0) >= GONE_MS;
    return new Set(origins.filter(isGone));
  };

  const compare = async (scope: string, digest: Digest): Promise<void> => {
    const suspects = replica.digest.differing(scope, digest);
    if (suspects.length === 0) {
      forgetFound(scope);
      return note(scope, digest, true);
    }
    const { healed, kinds, waits, agrees } = await heal(
      { ...options, isLost, isOrphan, areGone, stopped: () => stopped },
      scope,
      digest,
      suspects,
    );
    forgetFound(scope);
    if (stopped) return;
    // What turned out to be news is looked at again with the next digest; a kind of which the hub names no sum
    // when asked is one that this device may not read.
    note(scope, digest, agrees);
    if (!waits) askedAt.delete(scope);
    if (healed > 0) await options.client.report({ scope, kinds: [...kinds], healed });
  };

  /** Nothing has changed at the hub since we are here: it is asked, and what it says counts if we have its newest row. */
  const ask = async (scope: string): Promise<void> => {
    const asked = askedAt.get(scope) ?? Number.NEGATIVE_INFINITY;
    const settled = checked.get(scope)?.agrees === true && replica.digest.told(keyOf(scope));
    if (settled || timers.elapsed() - asked < ASK_MS || !options.caughtUp(scope)) return;
    askedAt.set(scope, timers.elapsed());
    const sums = await options.client.sums(scope);
    if (stopped || !sums.whole || replica.reach(keyOf(scope)) !== sums.seq) return;
    replica.digest.tell(keyOf(scope), digestOfSums(sums));
  };

  const look = async (scope: string): Promise<void> => {
    if (replica.catchingUp(keyOf(scope))) {
      if (replica.feed(keyOf(scope)).offset === undefined) return;
      const covered = await catchUp(options, scope);
      if (stopped) return;
      replica.endCatchUp(keyOf(scope), covered);
      options.onState();
    }
    const digest = replica.digest.told(keyOf(scope));
    if (digest === undefined || !options.caughtUp(scope)) return ask(scope);
    if (!isCurrent(scope, digest)) await compare(scope, digest);
  };

  /** Reads the next rows; true when all are counted. */
  const count = (): boolean => {
    const { rows } = behind().length > 0 ? HASTE : SLICE;
    if (timers.elapsed() >= recountAt) {
      recountAt = Number.POSITIVE_INFINITY;
      book.recount();
    }
    const done = book.advance(rows);
    if (done && recountAt === Number.POSITIVE_INFINITY) {
      recountAt = timers.elapsed() + RECOUNT_MS;
    }
    return done;
  };

  const turn = async (): Promise<void> => {
    const done = count();
    if (book.complete()) for (const scope of scopes) if (!stopped) await look(scope);
    const hasty = behind().length > 0 ? HASTE.everyMs : SLICE.everyMs;
    again(done && behind().length === 0 ? LOOK_MS : hasty);
  };
  const again = (ms: number): void => {
    if (stopped) return;
    timer = timers.after(ms, () => {
      turn().catch((error: unknown) => {
        if (stopped) return;
        log({ level: 'warn', event: 'digest_not_compared', reason: String(error) });
        again(LOOK_MS);
      });
    });
  };

  again(behind().length > 0 ? 0 : FIRST_MS);
  return {
    state: () => ({ ...stateOf(scopes, checked, checkedAt, behind().length > 0), spared }),
    stop() {
      stopped = true;
      timer?.cancel();
    },
  };
};

const stateOf = (
  scopes: readonly string[],
  checked: ReadonlyMap<string, { readonly agrees: boolean }>,
  checkedAt: number | undefined,
  behind: boolean,
): DigestState => {
  const known = scopes.map((scope) => checked.get(scope)?.agrees);
  if (known.includes(false)) return { state: 'differs', checkedAt };
  const agrees = !behind && known.every((one) => one === true);
  return { state: agrees ? 'agrees' : 'checking', checkedAt };
};
