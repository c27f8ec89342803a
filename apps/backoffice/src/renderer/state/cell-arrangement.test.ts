import type { OfficeItem } from '@galley/backoffice/contract';
import { describe, expect, it } from 'vitest';
import { arrangementOf, changedPlaces, exchanged, withoutGaps } from './cell-arrangement.ts';

const at = (id: string, cell: number) => ({ id, cell }) as OfficeItem;
const items = [at('a', 0), at('b', 1), at('d', 3)];
const cells = arrangementOf(items);

describe('cells that the owner arranges', () => {
  it('[ME11] shows gaps, and the second of two in a cell behind all others', () => {
    expect(cells).toEqual(['a', 'b', null, 'd']);
    expect(arrangementOf([...items, at('e', 1)])).toEqual(['a', 'b', null, 'd', 'e']);
  });

  it('[ME11] exchanges two cells and moves nothing else', () => {
    expect(exchanged(cells, 0, 3)).toEqual(['d', 'b', null, 'a']);
    expect(exchanged(cells, 3, 2)).toEqual(['a', 'b', 'd']);
    expect(exchanged(cells, 0, 5)).toEqual([null, 'b', null, 'd', null, 'a']);
    expect(withoutGaps(cells)).toEqual(['a', 'b', 'd']);
  });

  it('[ME11] names only what moved', () => {
    expect(changedPlaces(items, cells)).toEqual([]);
    expect(changedPlaces(items, exchanged(cells, 0, 3))).toEqual([
      { itemId: 'd', cell: 0 },
      { itemId: 'a', cell: 3 },
    ]);
  });
});
