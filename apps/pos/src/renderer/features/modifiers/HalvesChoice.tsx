import type { HalfPrice } from '@galley/domain';
import { SegmentedControl } from '@galley/ui';
import { halfWords as words } from '../../app/half-words.ts';

type HalvesChoiceProps = {
  readonly rule: HalfPrice;
  readonly halved: boolean;
  readonly onTurn: () => void;
};

/** Whole, or two halves and how the house charges them (rule PZ8). */
export function HalvesChoice({ rule, halved, onTurn }: HalvesChoiceProps) {
  const selected = halved ? 'halves' : 'whole';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-testid="halves-choice">
      <div className="min-w-[18rem]">
        <SegmentedControl
          label={words.choice}
          segments={[
            { id: 'whole', label: words.whole },
            { id: 'halves', label: words.halves },
          ]}
          selected={selected}
          onSelect={(wanted) => wanted !== selected && onTurn()}
        />
      </div>
      {halved ? <p className="m-0 text-label text-ink-2">{words.rules[rule]}</p> : null}
    </div>
  );
}
