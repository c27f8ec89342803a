import type { Fact, Failure, Json, KindSpec, Result } from '@galley/base';
import { canonicalJson, invariant } from '@galley/base';
import type Database from 'better-sqlite3';
import { type HlcClock, latestClock, rowOfWire } from '../core/index.ts';
import type { AtPoint } from '../crash-points.ts';
import { DEVICE_WRITTEN, SCHEMA_VERSION, SYNC_KINDS, type WireRow } from '../protocol/index.ts';
import type { AllowanceBook } from './allowance.ts';
import type { ChangeSet } from './changes.ts';
import { type CommitLog, nextTxn, rowsOf, type Signing } from './commit-log.ts';
import type { OutboxJob, OutboxTable } from './outbox.ts';
import type { RowStore } from './row-store.ts';
import type { State } from './state.ts';

export type CommitInput = {
  readonly facts: readonly Fact[];
  /** A command's id and answer: the same id again is not carried out and gets the stored answer. */
  readonly command?: { readonly id: string; readonly result: Json };
  readonly outbox?: readonly OutboxJob[];
  /** Local ms for the log; the clock's now if absent. */
  readonly at?: number;
};

export type Committed = {
  /** Stored answer of the command; null when there is none. */
  readonly result: Json;
  /** True when the command had been carried out before: nothing was written. */
  readonly repeated: boolean;
  /** Numbers of the commits that were written, at most one per scope and 2,000 rows. */
  readonly seqs: readonly number[];
};

/** `unsound_row`: a row that no hub would take, which would hold up all that comes behind it. Nothing is written. */
export type CommitResult = Result<
  Committed,
  Failure<'not_enrolled' | 'unsound_row' | 'disk_full' | 'io_error'>
>;

export type CommitParts = {
  readonly rows: RowStore;
  readonly log: CommitLog;
  readonly state: State;
  readonly outbox: OutboxTable;
  readonly commands: Commands;
  readonly allowances: AllowanceBook;
  readonly at: AtPoint;
};

export type Commands = {
  read(id: string): Json | undefined;
  write(id: string, result: Json, at: number): void;
};

export const createCommands = (db: Database.Database): Commands => {
  const select = db.prepare('SELECT result FROM sync_command WHERE id = ?').pluck();
  const insert = db.prepare('INSERT INTO sync_command VALUES (?, ?, ?)');
  return {
    read(id) {
      const text = select.get(id) as string | undefined;
      return text === undefined ? undefined : (JSON.parse(text) as Json);
    },
    write: (id, result, at) => void insert.run(id, canonicalJson(result), at),
  };
};

/** Wire limit of rows per commit is 5,000; smaller ones keep requests and hub transactions short. */
const ROWS_PER_COMMIT = 2000;

const RESERVED = new Set(
  SYNC_KINDS.map((spec) => spec.kind).filter((kind) => !DEVICE_WRITTEN.has(kind)),
);

/** Writes one commit inside the caller's transaction. */
export const writeCommit = (
  parts: CommitParts,
  signing: Signing & { readonly hlc: HlcClock },
  input: CommitInput & { readonly at: number },
  changes: ChangeSet,
): Committed => {
  const { command } = input;
  const stored = command === undefined ? undefined : parts.commands.read(command.id);
  if (stored !== undefined) return { result: stored, repeated: true, seqs: [] };
  parts.at('commit.begun');
  for (const { kind } of input.facts) invariant(!RESERVED.has(kind), `${kind} is for hubs only`);
  parts.allowances.check(input.facts);
  const seqs = [
    ...writeScope(parts, signing, input, 'tenant', changes),
    ...writeScope(parts, signing, input, 'site', changes),
  ];
  for (const job of input.outbox ?? []) parts.outbox.add(job, input.at);
  if (command !== undefined) parts.commands.write(command.id, command.result, input.at);
  parts.at('commit.written');
  return { result: command?.result ?? null, repeated: false, seqs };
};

const writeScope = (
  parts: CommitParts,
  signing: Signing & { readonly hlc: HlcClock },
  input: CommitInput & { readonly at: number },
  kindScope: KindSpec['scope'],
  changes: ChangeSet,
): number[] => {
  const facts = input.facts.filter(
    (fact) => parts.rows.spec(fact.kind)?.scope !== other(kindScope),
  );
  if (facts.length === 0) return [];
  catchUp(parts.rows, signing.hlc, facts);
  const at = signing.hlc.tick();
  const rows = rowsOf(facts, parts.rows.spec, kindScope, at);
  const scope = signing.identity[kindScope === 'tenant' ? 'tenantId' : 'siteId'];
  const seqs: number[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_COMMIT) {
    const part = rows.slice(from, from + ROWS_PER_COMMIT);
    const txn = nextTxn(signing, parts.state.head(), { at, scope, rows: part });
    mergeLocal(parts, part, scope, changes);
    parts.at('commit.merged');
    parts.log.append(txn, signing.identity.epoch, input.at);
    parts.at('commit.logged');
    const head = { lastSeq: txn.seq, lastHash: txn.hash, chainEpoch: signing.identity.epoch };
    parts.state.setHead(head, at);
    seqs.push(txn.seq);
  }
  return seqs;
};

const other = (scope: KindSpec['scope']): KindSpec['scope'] =>
  scope === 'tenant' ? 'site' : 'tenant';

/** A write must beat the value that it replaces, even when a restart forgot what had been received. */
const catchUp = (rows: RowStore, hlc: HlcClock, facts: readonly Fact[]): void => {
  for (const fact of facts) {
    if (rows.spec(fact.kind)?.class !== 'setting') continue;
    const clk = rows.read(fact)?.clk;
    if (clk != null) hlc.follow(latestClock(clk));
  }
};

const mergeLocal = (
  { rows, state }: CommitParts,
  written: readonly WireRow[],
  scope: string,
  changes: ChangeSet,
): void => {
  const mark = state.generation();
  for (const row of written) {
    const incoming = {
      kind: row.kind,
      id: row.id,
      scope,
      schema: SCHEMA_VERSION,
      row: rowOfWire(row),
    };
    const outcome = rows.merge(incoming, mark, false);
    const sound = outcome === 'changed' || outcome === 'same';
    invariant(sound, `${row.kind} ${row.id} is ${outcome}: a fact is never changed`);
    changes.add(row);
  }
};
