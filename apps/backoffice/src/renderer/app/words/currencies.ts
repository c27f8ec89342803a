/** Words of foreign currencies and their rates. */
export const currencyPageWords = {
  currenciesIntro:
    'Registers take cash of these currencies at the rate of the business date and give change in the house’s own. Card payments are charged in the house’s own.',
  currencyRates: 'Rates',
  noCurrencies: 'No foreign currency is taken.',
  newRate: 'Set a rate',
  rateCurrency: 'Currency',
  rateCurrencyHint: 'Three letters, as EUR',
  rateFrom: 'From the business date',
  rateFromHint: 'Year-month-day, as 2026-06-01',
  rateOne: (house: string) => `One unit is worth, in ${house}`,
  rateOneHint: 'Up to nine decimals. 0: no longer taken from that date',
  rateUnreadable: 'Type a number, like 0.86',
  rateRounding: 'What it is worth is rounded',
  rateRoundings: { nearest: 'To the nearest coin', down: 'Down' },
  saveRate: 'Save rate',
  rateSaved: (currency: string) => `Rate of ${currency} saved`,
  rateStandings: { now: 'Goes now', later: 'Later', past: 'Past' },
  rateNotTaken: 'Not taken',
  rateColumns: { currency: 'Currency', from: 'From', rate: 'Rate', standing: 'State' },
} as const;
