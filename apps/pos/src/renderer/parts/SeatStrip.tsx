import type { CheckView } from '@galley/pos/contract';
import { cx, Pressable } from '@galley/ui';
import { moveWords } from '../app/move-words.ts';
import { patchUi, useUi } from '../state/ui.store.ts';
import { useSeatCount } from '../state/use-seat-count.ts';

/** For whom is rung next: a seat, or nobody in particular. Only where guests were counted. */
export function SeatStrip({ check }: { readonly check: CheckView }) {
  const count = useSeatCount({ check });
  const seat = useUi((ui) => ui.seat);
  if (check.status !== 'open' || check.orderTypeKind !== 'dine_in' || check.covers === null)
    return null;
  return (
    <fieldset
      aria-label={moveWords.rungFor}
      className="hairline-b scroll-region m-0 flex shrink-0 gap-keys overflow-x-auto border-0 px-3 py-2"
      data-testid="seat-strip"
    >
      {Array.from({ length: count }, (_, at) => at + 1).map((one) => (
        <Pressable
          key={one}
          aria-pressed={seat === one}
          onPress={() => patchUi({ seat: seat === one ? null : one })}
          testId={`ring-seat-${one}`}
          className={cx(
            'figures flex min-h-key min-w-key shrink-0 items-center justify-center rounded-control border-control text-label',
            seat === one ? 'bg-ink font-semibold text-paper' : 'bg-surface data-pressed:bg-pressed',
          )}
        >
          {moveWords.seatNumber(one)}
        </Pressable>
      ))}
    </fieldset>
  );
}
