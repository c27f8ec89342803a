import type { BackOfficeContract } from '@galley/backoffice/contract';
import { formatMoney, keptBy } from '@galley/base';
import type { Answer } from '@galley/shell/contract';
import { questionOf, useRead } from './read.store.ts';

export type Site = NonNullable<Answer<BackOfficeContract, 'site'>>;

export type SiteFormat = {
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Minor units as the site writes them. */
  money(minor: number): string;
  number(value: number): string;
  /** A share of a whole in per cent; what is above nothing never reads as nothing. */
  percent(part: number, whole: number): string;
  /** Time of day at the site. */
  time(at: number): string;
  /** Day and time of day at the site. */
  moment(at: number): string;
  /** A business date (YYYY-MM-DD) in words; it is a name, not a moment. */
  date(businessDate: string): string;
  shortDate(businessDate: string): string;
  dayOfYear(businessDate: string): string;
};

const LEAST_SHARE = 0.005;

const shareText = (format: Intl.NumberFormat, value: number): string =>
  value > 0 && value < LEAST_SHARE ? `<${format.format(0.01)}` : format.format(value);

const utc = (businessDate: string): number => Date.parse(`${businessDate}T00:00:00Z`);

export const makeFormat = (currency: string, locale: string, timeZone: string): SiteFormat => {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const moment = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const dated = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const count = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    currency,
    locale,
    timeZone,
    money: (minor) => formatMoney({ minor, currency }, locale),
    number: (value) => count.format(value),
    percent: (part, whole) => shareText(share, whole === 0 ? 0 : part / whole),
    time: (at) => clock.format(at),
    moment: (at) => moment.format(at),
    date: (businessDate) => day.format(utc(businessDate)),
    dayOfYear: (businessDate) => dated.format(utc(businessDate)),
    shortDate: (businessDate) => short.format(utc(businessDate)),
  };
};

const SITE = questionOf('site', {});

/** `undefined`: not heard yet; `null`: this back office has no site yet. */
export const useSite = (): Site | null | undefined =>
  useRead(({ answers }) => answers[SITE]) as Site | null | undefined;

const formatFor = keptBy(makeFormat);

export const useFormat = (): SiteFormat => {
  const site = useSite();
  const { currency = 'XXX', locale = 'en', timeZone = 'UTC' } = site ?? {};
  return formatFor(currency, locale, timeZone);
};
