import { describe, expect, it } from 'vitest';
import { nearest } from './move-in-grid.ts';

/** Two rows of three with a gap in the middle of the second. */
const spots = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 80 },
  { left: 200, top: 80 },
];

describe('arrow keys in the grid', () => {
  it('[RG5] go to the neighbour that the eye sees, over gaps', () => {
    expect(nearest(spots, 0, 'ArrowRight')).toBe(1);
    expect(nearest(spots, 2, 'ArrowDown')).toBe(4);
    expect(nearest(spots, 3, 'ArrowRight')).toBe(4);
    expect(nearest(spots, 4, 'ArrowUp')).toBe(2);
  });

  it('[RG5] stay at the edge', () => {
    expect(nearest(spots, 0, 'ArrowLeft')).toBe(-1);
    expect(nearest(spots, 4, 'ArrowDown')).toBe(-1);
    expect(nearest(spots, 0, 'Enter')).toBe(-1);
  });
});
