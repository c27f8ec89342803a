const HUES = 8;
const NEUTRAL = 'bg-cat-9';

/** Background classes of the category palette, written out so that the style sheet has them. */
const BANDS = [
  'bg-cat-1',
  'bg-cat-2',
  'bg-cat-3',
  'bg-cat-4',
  'bg-cat-5',
  'bg-cat-6',
  'bg-cat-7',
  'bg-cat-8',
] as const;

/** The colour of a category's band; hues count from 0. */
export const bandOf = (hue: number): string => (hue < 0 ? NEUTRAL : (BANDS[hue % HUES] ?? NEUTRAL));

export const hues: readonly number[] = BANDS.map((_, hue) => hue);
