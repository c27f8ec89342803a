import { ALL_STATIONS } from '@galley/kitchen/contract';
import { cx, useNow } from '@galley/ui';
import { CircleCheckBig, CircleHelp } from 'lucide-react';
import { coreTime } from '../../state/clock.ts';
import { coreIsLost, freshnessLine, isFresh } from '../../state/freshness.ts';
import { useRead } from '../../state/read.store.ts';
import { coreLinkOf, useSiteTime } from '../../state/site-time.ts';

/** No ticket is only good news while everything that could send one is heard. */
type EmptyBoardProps = { readonly stationKey: string; readonly stationName: string };

export function EmptyBoard({ stationKey, stationName }: EmptyBoardProps) {
  const windowNow = useNow(1000);
  const models = useRead();
  const time = useSiteTime('minute');
  const now = coreTime(windowNow, models.clocks);
  const core = coreLinkOf(models);
  const { freshness } = models;
  const sure = isFresh(freshness, core, now);
  const lost = coreIsLost(core, now);
  const heard = freshness === undefined || lost ? [] : freshnessLine(freshness, now);
  const Icon = sure ? CircleCheckBig : CircleHelp;
  const nothing =
    stationKey === ALL_STATIONS ? 'Nothing to make' : `Nothing to make at ${stationName}`;
  const unsure = lost
    ? `No tickets as of ${time(core.heardAt ?? now)}. What came since is not known`
    : 'No tickets here, but this screen may not have heard of all';
  return (
    <div
      data-testid="empty-board"
      data-sure={sure}
      className="absolute inset-0 flex flex-col items-center justify-center gap-[calc(18*var(--k))] p-8 text-center"
    >
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={cx('size-[calc(96*var(--k))]', sure ? 'text-ok' : 'text-attention')}
      />
      <p className="kt-label-long m-0">{sure ? nothing : unsure}</p>
      <ul className="kt-detail figures m-0 list-none p-0 text-ink-2">
        {heard.map((part) => (
          <li key={part.id}>{part.text}</li>
        ))}
      </ul>
    </div>
  );
}
