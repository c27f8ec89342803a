import { readMoney } from '@galley/base';
import type { ForeignCount } from '@galley/domain';
import { Money, TextField } from '@galley/ui';
import { cashWords } from '../../app/cash-words.ts';
import { currencyWords as words } from '../../app/currency-words.ts';
import { useFormat } from '../../state/format.ts';

/** What was typed for each currency. */
export type Typed = Readonly<Record<string, string>>;

const minorOf = (currency: string, text: string, locale: string): number | undefined =>
  text.trim() === '' ? 0 : readMoney(text, currency, locale);

/** What was counted of each foreign currency; undefined: something is no amount. */
export const foreignTyped = (typed: Typed, locale: string) => {
  const read = Object.entries(typed).map(([currency, text]) => ({
    ...{ currency, countedMinor: minorOf(currency, text, locale) },
  }));
  const amounts = read.flatMap(({ currency, countedMinor }) =>
    countedMinor === undefined ? [] : [{ currency, countedMinor }],
  );
  return amounts.length === read.length ? amounts : undefined;
};

type ForeignFieldsProps = {
  readonly currencies: readonly string[];
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
};

/** A field for each foreign currency that may lie in the fund. */
export function ForeignFields({ currencies, typed, onType }: ForeignFieldsProps) {
  const { locale } = useFormat();
  if (currencies.length === 0) return null;
  return (
    <fieldset className="m-0 grid grid-cols-2 gap-4 border-0 p-0">
      <legend className="pb-2 text-label font-semibold text-ink-2">{words.foreignCash}</legend>
      {currencies.map((currency) => {
        const text = typed[currency] ?? '';
        const wrong = minorOf(currency, text, locale) === undefined;
        return (
          <TextField
            key={currency}
            label={words.amountIn(currency)}
            value={text}
            onChange={(next) => onType({ ...typed, [currency]: next })}
            {...(wrong ? { error: words.noAmount } : {})}
            inputMode="decimal"
            testId={`count-${currency}`}
          />
        );
      })}
    </fieldset>
  );
}

/** Each foreign currency as it was counted beside what had to be there. */
export function ForeignCounted({ counts }: { readonly counts: readonly ForeignCount[] }) {
  return counts.map(({ currency, countedMinor, expectedMinor }) => (
    <p
      key={currency}
      className="m-0 flex flex-wrap items-baseline justify-between gap-x-4 text-body"
      data-testid={`counted-${currency}`}
    >
      <span>{words.amountIn(currency)}</span>
      <span className="flex items-baseline gap-2">
        {cashWords.counted} <Money minor={countedMinor} currency={currency} />
      </span>
      <span className="flex items-baseline gap-2">
        {cashWords.expected} <Money minor={expectedMinor} currency={currency} />
      </span>
    </p>
  ));
}
