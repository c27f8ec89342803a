import { CalendarDateTime, parseDateTime } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
} from 'react-aria-components';
import { cx } from '../cx.ts';
import { fieldClass, inputClass } from './field-frame.tsx';
import { MonthSheet } from './MonthSheet.tsx';

export type WallTimeFieldProps = {
  readonly label: string;
  /** A wall-clock time, YYYY-MM-DDTHH:mm; empty while it is not whole. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Latest that can be chosen. */
  readonly max?: string | undefined;
  readonly testId?: string | undefined;
};

const wallOf = (text: string | undefined): CalendarDateTime | null => {
  try {
    return text === undefined || text === '' ? null : parseDateTime(text);
  } catch {
    return null;
  }
};

const textOf = (wall: unknown): string =>
  wall instanceof CalendarDateTime ? wall.toString().slice(0, 16) : '';

/**
 * A date with a time of day, as the clock on the wall shows them: in the order, the words and the 12 or 24 hours of the
 * nearest `LocaleProvider`, whatever the browser speaks. Typed part by part, or chosen from a month.
 */
export function WallTimeField({ label, value, onChange, max, testId }: WallTimeFieldProps) {
  const latest = wallOf(max);
  return (
    <DatePicker<CalendarDateTime>
      className={fieldClass}
      granularity="minute"
      shouldForceLeadingZeros
      value={wallOf(value)}
      onChange={(wall) => onChange(textOf(wall))}
      {...(latest === null ? {} : { maxValue: latest })}
    >
      <Label className="text-label font-semibold text-ink-2">{label}</Label>
      <Group
        className={cx('figures flex items-center gap-2 pe-0', inputClass)}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
      >
        {/* Parts stand in one line of text: as boxes of their own, hours and minutes would change places in Arabic. */}
        <DateInput className="block grow py-2">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-control px-0.5 whitespace-pre data-focused:bg-ink data-focused:text-paper data-placeholder:text-ink-3"
            />
          )}
        </DateInput>
        <Button className="flex size-key shrink-0 items-center justify-center data-pressed:bg-pressed">
          <CalendarDays aria-hidden />
        </Button>
      </Group>
      <Popover className="border-control rounded-control bg-surface">
        <Dialog className="p-3">
          <MonthSheet />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
