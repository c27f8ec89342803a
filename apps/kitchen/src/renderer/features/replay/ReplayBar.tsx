import { Button, IconButton, SegmentedControl, useLocale } from '@galley/ui';
import { ChevronLeft, ChevronRight, FastForward, Pause, Play, Rewind } from 'lucide-react';
import { changeDay, setSpeed, stepBy, togglePlaying, useReplay } from '../../state/replay.store.ts';
import { SPEEDS } from '../../state/replay-clock.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { LoadSlider } from './LoadSlider.tsx';

const SEGMENTS = SPEEDS.map((speed) => ({ id: `${speed}`, label: `${speed}×`, speed }));

/** Drives the replay: which day, where in it, and how fast. */
export function ReplayBar() {
  return (
    <section
      aria-label="Replay"
      data-testid="replay-bar"
      className="flex shrink-0 flex-wrap items-center gap-x-6 gap-y-2 border-8 border-b-0 border-attention bg-sunken px-4 py-2"
    >
      <Day />
      <Moment />
      <Drive />
      <Speed />
      <LoadSlider />
    </section>
  );
}

function Day() {
  const day = useReplay((replay) => replay.day) ?? '';
  const days = useReplay(({ view }) =>
    view?.days.map(({ businessDate }) => businessDate).join(' '),
  );
  const known = days?.split(' ') ?? [];
  const at = known.indexOf(day);
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <div className="flex items-center gap-keys">
      <IconButton
        variant="plain"
        icon={<ChevronLeft aria-hidden />}
        label="Day before"
        testId="replay-day-before"
        disabled={at === known.length - 1 || known.length === 0}
        onPress={() => changeDay(1)}
      />
      <span className="figures text-body font-semibold">
        {day === '' ? '' : format.format(Date.parse(day))}
      </span>
      <IconButton
        variant="plain"
        icon={<ChevronRight aria-hidden />}
        label="Day after"
        disabled={at <= 0}
        onPress={() => changeDay(-1)}
      />
    </div>
  );
}

function Moment() {
  const at = useReplay((replay) => replay.at);
  const time = useSiteTime('second');
  return (
    <output data-testid="replay-time" className="figures min-w-[8ch] text-title font-bold">
      {at === null ? '' : time(at)}
    </output>
  );
}

function Drive() {
  const playing = useReplay((replay) => replay.playing);
  return (
    <div className="flex items-center gap-keys">
      <IconButton
        variant="plain"
        icon={<Rewind aria-hidden />}
        label="Five minutes back"
        testId="replay-back"
        onPress={() => stepBy(-1)}
      />
      <Button
        testId="replay-play"
        icon={playing ? <Pause aria-hidden size="1.2em" /> : <Play aria-hidden size="1.2em" />}
        onPress={togglePlaying}
      >
        {playing ? 'Stop' : 'Play'}
      </Button>
      <IconButton
        variant="plain"
        icon={<FastForward aria-hidden />}
        label="Five minutes on"
        testId="replay-on"
        onPress={() => stepBy(1)}
      />
    </div>
  );
}

function Speed() {
  const speed = useReplay((replay) => replay.speed);
  const choose = (id: string) => {
    const found = SEGMENTS.find((segment) => segment.id === id);
    if (found !== undefined) setSpeed(found.speed);
  };
  return (
    <SegmentedControl label="Speed" segments={SEGMENTS} selected={`${speed}`} onSelect={choose} />
  );
}
