import type Database from 'better-sqlite3';
import {
  type MergedRow,
  mayWriteWhole,
  mergeProblem,
  rowText,
  unknownKind,
} from '../core/index.ts';
import { DEVICE_WRITTEN, HELD_KIND, SYNC_KINDS } from '../protocol/index.ts';
import { type ApplyParts, keyText, letGoHeld } from './applier.ts';
import type { ChangeSet } from './changes.ts';
import type { HubBucket } from './digest-types.ts';
import type { RowKey } from './row-store.ts';
import { UNREADABLE } from './settle-fact.ts';

export const HUB_WRITTEN = new Set(
  SYNC_KINDS.map(({ kind }) => kind).filter((kind) => !DEVICE_WRITTEN.has(kind)),
);

export type SettleParts = ApplyParts & {
  /** Whether the row was ever committed once more by this device. */
  readonly wasSent: (key: RowKey) => boolean;
};

/** One bucket in the midst of its comparison. */
export type Settling = {
  readonly db: Database.Database;
  readonly parts: SettleParts;
  readonly bucket: HubBucket;
  readonly spared: ReadonlySet<string>;
  readonly changes: ChangeSet;
  readonly lacking: RowKey[];
  readonly send: RowKey[];
  readonly orphans: RowKey[];
  /** What signed commits of this device's own say of the row, oldest first. */
  readonly proofsOf: (id: string) => readonly MergedRow[];
  healed: number;
  /** Some row that should be equal was not. */
  differs: boolean;
};

const isText = (value: unknown): boolean => typeof value === 'string';

/** Clocks that no program wrote cannot be compared. */
const hasClocks = ({ clk }: MergedRow): boolean =>
  clk === null || (isText(clk.b) && Object.values(clk.o ?? {}).every(isText));

export const readOwn = ({ parts, bucket }: Settling, id: string): MergedRow | undefined => {
  const { kind } = bucket;
  try {
    const row = parts.rows.read({ kind, id });
    if (row === undefined) return undefined;
    const spec = parts.rows.spec(kind) ?? unknownKind(kind, row);
    rowText(row);
    return mergeProblem(spec, row) === undefined && hasClocks(row) ? row : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
};

export const mergeIn = (settling: Settling, id: string, schema: number, row: MergedRow): string => {
  const { parts, bucket, changes } = settling;
  const { kind, scope } = bucket;
  changes.add({ kind, id });
  const mark = parts.state.generation();
  const outcome = parts.rows.merge({ kind, id, scope, schema, row }, mark, false);
  if (outcome === 'changed' && kind === HELD_KIND.kind) {
    letGoHeld(parts.rows, { doc: row.doc, scopeId: scope, schema }, mark, changes);
  }
  return outcome;
};

/** The row as it should be, whole, in the place of what is here. */
export const replace = (settling: Settling, id: string, schema: number, right: MergedRow): void => {
  settling.parts.rows.remove({ kind: settling.bucket.kind, id });
  mergeIn(settling, id, schema, right);
  settling.healed += 1;
};

/** A row that this device may not write is put back by one that may: a hub would set the commit aside. */
export const mayWrite = (
  { rows, identity }: Pick<ApplyParts, 'rows' | 'identity'>,
  kind: string,
  id: string,
): boolean => {
  const [spec, writer] = [rows.spec(kind), identity()];
  return spec === undefined || (writer !== undefined && mayWriteWhole(spec, writer, id));
};

/** The hub's not having a row, or not so, says something, and this device may say it instead. */
export const isFirm = ({ bucket }: Settling): boolean =>
  bucket.covered !== undefined && !bucket.lagging;

export const maySend = (settling: Settling, id: string): boolean => {
  const { bucket, spared, parts } = settling;
  const { kind } = bucket;
  if (!isFirm(settling) || HUB_WRITTEN.has(kind)) return false;
  return mayWrite(parts, kind, id) && !spared.has(keyText({ kind, id }));
};

export const isLost = ({ bucket }: Settling, id: string, proven: boolean): boolean =>
  bucket.isLost?.({ kind: bucket.kind, id }, proven) === true;

/** Told as lacking at the hub; to be sent when it has lacked it for long enough. */
export const lack = (settling: Settling, id: string, proven: boolean): void => {
  const key = { kind: settling.bucket.kind, id };
  settling.lacking.push(key);
  if (isLost(settling, id, proven)) settling.send.push(key);
};
