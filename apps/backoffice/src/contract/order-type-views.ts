import type { OrderTypeKind, Prompts, TypePaper } from '@galley/domain';

export type OfficeOrderType = {
  /** Absent: a new one. */
  readonly id?: string;
  readonly name: string;
  readonly kind: OrderTypeKind;
  readonly active: boolean;
  /** The kind whose tax rules it goes by. */
  readonly taxKind: OrderTypeKind;
  readonly priceLevelId: string | null;
  readonly papers: readonly TypePaper[];
  readonly prompts: Prompts;
  readonly prepMinutes: number;
  readonly wayMinutes: number;
  /** Null: it takes no promised times. */
  readonly slotMinutes: number | null;
  readonly slotOrders: number | null;
  readonly slotItems: number | null;
};

export type OfficePriceLevel = { readonly id?: string; readonly name: string };

export type OfficeOrderTypes = {
  readonly types: readonly OfficeOrderType[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
};

/** What an item costs on each price level; null: what it costs elsewhere. */
export type OfficeLevelPrice = {
  readonly levelId: string;
  readonly levelName: string;
  readonly priceMinor: number | null;
};

export type OrderTypeCommands = {
  /** All of them in the order of the registers; one that is left out stays as it is. */
  saveOrderTypes: { input: { types: readonly OfficeOrderType[] }; output: null };
  /** All of them; those that are left out are taken off. */
  savePriceLevels: { input: { levels: readonly OfficePriceLevel[] }; output: null };
  saveItemPrice: {
    input: { itemId: string; levelId: string; priceMinor: number | null };
    output: null;
  };
  saveModifierPrice: {
    input: { modifierId: string; levelId: string; priceMinor: number | null };
    output: null;
  };
};

/** What the modifiers of a group cost on each price level; null: what they cost elsewhere. */
export type OfficeModifierLevels = readonly {
  readonly levelId: string;
  readonly levelName: string;
  readonly prices: readonly {
    readonly modifierId: string;
    readonly name: string;
    readonly priceMinor: number | null;
  }[];
}[];

export type OrderTypeQueries = {
  modifierLevels: { params: { groupId: string }; result: OfficeModifierLevels };
  orderTypes: { params: Record<string, never>; result: OfficeOrderTypes };
  levelPrices: { params: { itemId: string }; result: readonly OfficeLevelPrice[] };
};
