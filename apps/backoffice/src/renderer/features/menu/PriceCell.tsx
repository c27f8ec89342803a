import type { OfficeItem } from '@galley/backoffice/contract';
import { type KeyboardEvent, useId, useState } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { savePrice } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { jumpQuestion, readPrice } from '../../state/price.ts';
import { PriceQuestion } from './PriceQuestion.tsx';

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

/** A price that is being typed: what it would be, what is wrong with it, what must be asked first. */
const usePriceEntry = (item: OfficeItem) => {
  const format = useFormat();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const read = typed === undefined ? undefined : readPrice(typed, item.name, format);
  const minor = read?.minor ?? item.priceMinor;
  const question = jumpQuestion(item.name, item.priceMinor, minor, format);
  const reset = () => {
    setTyped(undefined);
    setLeft(false);
  };
  const save = () => {
    reset();
    if (minor !== item.priceMinor) void savePrice(item, minor, format.money(minor));
  };
  const leave = () => {
    setLeft(true);
    if (read?.problem === undefined && question === undefined) save();
  };
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
  };
  const blocked = read?.problem !== undefined || question !== undefined;
  return {
    format,
    typed,
    left,
    minor,
    problem: read?.problem,
    question,
    blocked,
    reset,
    save,
    leave,
    type,
  };
};

/** A price that is changed in its place: Enter and arrows go on, Escape takes back (rules OF19, OF26). */
export function PriceCell({ item, mayEdit }: PriceCellProps) {
  const entry = usePriceEntry(item);
  const told = useId();
  if (!mayEdit) return <Amount minor={item.priceMinor} />;
  const { format, typed, left, minor, problem, question } = entry;
  const { money, currency, locale } = format;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = steps[event.key];
    if (event.key === 'Escape') entry.reset();
    if (step === undefined) return;
    event.preventDefault();
    if (entry.blocked) entry.leave();
    else moveTo(event.currentTarget, step);
  };
  return (
    <span className="flex flex-col items-end">
      <input
        data-price=""
        data-testid={`price-${item.id}`}
        aria-label={words.priceOf(item.name)}
        aria-invalid={problem !== undefined}
        aria-describedby={left ? told : undefined}
        inputMode="decimal"
        value={typed ?? moneyText(item.priceMinor, currency, locale)}
        onChange={({ target }) => entry.type(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={entry.leave}
        onKeyDown={onKeyDown}
        className="cell-field figures -my-1 h-small w-32 px-3 text-end text-label font-semibold text-ink"
      />
      <span id={told} className="contents">
        {left && problem !== undefined ? (
          <span
            role="alert"
            data-testid="wrong-price"
            className="block max-w-72 pt-2 pb-1 text-end text-small font-semibold whitespace-normal text-alarm"
          >
            {problem} {words.escapeKeeps(money(item.priceMinor))}
          </span>
        ) : null}
        {left && question !== undefined ? (
          <PriceQuestion
            question={question}
            yes={words.setPrice(money(minor))}
            no={words.keepPrice(money(item.priceMinor))}
            onYes={entry.save}
            onNo={entry.reset}
          />
        ) : null}
      </span>
    </span>
  );
}
