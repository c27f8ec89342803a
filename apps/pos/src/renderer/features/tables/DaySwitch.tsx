import { IconButton, Pressable } from '@galley/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { named } from '../../app/listed.ts';
import { reservationWords as texts } from '../../app/reservation-words.ts';
import { useFloor } from '../../state/floor.store.ts';
import { useFormat } from '../../state/format.ts';

const DAY_MS = 24 * 60 * 60_000;

/** A date so many days on; dates are names, and know no summer time. */
const daysOn = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Which day's reservations are listed: one day on or back by a tap, today again by its middle. */
export function DaySwitch({ today }: { readonly today: string }) {
  const day = useFloor((ui) => ui.day);
  const { date } = useFormat();
  if (today === '') return null;
  const show = (wanted: string) =>
    useFloor.setState({ day: wanted === today ? null : wanted, partyId: null, hand: null });
  const shown = day ?? today;
  return (
    <div className="hairline-b flex shrink-0 items-center gap-1 px-1" data-testid="day-switch">
      <IconButton
        size="small"
        icon={<ChevronLeft aria-hidden size="1.2em" className="rtl:-scale-x-100" />}
        label={texts.before}
        disabled={shown <= today}
        onPress={() => show(daysOn(shown, -1))}
        testId="day-before"
      />
      <Pressable
        onPress={() => show(today)}
        aria-label={named(texts.day, day === null ? texts.today : date(day))}
        className="min-h-key min-w-0 grow truncate rounded-control px-2 text-label font-semibold data-pressed:bg-pressed"
        testId="day-today"
      >
        {day === null ? texts.today : date(day)}
      </Pressable>
      <IconButton
        size="small"
        icon={<ChevronRight aria-hidden size="1.2em" className="rtl:-scale-x-100" />}
        label={texts.after}
        onPress={() => show(daysOn(shown, 1))}
        testId="day-after"
      />
    </div>
  );
}
