import type { Denomination } from '@galley/domain';
import { cx, Keypad, Money, Pressable, SegmentedControl } from '@galley/ui';
import { useState } from 'react';
import { cashWords as words } from '../../app/cash-words.ts';
import { useFormat } from '../../state/format.ts';

/** What was counted: the sum, and the pieces where these were counted one by one. */
export type Counted = {
  readonly sumMinor: number;
  readonly pieces: readonly Denomination[] | undefined;
};

export const NOTHING_COUNTED: Counted = { sumMinor: 0, pieces: undefined };

const WAYS = [
  { id: 'notes', label: words.byNotes },
  { id: 'sum', label: words.bySum },
] as const;

type CashCountProps = {
  readonly denominations: readonly number[];
  readonly counted: Counted;
  readonly onChange: (counted: Counted) => void;
  readonly onEnter?: () => void;
};

/** Notes and coins by the piece, or the sum alone. */
export function CashCount(props: CashCountProps) {
  const [way, setWay] = useState<'notes' | 'sum'>('sum');
  const { currency } = useFormat();
  const choose = (next: 'notes' | 'sum') => {
    setWay(next);
    props.onChange(NOTHING_COUNTED);
  };
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl label={words.howCounted} segments={WAYS} selected={way} onSelect={choose} />
      <p className="m-0 flex items-baseline justify-between">
        <span className="text-label font-semibold text-ink-2">{words.countedSum}</span>
        <span data-testid="counted-sum">
          <Money minor={props.counted.sumMinor} currency={currency} size="title" />
        </span>
      </p>
      {way === 'notes' ? <ByPiece {...props} /> : <BySum {...props} />}
    </div>
  );
}

function BySum({ counted, onChange, onEnter }: CashCountProps) {
  return (
    <Keypad
      label={words.countedSum}
      value={counted.sumMinor}
      onChange={(sumMinor) => onChange({ sumMinor, pieces: undefined })}
      onEnter={onEnter}
    />
  );
}

const countOf = (pieces: readonly Denomination[], value: number): number =>
  pieces.find(({ valueMinor }) => valueMinor === value)?.count ?? 0;

const withPieces = (
  pieces: readonly Denomination[],
  valueMinor: number,
  count: number,
): Counted => {
  const others = pieces.filter((one) => one.valueMinor !== valueMinor);
  const all = [...others, { valueMinor, count }].sort((a, b) => b.valueMinor - a.valueMinor);
  const sumMinor = all.reduce((sum, one) => sum + one.valueMinor * one.count, 0);
  return { sumMinor, pieces: all };
};

/** The keypad types how many of the chosen piece; Enter goes on to the next one. */
function ByPiece({ denominations, counted, onChange }: CashCountProps) {
  const [at, setAt] = useState(0);
  const chosen = denominations[at] ?? 0;
  const pieces = counted.pieces ?? [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_15rem] items-start gap-5">
      <ul className="m-0 flex list-none flex-col p-0">
        {denominations.map((value, index) => (
          <li key={value}>
            <Piece
              value={value}
              count={countOf(pieces, value)}
              chosen={index === at}
              onChoose={() => setAt(index)}
            />
          </li>
        ))}
      </ul>
      <Keypad
        label={words.pieces}
        value={countOf(pieces, chosen)}
        max={9999}
        onChange={(count) => onChange(withPieces(pieces, chosen, count))}
        onEnter={() => setAt((at + 1) % denominations.length)}
      />
    </div>
  );
}

type PieceProps = {
  readonly value: number;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function Piece({ value, count, chosen, onChoose }: PieceProps) {
  const { currency } = useFormat();
  return (
    <Pressable
      keepFocus
      aria-pressed={chosen}
      onPress={onChoose}
      testId={`piece-${value}`}
      className={cx(
        'hairline-b flex min-h-small w-full items-center gap-3 px-3 text-body',
        chosen ? 'bg-ink font-semibold text-paper' : 'data-pressed:bg-pressed',
      )}
    >
      <span className="grow text-start">
        <Money minor={value} currency={currency} />
      </span>
      <span className="figures">{count === 0 ? '–' : `× ${count}`}</span>
    </Pressable>
  );
}
