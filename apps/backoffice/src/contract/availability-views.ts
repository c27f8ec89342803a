import type { Need, SaleHours, SubjectKind } from '@galley/domain';

export type OfficeOutage = {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly name: string;
  readonly since: number | null;
  /** UTC ms from which it is back by itself. */
  readonly until: number | null;
  readonly untilDayEnd: boolean;
  /** A person, or the kitchen screen that said it. */
  readonly byName: string;
};

export type OfficeCountdown = {
  readonly itemId: string;
  readonly name: string;
  readonly portions: number;
  /** Below zero: more was sold than there was. */
  readonly left: number;
  readonly since: number;
};

export type OfficeUse = {
  readonly ownerId: string;
  readonly ingredientId: string;
  readonly need: Need;
};

export type OfficeAvailability = {
  readonly outages: readonly OfficeOutage[];
  readonly countdowns: readonly OfficeCountdown[];
  readonly ingredients: readonly { readonly id: string; readonly name: string }[];
  readonly uses: readonly OfficeUse[];
};

type Subject = { subjectKind: SubjectKind; subjectId: string };

export type AvailabilityCommands = {
  /** 86. `until`: somebody has it back, this business date ends, or a moment (UTC ms). */
  markUnavailable: { input: Subject & { until: 'back' | 'day_end' | number }; output: null };
  /** Un-86; also ends a countdown. */
  markAvailable: { input: Subject; output: null };
  /** Begins a countdown from so many portions. */
  setPortions: { input: { itemId: string; portions: number }; output: null };
  /** Adds an ingredient (no id), renames one, or takes one off. */
  saveIngredient: {
    input: { id?: string; name?: string; removed?: true };
    output: { ingredientId: string };
  };
  /** The whole list of what an item or modifier is made with. */
  useIngredients: {
    input: {
      ownerKind: 'item' | 'modifier';
      ownerId: string;
      uses: { ingredientId: string; need: Need }[];
    };
    output: null;
  };
};

export type AvailabilityQueries = {
  availability: { params: Record<string, never>; result: OfficeAvailability };
};

/** Spans of the week in which something is sold; null: always. */
export type OfficeHours = readonly SaleHours[] | null;
