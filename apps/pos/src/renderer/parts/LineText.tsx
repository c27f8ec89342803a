import { Money } from '@galley/ui';
import type { ReactNode } from 'react';
import { deviceWords } from '../app/device-words.ts';
import type { CheckLine } from '../state/check-rows.ts';
import { useFormat } from '../state/format.ts';
import { weightText } from '../state/weight-text.ts';

/** What was chosen, with what was chosen within it in parentheses behind it. */
export const modifierText = ({ modifiers }: Pick<CheckLine, 'modifiers'>): string => {
  const depthAt = (at: number): number => modifiers[at]?.depth ?? 0;
  return modifiers
    .map(({ name, quantity }, at) => {
      const step = depthAt(at) - (at === 0 ? 0 : depthAt(at - 1));
      const before = at === 0 ? '' : step > 0 ? ' (' : `${')'.repeat(-step)}, `;
      const after = at === modifiers.length - 1 ? ')'.repeat(depthAt(at)) : '';
      return `${before}${quantity > 1 ? `${quantity} × ${name}` : name}${after}`;
    })
    .join('');
};

/** `0.452 kg × £12.90/kg`, and how the weight came about where it was not a scale. */
export const weighingText = (
  { weighing }: Pick<CheckLine, 'weighing'>,
  money: (minor: number) => string,
): string | undefined => {
  if (weighing === null) return undefined;
  const { by, weight, perKgMinor } = weighing;
  const how = deviceWords.weighedBy[by];
  const sum =
    weight === null ? '' : `${weightText(weight)} × ${deviceWords.perKg(money(perKgMinor))}`;
  return [sum, how].filter((part) => part !== '').join(', ');
};

type LineTextProps = {
  readonly quantity: number;
  readonly name: string;
  readonly amountMinor: number;
  /** The full price, where something was taken off it: struck above the amount. */
  readonly listMinor?: number | undefined;
  /** Weight and unit price of what was weighed. */
  readonly weighing?: string | undefined;
  readonly modifiers?: string | undefined;
  readonly note?: string | null | undefined;
  readonly struck?: boolean | undefined;
  /** In rows of its own as wide as the line, before everything else that is said of it. */
  readonly allergies?: ReactNode;
  /** Under the name: state, what was voided. */
  readonly marks?: ReactNode;
};

/** Quantity, name with what was chosen, amount: the one look of a line wherever a check is shown. */
export function LineText(props: LineTextProps) {
  const {
    quantity,
    name,
    amountMinor,
    listMinor = amountMinor,
    weighing,
    modifiers = '',
    note = null,
    struck = false,
    allergies,
    marks,
  } = props;
  const { currency } = useFormat();
  const details = (
    <>
      {weighing === undefined ? null : (
        <span className="figures block text-small leading-snug text-ink-2">{weighing}</span>
      )}
      {modifiers === '' ? null : (
        <span className="block text-small leading-snug text-ink-2">{modifiers}</span>
      )}
      {note === null ? null : (
        <span className="block text-small leading-snug text-ink-2 italic">“{note}”</span>
      )}
      {marks === undefined ? null : (
        <span className="flex flex-wrap gap-x-3 text-small leading-snug">{marks}</span>
      )}
    </>
  );
  return (
    <span className="flex w-full flex-wrap items-baseline gap-x-2">
      <span className="figures w-[2.5ch] shrink-0 text-end text-body font-semibold">
        {quantity}
      </span>
      <span className="min-w-0 grow basis-0 [overflow-wrap:anywhere]">
        <span
          className={`block text-body leading-tight font-medium [overflow-wrap:anywhere] ${struck ? 'text-ink-3 line-through' : ''}`}
        >
          {name}
        </span>
        {allergies === undefined ? details : null}
      </span>
      <span className="shrink-0 text-body">
        {listMinor === amountMinor ? null : (
          <span className="block text-small text-ink-2">
            <Money minor={listMinor} currency={currency} struck />
          </span>
        )}
        <Money minor={amountMinor} currency={currency} struck={struck} />
      </span>
      {allergies === undefined ? null : (
        <span className="flex min-w-0 basis-full flex-col ps-8 [overflow-wrap:anywhere]">
          {allergies}
          {details}
        </span>
      )}
    </span>
  );
}
