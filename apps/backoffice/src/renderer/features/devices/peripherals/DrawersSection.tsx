import type { OfficeDrawerEvent } from '@galley/backoffice/contract';
import { type Column, EmptyState, StatusBadge, Table } from '@galley/ui';
import { Inbox } from 'lucide-react';
import { words } from '../../../app/words.ts';
import { Section } from '../../../parts/Section.tsx';
import { useFormat } from '../../../state/format.ts';
import { useAnswer } from '../../../state/read.store.ts';

/** What happened at the drawers of the site; what the house should ask about is marked. */
export function DrawersSection() {
  const { value: events } = useAnswer('drawerEvents', {});
  const { moment } = useFormat();
  if (events === undefined) return null;
  return (
    <Section title={words.drawers}>
      <div data-testid="drawer-events">
        {events.length === 0 ? (
          <EmptyState icon={<Inbox aria-hidden />} title={words.noDrawerEvents}>
            {words.noDrawerEventsHelp}
          </EmptyState>
        ) : (
          <Table
            label={words.drawers}
            columns={columnsOf(moment)}
            rows={events}
            rowKey={({ id }) => id}
          />
        )}
      </div>
    </Section>
  );
}

const said = ({ type, by }: OfficeDrawerEvent): string =>
  type === 'opened'
    ? words.drawerEvents[by === 'kick' ? 'opened_kick' : 'opened_hand']
    : words.drawerEvents[type];

const whatHappened = (event: OfficeDrawerEvent): string => {
  const { openForMs, reason } = event;
  if (reason !== null) return `${said(event)}, ${words.pulseReasons[reason]}`;
  if (openForMs === null) return said(event);
  return `${said(event)}, ${words.drawerOpenFor(Math.round(openForMs / 1000))}`;
};

const columnsOf = (moment: (at: number) => string): readonly Column<OfficeDrawerEvent>[] => [
  { id: 'at', header: words.drawerWhen, cell: ({ at }) => moment(at) },
  { id: 'drawer', header: words.drawerWhich, cell: ({ drawerName }) => drawerName },
  { id: 'who', header: words.drawerWho, cell: ({ person }) => person ?? '' },
  {
    id: 'what',
    header: words.drawerWhat,
    cell: (event) => (
      <span className="flex flex-wrap items-center gap-2">
        {whatHappened(event)}
        {event.exception ? <StatusBadge tone="attention" label={words.drawerLookAt} /> : null}
      </span>
    ),
  },
];
