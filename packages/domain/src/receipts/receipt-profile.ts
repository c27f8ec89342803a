import { countryOf } from '../tenders/cash-rounding.ts';

/** How a country wants taxes told on a receipt: net, tax and gross of each rate; or on top of the total alone. */
export type TaxTable = 'rates' | 'on_top';

/**
 * What a country asks of the receipts of a restaurant. Amounts are minor units of its currency. `source` says where
 * that is written.
 */
export type ReceiptProfile = {
  readonly country: string;
  /** What the tax number of a business is called there; null: none is asked for. */
  readonly taxNumberName: string | null;
  readonly taxTable: TaxTable;
  /** When the guests were served, where that is not when the receipt was issued. */
  readonly timeOfSupply: boolean;
  /** The register is named by the id of its device as well. */
  readonly registerId: boolean;
  /** Up to this amount a receipt is an invoice without a name on it; null: there is no such limit. */
  readonly smallInvoiceMinor: number | null;
  /** A receipt may be left out where no guest asks for it. */
  readonly mayBeAsked: boolean;
  readonly source: string;
};

const profile = (country: string, more: Omit<ReceiptProfile, 'country'>): ReceiptProfile => ({
  country,
  ...more,
});

export const RECEIPT_PROFILES: readonly ReceiptProfile[] = [
  profile('GB', {
    ...{ taxNumberName: 'VAT No.', taxTable: 'rates', timeOfSupply: true },
    ...{ registerId: false, smallInvoiceMinor: 25_000, mayBeAsked: true },
    source: 'HMRC VAT Notice 700, section 16.6: simplified invoices up to £250',
  }),
  profile('DE', {
    ...{ taxNumberName: 'Steuernr.', taxTable: 'rates', timeOfSupply: true },
    ...{ registerId: true, smallInvoiceMinor: 25_000, mayBeAsked: false },
    source:
      '§ 33 UStDV: small invoices up to 250 EUR; § 146a AO and § 6 KassenSichV: what a receipt tells',
  }),
  profile('AT', {
    ...{ taxNumberName: 'UID-Nr.', taxTable: 'rates', timeOfSupply: true },
    ...{ registerId: true, smallInvoiceMinor: 40_000, mayBeAsked: false },
    source: '§ 11 (6) UStG: small invoices up to 400 EUR; § 132a BAO: what a receipt tells',
  }),
  profile('CH', {
    ...{ taxNumberName: 'MWST-Nr.', taxTable: 'rates', timeOfSupply: true },
    ...{ registerId: false, smallInvoiceMinor: 40_000, mayBeAsked: true },
    source: 'Art. 26 MWSTG and Art. 57 MWSTV: receipts up to 400 CHF without the name of the guest',
  }),
  profile('FR', {
    ...{ taxNumberName: 'N° TVA', taxTable: 'rates', timeOfSupply: true },
    ...{ registerId: true, smallInvoiceMinor: 15_000, mayBeAsked: true },
    source:
      'CGI ann. II art. 242 nonies A: what an invoice tells, 150 EUR; law 2020-105 art. 49: printed on request',
  }),
  profile('US', {
    ...{ taxNumberName: null, taxTable: 'on_top', timeOfSupply: false },
    ...{ registerId: false, smallInvoiceMinor: null, mayBeAsked: true },
    source: 'Rules of the states: sales tax told apart from the price, as an amount of its own',
  }),
];

/** Where the country is not known: everything that any of them asks for. */
const ANYWHERE: ReceiptProfile = profile('', {
  ...{ taxNumberName: null, taxTable: 'rates', timeOfSupply: true },
  ...{ registerId: true, smallInvoiceMinor: null, mayBeAsked: true },
  source: 'None: the country of the site has no profile',
});

/** What the receipts of a site tell (rule RC1). */
export const receiptProfileOf = (site: {
  readonly country?: string | null;
  readonly locale: string;
}): ReceiptProfile => {
  const country = countryOf(site);
  return RECEIPT_PROFILES.find((one) => one.country === country) ?? ANYWHERE;
};
