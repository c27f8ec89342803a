import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { Button } from '@galley/ui';
import { CirclePause, Flame, Timer } from 'lucide-react';
import { useStations } from '../../parts/use-stations.ts';
import { fire } from '../../state/acts.ts';
import { formatTicketAge } from '../../state/age.ts';
import { hubTime } from '../../state/clock.ts';
import { useComingShown } from '../../state/coming.ts';
import { courseText } from '../../state/course-text.ts';
import { panelPercent } from '../../state/grids.ts';
import { usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { useTick } from '../../state/tick.store.ts';

const NO_TICKETS: readonly never[] = [];

/** What nobody makes yet: held until its course is fired, or fired and to be started later. In a column of its own. */
export function ComingPanel() {
  const shown = useComingShown();
  const percent = usePrefs(panelPercent);
  const coming = useRead((models) => models.board?.coming ?? NO_TICKETS);
  if (!shown) return null;
  return (
    <aside
      aria-label="Coming: do not make yet"
      data-testid="coming"
      className="hairline-s flex min-h-0 shrink-0 flex-col bg-sunken"
      style={{ width: `${percent}%` }}
    >
      <h2 className="kt-item m-0 px-4 pt-3 font-bold">Coming</h2>
      <p className="kt-meta m-0 px-4 pb-2 text-ink-2">Do not make yet</p>
      <ul className="scroll-region m-0 min-h-0 grow list-none px-3 pb-4">
        {coming.map((ticket) => (
          <Coming key={ticket.id} ticket={ticket} />
        ))}
        {coming.length === 0 ? (
          <li className="kt-detail px-1 text-ink-2">Nothing is held.</li>
        ) : null}
      </ul>
    </aside>
  );
}

function Coming({ ticket }: { readonly ticket: TicketView }) {
  const of = useStations();
  return (
    <li
      data-testid="coming-ticket"
      className="mb-2 rounded-control border-2 border-dashed border-line-strong bg-surface p-[calc(12*var(--k))]"
    >
      <p className="kt-detail m-0 flex items-baseline gap-2 font-bold">
        <span className="min-w-0 grow [overflow-wrap:anywhere]">{ticket.label}</span>
        <span className="shrink-0">{courseText(ticket)}</span>
      </p>
      {of === 'several' ? (
        <p className="kt-meta m-0 text-ink-2" data-testid="station">
          {ticket.stationName}
        </p>
      ) : null}
      <p className="kt-meta m-0 flex items-center gap-1 text-ink-2">
        {ticket.dueAt === null ? <Held ticket={ticket} /> : <Starts dueAt={ticket.dueAt} />}
      </p>
      <ul className="m-0 list-none p-0">
        {ticket.lines.map((line) => (
          <Line key={line.lineId} line={line} />
        ))}
      </ul>
      {ticket.dueAt === null ? (
        <div className="pt-2">
          <Button
            fullWidth
            icon={<Flame aria-hidden size="1.1em" />}
            onPress={() => void fire(ticket)}
            testId="fire-coming"
          >
            Fire
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Line({ line }: { readonly line: TicketLineView }) {
  const left = line.quantity - line.voidedQuantity;
  if (left === 0 || line.onTicket !== null) return null;
  return (
    <li className="kt-detail flex gap-[calc(8*var(--k))]">
      <span className="figures w-[calc(36*var(--k))] shrink-0 text-end font-bold">{left}</span>
      <span className="min-w-0 grow">
        {line.name}
        {line.allergies.length === 0 ? null : (
          <span className="block bg-ink px-[calc(8*var(--k))] font-bold text-paper">
            {`ALLERGY ${line.allergies.join(', ')}`}
          </span>
        )}
      </span>
    </li>
  );
}

const useSince = (at: number): number => {
  const clocks = useRead((models) => models.clocks);
  return useTick(({ windowNow }) => Math.floor((hubTime(windowNow, clocks) - at) / 1000));
};

function Held({ ticket }: { readonly ticket: TicketView }) {
  const clock = useSiteTime('minute');
  return (
    <>
      <CirclePause aria-hidden size="1em" className="shrink-0" />
      <span>{`HELD, sent ${clock(ticket.firedAt)}`}</span>
    </>
  );
}

function Starts({ dueAt }: { readonly dueAt: number }) {
  const left = -useSince(dueAt);
  return (
    <>
      <Timer aria-hidden size="1em" className="shrink-0" />
      <span>{`STARTS in ${formatTicketAge(Math.max(0, left))}`}</span>
    </>
  );
}
