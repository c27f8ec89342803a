import type { TicketView } from '@galley/kitchen/contract';
import { cx } from '@galley/ui';
import { AlarmClock, CheckCheck, Hourglass, Plus, Printer, Undo2, Zap } from 'lucide-react';
import { RemakeMark } from '../../parts/RemakeMark.tsx';
import { useStations } from '../../parts/use-stations.ts';
import { willBeLate } from '../../state/age.ts';
import { isAllDone } from '../../state/line-work.ts';
import { isRemake } from '../../state/remake-text.ts';
import { useSiteTime } from '../../state/site-time.ts';
import type { GuestText } from '../../state/ticket-blocks.ts';
import { useStep } from './TicketAge.tsx';

/** Never cut: it is what the plate is called by. */
export function Guest({ name, text }: { readonly name: string; readonly text: GuestText }) {
  return (
    <p
      data-testid="guest"
      className={cx('m-0', text.size === 'guest' ? 'kt-guest' : 'kt-guest-long')}
      style={{ height: `calc(${text.height} * var(--k))` }}
    >
      {name}
    </p>
  );
}

/** Until it is late it says when it is expected; then the head says all. */
function SoonLate({ ticket }: { readonly ticket: TicketView }) {
  const clock = useSiteTime('minute');
  const step = useStep(ticket);
  if (step === 'late' || ticket.expectedAt === null || !willBeLate(ticket)) return null;
  return (
    <span
      data-testid="soon-late"
      className="flex shrink-0 items-center gap-[calc(6*var(--k))] rounded-control bg-attention-wash px-[calc(8*var(--k))] text-attention"
    >
      <Hourglass aria-hidden size="1em" strokeWidth={2.5} />
      <span className="figures">{`late, ${clock(ticket.expectedAt)}`}</span>
    </span>
  );
}

type AboutProps = { readonly ticket: TicketView; readonly guest: GuestText | null };

/** Whom for and what for; stays whatever is voided. */
export function TicketAbout({ ticket, guest }: AboutProps) {
  const clock = useSiteTime('minute');
  const of = useStations();
  return (
    <div className="shrink-0 px-[calc(18*var(--k))]">
      {guest === null ? null : <Guest name={ticket.guestName ?? ''} text={guest} />}
      <p className="kt-meta m-0 flex h-[calc(36*var(--k))] items-center gap-[calc(10*var(--k))] font-bold">
        {ticket.recalled ? (
          <span className="flex shrink-0 items-center gap-[calc(6*var(--k))] rounded-control bg-info-wash px-[calc(8*var(--k))] text-info">
            <Undo2 aria-hidden size="1em" strokeWidth={2.5} />
            back
          </span>
        ) : null}
        {isRemake(ticket) ? <RemakeMark /> : null}
        {ticket.rushed && !isRemake(ticket) ? (
          <span
            data-testid="rushed"
            className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-accent px-[calc(8*var(--k))] text-on-accent"
          >
            <Zap aria-hidden size="1em" strokeWidth={3} />
            RUSH
          </span>
        ) : null}
        {ticket.added ? (
          <span
            data-testid="added"
            className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-info-wash px-[calc(8*var(--k))] text-info"
          >
            <Plus aria-hidden size="1em" strokeWidth={3} />
            ADDED
          </span>
        ) : null}
        <SoonLate ticket={ticket} />
        {ticket.onPaper ? (
          <span
            data-testid="on-paper"
            className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-attention-wash px-[calc(8*var(--k))] text-attention"
          >
            <Printer aria-hidden size="1em" strokeWidth={2.5} />
            on paper too
          </span>
        ) : null}
        {isAllDone(ticket) ? (
          <span className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-ok-wash px-[calc(8*var(--k))] text-ok">
            <CheckCheck aria-hidden size="1em" strokeWidth={3} />
            all done
          </span>
        ) : null}
        <span data-testid="order-type" className="shrink-0">
          {ticket.orderTypeName}
        </span>
        {ticket.promisedAt === null ? null : (
          <span
            data-testid="promised"
            className="flex shrink-0 items-center gap-[calc(6*var(--k))] rounded-control bg-ink px-[calc(8*var(--k))] text-paper"
          >
            <AlarmClock aria-hidden size="1em" strokeWidth={2.5} />
            <span className="figures">{clock(ticket.promisedAt)}</span>
          </span>
        )}
        {of === 'several' ? (
          <span data-testid="station" className="min-w-0 truncate text-ink-2">
            {ticket.stationName}
          </span>
        ) : null}
      </p>
    </div>
  );
}
