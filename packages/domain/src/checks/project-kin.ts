import type { StandingAllergy } from '../allergies/allergy-marks.ts';
import type { ReceiptRow, RefundRow } from '../rows.ts';
import { spreadTaxes, type TaxedCheck } from '../tax/spread-taxes.ts';
import { taxPartsOf } from '../tax/tax-parts.ts';
import { addTaxTotals, type TaxedAmount, taxTotals } from '../tax/tax-totals.ts';
import { type CountedReversal, countReversals } from '../tenders/count-reversals.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';
import type { CheckRows } from './check-rows.ts';
import { allergiesOfKin, linesAt, projectLines } from './project-lines.ts';
import type { LineStatus, WholeLine } from './whole-line.ts';

const liveParts = (lines: readonly (LineStatus | WholeLine)[]): TaxedAmount[] =>
  lines
    .filter((line) => line.liveQuantity > 0)
    .flatMap((line) => taxPartsOf(line, line.amountMinor));

/** What sale receipts tell less what of it was given back. */
export const receiptedTaxes = (
  receipts: readonly ReceiptRow[],
  reversals: readonly Pick<CountedReversal, 'row'>[],
): TaxTotal[] => {
  const givenBack = new Set(reversals.map(({ row }) => row.receiptId));
  return receipts
    .filter(({ id, type }) => type === 'sale' || givenBack.has(id))
    .reduce<TaxTotal[]>((totals, receipt) => addTaxTotals(totals, receipt.taxTotals), []);
};

export const ofCheck = <T extends { readonly checkId: string }>(
  rows: readonly T[],
  checkId: string,
): T[] => rows.filter((row) => row.checkId === checkId);

const taxedCheck = (rows: CheckRows, checkId: string, lines: readonly LineStatus[]): TaxedCheck => {
  const receipts = ofCheck(rows.receipts, checkId);
  const sold = receipts.some(({ type }) => type === 'sale');
  const reversals = countReversals(ofCheck(rows.reversals, checkId), rows.payments);
  return {
    checkId,
    parts: liveParts(lines),
    receipted: sold ? receiptedTaxes(receipts, reversals) : undefined,
  };
};

/** What sits on each check of a kin, with its taxes. */
export type KinLines = {
  /** All allergies of the kin, with where they hold. */
  readonly allergies: readonly StandingAllergy[];
  /** Every line once, also those that no longer stand. */
  readonly whole: readonly WholeLine[];
  linesOf(checkId: string): readonly LineStatus[];
  taxesOf(checkId: string): readonly TaxTotal[];
};

const refundsBy = (rows: CheckRows, checkId: string): RefundRow[] => ofCheck(rows.refunds, checkId);

const rungOn = (whole: readonly WholeLine[]): TaxedAmount[][] => {
  const homes = new Map<string, WholeLine[]>();
  for (const line of whole) {
    homes.set(line.row.checkId, [...(homes.get(line.row.checkId) ?? []), line]);
  }
  return [...homes.values()].map(liveParts);
};

/** Also checks whose own row has not come yet: what sits on them is theirs. */
const checkIdsOf = (rows: CheckRows, whole: readonly WholeLine[]): string[] => {
  const ids = [
    ...[rows.check, ...rows.kin].map(({ id }) => id),
    ...whole.flatMap(({ place }) => place.shares.map(({ checkId }) => checkId)),
  ];
  return [...new Set(ids)].sort();
};

/** The lines of a check that none was ever moved from or to keep the taxes that their sum has. */
export const projectKinLines = (rows: CheckRows): KinLines => {
  const allergies = allergiesOfKin(rows);
  const whole = projectLines(rows, allergies);
  const ids = checkIdsOf(rows, whole);
  const lines = new Map(ids.map((id) => [id, linesAt(whole, id, refundsBy(rows, id))]));
  const linesOf = (checkId: string): readonly LineStatus[] => lines.get(checkId) ?? [];
  const alone = ids.length === 1;
  const spread = alone
    ? new Map(ids.map((id) => [id, taxTotals(liveParts(linesOf(id)))]))
    : spreadTaxes(
        ids.map((id) => taxedCheck(rows, id, linesOf(id))),
        rungOn(whole),
      );
  return { allergies, whole, linesOf, taxesOf: (checkId) => spread.get(checkId) ?? [] };
};
