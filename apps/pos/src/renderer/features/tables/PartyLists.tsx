import type { FloorPeople, PartyView } from '@galley/pos/contract';
import { Button, useNow } from '@galley/ui';
import { CalendarPlus, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { useFloor } from '../../state/floor.store.ts';
import { PartyRow } from './PartyRow.tsx';

/** Who waits, the longest first; they came, and sit nowhere yet. */
const waitingOf = (parties: readonly PartyView[]): PartyView[] =>
  parties
    .filter(({ course }) => course === 'arrived')
    .sort((a, b) => (a.arrivedAt ?? a.at) - (b.arrivedAt ?? b.at));

/** Reservations in order of their time; those that are over stand last. */
const reservationsOf = (parties: readonly PartyView[]): PartyView[] => {
  const booked = parties.filter(({ walkIn, course }) => !walkIn && course !== 'arrived');
  const isOver = ({ course }: PartyView) => course !== 'booked';
  return booked.sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.at - b.at);
};

const begin = (type: 'reservation' | 'waiting') =>
  useFloor.setState({ sheet: { type, partyId: null } });

export function PartyLists({ people }: { readonly people: FloorPeople }) {
  const now = useNow(30_000);
  const waiting = waitingOf(people.parties);
  const reserved = reservationsOf(people.parties);
  return (
    <>
      <Part
        title={texts.waiting}
        count={waiting.length}
        empty={texts.nobodyWaits}
        testId="waiting"
        add={
          <Button
            size="small"
            icon={<UserPlus aria-hidden size="1.1em" />}
            onPress={() => begin('waiting')}
            testId="new-waiting"
          >
            {texts.newWaiting}
          </Button>
        }
      >
        {waiting.map((party) => (
          <PartyRow key={party.id} party={party} now={now} />
        ))}
      </Part>
      <Part
        title={texts.reservations}
        count={reserved.filter(({ course }) => course === 'booked').length}
        empty={texts.noReservations}
        testId="reservations"
        add={
          <Button
            size="small"
            icon={<CalendarPlus aria-hidden size="1.1em" />}
            onPress={() => begin('reservation')}
            testId="new-reservation"
          >
            {texts.newReservation}
          </Button>
        }
      >
        {reserved.map((party) => (
          <PartyRow key={party.id} party={party} now={now} />
        ))}
      </Part>
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly count: number;
  readonly empty: string;
  readonly add: ReactNode;
  readonly testId: string;
  readonly children: readonly ReactNode[];
};

function Part({ title, count, empty, add, testId, children }: PartProps) {
  return (
    <section
      data-testid={testId}
      aria-label={title}
      className="flex min-h-0 flex-1 basis-0 flex-col first-of-type:border-t-0"
    >
      <div className="hairline-b flex shrink-0 items-center gap-2 bg-paper py-1.5 ps-4 pe-3">
        <h2 className="m-0 min-w-0 grow truncate text-label font-semibold xl:text-body">
          {title} <span className="figures font-normal text-ink-2">{count}</span>
        </h2>
        {add}
      </div>
      {children.length === 0 ? (
        <p className="m-0 px-4 py-3 text-label text-ink-2">{empty}</p>
      ) : (
        <ul className="scroll-region m-0 min-h-0 grow list-none p-0">{children}</ul>
      )}
    </section>
  );
}
