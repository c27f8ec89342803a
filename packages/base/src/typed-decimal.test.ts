import { expect, it } from 'vitest';
import { readTypedDecimal } from './typed-decimal.ts';

it('[BN3] a typed number has a point or a comma and means the same', () => {
  expect(['15.0', ' 15,0 ', '+15,0'].map(readTypedDecimal)).toEqual(['15.0', '15.0', '15.0']);
  expect(['-0,5', '\u22120.5', '7', '0,005'].map(readTypedDecimal)).toEqual([
    ...['-0.5', '-0.5', '7', '0.005'],
  ]);
  for (const bad of ['', ',5', '5,', '1,2,3', '1.2,3', '1e3', '0x1', '--1', 'NaN'])
    expect(readTypedDecimal(bad)).toBeUndefined();
});
