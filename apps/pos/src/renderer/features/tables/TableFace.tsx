import type { TableView } from '@galley/pos/contract';
import { cx } from '@galley/ui';
import { CalendarClock, CircleDashed, Link2, ReceiptText, Users } from 'lucide-react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { moveWords } from '../../app/move-words.ts';
import { initialsOf } from '../../parts/initials.ts';
import { stateWord, tableLook } from './table-look.ts';

export type TableFaceProps = {
  readonly table: TableView;
  /** How long they have sat, or it has been dirty. */
  readonly age: string | null;
  readonly unsent: number;
  /** Labels of the other tables of its party. */
  readonly joined: string;
  /** Time of the next reservation. */
  readonly next: string | null;
  /** Of sections: whose it is. */
  readonly owner: string | null;
};

/** One line of the key, in which a word that has no room gives way to the sign before it. */
const row =
  'gives-way figures justify-center text-small @max-[6rem]:text-tiny @min-[9rem]:text-label';

/** A row that has no room goes out of sight whole: the number never gives way, nor is a word cut in half. */
const wholeRows =
  "flex min-h-0 w-full flex-col flex-wrap content-start overflow-hidden before:h-0 before:w-full before:content-[''] *:w-full *:shrink-0 *:leading-[1.2]";

/** What stands on the key of a table: what it is called, and what a look at the room would tell. */
export function TableFace(props: TableFaceProps) {
  const { table, owner } = props;
  return (
    <>
      <span className="flex max-w-full shrink-0 items-baseline justify-center gap-2">
        <span className="figures text-lead leading-none font-bold">{table.label}</span>
        <Guests table={table} />
      </span>
      {owner === null ? <Life {...props} /> : <Owner name={owner} />}
    </>
  );
}

function Guests({ table: { covers, seats } }: Pick<TableFaceProps, 'table'>) {
  const text = covers === null ? texts.seats(seats) : texts.ofSeats(covers, seats);
  return (
    <span
      className="figures inline-flex items-center gap-1 text-small @min-[9rem]:text-label"
      title={text}
    >
      <Users aria-hidden size="0.95em" />
      <span aria-hidden>{covers ?? seats}</span>
      <span className="sr-only">{text}</span>
    </span>
  );
}

function Life({ table, age, unsent, joined, next }: TableFaceProps) {
  const extra = <Extra table={table} unsent={unsent} joined={joined} next={next} />;
  return (
    <span className={wholeRows}>
      <State table={table} />
      {unsent > 0 ? extra : null}
      {age === null ? null : (
        <span className={cx(row, table.state === 'dirty' && 'hidden @min-[9rem]:flex')}>
          <span>{age}</span>
          {table.checkCount > 0 ? <Server name={table.serverName ?? ''} /> : null}
        </span>
      )}
      {unsent > 0 ? null : extra}
    </span>
  );
}

/** Of a course that was fired, its name alone on a small key: the sign says the rest. */
function State({ table }: Pick<TableFaceProps, 'table'>) {
  const { Icon } = tableLook[table.state];
  const whole = stateWord(table);
  const { course, courseName, state } = table;
  const name = course === null ? whole : (courseName ?? texts.courseNumber(course));
  return (
    <span className={cx(row, 'items-center font-semibold')} title={whole}>
      <Icon aria-hidden size="0.95em" />
      {state === 'fired' && course !== null ? (
        <>
          <span className="ps-1 @min-[9rem]:hidden">{name}</span>
          <span className="hidden ps-1 @min-[9rem]:inline">{whole}</span>
        </>
      ) : (
        <span className="ps-1">{whole}</span>
      )}
    </span>
  );
}

/** Who looks after them: by first name where there is room. */
function Server({ name }: { readonly name: string }) {
  return (
    <span className="ps-1.5 font-semibold" title={name}>
      <span className="@min-[8rem]:hidden">{initialsOf(name)}</span>
      <span className="hidden @min-[8rem]:inline">{name.split(' ')[0]}</span>
    </span>
  );
}

/** Whose section it is: as many of the names as have room, by initials on a small key. */
function Owner({ name }: { readonly name: string }) {
  return (
    <span
      className="gives-way w-full justify-center text-label leading-[1.2] font-semibold"
      title={name}
    >
      <span className="@min-[6rem]:hidden">{initialsOf(name)}</span>
      {name.split(' ').map((part) => (
        <span key={part} className="hidden px-0.5 @min-[6rem]:inline">
          {part}
        </span>
      ))}
    </span>
  );
}

type ExtraProps = Pick<TableFaceProps, 'table' | 'unsent' | 'joined' | 'next'>;

const extraRow = cx(row, 'items-center');

/** One more thing, the most pressing of them: a small table has no room for all. */
function Extra({ table, unsent, joined, next }: ExtraProps) {
  if (unsent > 0)
    return (
      <span className={cx(extraRow, 'font-semibold')}>
        <span className="inline-flex items-center gap-1">
          <CircleDashed aria-hidden size="1em" />
          {unsent}
        </span>
        <span className="ps-1">{texts.unsent}</span>
      </span>
    );
  if (joined !== '')
    return (
      <span className={extraRow} title={texts.joinedWith(joined)}>
        <Link2 aria-hidden size="1em" />
        <span className="ps-1">{texts.joinedWith(joined)}</span>
      </span>
    );
  if (table.checkCount > 1)
    return (
      <span
        className={cx(extraRow, 'font-semibold')}
        title={moveWords.checkCount(table.checkCount)}
      >
        <span aria-hidden className="inline-flex items-center gap-1 @min-[8rem]:hidden">
          <ReceiptText size="1em" />
          {table.checkCount}
        </span>
        <span className="@max-[8rem]:sr-only">{moveWords.checkCount(table.checkCount)}</span>
      </span>
    );
  if (next !== null)
    return (
      <span className={extraRow} title={texts.next(next)}>
        <CalendarClock aria-hidden size="1em" />
        <span className="ps-1 @min-[9rem]:hidden">{next}</span>
        <span className="hidden ps-1 @min-[9rem]:inline">{texts.next(next)}</span>
      </span>
    );
  return null;
}
