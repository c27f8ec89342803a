import type { Outage } from '@galley/domain';
import { Button, List, ListRow, SideSheet } from '@galley/ui';
import { Ban, Check, Undo2 } from 'lucide-react';
import { useOutages } from '../../parts/use-outages.ts';
import { haveBack } from '../../state/out-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { MenuOut } from './MenuOut.tsx';
import { MoveTicket } from './MoveTicket.tsx';
import { OutKeys } from './OutKeys.tsx';
import { TicketActs } from './TicketActs.tsx';

/** What can be done with a ticket, and what the kitchen is out of: told from a ticket or the menu, taken back here. */
export function OutSheet() {
  const open = useUi((ui) => ui.sheet === 'out');
  const ticketId = useUi((ui) => ui.outTicket);
  const { lines, out } = useOutages(ticketId, open);
  const shown = ticketId === null ? [] : lines;
  const ticket = useRead(({ board }) => board?.open.find(({ id }) => id === ticketId));
  return (
    <SideSheet
      open={open}
      onClose={() => openSheet(null)}
      title={ticket?.label ?? 'Out of it'}
      width="wide"
    >
      <div className="flex flex-col gap-8" data-testid="out-sheet">
        {ticket === undefined ? null : <TicketActs ticket={ticket} />}
        {ticket === undefined ? null : <MoveTicket key={ticket.id} ticket={ticket} />}
        {shown.map((line) => (
          <section key={line.lineId} className="flex flex-col gap-2">
            <h3 className="m-0 text-lead font-bold">{line.name}</h3>
            <OutKeys subjects={line.subjects} />
          </section>
        ))}
        <Out out={out} />
        {ticket === undefined ? <MenuOut open={open} /> : null}
      </div>
    </SideSheet>
  );
}

function Out({ out }: { readonly out: readonly Outage[] }) {
  if (out.length === 0)
    return (
      <p className="m-0 flex items-center gap-3 text-lead">
        <Check aria-hidden className="shrink-0 text-ok" />
        Nothing is 86’d
      </p>
    );
  return (
    <section className="flex flex-col gap-2">
      <h3 className="m-0 text-lead font-bold">86’d now</h3>
      <List label="86’d now">
        {out.map((one) => (
          <OutRow key={one.subjectId} one={one} />
        ))}
      </List>
    </section>
  );
}

function OutRow({ one }: { readonly one: Outage }) {
  const time = useSiteTime('minute');
  const { since, until, untilDayEnd, byName } = one;
  const back = untilDayEnd ? 'till the day closes' : until === null ? '' : `till ${time(until)}`;
  const said = [since === null ? '' : `since ${time(since)}`, byName, back];
  return (
    <ListRow
      testId={`is-out-${one.subjectId}`}
      start={<Ban aria-hidden className="shrink-0 text-alarm" />}
      title={<span className="text-lead font-semibold">{one.name}</span>}
      subtitle={said.filter(Boolean).join(' · ')}
      end={
        <Button icon={<Undo2 aria-hidden size="1.2em" />} onPress={() => void haveBack(one)}>
          Have it back
        </Button>
      }
    />
  );
}
