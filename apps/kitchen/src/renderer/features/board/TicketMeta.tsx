import type { TicketView } from '@galley/kitchen/contract';
import { CornerUpRight } from 'lucide-react';
import { courseText } from '../../state/course-text.ts';

function MovedFrom({ station }: { readonly station: string }) {
  return (
    <span
      data-testid="moved-from"
      className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-info-wash px-[calc(8*var(--k))] font-bold text-info"
    >
      <CornerUpRight aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
      {`from ${station}`}
    </span>
  );
}

/** What a cook asks for last; a void takes its place until it is seen. */
export function TicketMeta({ ticket }: { readonly ticket: TicketView }) {
  return (
    <p className="kt-meta m-0 flex h-[calc(56*var(--k))] shrink-0 items-center gap-[calc(10*var(--k))] px-[calc(18*var(--k))] text-ink-2">
      {ticket.movedFrom === null ? null : <MovedFrom station={ticket.movedFrom} />}
      <span className="min-w-0 truncate">
        {[courseText(ticket), ticket.serverName].filter((part) => part !== '').join(' · ')}
      </span>
    </p>
  );
}
