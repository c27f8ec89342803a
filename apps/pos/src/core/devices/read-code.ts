import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { feedbackOf, readScan, type Scan } from '@galley/devices/core';
import { barcodeKey, gramsAsWeight, type MenuItemRow, type Weighed } from '@galley/domain';
import type { ScanOutcome } from '../../contract/index.ts';

export type CodeContext = {
  readonly items: readonly MenuItemRow[];
  readonly layouts: readonly string[];
  readonly thisYear: number;
};

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');

/** The code that an item may carry; GS1 codes are known by the product number in them. */
const codeOf = (scan: Scan): string => {
  if (scan.kind === 'gtin') return scan.gtin;
  if (scan.kind === 'gs1') return scan.facts.gtin ?? scan.raw;
  if (scan.kind === 'in_house') return scan.digits;
  return scan.kind === 'text' ? scan.text : scan.raw;
};

/** By barcode first; a number of the house names the item by its PLU (rules RG30, RG31). */
const itemOf = (scan: Scan, items: readonly MenuItemRow[]): MenuItemRow | undefined => {
  if (scan.kind === 'embedded') {
    const plu = withoutZeros(scan.item);
    return items.find((item) => item.plu !== null && withoutZeros(item.plu) === plu);
  }
  const key = barcodeKey(codeOf(scan));
  return (
    items.find((item) => item.barcode !== null && barcodeKey(item.barcode) === key) ??
    items.find((item) => item.plu !== null && item.plu === codeOf(scan))
  );
};

const countProblem = (name: string, count: number): string | undefined =>
  count >= 1 && count <= 999
    ? undefined
    : `This label says ${count} of ${name}. It must be 1 to 999: ring it by hand.`;

/** Why an item is not sold by this label, as a sentence with the cure (rule SN19). */
const labelProblem = (item: MenuItemRow, scan: Scan): string | undefined => {
  if (scan.kind !== 'embedded') return undefined;
  const { name } = item;
  if (scan.count !== undefined) {
    const problem = countProblem(name, scan.count);
    if (problem !== undefined) return problem;
  }
  if (item.soldBy === 'weight') return undefined;
  if (scan.grams !== undefined)
    return `This label says a weight, and ${name} is sold by the piece. Ring it by hand.`;
  if (scan.priceMinor === undefined) return undefined;
  if (item.openPrice !== 1)
    return `This label says a price, and ${name} has one of its own. Ring it by hand, or give the label to a manager.`;
  return scan.priceMinor > 0
    ? undefined
    : `This label says no price for ${name}. Ask a manager to type it.`;
};

const holdsPrice = (scan: Scan): boolean =>
  scan.kind === 'embedded' && (scan.grams !== undefined || scan.priceMinor !== undefined);

/** What a code means on this menu, in words where it means nothing. */
export const readCode = (raw: string, context: CodeContext): ScanOutcome => {
  const scan = readScan(raw, context);
  if (!scan.ok) return { type: 'misread', words: feedbackOf(scan, undefined).words };
  const item = itemOf(scan.value, context.items);
  if (item === undefined) return { type: 'unknown', words: feedbackOf(scan, undefined).words };
  const problem = labelProblem(item, scan.value);
  if (problem !== undefined) return { type: 'refused', words: problem };
  const label = holdsPrice(scan.value) ? raw : null;
  const count = scan.value.kind === 'embedded' ? scan.value.count : undefined;
  const quantity = label === null ? (count ?? 1) : 1;
  return { type: 'item', itemId: item.id, name: item.name, quantity, label };
};

const noLabel: Failure = failure(
  'bad_label',
  'This label says neither weight nor price. Weigh the goods.',
  'weight',
);

/** The weight or price on the label of an item; the code must be the item's own. */
export const weighedByLabel = (
  raw: string,
  itemId: string,
  context: CodeContext,
): Result<Weighed, Failure> => {
  const scan = readScan(raw, context);
  if (!scan.ok) return scan;
  const item = itemOf(scan.value, context.items);
  if (scan.value.kind !== 'embedded' || item?.id !== itemId) return err(noLabel);
  const problem = labelProblem(item, scan.value);
  if (problem !== undefined) return err(failure('bad_label', problem, 'weight'));
  const { grams, priceMinor } = scan.value;
  if (grams !== undefined) return ok({ by: 'label', weight: gramsAsWeight(grams) });
  return priceMinor === undefined ? err(noLabel) : ok({ by: 'label', priceMinor });
};
