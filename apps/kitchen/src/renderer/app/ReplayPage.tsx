import { AppFrame, Badge, Button } from '@galley/ui';
import { LayoutGrid, Rewind } from 'lucide-react';
import { Board } from '../features/board/Board.tsx';
import { Pager } from '../features/foot/Pager.tsx';
import { FreshnessStrip } from '../features/freshness/FreshnessStrip.tsx';
import { ReplayBar } from '../features/replay/ReplayBar.tsx';
import { SyncSheet } from '../features/sync/SyncSheet.tsx';
import { useRead } from '../state/read.store.ts';
import { endReplay, stay, useReplay } from '../state/replay.store.ts';

/** A service of another time on the board of this screen. What is live stays above it, and nothing here changes anything. */
export function ReplayPage() {
  const name = useRead((models) => models.board?.stationName);
  const timeZone = useRead((models) => models.site?.timeZone);
  const empty = useReplay(({ view }) => view?.load === null);
  return (
    <AppFrame
      title="Kitchen"
      context={
        <>
          <Badge tone="attention">REPLAY</Badge>
          {name ?? ''}
        </>
      }
      end={
        <Button
          variant="primary"
          size="bar"
          testId="leave-replay"
          hotkey="Esc"
          icon={<LayoutGrid aria-hidden size="1.2em" />}
          onPress={endReplay}
        >
          Back to the board
        </Button>
      }
      timeZone={timeZone}
      banner={<FreshnessStrip />}
    >
      <ReplayBar />
      <div
        inert
        data-testid="replay-board"
        className="flex min-h-0 grow border-x-8 border-attention"
      >
        {empty ? <Nothing /> : <Board replayed />}
      </div>
      <div className="flex min-h-key items-center gap-4 border-8 border-t-0 border-attention px-4 py-1">
        <strong className="text-lead text-attention">REPLAY, not live</strong>
        <Fresh />
        <span className="ms-auto" />
        <Pages />
      </div>
      <SyncSheet />
    </AppFrame>
  );
}

function Nothing() {
  return (
    <p className="m-auto flex items-center gap-3 text-lead text-ink-2">
      <Rewind aria-hidden size="1.4em" />
      These stations had no tickets on this day
    </p>
  );
}

/** Orders go before looking back: without a word the screen returns to them. */
function Fresh() {
  const fresh = useReplay((replay) => replay.fresh);
  const leaves = useReplay(({ leavesAt }) => leavesAt !== null);
  if (fresh === 0) return null;
  return (
    <span role="alert" className="flex items-center gap-3 text-lead font-bold text-alarm">
      {`${fresh} new ${fresh === 1 ? 'ticket' : 'tickets'} on the board`}
      {leaves ? (
        <>
          <span className="font-normal">back to it in 20 s</span>
          <Button size="bar" testId="stay-in-replay" onPress={stay}>
            Stay here
          </Button>
        </>
      ) : null}
    </span>
  );
}

function Pages() {
  const open = useRead((models) => models.board?.open.length ?? 0);
  return open === 0 ? null : <Pager hint="Arrows step, Enter stops, Esc leaves" />;
}
