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
  [...bars].sort((a, b) => b.turnoverMinor - a.turnoverMinor)[0];

/** Sales by the hour of the site. One bar an hour, few of them narrow; the running one is drawn open. */
export function HourBars({ sales, live }: HourBarsProps) {
  const { money, timeZone } = useFormat();
  const now = useNow(60_000);
  const [looked, setLooked] = useState<number>();
  const bars = hourBars(sales.byHour, live ? hourAt(now, timeZone) : undefined);
  const shown = bars.find((bar) => bar.hour === looked);
  const best = bestOf(bars);
  const told =
    shown !== undefined
      ? words.hourIs(hourName(shown.hour), money(shown.turnoverMinor), shown.checks)
      : best !== undefined
        ? words.bestHour(hourName(best.hour), money(best.turnoverMinor))
        : null;
  return (
    <Section
      title={words.byHourOf(sales.refundedLinesMinor)}
      end={<span className="figures">{told}</span>}
    >
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
            text={words.hourIs(hourName(bar.hour), money(bar.turnoverMinor), bar.checks)}
            onLook={setLooked}
            few={bars.length <= FEW}
          />
        ))}
        <Ground />
      </div>
    </Section>
  );
}

/** The hours stand on one line from edge to edge, however few of them there are. */
function Ground() {
  return (
    <span aria-hidden className="flex grow flex-col">
      <span className="hairline-b grow border-line-strong" />
      <span className="pt-1 text-small">&nbsp;</span>
    </span>
  );
}

/** So few hours do not fill the chart: a bar that is as wide as it is high says nothing. */
const FEW = 4;

type BarProps = {
  readonly bar: HourBar;
  readonly looked: boolean;
  readonly text: string;
  readonly onLook: (hour: number | undefined) => void;
  readonly few: boolean;
};

function Bar({ bar, looked, text, onLook, few }: BarProps) {
  const { hour, height, running } = bar;
  return (
    <button
      type="button"
      aria-label={running ? `${text}, ${words.hourRunning}` : text}
      onPointerEnter={() => onLook(hour)}
      onFocus={() => onLook(hour)}
      onBlur={() => onLook(undefined)}
      className={cx(
        'flex min-w-0 grow-[1000] basis-0 cursor-default flex-col rounded-control',
        few ? 'max-w-10' : 'max-w-24',
      )}
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
