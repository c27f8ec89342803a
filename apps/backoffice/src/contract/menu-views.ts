import type { HalfPrice } from '@galley/domain';
import type { OfficeHours } from './availability-views.ts';

export type OfficeItem = {
  readonly id: string;
  readonly name: string;
  readonly kitchenName: string | null;
  readonly categoryId: string;
  /** Its cell in the category's grid, counted from 0. */
  readonly cell: number;
  readonly priceMinor: number;
  readonly taxCode: string;
  readonly stationKey: string | null;
  readonly course: number;
  readonly plu: string | null;
  /** 'weight': the price is for a kilogram. */
  readonly soldBy: 'weight' | null;
  readonly barcode: string | null;
  readonly modifierGroupIds: readonly string[];
  /** When it is sold, besides the hours of its category. */
  readonly saleHours: OfficeHours;
  readonly minAge: number | null;
  /** Usual time from its start to the pass; null: not known. */
  readonly prepSeconds: number | null;
  /** Name and price are typed in at the sale. */
  readonly openPrice: boolean;
  /** How two halves of it are charged; null: it is sold whole. */
  readonly halfRule: HalfPrice | null;
};

export type OfficeTaxCode = {
  readonly code: string;
  readonly rates: readonly {
    readonly orderTypeKind: string | null;
    readonly name: string;
    /** Millionths. */
    readonly ppm: number;
  }[];
};

export type OfficeMenu = {
  readonly currency: string;
  readonly locale: string;
  readonly categories: readonly {
    readonly id: string;
    readonly name: string;
    readonly hue: number;
    readonly saleHours: OfficeHours;
  }[];
  readonly items: readonly OfficeItem[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly min: number;
    readonly max: number;
    /** Of an item in halves it is asked for each half. */
    readonly halves: boolean;
  }[];
  readonly stations: readonly { readonly key: string; readonly name: string }[];
  /** Each tax code with the rates that it comes to, by kind of order type (null: any). */
  readonly taxCodes: readonly OfficeTaxCode[];
};
