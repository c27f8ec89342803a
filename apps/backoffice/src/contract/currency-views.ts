import type { SaveExchangeRateCommand } from '@galley/domain';

/** A rate of a foreign currency, and whether it goes now: `rateNano` 0 takes the currency out. */
export type OfficeExchangeRate = SaveExchangeRateCommand & {
  readonly standing: 'now' | 'later' | 'past';
};

export type OfficeCurrencies = {
  /** The house's own. */
  readonly currency: string;
  /** The running business date. */
  readonly today: string;
  /** By currency, the latest first. */
  readonly rates: readonly OfficeExchangeRate[];
};

export type CurrencyCommands = {
  saveExchangeRate: { input: SaveExchangeRateCommand; output: null };
};

export type CurrencyQueries = {
  currencies: { params: Record<string, never>; result: OfficeCurrencies };
};
