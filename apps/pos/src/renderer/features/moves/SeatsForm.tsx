import { cx, Pressable } from '@galley/ui';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { moveAct, runMove, tellMoved } from '../../state/moves.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useSeatCount } from '../../state/use-seat-count.ts';
import { LinePicker, livingLines, NO_PICKS, type Picks } from './LinePicker.tsx';
import type { MoveFormProps } from './move-form.ts';

/** Lines at seats; several seats share what is picked in equal parts. */
export function SeatsForm({ check, head }: MoveFormProps) {
  const lines = livingLines(check.lines);
  const count = useSeatCount({ check });
  const [picks, setPicks] = useState<Picks>(NO_PICKS);
  const [seats, setSeats] = useState<readonly number[]>([]);
  const toggle = (seat: number) =>
    setSeats(seats.includes(seat) ? seats.filter((one) => one !== seat) : [...seats, seat]);
  const lineIds = lines.filter(({ id }) => picks.has(id)).map(({ id }) => id);
  const wish = { checkId: check.id, lineIds, seats: [...seats].sort((a, b) => a - b) };
  const perform = () =>
    runMove('seatLines', wish, ({ moveId }) => {
      closeSheet();
      tellMoved(moveWords.seated, check.id, moveId);
    });
  return (
    <ActSheet
      title={moveWords.move}
      label={seats.length === 0 ? moveWords.wholeTable : moveWords.seat}
      act={lineIds.length === 0 ? undefined : moveAct(wish)}
      perform={perform}
      testId="seat-confirm"
    >
      {head}
      <LinePicker lines={lines} picks={picks} onPick={setPicks} />
      <section aria-label={moveWords.seatsLabel} className="flex flex-col gap-2">
        <h3 className="text-label font-semibold text-ink-2">{moveWords.seatsLabel}</h3>
        <div className="grid grid-cols-6 gap-keys">
          {Array.from({ length: count }, (_, at) => at + 1).map((seat) => (
            <Pressable
              key={seat}
              aria-pressed={seats.includes(seat)}
              onPress={() => toggle(seat)}
              testId={`seat-${seat}`}
              className={cx(
                'figures flex min-h-key items-center justify-center rounded-control border-control text-body',
                seats.includes(seat)
                  ? 'bg-ink font-semibold text-paper'
                  : 'bg-surface data-pressed:bg-pressed',
              )}
            >
              {moveWords.seatNumber(seat)}
            </Pressable>
          ))}
        </div>
      </section>
    </ActSheet>
  );
}
