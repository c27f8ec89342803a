import { describe, expect, it } from 'vitest';
import { beginsSearch } from './begins-search.ts';

const stroke = (key: string) => ({ key, isComposing: false, repeat: false });

describe('typing without a field', () => {
  it('[RG21] letters of any script and digits begin a search', () => {
    for (const key of ['c', 'C', 'é', 'ß', 'ش', '7']) expect(beginsSearch(stroke(key))).toBe(true);
  });

  it('[RG21] commands, spaces, signs with a meaning, and keys held or composed do not', () => {
    for (const key of ['Enter', 'F9', 'Escape', ' ', '+', '-', '/', 'Delete', 'ArrowLeft', 'Dead'])
      expect(beginsSearch(stroke(key))).toBe(false);
    expect(beginsSearch({ ...stroke('c'), isComposing: true })).toBe(false);
    expect(beginsSearch({ ...stroke('c'), repeat: true })).toBe(false);
  });
});
