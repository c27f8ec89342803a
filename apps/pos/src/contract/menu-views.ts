import type { HalfPrice, OrderTypeKind, Prompts } from '@galley/domain';

/** A word before a modifier, with its own price and meaning. */
export type PreModifierView = {
  readonly id: string;
  readonly name: string;
  /** Millionths of the modifier's price; below zero: taken off. */
  readonly pricePpm: number;
  /** The dish is made without it. */
  readonly leavesOff: boolean;
  /** The free count of a group covers it. */
  readonly coveredByFree: boolean;
};

export type MenuView = {
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly hue: number;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly categoryId: string;
    readonly priceMinor: number;
    /** Under order types whose price level has another, by their ids; absent: none has. */
    readonly prices?: Readonly<Record<string, number>>;
    readonly cell: number;
    readonly plu: string | null;
    /** `priceMinor` is for a kilogram, and each line is weighed. */
    readonly byWeight: boolean;
    /** Years that a guest must have; null: everyone may buy it. */
    readonly minAge: number | null;
    /** Name and price are typed in. */
    readonly openPrice: boolean;
    /** Its usual course. */
    readonly course: number;
    readonly modifierGroupIds: readonly string[];
    /** It may be made of two halves, and how those are charged; absent: it is sold whole. */
    readonly halfRule?: HalfPrice;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly free: number;
    /** Words that may stand before its modifiers; absent: none. */
    readonly preModifierIds?: readonly string[];
    /** Of an item in halves it is asked for each half. */
    readonly halves?: true;
    readonly modifiers: readonly {
      readonly id: string;
      readonly name: string;
      readonly priceMinor: number;
      /** Under order types whose price level has another, by their ids; absent: none has. */
      readonly prices?: Readonly<Record<string, number>>;
      /** Groups that are asked for once it is chosen; absent: none. */
      readonly groupIds?: readonly string[];
      /** It is a part of a meal deal: this item. */
      readonly itemId?: string;
    }[];
  }[];
  /** In the order of the house; absent: it has none. */
  readonly preModifiers?: readonly PreModifierView[];
  readonly orderTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: OrderTypeKind;
    readonly prompts: Prompts;
    /** It takes promised times. */
    readonly promised: boolean;
  }[];
  readonly voidReasons: readonly { readonly id: string; readonly name: string }[];
  readonly compReasons: readonly { readonly id: string; readonly name: string }[];
  readonly discountReasons: readonly { readonly id: string; readonly name: string }[];
  readonly refundReasons: readonly { readonly id: string; readonly name: string }[];
};
