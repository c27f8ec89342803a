import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import { useNow } from '../hooks/use-now.ts';

export type ClockProps = { readonly timeZone?: string | undefined };

/** The time of day in the locale's way, to the minute. */
export function Clock({ timeZone }: ClockProps) {
  const { locale } = useLocale();
  const now = useNow(1000);
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        ...(timeZone ? { timeZone } : {}),
      }),
    [locale, timeZone],
  );
  return (
    <time className="figures text-lead font-semibold" dateTime={new Date(now).toISOString()}>
      <bdi dir="ltr">{format.format(now)}</bdi>
    </time>
  );
}
