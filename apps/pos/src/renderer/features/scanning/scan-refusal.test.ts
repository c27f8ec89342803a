import { expect, test } from 'vitest';
import { scanRefusal } from './scan-refusal.ts';

const open = { isNobodyHere: false, sheet: null, status: 'open' } as const;

test('[RG30] a refused scan says what to do where the person stands', () => {
  const sheet = { type: 'more' } as const;
  expect(scanRefusal(open)).toBe('Not scanned: scan on the order screen.');
  expect(scanRefusal({ ...open, status: 'settled' })).toBe(
    'Not scanned: this check is paid. Press Next order, then scan.',
  );
  expect(scanRefusal({ ...open, sheet })).toMatch(/close what is open/);
  expect(scanRefusal({ ...open, status: 'settled', sheet })).toMatch(/close what is open/);
  expect(scanRefusal({ ...open, isNobodyHere: true, sheet })).toMatch(/log in first/);
});
