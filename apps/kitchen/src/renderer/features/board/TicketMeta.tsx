import type { TicketView } from '@galley/kitchen/contract';
import { CornerUpRight, type LucideIcon, Replace } from 'lucide-react';
import { courseText } from '../../state/course-text.ts';

type ChipProps = {
  readonly testId: string;
  readonly text: string;
  readonly Icon: LucideIcon;
};

/** Why it is made here. */
function Chip({ testId, text, Icon }: ChipProps) {
  return (
    <span
      data-testid={testId}
      className="flex shrink-0 items-center gap-[calc(4*var(--k))] rounded-control bg-info-wash px-[calc(8*var(--k))] font-bold text-info"
    >
      <Icon aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
      {text}
    </span>
  );
}

/** What a cook asks for last; a void takes its place until it is seen. */
export function TicketMeta({ ticket }: { readonly ticket: TicketView }) {
  return (
    <p className="kt-meta m-0 flex h-[calc(56*var(--k))] shrink-0 items-center gap-[calc(10*var(--k))] px-[calc(18*var(--k))] text-ink-2">
      {ticket.movedFrom === null ? null : (
        <Chip testId="moved-from" text={`from ${ticket.movedFrom}`} Icon={CornerUpRight} />
      )}
      {ticket.inSteadOf.length === 0 ? null : (
        <Chip testId="in-stead-of" text={`for ${ticket.inSteadOf.join(', ')}`} Icon={Replace} />
      )}
      <span className="min-w-0 truncate">
        {[courseText(ticket), ticket.serverName].filter((part) => part !== '').join(' · ')}
      </span>
    </p>
  );
}
