import type { ServiceLoad } from '@galley/domain';
import { goTo, useReplay } from '../../state/replay.store.ts';
import { useSiteTime } from '../../state/site-time.ts';

const HEIGHT = 40;

/** How many tickets were open, as high as the fullest moment; the rushes are found by their look. */
function Bars({ load }: { readonly load: ServiceLoad }) {
  const most = Math.max(1, ...load.open);
  return (
    <svg
      aria-hidden
      preserveAspectRatio="none"
      viewBox={`0 0 ${load.open.length} ${HEIGHT}`}
      className="absolute inset-0 size-full text-ink-3"
    >
      {load.open.map((count, step) => {
        const height = (count / most) * HEIGHT;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: each bar is a step of time.
            key={step}
            x={step + 0.1}
            y={HEIGHT - height}
            width={0.8}
            height={height}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
}

/** The whole service as a strip: a touch goes there. */
export function LoadSlider() {
  const load = useReplay(({ view }) => view?.load ?? null);
  const at = useReplay((replay) => replay.at);
  const time = useSiteTime('minute');
  if (load === null || at === null) return null;
  const shown = ((at - load.from) / (load.to - load.from)) * 100;
  return (
    <div className="flex min-w-[18rem] grow items-center gap-3">
      <span className="figures text-label text-ink-2">{time(load.from)}</span>
      <div className="relative h-key grow">
        <Bars load={load} />
        <span
          aria-hidden
          className="absolute inset-y-0 w-1 -translate-x-1/2 bg-attention"
          style={{ left: `${shown}%` }}
        />
        <input
          type="range"
          aria-label="Moment of the service"
          aria-valuetext={time(at)}
          data-testid="replay-slider"
          min={load.from}
          max={load.to}
          step={1000}
          value={at}
          onChange={(event) => goTo(Number(event.currentTarget.value))}
          className="absolute inset-0 m-0 size-full cursor-pointer opacity-0 focus-visible:opacity-40"
        />
      </div>
      <span className="figures text-label text-ink-2">{time(load.to)}</span>
    </div>
  );
}
