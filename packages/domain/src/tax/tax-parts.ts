import { allocate } from '@galley/base';
import type { WholeLine } from '../checks/whole-line.ts';
import type { TaxedAmount } from './tax-totals.ts';

type Taxed = Pick<WholeLine, 'row' | 'taxParts'>;

/** An amount of a line by what taxes it; what the line has of several rates goes in proportion, by largest remainder. */
export const taxPartsOf = ({ row, taxParts }: Taxed, amountMinor: number): TaxedAmount[] => {
  if (taxParts === undefined) return [{ amountMinor, taxes: row.taxes }];
  const shares = allocate(
    amountMinor,
    taxParts.map((part) => part.amountMinor),
  );
  return taxParts.map(({ taxes }, at) => ({ amountMinor: shares[at] ?? 0, taxes }));
};
