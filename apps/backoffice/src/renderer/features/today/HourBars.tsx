import type { SalesView } from '@galley/backoffice/contract';
import { cx, useNow } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { type HourBar, hourAt, hourBars } from '../../state/hours.ts';

type HourBarsProps = { readonly sales: SalesView; readonly live: boolean };

const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const bestOf = (bars: readonly HourBar[]): HourBar | undefined =>
  [...bars].sort((a, b) => b.grossMinor - a.grossMinor)[0];

/** Sales by the hour of the site. One bar an hour; the running one is drawn open. */
export function HourBars({ sales, live }: HourBarsProps) {
  const { money, timeZone } = useFormat();
  const now = useNow(60_000);
  const [looked, setLooked] = useState<number>();
  const bars = hourBars(sales.byHour, live ? hourAt(now, timeZone) : undefined);
  const shown = bars.find((bar) => bar.hour === looked);
  const best = bestOf(bars);
  const told =
    shown !== undefined
      ? words.hourIs(hourName(shown.hour), money(shown.grossMinor), shown.checks)
      : best !== undefined
        ? words.bestHour(hourName(best.hour), money(best.grossMinor))
        : null;
  return (
    <Section title={words.byHour} end={<span className="figures">{told}</span>}>
      <div
        data-testid="hours"
        className="flex h-44 items-stretch gap-1"
        onPointerLeave={() => setLooked(undefined)}
      >
        {bars.map((bar) => (
          <Bar
            key={bar.hour}
            bar={bar}
            looked={bar.hour === looked}
            text={words.hourIs(hourName(bar.hour), money(bar.grossMinor), bar.checks)}
            onLook={setLooked}
          />
        ))}
      </div>
    </Section>
  );
}

type BarProps = {
  readonly bar: HourBar;
  readonly looked: boolean;
  readonly text: string;
  readonly onLook: (hour: number | undefined) => void;
};

function Bar({ bar, looked, text, onLook }: BarProps) {
  const { hour, height, running } = bar;
  return (
    <button
      type="button"
      aria-label={running ? `${text}, ${words.hourRunning}` : text}
      onPointerEnter={() => onLook(hour)}
      onFocus={() => onLook(hour)}
      onBlur={() => onLook(undefined)}
      className="flex max-w-20 min-w-0 grow basis-0 cursor-default flex-col rounded-control"
    >
      <span className="hairline-b flex min-h-0 w-full grow items-end border-line-strong">
        <span
          style={{ height: `${height * 100}%` }}
          className={cx(
            'w-full rounded-t-[0.2rem]',
            running ? 'unfinished' : looked ? 'bg-accent' : 'bg-ink',
          )}
        />
      </span>
      <span
        className={cx(
          'figures w-full pt-1 text-center text-small',
          looked || running ? 'font-bold text-ink' : 'text-ink-2',
        )}
      >
        {String(hour).padStart(2, '0')}
      </span>
    </button>
  );
}
