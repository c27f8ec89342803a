import type { SlotView } from '@galley/pos/contract';
import { cx, Pressable } from '@galley/ui';
import { orderWords } from '../../app/order-words.ts';
import { useFormat } from '../../state/format.ts';

type SlotGridProps = {
  readonly slots: readonly SlotView[];
  readonly chosen: number | null;
  readonly onChoose: (slot: SlotView) => void;
};

/** Times of a day, each with what is promised in it; a full one says so and can be chosen by who may. */
export function SlotGrid({ slots, chosen, onChoose }: SlotGridProps) {
  if (slots.length === 0)
    return <p className="py-6 text-center text-ink-2">{orderWords.noSlots}</p>;
  return (
    <div className="grid grid-cols-4 gap-keys">
      {slots.map((slot) => (
        <Slot key={slot.at} slot={slot} chosen={slot.at === chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

type SlotProps = {
  readonly slot: SlotView;
  readonly chosen: boolean;
  readonly onChoose: (slot: SlotView) => void;
};

function Slot({ slot, chosen, onChoose }: SlotProps) {
  const { time } = useFormat();
  const taken = slot.orders === 0 ? '' : orderWords.orders(slot.orders);
  return (
    <Pressable
      onPress={() => onChoose(slot)}
      testId="slot"
      className={cx(
        'border-control flex min-h-key flex-col items-center justify-center rounded-control data-pressed:bg-pressed',
        chosen ? 'bg-ink text-paper' : 'bg-surface',
        slot.full && !chosen && 'text-ink-3',
      )}
    >
      <span className={cx('figures text-lead font-bold', slot.full && 'line-through')}>
        {time(slot.at)}
      </span>
      <span className="text-small leading-tight">{slot.full ? orderWords.full : taken}</span>
    </Pressable>
  );
}
