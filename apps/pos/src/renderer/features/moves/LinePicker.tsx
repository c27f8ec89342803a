import type { PickedLine } from '@galley/pos/contract';
import { Button, cx, Pressable, QuantityStepper } from '@galley/ui';
import { Square, SquareCheckBig } from 'lucide-react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { LineSeats } from '../../parts/LineSeats.tsx';
import { LineText, modifierText } from '../../parts/LineText.tsx';
import type { CheckLine } from '../../state/check-rows.ts';

/** Picked lines with how many of each. */
export type Picks = ReadonlyMap<string, number>;

export const NO_PICKS: Picks = new Map();

export const liveOf = ({ quantity, voidedQuantity }: CheckLine): number =>
  quantity - voidedQuantity;

export const livingLines = (lines: readonly CheckLine[]): readonly CheckLine[] =>
  lines.filter((line) => liveOf(line) > 0);

/** All of a line needs no quantity. */
export const pickedLines = (picks: Picks, lines: readonly CheckLine[]): PickedLine[] =>
  lines.flatMap((line) => {
    const quantity = picks.get(line.id);
    if (quantity === undefined) return [];
    return quantity === liveOf(line) ? [{ lineId: line.id }] : [{ lineId: line.id, quantity }];
  });

const withPick = (picks: Picks, lineId: string, quantity: number | undefined): Picks => {
  const next = new Map(picks);
  if (quantity === undefined) next.delete(lineId);
  else next.set(lineId, quantity);
  return next;
};

type LinePickerProps = {
  readonly lines: readonly CheckLine[];
  readonly picks: Picks;
  readonly onPick: (picks: Picks) => void;
  /** Whether some of the whole ones of a line can be picked. */
  readonly some?: boolean;
};

/** Tap a line to pick it; of several of one kind, how many. */
export function LinePicker({ lines, picks, onPick, some = false }: LinePickerProps) {
  const all = picks.size === lines.length;
  const pickAll = () =>
    onPick(all ? NO_PICKS : new Map(lines.map((line) => [line.id, liveOf(line)])));
  return (
    <section aria-label={moveWords.pickLines}>
      <div className="flex items-center justify-between pb-1">
        <h3 className="text-label font-semibold text-ink-2">{moveWords.pickLines}</h3>
        <Button size="small" variant="quiet" onPress={pickAll} testId="pick-all">
          {all ? moveWords.pickNone : moveWords.pickAll}
        </Button>
      </div>
      <ul className="m-0 list-none rounded-control border-control bg-surface p-0">
        {lines.map((line) => (
          <Row key={line.id} line={line} picks={picks} onPick={onPick} some={some} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<LinePickerProps, 'lines'> & { readonly line: CheckLine };

function Row({ line, picks, onPick, some }: RowProps) {
  const picked = picks.get(line.id);
  const most = liveOf(line);
  return (
    <li className={cx('hairline-b last:border-b-0', picked !== undefined && 'bg-selected')}>
      <Pressable
        aria-pressed={picked !== undefined}
        onPress={() => onPick(withPick(picks, line.id, picked === undefined ? most : undefined))}
        className="flex min-h-key w-full items-center gap-2 py-1.5 ps-2 pe-3 text-start data-pressed:bg-pressed"
        testId="pick-line"
      >
        <span className="flex w-[1.2em] shrink-0 justify-center">
          {picked === undefined ? (
            <Square aria-hidden size="1.2em" className="text-ink-3" />
          ) : (
            <SquareCheckBig aria-hidden size="1.2em" />
          )}
        </span>
        <LineText
          quantity={most}
          name={line.name}
          amountMinor={line.amountMinor}
          modifiers={modifierText(line)}
          note={line.note}
          marks={<LineSeats line={line} />}
        />
      </Pressable>
      {some && picked !== undefined && most > 1 && line.fraction === null ? (
        <div className="flex items-center gap-3 px-3 pb-2">
          <QuantityStepper
            label={line.name}
            value={picked}
            onChange={(quantity) => onPick(withPick(picks, line.id, quantity))}
            max={most}
            size="small"
            lessLabel={words.fewer(line.name)}
            moreLabel={words.more(line.name)}
          />
          <span className="text-body text-ink-2">{words.ofQuantity(most)}</span>
        </div>
      ) : null}
    </li>
  );
}
