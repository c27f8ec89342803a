import type { TicketView } from '@galley/kitchen/contract';
import { Button } from '@galley/ui';
import { RotateCcw, Zap } from 'lucide-react';
import { rush } from '../../state/acts.ts';
import { remakeableLines } from '../../state/remake-acts.ts';
import { askAgain, openSheet } from '../../state/ui.store.ts';

/** What can be done with a ticket besides making it. */
export function TicketActs({ ticket }: { readonly ticket: TicketView }) {
  const toggleRush = () => {
    openSheet(null);
    void rush(ticket);
  };
  return (
    <section className="flex flex-wrap gap-keys">
      <Button
        size="tile"
        icon={<Zap aria-hidden size="1.2em" />}
        testId="rush-ticket"
        onPress={toggleRush}
      >
        {ticket.rushed ? 'No rush any more' : 'Rush this ticket'}
      </Button>
      {remakeableLines(ticket).length === 0 ? null : (
        <Button
          size="tile"
          icon={<RotateCcw aria-hidden size="1.2em" />}
          testId="make-again"
          onPress={() => askAgain([ticket])}
        >
          Make something again
        </Button>
      )}
    </section>
  );
}
