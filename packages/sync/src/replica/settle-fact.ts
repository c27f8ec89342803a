import { canonicalJson, type Doc } from '@galley/base';
import type { MergedRow } from '../core/index.ts';

/** Alarm: a signed commit of this device's own contradicts a hub about a fact, until they agree. */
export const CONFLICT = 'fact_conflict';

/** Alarm: a fact came with other content than is here, and no commit here proves ours. Comparison settles it. */
export const DIFFERS = 'fact_differs';

/** A cell that can be read no more: nothing of the row counts. */
export const UNREADABLE: MergedRow = { doc: {}, clk: null, deleted: false };

export type FactRuling = {
  /** What has to stand here; undefined when what is here stands. */
  readonly right: Doc | undefined;
  /** Two contents of the fact: a signed commit of this device says another one than the hub. */
  readonly disputed: boolean;
};

/**
 * A fact is as a signed commit of this device's own has it, else as the hub has it (rule DG7): other content that
 * no commit here proves is damage, or a copy of damage, and no conflict. Asked of contents that differ.
 */
export const ruleOnFact = (
  own: MergedRow,
  theirs: Pick<MergedRow, 'doc'>,
  proofs: readonly MergedRow[],
): FactRuling => {
  const signed = proofs.map(({ doc }) => canonicalJson(doc));
  if (own !== UNREADABLE && signed.includes(canonicalJson(own.doc))) {
    return { right: undefined, disputed: true };
  }
  const [first] = proofs;
  if (first === undefined || signed.includes(canonicalJson(theirs.doc))) {
    return { right: theirs.doc, disputed: false };
  }
  return { right: first.doc, disputed: true };
};
