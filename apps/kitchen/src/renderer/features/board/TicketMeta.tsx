import type { TicketView } from '@galley/kitchen/contract';
import { courseText } from '../../state/course-text.ts';

/** What a cook asks for last; a void takes its place until it is seen. */
export function TicketMeta({ ticket }: { readonly ticket: TicketView }) {
  return (
    <p className="kt-meta m-0 flex h-[calc(56*var(--k))] shrink-0 items-center px-[calc(18*var(--k))] text-ink-2">
      <span className="min-w-0 truncate">
        {[courseText(ticket), ticket.serverName].filter((part) => part !== '').join(' · ')}
      </span>
    </p>
  );
}
