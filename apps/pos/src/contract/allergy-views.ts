import type { Allergen, AllergenState } from '@galley/domain';

/** An allergy that stands on a check. */
export type AllergyView = {
  readonly id: string;
  /** The same for one allergy however often it was noted; what `confirms` of a line names. */
  readonly key: string;
  /** Null: in the guest's own words. */
  readonly allergen: string | null;
  /** In words, never shortened. */
  readonly text: string;
  /** Seats of this check that it holds at; null among them: all of it. */
  readonly seats: readonly (number | null)[];
  readonly notedAt: number;
  readonly notedByName: string;
};

/** An allergy as a line carries it, each once. */
export type LineAllergyView = {
  readonly key: string;
  readonly text: string;
  /** What the house declared of the line as it was chosen. */
  readonly state: AllergenState;
  /** The line is not sent, it clashes, and nobody confirmed that (rule AY17). */
  readonly asks?: true;
};

/** What the house declared of its dishes. */
export type AllergensView = {
  /** The allergens of the law at this site, in its order. */
  readonly list: readonly { readonly code: Allergen; readonly name: string }[];
  /** All codes, in the order of the letters of `sheets`. */
  readonly codes: readonly string[];
  /**
   * By item and modifier, one letter a code: c contains, m may contain, f free, u unknown. What has no entry is
   * unknown in all. What ingredients bring in is in it.
   */
  readonly sheets: Readonly<Record<string, string>>;
};

export type AllergyCommands = {
  /** The guest has a sent line all the same, although it clashes; `confirms`: keys of what was shown (rule AY18). */
  confirmClash: {
    input: { checkId: string; lineId: string; confirms: readonly string[] };
    output: null;
  };
  /** Notes allergies at a seat, or for the whole check, and withdraws others of the check, in one. */
  noteAllergies: {
    input: {
      checkId: string;
      seat?: number;
      allergens: readonly Allergen[];
      words: readonly string[];
      withdraw: readonly string[];
    };
    /** `asks`: something unsent of the check clashes now and somebody is to say what becomes of it. */
    output: { asks: boolean };
  };
  /** A person was shown these clashes of unsent lines and wants them all the same. */
  confirmClashes: {
    input: {
      checkId: string;
      lines: readonly { lineId: string; confirms: readonly string[] }[];
    };
    output: null;
  };
};

export type AllergyQueries = {
  allergens: { params: Record<string, never>; result: AllergensView };
};
