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
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly free: number;
    readonly modifiers: readonly {
      readonly id: string;
      readonly name: string;
      readonly priceMinor: number;
    }[];
  }[];
  readonly orderTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'dine_in' | 'takeaway';
  }[];
  readonly voidReasons: readonly { readonly id: string; readonly name: string }[];
  readonly compReasons: readonly { readonly id: string; readonly name: string }[];
  readonly discountReasons: readonly { readonly id: string; readonly name: string }[];
  readonly refundReasons: readonly { readonly id: string; readonly name: string }[];
};
