import { Button, QuantityStepper } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { leftOf, type Quantities } from '../../state/refund-wish.ts';

type RefundLinesProps = {
  readonly lines: readonly CheckLine[];
  /** The line that was asked for stands alone until more are wanted; null: all of them. */
  readonly first: string | null;
  readonly quantities: Quantities;
  readonly onQuantities: (quantities: Quantities) => void;
};

/** How many of each line go back. */
export function RefundLines({ lines, first, quantities, onQuantities }: RefundLinesProps) {
  const [all, setAll] = useState(first === null);
  const left = lines.filter((line) => leftOf(line) > 0);
  const shown = all ? left : left.filter(({ id }) => id === first);
  return (
    <div className="flex flex-col gap-3">
      {shown.map((line) => (
        <OneLine
          key={line.id}
          line={line}
          least={all ? 0 : 1}
          quantity={Math.min(quantities[line.id] ?? 0, leftOf(line))}
          onQuantity={(quantity) => onQuantities({ ...quantities, [line.id]: quantity })}
        />
      ))}
      {shown.length < left.length ? (
        <Button variant="quiet" onPress={() => setAll(true)} testId="refund-more-lines">
          {words.refundMoreLines}
        </Button>
      ) : null}
    </div>
  );
}

type OneLineProps = {
  readonly line: CheckLine;
  readonly least: 0 | 1;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
};

function OneLine({ line, least, quantity, onQuantity }: OneLineProps) {
  const most = leftOf(line);
  return (
    <div className="flex items-center gap-4">
      <QuantityStepper
        label={line.name}
        value={quantity}
        onChange={onQuantity}
        min={least}
        max={most}
        lessLabel={words.fewer(line.name)}
        moreLabel={words.more(line.name)}
      />
      <span className="min-w-0 text-body">
        <span className="block leading-tight">{line.name}</span>
        <span className="text-label text-ink-2">{words.ofQuantity(most)}</span>
      </span>
    </div>
  );
}
