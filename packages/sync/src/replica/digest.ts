import type Database from 'better-sqlite3';
import { type Digest, differingKinds } from '../core/index.ts';
import type { ApplyParts } from './applier.ts';
import type { DigestBook, ScopeSums } from './digest-book.ts';
import type { HubBucket } from './digest-types.ts';
import type { FeedKey } from './feeds.ts';
import { createKeep } from './kept.ts';
import { HEALED } from './settle-bucket.ts';
import { createSpared } from './spared.ts';
import { createUnheard, type Unheard } from './unheard.ts';

export type DigestSummary = { readonly healed: number; readonly healedAt: number | undefined };

export type Comparison = { readonly news: ReadonlySet<string>; end(): void };

export type ReplicaDigest = {
  readonly book: DigestBook;
  readonly unheard: Unheard;
  /** What the hub said last, for as long as the rows of which it spoke are as they were. */
  told(key: FeedKey): Digest | undefined;
  tell(key: FeedKey, digest: Digest): void;
  /** Rows (`kind id`) that this device alone can have, or have so: they are compared with nothing. */
  spared(): ReadonlySet<string>;
  /** Those of them that stand whatever the hub says: not the facts in conflict. */
  undisputed(): ReadonlySet<string>;
  /**
   * Rows that stand outside a comparison which begins now: those that are spared, and whatever changes until its
   * end. What the hub is asked for meanwhile may be older than they are.
   */
  begin(): Comparison;
  /** What the hub's sums are if all rows are equal that are not spared. */
  expected(scope: string): ScopeSums;
  /** Takes note of how the hub has the spared rows of a bucket. */
  learn(bucket: HubBucket): void;
  /** Whether this device may read the kind; what it may not is not compared. */
  compares(scope: string, kind: string): boolean;
  /** Kinds whose rows are others than the digest says. */
  differing(scope: string, digest: Digest): string[];
  /** What this device has put right since it was set up. */
  summary(): DigestSummary;
};

export const createReplicaDigest = (
  db: Database.Database,
  parts: ApplyParts,
  book: DigestBook,
): ReplicaDigest => {
  const spared = createSpared(db, parts, book);
  const told = new Map<string, { hub: string; digest: Digest; version: number }>();
  const summary = db.prepare(
    `SELECT coalesce(sum(detail ->> '$.rows'), 0) AS healed, max(at) AS healedAt
     FROM sync_alarm WHERE code = '${HEALED}'`,
  );
  return {
    book,
    unheard: createUnheard(db),
    told({ hub, scope }) {
      const last = told.get(scope);
      const holds = last?.hub === hub && last.version === book.version(scope);
      return holds ? last.digest : undefined;
    },
    tell: ({ hub, scope }, digest) =>
      void told.set(scope, { hub, digest, version: book.version(scope) }),
    spared: spared.keys,
    undisputed: spared.undisputed,
    begin() {
      const news = new Set(spared.undisputed());
      return { news, end: book.watch(news) };
    },
    expected: spared.expected,
    learn: spared.learn,
    compares: (scope, kind) => !parts.sight.hides(kind, scope),
    differing: (scope, digest) =>
      differingKinds(digest, spared.expected(scope)).filter(
        (kind) => !parts.sight.hides(kind, scope),
      ),
    summary: createKeep(db)(() => {
      const { healed, healedAt } = summary.get() as { healed: number; healedAt: number | null };
      return { healed, healedAt: healedAt ?? undefined };
    }),
  };
};
