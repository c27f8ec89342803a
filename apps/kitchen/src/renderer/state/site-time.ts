import { keptBy } from '@galley/base';
import { coreTime } from './clock.ts';
import { useRead } from './read.store.ts';

const timeIn = keptBy((precision: string, locale: string, timeZone: string) => {
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(precision === 'second' ? { second: '2-digit' } : {}),
    timeZone,
  });
  return (ms: number): string => format.format(ms);
});

/** Writes a time (ms) as the site's clock shows it, to the minute or to the second. */
export const useSiteTime = (precision: 'minute' | 'second'): ((ms: number) => string) => {
  const site = useRead((models) => models.site);
  const locale = site?.locale;
  const timeZone = site?.timeZone;
  return timeIn(precision, locale ?? 'en', timeZone ?? 'UTC');
};

/** The core as this window knows it, in core time. */
export const coreLinkOf = (models: {
  readonly connection: string;
  readonly coreHeardAt: number | undefined;
  readonly refusal: string | undefined;
  readonly clocks: { readonly skewMs: number; readonly clockOffsetMs: number };
}) => ({
  connected: models.connection !== 'lost',
  refusal: models.refusal,
  heardAt:
    models.coreHeardAt === undefined ? undefined : coreTime(models.coreHeardAt, models.clocks),
});
