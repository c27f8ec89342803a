import type { KeepFavouriteCommand, SetSuggestionsCommand } from '@galley/domain';

/** What registers have at hand above their menu. */
export type OfficeStrip = {
  /** Items of the house's list, in their order. */
  readonly favourites: readonly string[];
  /** Whether registers suggest what goes with a check, unless one says otherwise itself. */
  readonly suggestions: boolean;
};

export type StripCommands = {
  keepFavourite: { input: KeepFavouriteCommand; output: null };
  /** For all registers of the site that say nothing themselves. */
  setSuggestions: { input: SetSuggestionsCommand; output: null };
};

export type StripQueries = { strip: { params: Record<string, never>; result: OfficeStrip } };
