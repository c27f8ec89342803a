import type { TicketView } from '@galley/kitchen/contract';
import { Button, EmptyState, List, ListRow, SearchField, SideSheet, Skeleton } from '@galley/ui';
import { History, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { recall } from '../../state/acts.ts';
import { combineLines } from '../../state/combine-lines.ts';
import { usePrefs } from '../../state/prefs.store.ts';
import { remakeableLines } from '../../state/remake-acts.ts';
import { rpc } from '../../state/rpc.ts';
import { useSiteTime } from '../../state/site-time.ts';
import { askAgain, openSheet, useUi } from '../../state/ui.store.ts';

/** Bumped tickets of the day that match; the answer before stays until the next one is here. */
const useBumped = (search: string): readonly TicketView[] | undefined => {
  const stationKey = usePrefs((prefs) => prefs.stationKey);
  const [found, setFound] = useState<readonly TicketView[]>();
  useEffect(() => {
    if (stationKey === null) return;
    return rpc().watch('bumped', { stationKey, search: search.slice(0, 100) }, setFound);
  }, [stationKey, search]);
  return found;
};

type Line = TicketView['lines'][number];

const itemText = ({ quantity, voidedQuantity, name, allergies }: Line): string =>
  [
    allergies.length > 0 ? `ALLERGY ${allergies.join(', ')}:` : '',
    quantity > voidedQuantity ? `${quantity - voidedQuantity} ${name}` : '',
    voidedQuantity > 0 ? `VOID ${voidedQuantity} ${name}` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Lines that are alike as one: here nobody asks for seats. */
const itemsOf = (ticket: TicketView): string => combineLines(ticket).lines.map(itemText).join(', ');

function Bumped({ ticket }: { readonly ticket: TicketView }) {
  const time = useSiteTime('minute');
  const bringBack = () => {
    openSheet(null);
    void recall(ticket);
  };
  const who = [ticket.guestName, ticket.orderTypeName, ticket.serverName, ticket.stationName];
  return (
    <ListRow
      testId="bumped-ticket"
      start={<span className="min-w-16 text-lead font-bold">{ticket.label}</span>}
      title={itemsOf(ticket)}
      subtitle={who.filter(Boolean).join(' · ')}
      end={
        <span className="flex items-center gap-4">
          <span className="figures text-label text-ink-2">
            {ticket.bumpedAt === null ? '' : time(ticket.bumpedAt)}
          </span>
          {remakeableLines(ticket).length === 0 ? null : (
            <Button
              icon={<RotateCcw aria-hidden size="1.2em" />}
              onPress={() => askAgain([ticket])}
            >
              Make again
            </Button>
          )}
          <Button icon={<Undo2 aria-hidden size="1.2em" />} onPress={bringBack}>
            Recall
          </Button>
        </span>
      }
    />
  );
}

function Found({ search }: { readonly search: string }) {
  const found = useBumped(search);
  if (found === undefined) return <Skeleton shape="row" count={6} />;
  if (found.length === 0)
    return (
      <EmptyState
        icon={<History aria-hidden />}
        title={search === '' ? 'Nothing was bumped today' : `Nothing bumped today has “${search}”`}
      />
    );
  return (
    <List label="Bumped today">
      {found.map((ticket) => (
        <Bumped key={ticket.id} ticket={ticket} />
      ))}
    </List>
  );
}

/** What was bumped today, latest first. */
export function RecallSheet() {
  const open = useUi((ui) => ui.sheet === 'recall');
  const [search, setSearch] = useState('');
  const close = () => {
    openSheet(null);
    setSearch('');
  };
  return (
    <SideSheet open={open} onClose={close} title="Bumped today" width="wide">
      <div className="flex flex-col gap-4">
        <SearchField
          label="Table, number, name or item"
          value={search}
          onChange={setSearch}
          autoFocus
        />
        <Found search={search} />
      </div>
    </SideSheet>
  );
}
