import type { Allergen, AllergenList, AllergenState } from '@galley/domain';

/** What is declared of an item, a modifier or an ingredient. */
export type OfficeAllergenSheet = {
  readonly id: string;
  readonly states: Readonly<Partial<Record<Allergen, AllergenState>>>;
};

export type OfficeAllergens = {
  /** What the owner chose; null: that of the country. */
  readonly chosenList: AllergenList | null;
  readonly list: readonly { readonly code: Allergen; readonly name: string }[];
  readonly sheets: readonly OfficeAllergenSheet[];
  /** The choices of each modifier group. */
  readonly choices: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly name: string;
  }[];
};

export type AllergenCommands = {
  saveAllergens: {
    input: {
      subjectId: string;
      states: Readonly<Partial<Record<Allergen, 'contains' | 'may_contain' | 'free' | null>>>;
    };
    output: null;
  };
  saveAllergenList: { input: { list: AllergenList | null }; output: null };
};

export type AllergenQueries = {
  allergens: { params: Record<string, never>; result: OfficeAllergens };
};
