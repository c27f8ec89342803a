import type { TableView } from '@galley/pos/contract';
import { cx, Pressable } from '@galley/ui';
import {
  BrushCleaning,
  CalendarClock,
  CircleDashed,
  Link2,
  ReceiptText,
  Users,
} from 'lucide-react';
import { memo } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { moveWords } from '../../app/move-words.ts';
import { cleanTable } from '../../state/floor-acts.ts';
import { stateWord, tableLook } from './table-look.ts';

/** By which a table that was named on a keyboard finds its key. */
export const tableKeyId = (tableId: string): string => `table-key-${tableId}`;

export type TableKeyProps = {
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
  readonly mark: 'wanted' | 'chosen' | 'aside' | null;
  readonly onPress: (table: TableView) => void;
};

/** What stands aside is dimmed no further than its words can be read. */
const marks = {
  wanted: 'ring-3 ring-accent',
  chosen: 'ring-4 ring-accent',
  aside: 'opacity-85',
} as const;

/** One table in its place: what it is called, how it stands, who sits there and for how long. */
export const TableKey = memo(function TableKey(props: TableKeyProps) {
  const { table, mark, onPress } = props;
  const { label, shape, state } = table;
  const corners = shape === 'round' ? 'rounded-[1.75rem]' : 'rounded-control';
  const isDirty = state === 'dirty' && props.owner === null;
  return (
    <div
      className={cx(
        '@container relative flex size-full flex-col overflow-hidden',
        corners,
        mark !== null && marks[mark],
      )}
    >
      <Pressable
        onPress={() => onPress(table)}
        id={tableKeyId(table.id)}
        testId={`table-${label}`}
        className={cx(
          'border-control flex min-h-0 w-full grow flex-col items-center justify-center gap-0.5 overflow-hidden px-1 py-1 text-center leading-tight -outline-offset-4',
          corners,
          isDirty && 'rounded-b-none border-b-0',
          tableLook[state].look,
        )}
      >
        <Face {...props} />
      </Pressable>
      {isDirty ? (
        <Pressable
          onPress={() => void cleanTable(table)}
          testId={`clean-${label}`}
          aria-label={texts.cleanTable(label)}
          className={cx(
            'border-control flex min-h-small w-full shrink-0 items-center justify-center gap-1.5 bg-surface text-small font-semibold data-pressed:bg-pressed',
            corners,
            'rounded-t-none',
          )}
        >
          <BrushCleaning aria-hidden size="1.1em" className="shrink-0" />
          {texts.clean}
        </Pressable>
      ) : null}
    </div>
  );
});

function Face(props: TableKeyProps) {
  const { table, owner } = props;
  return (
    <>
      <span className="flex max-w-full shrink-0 items-baseline justify-center gap-2">
        <span className="figures text-lead leading-none font-bold">{table.label}</span>
        <Guests table={table} />
      </span>
      {owner === null ? (
        <Life {...props} />
      ) : (
        <span className="max-w-full truncate text-label font-semibold">{owner}</span>
      )}
    </>
  );
}

function Guests({ table: { covers, seats } }: Pick<TableKeyProps, 'table'>) {
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

/** A row that has no room goes out of sight whole: the number never gives way, nor is a word cut in half. */
const wholeRows =
  'flex min-h-0 w-full flex-col flex-wrap content-start overflow-hidden *:w-full *:overflow-hidden *:leading-[1.2]';

function Life({ table, age, unsent, joined, next }: TableKeyProps) {
  const { Icon } = tableLook[table.state];
  const extra = <Extra table={table} unsent={unsent} joined={joined} next={next} />;
  return (
    <span className={wholeRows}>
      <span className="flex items-center justify-center gap-1 text-small font-semibold @max-[6rem]:text-tiny @min-[9rem]:text-label">
        <Icon
          aria-hidden
          size="0.95em"
          className={cx(
            'shrink-0',
            table.state === 'dirty' ? '@max-[5.5rem]:hidden' : '@max-[4.75rem]:hidden',
          )}
        />
        <span className="line-clamp-2 min-w-0 leading-tight">{stateWord(table)}</span>
      </span>
      {unsent > 0 ? extra : null}
      {age === null ? null : (
        <span
          className={cx(
            'figures flex justify-center gap-1.5 text-small whitespace-nowrap @min-[9rem]:text-label',
            table.state === 'dirty' && 'hidden @min-[9rem]:flex',
          )}
        >
          <span>{age}</span>
          {table.checkCount > 0 ? <Server name={table.serverName ?? ''} /> : null}
        </span>
      )}
      {unsent > 0 ? null : extra}
    </span>
  );
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');

/** Who looks after them: by first name where there is room. */
function Server({ name }: { readonly name: string }) {
  return (
    <span className="min-w-0 truncate font-semibold" title={name}>
      <span className="@min-[8rem]:hidden">{initials(name)}</span>
      <span className="hidden @min-[8rem]:inline">{name.split(' ')[0]}</span>
    </span>
  );
}

type ExtraProps = Pick<TableKeyProps, 'table' | 'unsent' | 'joined' | 'next'>;

const extraLine =
  'figures flex items-center justify-center gap-1 text-small @min-[9rem]:text-label';

/** One more thing, the most pressing of them: a small table has no room for all. */
function Extra({ table, unsent, joined, next }: ExtraProps) {
  if (unsent > 0)
    return (
      <span className={cx(extraLine, 'font-semibold')}>
        <CircleDashed aria-hidden size="1em" className="shrink-0" />
        {texts.unsent(unsent)}
      </span>
    );
  if (joined !== '')
    return (
      <span className={extraLine}>
        <Link2 aria-hidden size="1em" className="shrink-0" />
        <span className="truncate">{texts.joinedWith(joined)}</span>
      </span>
    );
  if (table.checkCount > 1)
    return (
      <span
        className={cx(extraLine, 'font-semibold')}
        title={moveWords.checkCount(table.checkCount)}
      >
        <span aria-hidden className="inline-flex items-center gap-1 @min-[7rem]:hidden">
          <ReceiptText size="1em" />
          {table.checkCount}
        </span>
        <span className="@max-[7rem]:sr-only">{moveWords.checkCount(table.checkCount)}</span>
      </span>
    );
  if (next !== null)
    return (
      <span className={extraLine}>
        <CalendarClock aria-hidden size="1em" className="shrink-0" />
        <span className="@min-[8rem]:hidden">{next}</span>
        <span className="hidden @min-[8rem]:inline">{texts.next(next)}</span>
      </span>
    );
  return null;
}
