import { describe, expect, it } from 'vitest';
import { buildSearchIndex, fold } from './search-index.ts';

const items = [
  'Cod and chips',
  'Crème brûlée',
  'Chips',
  'Haddock and chips',
  'Half-pint of prawns',
  'Prawn cocktail',
  'Gin & tonic (double)',
].map((name, index) => ({ id: name, name, plu: index === 0 ? '101' : null }));
const index = buildSearchIndex(items);

describe('search', () => {
  it('[RG1] finds by the start of any word, whatever the case and accents', () => {
    expect(index.find('creme br', 9)).toEqual(['Crème brûlée']);
    expect(index.find('BRÛ', 9)).toEqual(['Crème brûlée']);
    expect(index.find('hips', 9)).toEqual([]);
    expect(index.find('chips had', 9)).toEqual(['Haddock and chips']);
    expect(index.find('tonic dou', 9)).toEqual(['Gin & tonic (double)']);
  });

  it('[RG1] wants every word of the query', () => {
    expect(index.find('cod prawn', 9)).toEqual([]);
    expect(index.find('  ', 9)).toEqual([]);
  });

  it('[RG2] puts names that begin so first, then keeps the order of the menu', () => {
    expect(index.find('chips', 9)).toEqual(['Chips', 'Cod and chips', 'Haddock and chips']);
    expect(index.find('prawn', 9)).toEqual(['Prawn cocktail', 'Half-pint of prawns']);
  });

  it('[RG3] puts the item whose number was typed first, and only when it is whole', () => {
    expect(index.find('101', 9)).toEqual(['Cod and chips']);
    expect(index.find('10', 9)).toEqual([]);
  });

  it('[RG4] gives no more than asked for', () => {
    expect(index.find('c', 2)).toHaveLength(2);
  });

  it('[RG4] finds as many as a screen shows among 20,000 items, whatever was typed', () => {
    const words = ['red', 'grand', 'chip', 'prawn', 'lemon', 'cheese', 'smoked', 'double'];
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      id: String(n),
      name: `${words[n % 8]} ${words[(n >> 3) % 8]} ${n}`,
      plu: null,
    }));
    const big = buildSearchIndex(many);
    for (const query of ['r', 'c', 'gr', 'chip pr', 'smoked 1', 'd l', 'p', 's'])
      expect(big.find(query, 48)).toHaveLength(48);
  });

  it('[RG1] folds to what a hand types', () => {
    expect(fold('Ångström Ñoquis')).toBe('angstrom noquis');
  });
});
