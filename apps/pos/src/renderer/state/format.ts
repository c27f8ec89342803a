import { formatMoney, keptBy } from '@galley/base';
import { language, localeIn } from '@galley/ui/language';
import { words } from '../app/words.ts';
import { type ReadModels, useRead } from './read.store.ts';

export type SiteFormat = {
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Minor units as the site writes them. */
  money(minor: number): string;
  /** Time of day at the site. */
  time(at: number): string;
  /** Time of day, with the day of the week where it is not today, and its date where it is a week away. */
  when(at: number, now?: number): string;
  /** A business date (YYYY-MM-DD) in words; it is a name, not a moment. */
  date(businessDate: string): string;
};

const WEEKDAY_IS_CLEAR_MS = 6 * 24 * 60 * 60_000;

export const makeFormat = (currency: string, locale: string, timeZone: string): SiteFormat => {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone });
  const far = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  const when = (at: number, now = Date.now()): string => {
    if (dayOf.format(at) === dayOf.format(now)) return clock.format(at);
    const isFar = Math.abs(at - now) > WEEKDAY_IS_CLEAR_MS;
    return `${(isFar ? far : weekday).format(at)} ${clock.format(at)}`;
  };
  return {
    when,
    currency,
    locale,
    timeZone,
    money: (minor) => formatMoney({ minor, currency }, locale),
    time: (at) => clock.format(at),
    date: (businessDate) => day.format(Date.parse(`${businessDate}T00:00:00Z`)),
  };
};

const localeOf = (site: ReadModels['site']): string => localeIn(language, site?.locale ?? language);

/** How the person at this screen reads numbers and times of the site. */
export const useSiteLocale = (): string => useRead(({ site }) => localeOf(site));

const formatFor = keptBy(makeFormat);

const madeFor = ({ site }: Pick<ReadModels, 'site'>): SiteFormat =>
  formatFor(site?.currency ?? 'XXX', localeOf(site), site?.timeZone ?? 'UTC');

let last: { readonly site: ReadModels['site']; readonly format: SiteFormat } | undefined;

/** Hundreds of parts of a screen ask at each change of anything: for the same site it is one comparison. */
const formatOf = (models: Pick<ReadModels, 'site'>): SiteFormat => {
  if (last === undefined || last.site !== models.site)
    last = { site: models.site, format: madeFor(models) };
  return last.format;
};

export const useFormat = (): SiteFormat => useRead(formatOf);

/** How long ago, to the minute; a start in the future (clocks that differ) is just now. */
export const ageText = (since: number, now: number): string => {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  return minutes < 60
    ? words.minutes(minutes)
    : words.hours(Math.floor(minutes / 60), minutes % 60);
};
