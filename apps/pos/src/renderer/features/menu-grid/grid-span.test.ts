import { describe, expect, it } from 'vitest';
import { gridSpan } from './grid-span.ts';

const view = { count: 1000, columns: 4, stride: 118, height: 590 };
const at = (top: number) => gridSpan({ ...view, top });

describe('a category with many items', () => {
  it('[RG20] every row that is on the screen is in the page, wherever it was scrolled to', () => {
    const full = 250 * view.stride;
    for (let top = 0; top <= full - view.height; top += 37) {
      const { first, last } = at(top);
      expect(first / 4).toBeLessThanOrEqual(Math.floor(top / view.stride));
      expect(last / 4).toBeGreaterThanOrEqual(Math.min(250, (top + view.height) / view.stride));
      expect(last - first).toBeLessThan(120);
    }
  });

  it('[RG20] what is left out keeps its room: the scroll bar tells the truth', () => {
    for (const top of [0, 5000, 28910]) {
      const { first, last, before, after } = at(top);
      const inPage = Math.ceil((last - first) / 4) * view.stride;
      expect(before + inPage + after).toBe(250 * view.stride);
    }
  });

  it('[RG20] scrolling by less than a few rows changes nothing in the page', () => {
    expect(at(3000)).toEqual(at(3040));
  });
});
