import { ALL_STATIONS, type TicketView } from '@galley/kitchen/contract';
import { Undo2 } from 'lucide-react';
import { usePrefs } from '../../state/prefs.store.ts';

/** Who and what for, in the order in which a cook asks. */
export function TicketMeta({ ticket }: { readonly ticket: TicketView }) {
  const all = usePrefs((prefs) => prefs.stationKey === ALL_STATIONS);
  const facts = [
    ...(all ? [ticket.stationName] : []),
    `Course ${ticket.course}`,
    ticket.serverName,
  ];
  return (
    <p className="kt-meta m-0 flex h-[calc(56*var(--k))] shrink-0 items-center gap-[calc(10*var(--k))] px-[calc(18*var(--k))] text-ink-2">
      {ticket.recalled ? (
        <span className="flex shrink-0 items-center gap-[calc(6*var(--k))] rounded-control bg-info-wash px-[calc(8*var(--k))] font-bold text-info">
          <Undo2 aria-hidden size="1em" strokeWidth={2.5} />
          back
        </span>
      ) : null}
      <span className="shrink-0 font-bold text-ink">{ticket.orderTypeName}</span>
      <span className="min-w-0 truncate">
        {ticket.guestName === null ? null : (
          <strong className="text-ink">{`${ticket.guestName} · `}</strong>
        )}
        {facts.join(' · ')}
      </span>
    </p>
  );
}
