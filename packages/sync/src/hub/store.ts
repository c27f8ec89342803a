import type { Doc } from '@galley/base';
import type { Bucket } from '../core/index.ts';
import type { Clk, DeviceKind, Envelope } from '../protocol/index.ts';
import type { ProjectionCheck } from './projections.ts';

/** A row of `sync_row` with the `seq` at which it first appeared (tells insert from update in the log). */
export type StoredRow = Envelope & { readonly firstSeq: number };

/** A row of the log in the text form of the wire: `doc` and `clk` are JSON text, never parsed on the way down. */
export type LogRecord = {
  readonly tenantId: string;
  readonly scopeId: string;
  readonly kind: string;
  readonly id: string;
  readonly seq: number;
  readonly firstSeq: number;
  readonly txn: string;
  readonly doc: string;
  readonly clk: string | null;
  readonly deleted: boolean;
  readonly businessDate: string | null;
  readonly schema: number;
};

/** `complete` is true when nothing lies behind the last row; then `head` is where the log ended. */
export type LogPage = {
  readonly rows: readonly LogRecord[];
  readonly head: number;
  readonly complete: boolean;
};

/** Newest commit of an origin whose rows this hub has, and how far the central hub has confirmed. */
export type OriginHead = {
  readonly origin: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
  readonly central: number;
  /** The central hub itself said that it has less than it had confirmed: what devices believe of it is older. */
  readonly setBack?: true;
};

export type PublicKey = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
};

export type Device = {
  readonly deviceId: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly number: number;
  readonly epoch: number;
  readonly generation: number;
  readonly kid: string;
  readonly publicKey: PublicKey;
  readonly tokenHash: string;
  readonly revoked: boolean;
  readonly enrolledAt: number;
};

export type Verdict = { readonly code: string; readonly reason: string };

/** A commit as its origin signed it (`txn` is the JSON text); with a verdict it lies in quarantine. */
export type CommitRecord = {
  readonly tenantId: string;
  readonly siteId: string;
  readonly origin: string;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
  readonly txn: string;
  readonly verdict: Verdict | null;
};

export type KnownCommit = Pick<CommitRecord, 'epoch' | 'seq' | 'hash' | 'verdict'>;

/** Something a person must look at: a fact that came twice with different content. */
export type Alarm = {
  readonly scopeId: string;
  readonly kind: string;
  readonly id: string;
  readonly code: string;
  readonly detail: { readonly txn: string; readonly doc: Doc; readonly clk: Clk | null };
};

/** Real trade, demo, replay of a file and training never mix in one site. */
export const sitePurposes = ['real', 'demo', 'replay', 'training'] as const;
export type SitePurpose = (typeof sitePurposes)[number];

/** `pepper` (32 bytes, base64url) belongs to the PIN verifiers of the tenant. */
export type Tenant = {
  readonly tenantId: string;
  readonly name: string;
  readonly pepper: string;
  readonly createdAt: number;
};

export type Site = {
  readonly siteId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly purpose: SitePurpose;
  readonly createdAt: number;
};

/** Only the SHA-256 of a code is kept. `usedBy` lets the same key repeat an enrolment whose answer was lost. */
export type EnrolmentCode = {
  readonly codeHash: string;
  readonly tenantId: string;
  readonly siteId: string;
  readonly kind: DeviceKind;
  readonly name: string | null;
  readonly expiresAt: number;
  readonly usedBy: { readonly deviceId: string; readonly kid: string } | null;
};

export type RowKey = { readonly kind: string; readonly id: string };

export type WriteBatch = {
  readonly rows: readonly StoredRow[];
  readonly commits: readonly CommitRecord[];
  readonly alarms: readonly Alarm[];
};

/** The sums of a scope's buckets, and the number of the newest row that they cover. */
export type ScopeSums = {
  readonly seq: number;
  /** False for rows from before sums were kept: they have to be counted once. */
  readonly counted: boolean;
  readonly buckets: readonly Bucket[];
};

export type Scoped = { readonly tenantId: string; readonly scopeId: string };

/**
 * Readings that a transaction may need of what it does not change, on the transaction's own connection: they
 * see what it has written itself. A store is one too, with readings of what was committed.
 */
export type HubReads = Pick<
  HubStore,
  | 'readLog'
  | 'rowsOfKind'
  | 'head'
  | 'headsOf'
  | 'commitsAfter'
  | 'aside'
  | 'sites'
  | 'device'
  | 'deviceByToken'
>;

/**
 * One transaction that holds the locks of its scopes to commit. Writing a row of kind `origin` or
 * `device` also moves the hub's own register of heads and devices; nothing else does.
 */
export type HubTx = {
  readonly reads: HubReads;
  head(origin: string): Promise<OriginHead | undefined>;
  /** What is held of the commits numbered `fromSeq` to `toSeq`, for telling repeats from forks. */
  knownCommits(origin: string, fromSeq: number, toSeq: number): Promise<readonly KnownCommit[]>;
  rows(scopeId: string, keys: readonly RowKey[]): Promise<readonly StoredRow[]>;
  /** Takes `count` numbers of the scope and returns the first; call it once per scope. */
  reserveSeqs(scopeId: string, count: number): Promise<number>;
  write(batch: WriteBatch): Promise<void>;
  setCentral(origin: string, epoch: number, seq: number): Promise<void>;
  /** Takes back what `setCentral` noted above this number: the central hub does not have it any more. */
  loseCentral(origin: string, seq: number): Promise<void>;
  /** Which commits of these hashes were set aside before. */
  asideOf(origin: string, hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps commits that do not continue their origin's chain; one that is there already stays as it is. */
  putAside(commits: readonly CommitRecord[]): Promise<void>;
  /** Moves the commits numbered `fromSeq` to `toSeq` out of the chain to those set aside. */
  moveAside(origin: string, fromSeq: number, toSeq: number): Promise<void>;
  /** Forgets what was set aside, once the hub above has it. */
  dropAside(origin: string, hashes: readonly string[]): Promise<void>;
  devicesOf(siteId: string, kind: DeviceKind): Promise<readonly Device[]>;
  /** Who has used the code, read under the site's lock: two devices cannot enrol by one code. */
  usedBy(codeHash: string): Promise<EnrolmentCode['usedBy']>;
  useCode(codeHash: string, usedBy: { deviceId: string; kid: string }): Promise<void>;
  setFeedPosition(scopeId: string, position: FeedPosition | undefined): Promise<void>;
  /** All rows of the scope that are marked as deleted. */
  deletedRows(scopeId: string): Promise<readonly StoredRow[]>;
  /** Takes rows of one scope out for good, projections too; readers that stand before them must start over. */
  remove(rows: readonly StoredRow[]): Promise<void>;
  /** Takes rows of one scope out that nobody wrote; readers go on where they stand, and hear of it by a row `disowned`. */
  takeOut(rows: readonly StoredRow[]): Promise<void>;
  /** As they stand in this transaction; `write` moves them by itself. */
  sums(scopeId: string): Promise<ScopeSums>;
  /** Takes these for the sums of the scope, or of one kind of it; the scope is counted from now on. */
  setSums(scopeId: string, buckets: readonly Bucket[], kind?: string): Promise<void>;
};

/** Where a site hub stands in the central hub's log of one scope. */
export type FeedPosition = { readonly handle: string; readonly offset: string };

/** The place in a scope's log from which a device last asked on, having stored all before it, and when (ms). */
export type Reader = {
  readonly scopeId: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly heardAt: number;
};

export type TxScopes = { readonly tenantId: string; readonly scopeIds: readonly string[] };

/**
 * What a hub needs of its database. Nothing here is called from within a transaction of the same store
 * (`HubTx.reads` is for that): it would wait for a connection that everybody who waits for the transaction's
 * lock may hold. Two stores implement it (SQLite, Postgres) and one contract suite
 * holds them to the same behaviour. Methods reject only on I/O trouble; the handlers answer that as 503.
 */
export type HubStore = {
  /** Names this database's log: a restored or new database has another one (microseconds, decimal). */
  readonly incarnation: string;
  transaction<T>(scopes: TxScopes, run: (tx: HubTx) => Promise<T>): Promise<T>;
  /** Rows by number, up to the last number that the scope has given: what lies beyond it is no word of this hub. */
  readLog(
    scope: { readonly tenantId: string; readonly scopeId: string },
    afterSeq: number,
    limit: { readonly rows: number; readonly bytes: number },
  ): Promise<LogPage>;
  /** Number of the scope's newest row; 0 for a scope without rows. */
  lastSeq(scope: { readonly tenantId: string; readonly scopeId: string }): Promise<number>;
  /** Sums of the scope's buckets, or of one kind's, of one moment. */
  sums(scope: Scoped, kind?: string): Promise<ScopeSums>;
  /** Rows of a kind by id, behind `after`; those of one business day if it is given ('' for no day). */
  rowsOfKind(
    scope: Scoped,
    kind: string,
    page: { readonly after: string; readonly limit: number; readonly day?: string },
  ): Promise<readonly StoredRow[]>;
  /** The kinds of which there are rows in the scope, in order. */
  kindsOf(scope: Scoped): Promise<readonly string[]>;
  /** All scopes that have rows. */
  scopes(): Promise<readonly Scoped[]>;
  countRows(scope: Scoped): Promise<number>;
  /** Number of the newest row that was taken out of the scope; 0 when none ever was. */
  collected(scope: Scoped): Promise<number>;
  /** Notes how far readers are; one that is known keeps the latest word. */
  noteReaders(readers: readonly Reader[]): Promise<void>;
  readersOf(scopeId: string): Promise<readonly Reader[]>;
  /** Called after commit with the scopes that have new rows, also for commits of other processes. */
  onChange(listener: (scopeIds: readonly string[]) => void): () => void;

  head(origin: string): Promise<OriginHead | undefined>;
  headsOf(siteId: string): Promise<readonly OriginHead[]>;
  /** Signed commits of an origin above `afterSeq`, ascending, for forwarding. */
  commitsAfter(origin: string, afterSeq: number, limit: number): Promise<readonly CommitRecord[]>;
  /** Commits of a site's origins that were set aside, by origin, epoch and number; none of those to be skipped. */
  aside(siteId: string, limit: number, skip: readonly string[]): Promise<readonly CommitRecord[]>;
  quarantined(tenantId: string): Promise<readonly CommitRecord[]>;
  alarms(tenantId: string): Promise<readonly Alarm[]>;

  device(deviceId: string): Promise<Device | undefined>;
  deviceByToken(tokenHash: string): Promise<Device | undefined>;
  /** Creates or leaves as it is: a second call with the same id changes nothing. */
  ensureTenant(tenant: Tenant): Promise<Tenant>;
  ensureSite(site: Site): Promise<Site>;
  tenant(tenantId: string): Promise<Tenant | undefined>;
  site(siteId: string): Promise<Site | undefined>;
  sites(): Promise<readonly Site[]>;
  putCode(code: EnrolmentCode): Promise<void>;
  code(codeHash: string): Promise<EnrolmentCode | undefined>;
  feedPosition(scopeId: string): Promise<FeedPosition | undefined>;

  /** Of a store that keeps tables for reports beside the envelope. */
  readonly projections?: ProjectionCheck;
  /** For how long nobody has had the lock of a scope that somebody waits for, in ms; 0 when nobody waits. */
  waitingMs?(): number;
  /** Resolves when the database answers; rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Listeners of a store. */
export const createChangeHub = () => {
  const listeners = new Set<(scopeIds: readonly string[]) => void>();
  return {
    emit: (scopeIds: readonly string[]): void => {
      for (const listener of listeners) listener(scopeIds);
    },
    on: (listener: (scopeIds: readonly string[]) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
