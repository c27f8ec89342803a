import { invariant } from '@galley/base';
import type { Envelope } from '@galley/sync/protocol';
import type { Replica } from '@galley/sync/replica';
import { openRegister } from '../harness/replica.ts';
import { openPlainTable } from './plain-table.ts';
import {
  changedRows,
  clockOfChanged,
  clockOfNew,
  envelopesOf,
  FACT_KIND,
  factRows,
  inBatches,
  type Row,
  SETTING_KIND,
  settingRows,
} from './rows.ts';

/** As many as a hub sends in one piece. */
const BATCH = 1000;
const WARM_UP = 5000;

/** Milliseconds that both took for the same rows. */
export type Pair = { readonly ours: number; readonly plain: number };
export type OwnTimes = { readonly facts: Pair; readonly fresh: Pair; readonly changed: Pair };

const timed = (act: () => void): number => {
  const began = performance.now();
  act();
  return performance.now() - began;
};

const applier = (replica: Replica) => {
  let sent = 0;
  return (envelopes: readonly Envelope[]): void => {
    sent += 1;
    const place = { hub: 'http://bench', handle: 'bench', offset: `${sent}_0`, upToDate: true };
    const scope = envelopes[0]?.scopeId ?? '';
    const applied = replica.applyBatch({ ...place, scope, envelopes, schemaHash: 'bench' });
    invariant(applied.ok && applied.value.changed === envelopes.length, 'every row is news');
  };
};

/** The two take turns batch by batch, so that whatever else the machine does meets both alike. */
const turns = (
  envelopes: readonly Envelope[],
  rows: readonly Row[],
  ours: (batch: readonly Envelope[]) => void,
  plain: (batch: readonly Row[]) => void,
): Pair => {
  const theirs = inBatches(rows, BATCH);
  const times = { ours: 0, plain: 0 };
  inBatches(envelopes, BATCH).forEach((batch, index) => {
    const counts = index * BATCH >= WARM_UP ? 1 : 0;
    times.ours += timed(() => ours(batch)) * counts;
    times.plain += timed(() => plain(theirs[index] ?? [])) * counts;
  });
  return times;
};

/** Rows of `times`: those of the warm-up are not counted. */
export const counted = (rows: number): number => rows - WARM_UP;

/**
 * New facts, new settings, and settings with two columns written later, beside the same rows in plain tables.
 * Before the last the replica's sums are complete, as in a device that has been up for a while: a row that
 * changes is then taken out of them first.
 */
export const timeOwnMerge = (folder: string, count: number): OwnTimes => {
  const replica = openRegister(folder);
  const apply = applier(replica);
  const [lines, items] = [factRows(count), settingRows(count)];
  const [lineTable, itemTable] = [FACT_KIND, SETTING_KIND].map((kind) =>
    openPlainTable(folder, kind),
  );
  invariant(lineTable !== undefined && itemTable !== undefined, 'both tables are open');
  const none = () => null;
  const facts = turns(envelopesOf(FACT_KIND, lines, none), lines, apply, lineTable.insert);
  const news = envelopesOf(SETTING_KIND, items, clockOfNew);
  const fresh = turns(news, items, apply, itemTable.insert);
  while (!replica.digest.book.advance(BATCH));
  const later = changedRows(items);
  const written = envelopesOf(SETTING_KIND, later, clockOfChanged);
  const changed = turns(written, later, apply, itemTable.upsert);
  for (const opened of [replica, lineTable, itemTable]) opened.close();
  return { facts, fresh, changed };
};
