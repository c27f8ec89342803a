import type { OfficeReading } from '@galley/backoffice/contract';
import { words } from '../../../app/words.ts';
import { useFormat } from '../../../state/format.ts';
import { degrees } from './degrees.ts';
import { type Gap, gapsOf, lineOf, scaleOf } from './trend-line.ts';

const WIDTH = 640;
const HEIGHT = 140;

/** A gap of seconds in a day of readings is still to be seen. */
const LEAST_GAP_WIDTH = 3;

type TrendProps = {
  readonly readings: readonly OfficeReading[];
  /** The moment until which the last reading holds, ms. */
  readonly until: number;
  readonly label: string;
};

/** What was kept, flat until each change and broken where nothing was measured. */
export function Trend({ readings, until, label }: TrendProps) {
  const { time } = useFormat();
  const scale = scaleOf(readings, until, WIDTH, HEIGHT);
  const gaps = gapsOf(readings);
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <figure
      className="m-0 grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-2 pt-2"
      data-testid="trend"
    >
      <div className="figures relative h-36 w-16 text-small text-ink-2" aria-hidden>
        {scale.lines.map((milliC) => (
          <span
            key={milliC}
            className="absolute end-0 -translate-y-1/2 whitespace-nowrap"
            style={{ top: `${(scale.y(milliC) / HEIGHT) * 100}%` }}
          >
            {degrees(milliC)}
          </span>
        ))}
      </div>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block h-36 w-full text-ink"
        preserveAspectRatio="none"
      >
        {scale.lines.map((milliC) => (
          <line
            key={milliC}
            x1={0}
            x2={WIDTH}
            y1={scale.y(milliC)}
            y2={scale.y(milliC)}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {gaps.map(({ from, to }) => (
          <rect
            key={from}
            data-testid="trend-gap"
            x={scale.x(from)}
            width={Math.max(LEAST_GAP_WIDTH, scale.x(to) - scale.x(from))}
            y={0}
            height={HEIGHT}
            className="fill-attention opacity-25"
          />
        ))}
        {lineOf(readings, until, scale).map((points) => (
          <polyline
            key={points}
            points={points}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <figcaption className="figures col-start-2 flex justify-between pt-2 text-small text-ink-2">
        <span>{time(first.at)}</span>
        {gaps.length === 0 ? null : <span data-testid="trend-gaps">{gapText(gaps, time)}</span>}
        <span>{time(Math.max(last.at, until))}</span>
      </figcaption>
    </figure>
  );
}

/** The latest gap by its times; how many there were before it. */
const gapText = (gaps: readonly Gap[], time: (at: number) => string): string => {
  const latest = gaps.at(-1);
  if (latest === undefined) return '';
  const seconds = Math.round((latest.to - latest.from) / 1000);
  return words.notMeasured(time(latest.from), time(latest.to), seconds, gaps.length - 1);
};
