import { Button, IconButton, useHotkey } from '@galley/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { words } from '../app/words.ts';
import { useSite } from '../state/format.ts';
import { useAnswer } from '../state/read.store.ts';
import { lookAt, useUi } from '../state/ui.store.ts';

const NO_DAYS: readonly string[] = [];

/** The trading days around the one looked at; days without trade are passed over. */
const useDays = () => {
  const today = useSite()?.businessDate;
  const days = useAnswer('days', {}).value ?? NO_DAYS;
  const chosen = useUi((ui) => ui.day);
  const day = chosen ?? today;
  const before = days.find((one) => day !== undefined && one < day);
  const later = days.filter((one) => day !== undefined && one > day).at(-1);
  const after = later ?? (day !== today ? today : undefined);
  return { today, day, before, after, first: days.at(-1) };
};

/** `null` stands for the current day, so that the page goes on with it at the turn of the day. */
const lookAtDay = (day: string, today: string | undefined): void =>
  lookAt(day === today ? null : day);

export function DayPicker() {
  const { today, day, before, after, first } = useDays();
  const step = (to: string | undefined) => () => {
    if (to !== undefined) lookAtDay(to, today);
  };
  useHotkey('alt+ArrowLeft', step(before));
  useHotkey('alt+ArrowRight', step(after));
  if (day === undefined) return null;
  return (
    <div className="flex items-center gap-1">
      {day === today ? null : (
        <Button size="small" onPress={step(today)}>
          {words.backToToday}
        </Button>
      )}
      <IconButton
        size="small"
        icon={<ChevronLeft aria-hidden size="1.3em" />}
        label={words.dayBefore}
        disabled={before === undefined}
        onPress={step(before)}
      />
      <input
        type="date"
        aria-label={words.day}
        value={day}
        min={first ?? day}
        max={today ?? day}
        onChange={({ target }) => {
          if (target.value !== '') lookAtDay(target.value, today);
        }}
        className="border-control figures h-small rounded-control bg-surface px-3 text-label text-ink"
      />
      <IconButton
        size="small"
        icon={<ChevronRight aria-hidden size="1.3em" />}
        label={words.dayAfter}
        disabled={after === undefined}
        onPress={step(after)}
      />
    </div>
  );
}
