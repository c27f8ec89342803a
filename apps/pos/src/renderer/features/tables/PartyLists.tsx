import type { FloorPeople, PartyView } from '@galley/pos/contract';
import { Button, cx, useNow } from '@galley/ui';
import { CalendarPlus, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { reservationWords } from '../../app/reservation-words.ts';
import { useFloor } from '../../state/floor.store.ts';
import { DaySwitch } from './DaySwitch.tsx';
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

type PartyListsProps = {
  readonly people: FloorPeople;
  /** Of another day than today, where that is looked at. */
  readonly ahead: FloorPeople | null;
};

export function PartyLists({ people, ahead }: PartyListsProps) {
  const now = useNow(30_000);
  const reserved = reservationsOf((ahead ?? people).parties);
  return (
    <div className="contents max-[900px]:grid max-[900px]:grow max-[900px]:grid-cols-2 max-[900px]:items-stretch">
      <Part
        title={texts.waiting}
        parties={waitingOf(people.parties)}
        now={now}
        empty={texts.nobodyWaits}
        testId="waiting"
        add={<Add type="waiting" Icon={UserPlus} label={texts.newWaiting} />}
      />
      <Part
        title={texts.reservations}
        parties={reserved}
        count={reserved.filter(({ course }) => course === 'booked').length}
        now={now}
        otherDay={ahead !== null}
        empty={ahead === null ? texts.noReservations : reservationWords.none}
        testId="reservations"
        add={<Add type="reservation" Icon={CalendarPlus} label={texts.newReservation} />}
      >
        <DaySwitch today={people.today} />
      </Part>
    </div>
  );
}

type AddProps = {
  readonly type: 'reservation' | 'waiting';
  readonly Icon: typeof UserPlus;
  readonly label: string;
};

function Add({ type, Icon, label }: AddProps) {
  return (
    <Button
      size="small"
      icon={<Icon aria-hidden size="1.1em" />}
      onPress={() => useFloor.setState({ sheet: { type, partyId: null } })}
      testId={`new-${type}`}
    >
      {label}
    </Button>
  );
}

/** Heads stay in sight, one above the other at the foot where their lists are further down. */
const pins = {
  waiting: 'sticky top-0 bottom-[calc(var(--size-small)+0.75rem)] z-10',
  reservations: 'sticky top-0 bottom-0 z-10',
} as const;

const head =
  'hairline-t hairline-b flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 bg-paper py-1.5 ps-4 pe-3';

type PartProps = {
  readonly title: string;
  readonly parties: readonly PartyView[];
  /** Absent: all. */
  readonly count?: number;
  readonly now: number;
  readonly otherDay?: boolean;
  readonly empty: string;
  readonly add: ReactNode;
  readonly testId: keyof typeof pins;
  /** Below its head. */
  readonly children?: ReactNode;
};

function Part({ title, parties, count, now, otherDay, empty, add, testId, children }: PartProps) {
  return (
    <section
      data-testid={testId}
      aria-label={title}
      className="contents max-[900px]:flex max-[900px]:min-w-0 max-[900px]:flex-col max-[900px]:not-first:hairline-s"
    >
      <div className={cx(head, pins[testId])}>
        <h2 className="m-0 grow text-label font-semibold whitespace-nowrap xl:text-body">
          {title} <span className="figures font-normal text-ink-2">{count ?? parties.length}</span>
        </h2>
        {add}
      </div>
      {children}
      {parties.length === 0 ? (
        <p className="m-0 grow basis-0 px-4 py-3 text-label text-ink-2">{empty}</p>
      ) : (
        <ul className="m-0 grow basis-0 list-none p-0">
          {parties.map((party) => (
            <PartyRow key={party.id} party={party} now={now} otherDay={otherDay} />
          ))}
        </ul>
      )}
    </section>
  );
}
