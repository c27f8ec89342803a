import { cx, Pressable, ToneIcon, useNow } from '@galley/ui';
import { ChevronRight, CircleDot, CircleHelp, Moon, TriangleAlert, Unplug } from 'lucide-react';
import { coreTime } from '../../state/clock.ts';
import {
  type Bar,
  freshnessBar,
  freshnessLine,
  type Heard,
  type Level,
  shortLine,
} from '../../state/freshness.ts';
import { usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { coreLinkOf, useSiteTime } from '../../state/site-time.ts';
import { openSheet } from '../../state/ui.store.ts';

const ICONS = {
  heard: CircleDot,
  quiet: TriangleAlert,
  silent: Unplug,
  closed: Moon,
  unknown: CircleHelp,
} satisfies Record<Level, unknown>;

const TONES: Readonly<Record<Level, string>> = {
  heard: 'text-ink-2',
  quiet: 'font-semibold text-attention',
  silent: 'font-semibold text-alarm',
  closed: 'text-ink-3',
  unknown: 'text-attention',
};

function HeardPart({ part, onAlarm }: { readonly part: Heard; readonly onAlarm: boolean }) {
  const Icon = ICONS[part.level];
  const tone = onAlarm ? '' : TONES[part.level];
  return (
    <span
      className={cx(
        'figures inline-flex items-center gap-2',
        part.level === 'heard' || part.level === 'closed' ? 'min-w-0' : 'shrink-0',
        tone,
      )}
      data-level={part.level}
    >
      <Icon aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
      <span className="truncate">{part.text}</span>
    </span>
  );
}

function BarText({ bar }: { readonly bar: Bar }) {
  return (
    <span role="alert" className="flex shrink-0 grow items-center gap-3">
      <ToneIcon tone="alarm" />
      <strong className="figures">{bar.title}</strong>
      <span>{bar.advice}</span>
    </span>
  );
}

/**
 * Always there, always as high: the line that says who was heard when, and in the same place the bar that
 * silence raises. It covers and moves no ticket.
 */
export function FreshnessStrip() {
  const windowNow = useNow(1000);
  const models = useRead();
  const time = useSiteTime('second');
  const now = coreTime(windowNow, models.clocks);
  const { freshness } = models;
  const barMs = usePrefs((prefs) => prefs.silence) * 1000;
  const bar = freshnessBar(freshness, coreLinkOf(models), now, time, barMs);
  const line = freshness === undefined ? [] : freshnessLine(freshness, now, barMs);
  // Of whom a screen hears that nobody speaks to there is nothing to tell.
  const parts =
    bar?.cause === 'core' || bar?.cause === 'shut-out'
      ? []
      : shortLine(line.filter((part) => part.level !== 'silent'));
  return (
    <div
      data-testid="freshness"
      className={cx(
        'kt-meta hairline-b relative flex h-[calc(54*var(--k))] shrink-0 items-center gap-6 overflow-hidden px-5 whitespace-nowrap',
        bar === undefined ? 'bg-sunken' : 'bg-alarm text-on-tone',
      )}
    >
      {bar === undefined ? null : <BarText bar={bar} />}
      {parts.map((part) => (
        <HeardPart key={part.id} part={part} onAlarm={bar !== undefined} />
      ))}
      {freshness === undefined && bar === undefined ? (
        <span className="text-ink-3">Waiting for this screen’s program</span>
      ) : null}
      <span className="ms-auto" />
      {bar?.cause === 'core' ? null : <Waiting count={freshness?.pendingCommits ?? 0} />}
      <ChevronRight aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
      <Pressable
        aria-label="Connections of this screen"
        testId="open-sync"
        className="absolute inset-0 data-pressed:bg-pressed"
        onPress={() => openSheet('sync')}
      />
    </div>
  );
}

/** Bumps that no other screen knows of yet. One that is on its way is no news. */
function Waiting({ count }: { readonly count: number }) {
  const since = useRead((models) => models.freshness?.oldestPendingAt ?? null);
  const time = useSiteTime('minute');
  const now = useRead((models) => models.freshness?.coreNow ?? 0);
  if (count === 0 || since === null || now - since < 5000) return null;
  return (
    <span className="figures shrink-0">
      {`${count} ${count === 1 ? 'change waits' : 'changes wait'} to be sent since ${time(since)}`}
    </span>
  );
}
