import type { CountdownCommands, Need, Outage, OutageCommands, SaleHours } from '@galley/domain';

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
  readonly outages: readonly Outage[];
  readonly countdowns: readonly OfficeCountdown[];
  readonly ingredients: readonly { readonly id: string; readonly name: string }[];
  readonly uses: readonly OfficeUse[];
};

export type AvailabilityCommands = OutageCommands &
  CountdownCommands & {
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
