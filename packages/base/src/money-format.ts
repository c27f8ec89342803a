const formats = new Map<string, (decimal: Intl.StringNumericLiteral) => string>();

const made = (currency: string, locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    numberingSystem: 'latn',
  });

/** Marks of direction, which stand between Arabic figures; amounts run from left to right everywhere. */
const MARKS = /[\u061c\u200e\u200f]/g;

/** The sign that a house in the country of this locale writes: its own language's, and never another country's. */
const houseSign = (currency: string, locale: string): string => {
  const { region } = new Intl.Locale(locale);
  const { language } = new Intl.Locale('und', region === undefined ? {} : { region }).maximize();
  const parts = made(currency, language).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value.replace(MARKS, '') ?? currency;
};

/** Arabic tells currencies of other countries apart (`UK£`), where a house that sells in one writes its sign alone. */
const arabic = (currency: string, locale: string) => {
  const format = made(currency, locale);
  const sign = houseSign(currency, locale);
  return (decimal: Intl.StringNumericLiteral): string =>
    format
      .formatToParts(decimal)
      .map(({ type, value }) => (type === 'currency' ? sign : value))
      .join('')
      .replace(MARKS, '');
};

const makeFormat = (currency: string, locale: string) => {
  const format = made(currency, locale);
  return new Intl.Locale(locale).language === 'ar'
    ? arabic(currency, locale)
    : (decimal: Intl.StringNumericLiteral): string => format.format(decimal);
};

/**
 * How amounts are written by people of a locale, from exact decimal text: with the sign of the house's currency alone
 * (`£`, never `UK£`), the digits 0 to 9, and nothing that turns their direction.
 */
export const moneyFormat = (
  currency: string,
  locale: string,
): ((decimal: Intl.StringNumericLiteral) => string) => {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? makeFormat(currency, locale);
  formats.set(key, format);
  return format;
};
