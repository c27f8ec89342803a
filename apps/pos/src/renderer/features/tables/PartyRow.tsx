import type { PartyView } from '@galley/pos/contract';
import { Button, cx, Pressable } from '@galley/ui';
import { CalendarX2, TriangleAlert, Users } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { listed } from '../../app/listed.ts';
import { takeInHand, useFloor } from '../../state/floor.store.ts';
import { stepBack, stepParty } from '../../state/floor-acts.ts';
import { useFormat } from '../../state/format.ts';

const minutesSince = (at: number, now: number): number =>
  Math.max(0, Math.floor((now - at) / 60_000));

export const nameOfParty = ({ name }: Pick<PartyView, 'name'>): string => name ?? texts.somebody;

type PartyRowProps = {
  readonly party: PartyView;
  readonly now: number;
  /** Of another day: nobody seats them now. */
  readonly otherDay?: boolean | undefined;
};

/** What is to be known of guests at one look; a tap takes them in hand and shows what can be done. */
export function PartyRow({ party, now, otherDay }: PartyRowProps) {
  const chosen = useFloor(({ partyId }) => partyId === party.id);
  const isOver = party.course !== 'booked' && party.course !== 'arrived';
  const choose = () => {
    const { id: partyId, size: covers } = party;
    useFloor.setState({ partyId: chosen ? null : partyId });
    takeInHand(
      chosen || isOver || otherDay
        ? null
        : { type: 'seat', covers, partyId, name: nameOfParty(party) },
    );
  };
  const row = useRef<HTMLLIElement>(null);
  // What can be done with them unfolds below, and may begin out of sight.
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li
      ref={row}
      // What is only read aloud stands where its row does, and makes the page no taller.
      className="hairline-b relative last:border-b-0"
      data-testid={`party-${nameOfParty(party)}`}
    >
      <Pressable
        onPress={choose}
        aria-expanded={chosen}
        className={cx(
          'flex min-h-key w-full items-center gap-3 px-4 py-1.5 text-start -outline-offset-4 data-pressed:bg-pressed',
          chosen && 'mark-s bg-selected',
          isOver && 'text-ink-2',
        )}
      >
        <When party={party} now={now} />
        <Who party={party} />
        <span className="figures flex shrink-0 items-center gap-1 text-body font-semibold">
          <Users aria-hidden size="0.95em" />
          <span className="sr-only">{texts.guests(party.size)}</span>
          <span aria-hidden>{party.size}</span>
        </span>
      </Pressable>
      {chosen ? <Acts party={party} otherDay={otherDay} /> : null}
    </li>
  );
}

/** Of who waits: how long. Of a reservation: its time, and how late they are. */
function When({ party, now }: PartyRowProps) {
  const { time } = useFormat();
  const { course, arrivedAt, quotedMinutes, at } = party;
  if (course === 'arrived' && arrivedAt !== null) {
    const waited = minutesSince(arrivedAt, now);
    const over = quotedMinutes !== null && waited > quotedMinutes;
    return (
      <span
        className={cx('figures w-[5.25rem] shrink-0 text-body font-semibold', over && 'text-alarm')}
      >
        {texts.waited(waited)}
      </span>
    );
  }
  const late = minutesSince(at, now);
  return (
    <span className="figures flex w-[5.25rem] shrink-0 flex-col leading-tight">
      <span className="text-body font-semibold">{time(at)}</span>
      <span
        className={cx(
          'text-small [overflow-wrap:anywhere]',
          late > 0 && course === 'booked' && 'text-alarm',
        )}
      >
        {course === 'booked' && late > 0 ? texts.late(late) : texts.courses[course]}
      </span>
    </span>
  );
}

/** What who waits was told when they came. */
const toldOf = ({ course, walkIn, quotedMinutes }: PartyView): string => {
  if (course !== 'arrived') return '';
  if (quotedMinutes !== null) return texts.quoted(quotedMinutes);
  return walkIn ? texts.notQuoted : '';
};

function Who({ party }: { readonly party: PartyView }) {
  const { seatedAt, tableLabel, note, phone } = party;
  const table = seatedAt ?? tableLabel;
  const place = table === null ? '' : texts.atTable(table);
  const about = [toldOf(party), place, note ?? '', phone ?? ''];
  const said = about.filter((text) => text !== '');
  return (
    <span className="min-w-0 grow leading-tight">
      {/* By its own direction: what does not fit is cut at the end of the name, whatever the page's direction. */}
      <span
        dir="auto"
        className="block truncate text-body font-medium [text-align:-webkit-match-parent]"
      >
        {nameOfParty(party)}
      </span>
      {said.length === 0 ? null : (
        <span className="block text-small text-ink-2 [overflow-wrap:anywhere]">
          {said.map((text, at) => (
            <Fragment key={text}>
              {at === 0 ? null : ' · '}
              <bdi className="inline-block">{text}</bdi>
            </Fragment>
          ))}
        </span>
      )}
      <KeptWith party={party} />
      {party.allergies.length === 0 ? null : (
        <span className="flex items-center gap-1 text-small font-bold [overflow-wrap:anywhere]">
          <TriangleAlert aria-hidden size="1em" className="shrink-0" />
          {listed(party.allergies)}
        </span>
      )}
    </span>
  );
}

/** Its table is kept for others as well, who nobody said sit beside them. */
function KeptWith({ party: { keptWith } }: { readonly party: PartyView }) {
  const { when } = useFormat();
  if (keptWith === null) return null;
  return (
    <span
      data-testid="kept-with"
      className="flex items-center gap-1 text-small font-bold text-alarm [overflow-wrap:anywhere]"
    >
      <CalendarX2 aria-hidden size="1em" className="shrink-0" />
      {texts.alsoKept(nameOfParty(keptWith), when(keptWith.at))}
    </span>
  );
}

function Acts({ party, otherDay }: Omit<PartyRowProps, 'now'>) {
  const name = nameOfParty(party);
  const { id, course, walkIn } = party;
  const done = () => {
    takeInHand(null);
    useFloor.setState({ partyId: null });
  };
  const step = (to: 'arrived' | 'no_show' | 'cancelled') => {
    done();
    void stepParty(id, to, name);
  };
  const open = course === 'booked' || course === 'arrived';
  const edit = () => {
    done();
    useFloor.setState({ sheet: { type: walkIn ? 'waiting' : 'reservation', partyId: id } });
  };
  const back = () => {
    done();
    void stepBack(id, name);
  };
  return (
    <div className="flex flex-wrap gap-keys bg-selected px-4 pt-1 pb-3">
      {course === 'booked' && !otherDay ? (
        <Button size="small" variant="primary" onPress={() => step('arrived')} testId="arrived">
          {texts.arrived}
        </Button>
      ) : null}
      {course === 'booked' && !otherDay ? (
        <Button size="small" onPress={() => step('no_show')} testId="no-show">
          {texts.noShow}
        </Button>
      ) : null}
      {open ? (
        <Button size="small" onPress={() => step('cancelled')} testId="cancel-party">
          {walkIn ? texts.gone : texts.cancel}
        </Button>
      ) : null}
      {open ? (
        <Button size="small" onPress={edit} testId="edit-party">
          {texts.edit}
        </Button>
      ) : null}
      {course === 'booked' || (course === 'arrived' && walkIn) ? null : (
        <Button size="small" onPress={back} testId="back-party">
          {texts.putBack}
        </Button>
      )}
    </div>
  );
}
