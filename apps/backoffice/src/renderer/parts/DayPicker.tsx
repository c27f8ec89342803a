import { Button, IconButton, useHotkey } from '@galley/ui';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../app/words.ts';
import { useFormat, useSite } from '../state/format.ts';
import { useAnswer } from '../state/read.store.ts';
import { lookAt, useUi } from '../state/ui.store.ts';

const NO_DAYS: readonly string[] = [];

/** The trading days around the one looked at; days without trade are passed over. */
export const useDays = () => {
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
export const lookAtDay = (day: string, today: string | undefined): void =>
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
      <DayField
        day={day}
        first={first ?? day}
        last={today ?? day}
        onChoose={(chosen) => lookAtDay(chosen, today)}
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

type DayFieldProps = {
  readonly day: string;
  readonly first: string;
  readonly last: string;
  readonly onChoose: (day: string) => void;
};

/** The date as the site writes it; the browser's own calendar opens from it. */
function DayField({ day, first, last, onChoose }: DayFieldProps) {
  const { dayOfYear } = useFormat();
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className="relative">
      <Button
        size="small"
        icon={<CalendarDays aria-hidden size="1.15em" />}
        onPress={() => field.current?.showPicker()}
        testId="day"
      >
        <span className="figures">{dayOfYear(day)}</span>
      </Button>
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={day}
        min={first}
        max={last}
        onChange={({ target }) => {
          if (target.value !== '') onChoose(target.value);
        }}
        className="pointer-events-none absolute inset-0 opacity-0"
      />
    </span>
  );
}
