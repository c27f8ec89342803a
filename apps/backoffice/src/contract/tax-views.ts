import type { OrderTypeKind, ReceiptPrint, SaveTaxesCommand, TaxRounding } from '@galley/domain';

/** A rate as the office edits it; see `saveTaxesCommand`. */
export type OfficeRate = SaveTaxesCommand['rates'][number];

/** Which rates, by their places, a tax code has; `kind` null: for every order type without its own. */
export type OfficeTaxRule = {
  readonly taxCode: string;
  readonly kind: OrderTypeKind | null;
  readonly rates: readonly number[];
};

/** How the site taxes, rounds and prints receipts. */
export type OfficeTaxes = {
  readonly country: string | null;
  readonly taxNumber: string | null;
  readonly taxRounding: TaxRounding;
  /** Minor units; null: as usual in the country. */
  readonly cashStepMinor: number | null;
  readonly receiptPrint: ReceiptPrint;
  readonly rates: readonly OfficeRate[];
  readonly codes: readonly OfficeTaxRule[];
};

export type OfficeTaxView = OfficeTaxes & {
  /** The country that the site's language names; null: none that has a profile. */
  readonly usualCountry: string | null;
  /** Countries whose receipts are known. */
  readonly countries: readonly string[];
};

export type TaxCommands = { saveTaxes: { input: OfficeTaxes; output: null } };

export type TaxQueries = {
  taxes: { params: Record<string, never>; result: OfficeTaxView };
};
