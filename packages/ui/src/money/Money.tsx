import { useLocale } from 'react-aria-components';
import { cx } from '../cx.ts';
import { formatMinor } from './format-minor.ts';

export type MoneySize = 'inherit' | 'small' | 'body' | 'lead' | 'title' | 'total' | 'display';

export type MoneyProps = {
  /** Integer minor units of `currency`. */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47; default is the locale of the nearest `LocaleProvider`. */
  readonly locale?: string | undefined;
  readonly size?: MoneySize | undefined;
  /** Struck through: an amount that no longer counts. */
  readonly struck?: boolean | undefined;
};

const sizes: Record<MoneySize, string> = {
  inherit: '',
  small: 'text-small',
  body: 'text-body',
  lead: 'text-lead font-semibold',
  title: 'text-title font-semibold',
  total: 'text-total font-semibold',
  display: 'text-display font-semibold',
};

/** An amount at the line's end, in figures of one width, left to right in every script. */
export function Money({ minor, currency, locale, size = 'inherit', struck }: MoneyProps) {
  const { locale: nearest } = useLocale();
  return (
    <span className={cx('figures ms-auto block text-end', sizes[size], struck && 'line-through')}>
      <bdi dir="ltr">{formatMinor(minor, currency, locale ?? nearest)}</bdi>
    </span>
  );
}
