import { currencyDigits, formatDecimal, parseDecimal } from '@galley/base';

const separatorOf = (locale: string, type: 'decimal' | 'group'): string =>
  new Intl.NumberFormat(locale, { useGrouping: 'always' })
    .formatToParts(12345.6)
    .find((part) => part.type === type)?.value ?? '';

/** White space of every kind, which some locales group with; which one a keyboard gives is nobody's care. */
const SPACES = /[\s\u00a0\u202f]/g;
const APOSTROPHES = /['’]/g;
const likeTyped = (text: string): string => text.replace(SPACES, ' ').replace(APOSTROPHES, "'");

/** The currency's sign, before or after the figures, is read and not needed. */
const withoutSign = (text: string): string => text.replace(/\p{Sc}/gu, '').trim();

/** Groups hold three digits: "1,5" where a comma groups is a slip, not fifteen. */
const ungrouped = (text: string, group: string): string | undefined => {
  if (group === '' || !text.includes(group)) return text;
  const escaped = group.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`^\\d{1,3}(${escaped}\\d{3})+(?!\\d)`);
  return whole.test(text) ? text.replaceAll(group, '') : undefined;
};

/**
 * Money as a person of the site types it, in minor units; undefined when it cannot be read exactly: more
 * digits than the currency has, a misplaced separator, a space within, a minus.
 */
export const readMoney = (text: string, currency: string, locale: string): number | undefined => {
  const group = likeTyped(separatorOf(locale, 'group'));
  const plain = ungrouped(likeTyped(withoutSign(text)), group);
  if (plain === undefined || /[^\d.,٫]/.test(plain)) return undefined;
  const decimal = separatorOf(locale, 'decimal');
  const pointed = decimal === '.' ? plain : plain.replace('.', ' ').replace(decimal, '.');
  const minor = parseDecimal(pointed, currencyDigits(currency));
  return minor === undefined || minor < 0 ? undefined : minor;
};

/** An amount as it stands in a field: figures only, with the site's separator. */
export const moneyText = (minor: number, currency: string, locale: string): string =>
  formatDecimal({ minor, currency }).replace('.', separatorOf(locale, 'decimal'));
