import { expect, it } from 'vitest';
import { taxLabel } from './tax-label.ts';

const vat = { name: 'VAT 20%', ppm: 200_000 };
const codes = [
  { code: 'standard', rates: [{ orderTypeKind: null, ...vat }] },
  {
    code: 'cold_food',
    rates: [
      { orderTypeKind: 'takeaway', name: 'VAT 0%', ppm: 0 },
      { orderTypeKind: null, ...vat },
    ],
  },
  {
    code: 'both',
    rates: [
      { orderTypeKind: null, name: 'WA state tax', ppm: 65_000 },
      { orderTypeKind: null, name: 'Seattle local tax', ppm: 38_500 },
    ],
  },
];

it('[OF30] a tax code is told by the names of its rates with their figures, and by kind where they differ', () => {
  expect(taxLabel(codes, 'standard')).toBe('VAT 20%');
  expect(taxLabel(codes, 'cold_food')).toBe('VAT 20%, takeaway VAT 0%');
  expect(taxLabel(codes, 'both')).toBe('WA state tax 6.5% + Seattle local tax 3.85%');
  expect(taxLabel(codes, 'unknown')).toBe('unknown');
});
