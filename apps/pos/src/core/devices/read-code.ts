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

const quantityOf = (scan: Scan): number => {
  const count = scan.kind === 'embedded' ? scan.count : undefined;
  return count !== undefined && count >= 1 && count <= 999 ? count : 1;
};

const holdsPrice = (scan: Scan): boolean =>
  scan.kind === 'embedded' && (scan.grams !== undefined || scan.priceMinor !== undefined);

/** What a code means on this menu, in words where it means nothing. */
export const readCode = (raw: string, context: CodeContext): ScanOutcome => {
  const scan = readScan(raw, context);
  if (!scan.ok) return { type: 'misread', words: feedbackOf(scan, undefined).words };
  const item = itemOf(scan.value, context.items);
  if (item === undefined) return { type: 'unknown', words: feedbackOf(scan, undefined).words };
  const label = item.soldBy === 'weight' && holdsPrice(scan.value) ? raw : null;
  const quantity = label === null ? quantityOf(scan.value) : 1;
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
  if (scan.value.kind !== 'embedded' || itemOf(scan.value, context.items)?.id !== itemId) {
    return err(noLabel);
  }
  const { grams, priceMinor } = scan.value;
  if (grams !== undefined) return ok({ by: 'label', weight: gramsAsWeight(grams) });
  return priceMinor === undefined ? err(noLabel) : ok({ by: 'label', priceMinor });
};
