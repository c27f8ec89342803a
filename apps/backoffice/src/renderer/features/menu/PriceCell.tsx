import type { OfficeItem } from '@galley/backoffice/contract';
import { toaster } from '@galley/ui';
import { type KeyboardEvent, useState } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { savePrice } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText, readMoney } from '../../state/money-text.ts';

type PriceCellProps = { readonly item: OfficeItem; readonly mayEdit: boolean };

const FIELDS = 'input[data-price]';

/** The price field above or below, so that a list of prices is typed without the mouse. */
const moveTo = (from: HTMLInputElement, step: 1 | -1): void => {
  const fields = [...document.querySelectorAll<HTMLInputElement>(FIELDS)];
  const next = fields[fields.indexOf(from) + step];
  if (next === undefined) from.blur();
  else {
    next.focus();
    next.select();
  }
};

const steps: Readonly<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** A price that is changed in its place: Enter and arrows go on, Escape takes back. */
export function PriceCell({ item, mayEdit }: PriceCellProps) {
  const { currency, locale, money } = useFormat();
  const shown = moneyText(item.priceMinor, currency, locale);
  const [typed, setTyped] = useState<string>();
  if (!mayEdit) return <Amount minor={item.priceMinor} />;
  const minor = typed === undefined ? item.priceMinor : readMoney(typed, currency, locale);
  const leave = () => {
    setTyped(undefined);
    if (minor === undefined) {
      const message = words.priceWrong(money(1250));
      toaster.show({ message, tone: 'attention' });
    } else if (minor !== item.priceMinor) void savePrice(item, minor, money(minor));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key];
    if (event.key === 'Escape') setTyped(undefined);
    if (step === undefined || minor === undefined) return;
    event.preventDefault();
    moveTo(event.currentTarget, step);
  };
  return (
    <input
      data-price=""
      data-testid={`price-${item.id}`}
      aria-label={words.priceOf(item.name)}
      aria-invalid={minor === undefined}
      inputMode="decimal"
      value={typed ?? shown}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={leave}
      onKeyDown={onKeyDown}
      className="cell-field figures -my-1 h-small w-28 px-3 text-end text-label font-semibold text-ink"
    />
  );
}
