import type { Widened } from '@galley/ui/languages';

/** Texts of the strip above the menu. */
export const stripWords = {
  strip: 'At hand',
  modes: { favourites: 'Favourites', recent: 'Recent', suggestions: 'Goes with' },
  /** Before the name of an item, read aloud alone. */
  keyOf: { favourites: 'Favourite', recent: 'Recent', suggestions: 'Suggested' },
  /** What the key shows now, and what a tap on it shows. */
  show: (now: string, next: string) => `${now}, show: ${next}`,
  page: (page: number, pages: number) => `More of these, part ${page} of ${pages}`,
  noFavourites: 'Hold an item of the menu to keep it here.',
  noRecent: 'What you ring at this register stands here.',
  noSuggestions: 'Nothing was rung often enough together with this check.',
  noCheck: 'What is often rung together with this check stands here.',
  why: (days: number) => `Rung together here in ${days} days:`,
  outOf: (together: number, of: number) => `${together} of ${of} checks`,
  mine: 'In my favourites',
  ofHouse: 'In the favourites of the house',
  suggestions: 'Suggest what goes with the check',
  suggestionsHint: 'From what was rung together at this site; on this register alone.',
  times: (n: number) => `${n} ×`,
  quantityKey: 'How many of the next item: one more with each tap',
  armed: (n: number) => `${n} of the next item`,
  clear: 'One again',
} as const;

export type StripWords = Widened<typeof stripWords>;
