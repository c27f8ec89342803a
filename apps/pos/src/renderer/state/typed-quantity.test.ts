import { expect, it } from 'vitest';
import { typedQuantity } from './typed-quantity.ts';

it('[RG35] digits and a sign are how many, what follows is what is looked for', () => {
  expect(typedQuantity('3x')).toEqual({ quantity: 3, query: '' });
  expect(typedQuantity(' 12 * 204 ')).toEqual({ quantity: 12, query: '204' });
  expect(typedQuantity('2×Lemon tart')).toEqual({ quantity: 2, query: 'Lemon tart' });
});

it('[RG35] without the sign, and for none, it is a search as ever', () => {
  expect(typedQuantity('204')).toEqual({ quantity: 1, query: '204' });
  expect(typedQuantity('xmas pudding')).toEqual({ quantity: 1, query: 'xmas pudding' });
  expect(typedQuantity('0x cola')).toEqual({ quantity: 1, query: '0x cola' });
});
