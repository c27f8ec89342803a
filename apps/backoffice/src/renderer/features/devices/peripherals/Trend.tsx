import type { OfficeReading } from '@galley/backoffice/contract';
import { useFormat } from '../../../state/format.ts';
import { degrees } from './degrees.ts';
import { lineOf, scaleOf } from './trend-line.ts';

const WIDTH = 640;
const HEIGHT = 140;

type TrendProps = { readonly readings: readonly OfficeReading[]; readonly label: string };

/** A line through what was kept, broken where nothing was heard for longer than a reading may be missing. */
export function Trend({ readings, label }: TrendProps) {
  const { time } = useFormat();
  const scale = scaleOf(readings, WIDTH, HEIGHT);
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
        {lineOf(readings, scale).map((points) => (
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
        <span>{time(last.at)}</span>
      </figcaption>
    </figure>
  );
}
