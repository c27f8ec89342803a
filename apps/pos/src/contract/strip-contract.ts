import type { KeepFavouriteCommand, SetSuggestionsCommand, Suggestion } from '@galley/domain';

/** What the strip above the menu shows. A place that is null is free and stays so until something comes to it. */
export type StripView = {
  /** Whose favourites these are; the house's as long as the person has none. */
  readonly whose: 'mine' | 'house';
  readonly favourites: readonly (string | null)[];
  readonly houseFavourites: readonly string[];
  /** What this person rang at this register, each item in its place. */
  readonly recent: readonly (string | null)[];
  readonly suggestions: boolean;
};

export type SuggestionsView = {
  /** Days that were looked back on. */
  readonly days: number;
  readonly items: readonly Suggestion[];
};

export type StripCommands = {
  keepFavourite: { input: KeepFavouriteCommand; output: null };
  /** For this register alone. */
  setSuggestions: { input: SetSuggestionsCommand; output: null };
};

export type StripQueries = {
  /** Null: nobody is logged in. */
  strip: {
    /** How many keys stand beside one another. */
    params: { places: number };
    result: StripView | null;
  };
  suggestions: { params: { checkId: string }; result: SuggestionsView };
};
