import type { KindSpec } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';

/** Kinds that came after the program of an old device; a kitchen never asks for them. */
const UNKNOWN: ReadonlySet<string> = new Set(['payment', 'refund', 'receipt', 'line_removal']);
/** Kinds of which it knows only the columns that were always there; its screen asks for none of the others. */
const SHORTER: ReadonlySet<string> = new Set(['check', 'menu_item']);

/** What the kitchen of today asks of them: an old program would not, but it is today's that runs on the old columns. */
const ASKED: ReadonlySet<string> = new Set(['reopens']);

const shortened = (spec: KindSpec): KindSpec =>
  SHORTER.has(spec.kind)
    ? {
        ...spec,
        columns: spec.columns.filter(({ name, nullable }) => !nullable || ASKED.has(name)),
      }
    : spec;

/** Declarations of an older program: some kinds are missing, and columns of others. */
export const OLD_KINDS: readonly KindSpec[] = KINDS.filter(({ kind }) => !UNKNOWN.has(kind)).map(
  shortened,
);

const mentionsNew = (index: string): boolean =>
  [...UNKNOWN, ...SHORTER].some((kind) => new RegExp(`\\b${kind}\\b`).test(index));

export const OLD_INDEXES: readonly string[] = INDEXES.filter((index) => !mentionsNew(index));
