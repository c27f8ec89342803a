import type { Doc, Sha256 } from '@galley/base';
import { DISOWNED_KIND } from '../protocol/index.ts';
import { sumText } from './digest.ts';
import type { MergedRow } from './row.ts';
import { rowHash } from './row-hash.ts';

type Key = { readonly kind: string; readonly id: string };

/** Under which the row that disowns another one stands. */
export const disownedKey = ({ kind, id }: Key): Key => ({
  kind: DISOWNED_KIND.kind,
  id: `${kind}:${id}`,
});

/** The doc of such a row; `rank` says the how many-th time the row was found. */
export const disownedDoc = (
  sha256: Sha256,
  { kind, id }: Key,
  row: MergedRow,
  { at, rank }: { readonly at: number; readonly rank: number },
): Doc => ({
  at,
  generation: 1,
  hash: sumText(rowHash(sha256, kind, id, row)),
  rank,
  subjectId: id,
  subjectKind: kind,
});

/** The row that a doc names. */
export const disownedSubject = (doc: Doc): Key => ({
  kind: String(doc.subjectKind),
  id: String(doc.subjectId),
});

/** Whether the doc names this very row: the same id with other content is another row. */
export const isDisowned = (
  sha256: Sha256,
  doc: Doc | undefined,
  { kind, id }: Key,
  { doc: content, clk, deleted }: MergedRow,
): boolean =>
  doc?.hash === sumText(rowHash(sha256, kind, id, { doc: content, clk, deleted })) &&
  doc.subjectKind === kind &&
  doc.subjectId === id;
