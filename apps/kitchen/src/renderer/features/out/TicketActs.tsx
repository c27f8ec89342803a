import type { TicketView } from '@galley/kitchen/contract';
import { Button } from '@galley/ui';
import { Zap } from 'lucide-react';
import { rush } from '../../state/acts.ts';
import { openSheet } from '../../state/ui.store.ts';

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
    </section>
  );
}
