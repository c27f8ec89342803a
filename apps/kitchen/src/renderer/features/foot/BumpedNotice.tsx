import { Pressable } from '@galley/ui';
import { OctagonX } from 'lucide-react';
import { acknowledge } from '../../state/acts.ts';
import { useRead } from '../../state/read.store.ts';

/** A void of what was bumped already: the plate may still stand on the pass. */
export function BumpedNotice() {
  const tickets = useRead((models) => models.board?.notices);
  const waiting = (tickets ?? []).flatMap((ticket) =>
    ticket.notices.map((notice) => ({ ticket, notice })),
  );
  const [first, ...more] = waiting;
  if (first === undefined) return null;
  const { ticket, notice } = first;
  return (
    <Pressable
      testId="bumped-notice"
      aria-label={`Void of a bumped ticket: ${ticket.label}, ${notice.text}. Seen`}
      onPress={() => void acknowledge(ticket, notice.subjectId)}
      className="flex min-h-key min-w-0 items-center gap-3 rounded-control bg-ink px-4 text-start text-label leading-tight font-bold text-paper data-pressed:bg-ink-3"
    >
      <OctagonX aria-hidden size="1.5em" strokeWidth={2.5} className="shrink-0" />
      <span className="line-clamp-2 min-w-0">
        {`VOID after bump · ${ticket.label} · ${notice.text}`}
      </span>
      <span className="shrink-0 rounded-control border-2 border-current px-2">
        {more.length === 0 ? 'Seen' : `Seen, +${more.length}`}
      </span>
    </Pressable>
  );
}
