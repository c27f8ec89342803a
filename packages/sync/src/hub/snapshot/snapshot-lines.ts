import { SCHEMA_VERSION } from '../../protocol/index.ts';
import type { Scope } from '../shape/live-log.ts';
import { offsetOf } from '../shape/messages.ts';
import { type Sight, seen } from '../shape/sight.ts';
import type { HubStore, LogRecord } from '../store.ts';

/** One page of the file, which a device stores in one transaction. */
const PAGE = { rows: 1000, bytes: 1_000_000 };

/** `doc` and `clk` are JSON text already. */
const rowLine = (row: LogRecord): string => {
  const { kind, id, seq, txn, deleted, businessDate, schema } = row;
  const plain = JSON.stringify({ kind, id, seq, txn, deleted, businessDate, schema });
  return `${plain.slice(0, -1)},"doc":${row.doc},"clk":${row.clk ?? 'null'}}\n`;
};

export type SnapshotHead = {
  readonly handle: string;
  /** What its reader does not get. */
  readonly sight: Sight;
  /** The scope's newest number at the beginning: the file holds no row above it. */
  readonly seq: number;
  /** Rows that there are, also unseen ones; a few may move on behind `seq` while the file is read. */
  readonly rows: number;
};

/**
 * A scope as of `seq`: a line about the file, then pages of rows in the order of the log. After each page a
 * line names the place behind it, from where the shape goes on; the last line says that this was all. Rows
 * that change meanwhile move behind `seq`, and come by the shape.
 */
export async function* snapshotLines(
  store: Pick<HubStore, 'readLog'>,
  scope: Scope,
  head: SnapshotHead,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { handle, sight, seq, rows } = head;
  const about = { snapshot: 1, ...scope, handle, offset: offsetOf(seq), rows };
  yield `${JSON.stringify({ ...about, schema: SCHEMA_VERSION })}\n`;
  let [after, sent, complete] = [0, 0, false];
  while (!complete && !signal.aborted) {
    const page = await store.readLog(scope, after, PAGE);
    const due = page.rows.filter((row) => row.seq <= seq);
    complete = page.complete || due.length < page.rows.length;
    after = complete ? seq : page.head;
    const told = seen(sight, due);
    sent += told.length;
    yield `${told.map(rowLine).join('')}{"at":"${offsetOf(after)}"}\n`;
  }
  if (complete) yield `{"end":${sent}}\n`;
}
