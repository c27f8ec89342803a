import type { OfficeHours } from '@galley/backoffice/contract';
import { Button, cx, Pressable, Switch, TextField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../app/words.ts';
import { minuteText, readMinute } from '../state/minute-text.ts';

type HoursFieldProps = {
  readonly hours: OfficeHours;
  /** What holds at those hours; absent: the sale of an item or a category. */
  readonly label?: string;
  readonly hint?: string;
  readonly onChange: (hours: OfficeHours) => void;
};

type Span = NonNullable<OfficeHours>[number];

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const LUNCH: Span = { days: WEEK, fromMinute: 12 * 60, toMinute: 15 * 60 };

/** In which hours of which days something is sold. */
export function HoursField(props: HoursFieldProps) {
  const { hours, label = words.saleHours, hint = words.saleHoursHint, onChange } = props;
  const spans = hours ?? [];
  const places = spans.map((span, at) => ({ span, at }));
  const change = (at: number, span: Span | undefined) =>
    onChange(spans.flatMap((one, index) => (index === at ? (span ?? []) : one)));
  return (
    <fieldset className="m-0 flex flex-col gap-3 border-0 p-0" data-testid="sale-hours">
      <Switch
        label={label}
        hint={hint}
        on={spans.length > 0}
        onChange={(on) => onChange(on ? [LUNCH] : null)}
      />
      {places.map(({ span, at }) => (
        <SpanField key={at} span={span} onChange={(next) => change(at, next)} />
      ))}
      {spans.length === 0 ? null : (
        <Button size="small" variant="quiet" onPress={() => onChange([...spans, LUNCH])}>
          {words.addHours}
        </Button>
      )}
    </fieldset>
  );
}

type SpanFieldProps = {
  readonly span: Span;
  readonly onChange: (span: Span | undefined) => void;
};

function SpanField({ span, onChange }: SpanFieldProps) {
  const toggle = (day: number) => {
    const days = span.days.includes(day)
      ? span.days.filter((one) => one !== day)
      : [...span.days, day].sort();
    onChange(days.length === 0 ? undefined : { ...span, days });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {WEEK.map((day) => (
          <Pressable
            key={day}
            role="checkbox"
            aria-checked={span.days.includes(day)}
            onPress={() => toggle(day)}
            className={cx(
              'inline-flex min-h-small items-center rounded-control border-control px-3 text-label data-pressed:bg-pressed',
              span.days.includes(day) ? 'bg-selected font-semibold' : 'bg-surface text-ink-2',
            )}
          >
            {words.weekdays[day]}
          </Pressable>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-4">
        <MinuteField
          label={words.hoursFrom}
          minute={span.fromMinute}
          onChange={(fromMinute) => onChange({ ...span, fromMinute })}
        />
        <MinuteField
          label={words.hoursTo}
          minute={span.toMinute}
          onChange={(toMinute) => onChange({ ...span, toMinute })}
        />
      </div>
    </div>
  );
}

type MinuteFieldProps = {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
};

/** A time of day as it is typed; what is no time is said and not taken. */
function MinuteField({ label, minute, onChange }: MinuteFieldProps) {
  const [typed, setTyped] = useState(minuteText(minute));
  const read = readMinute(typed);
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const next = readMinute(text);
        if (next !== undefined) onChange(next);
      }}
      error={read === undefined ? words.noTime : undefined}
      inputMode="numeric"
      maxLength={5}
    />
  );
}
