import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { cx, Pressable } from '@galley/ui';
import {
  Check,
  CornerLeftUp,
  CornerUpRight,
  Flame,
  MessageSquareText,
  Timer,
  TriangleAlert,
} from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Slice } from '../../state/lay-out.ts';
import { ALLERGY_INDEX, type Detail } from '../../state/ticket-blocks.ts';
import { openTicket } from '../../state/ui.store.ts';
import { AllergyWords } from './AllergyBand.tsx';
import { useAge } from './TicketAge.tsx';

/** How far it is, by its sign; its words and its ground say the same. */
function WorkMark({ work }: Pick<TicketLineView, 'work'>) {
  if (work === 'open') return null;
  const Icon = work === 'done' ? Check : Flame;
  return <Icon aria-hidden size="0.8em" strokeWidth={3.5} className="shrink-0 self-center" />;
}

/** What is left to make; what was taken off stands struck before it. */
function Quantity({ line }: { readonly line: TicketLineView }) {
  const left = line.quantity - line.voidedQuantity;
  return (
    <span
      data-testid="quantity"
      className="kt-item figures flex w-[calc(54*var(--k))] shrink-0 items-baseline gap-[calc(4*var(--k))] font-bold"
    >
      <WorkMark work={line.work} />
      {line.voidedQuantity === 0 ? null : (
        <s className="text-[0.75em] text-alarm">{line.quantity}</s>
      )}
      {left === 0 ? null : left}
    </span>
  );
}

const Bullet = () => '·';
const NoteMark = () => (
  <MessageSquareText size="0.7em" strokeWidth={2.5} className="inline-block" />
);

const AllergyMark = () => <TriangleAlert size="0.8em" strokeWidth={3} className="inline-block" />;

/** The first row of a note and of an allergy has its sign; what goes on below has none. */
const markOf = (key: string) => {
  if (key.includes('+')) return null;
  if (key === 'note') return NoteMark;
  return key.startsWith('allergy-') ? AllergyMark : Bullet;
};

/** Behind its sign, and as much further in for what it is chosen within. */
function DetailRow({ detail: { key, text, depth = 0 } }: { readonly detail: Detail }) {
  const note = key.startsWith('note');
  const allergy = key.startsWith('allergy-');
  const Mark = markOf(key);
  return (
    <li
      className={cx(
        'kt-detail flex',
        allergy ? 'bg-ink font-bold text-paper' : note ? 'text-attention' : 'text-ink-2',
      )}
    >
      <span
        aria-hidden
        className="shrink-0"
        style={{
          width: 'calc(24 * var(--k))',
          marginInlineStart: `calc(${24 * depth} * var(--k))`,
        }}
      >
        {Mark === null ? null : <Mark />}
      </span>
      <span className="min-w-0">{text}</span>
    </li>
  );
}

type StartProps = {
  readonly ticket: TicketView;
  readonly line: TicketLineView;
  readonly detail: Detail;
};

/** When its time has come it says so, until somebody starts it. */
function StartRow({ ticket, line, detail }: StartProps) {
  const due = useAge(ticket, (age) => age >= line.startAge);
  if (!due) return <DetailRow detail={detail} />;
  if (line.work !== 'open') return <DetailRow detail={{ ...detail, text: 'start' }} />;
  return (
    <li
      data-testid="start-now"
      className="kt-detail flex items-center gap-[calc(8*var(--k))] bg-accent px-[calc(8*var(--k))] font-bold text-on-accent"
    >
      <Timer aria-hidden size="0.9em" strokeWidth={3} className="shrink-0" />
      START NOW
    </li>
  );
}

type ElsewhereProps = { readonly line: TicketLineView; readonly rows: number };

/** The line stands on an earlier ticket, or another station makes it: in its own rows, never taller than it was. */
function MadeElsewhere({ line, rows }: ElsewhereProps) {
  const Icon = line.movedTo === null ? CornerLeftUp : CornerUpRight;
  const where = line.movedTo ?? 'Earlier';
  return (
    <p className="kt-item m-0 flex items-baseline gap-[calc(8*var(--k))] text-ink-3">
      <Icon aria-hidden size="0.9em" strokeWidth={2.5} className="shrink-0 self-start" />
      <span className="line-clamp-(--rows) min-w-0" style={{ '--rows': rows } as CSSProperties}>
        {`${where}: ${line.quantity} ${line.name}`}
      </span>
    </p>
  );
}

/** A word that is wider than its row stands smaller, in rows of the usual height. */
function Name({ text, fit }: { readonly text: string; readonly fit: number | undefined }) {
  return fit === undefined ? text : <span style={{ fontSize: `${fit}em` }}>{text}</span>;
}

const GROUNDS = {
  open: '',
  started: 'bg-info-wash text-info',
  done: 'text-ink-3',
} as const;

type LineProps = {
  readonly ticket: TicketView;
  readonly line: TicketLineView;
  readonly slice: Slice;
};

function Line({ ticket, line, slice }: LineProps) {
  const gone = line.voidedQuantity >= line.quantity;
  if (line.onTicket !== null)
    return slice.continued ? null : <MadeElsewhere line={line} rows={slice.rows} />;
  return (
    <div
      data-testid="line"
      data-work={line.work}
      className={cx('relative flex', gone ? 'kt-struck text-ink-3' : GROUNDS[line.work])}
    >
      {slice.continued ? (
        <span className="w-[calc(54*var(--k))] shrink-0" />
      ) : (
        <Quantity line={line} />
      )}
      <div className="min-w-0 grow">
        <p className={cx('kt-item m-0', slice.continued && 'truncate text-ink-3')}>
          {slice.continued ? (
            `… ${[...(slice.details[0]?.within ?? []), line.name].join(' · ')}`
          ) : (
            <Name text={line.name} fit={slice.fit} />
          )}
        </p>
        <ul className="m-0 list-none p-0">
          {slice.details.map((detail) =>
            detail.key === 'start' ? (
              <StartRow key={detail.key} ticket={ticket} line={line} detail={detail} />
            ) : (
              <DetailRow key={detail.key} detail={detail} />
            ),
          )}
        </ul>
      </div>
    </div>
  );
}

const WORK_WORDS = { open: 'not started', started: 'started', done: 'done' } as const;

type TargetProps = {
  readonly ticket: TicketView;
  readonly line: TicketLineView;
  /** Undefined: a touch on a line is one on its ticket. */
  readonly onLine: ((line: TicketLineView) => void) | undefined;
};

/** Lies under the words of the line, and over the target of its ticket. */
function LineTarget({ ticket, line, onLine }: TargetProps) {
  if (onLine === undefined || line.onTicket !== null) return null;
  if (line.voidedQuantity >= line.quantity) return null;
  return (
    <Pressable
      aria-label={`${line.name}: ${WORK_WORDS[line.work]}`}
      testId="mark-line"
      tabIndex={-1}
      className="pointer-events-auto absolute -inset-x-[calc(12*var(--k))] -inset-y-[calc(5*var(--k))] rounded-control data-pressed:bg-pressed"
      onPress={() => onLine(line)}
      onHold={() => openTicket(ticket.id)}
    />
  );
}

type LinesProps = {
  readonly ticket: TicketView;
  /** What stands here, one below the other. */
  readonly slices: readonly Slice[];
  readonly onLine: ((line: TicketLineView) => void) | undefined;
};

export function TicketLines({ ticket, slices, onLine }: LinesProps) {
  const words = slices.find(({ lineIndex }) => lineIndex === ALLERGY_INDEX);
  return (
    <div className="min-w-0">
      {words === undefined ? null : <AllergyWords rows={words.details} />}
      <ol className="m-0 flex list-none flex-col gap-[calc(10*var(--k))] px-[calc(18*var(--k))] pt-[calc(10*var(--k))]">
        {slices.map((slice) => {
          const line = ticket.lines[slice.lineIndex];
          if (line === undefined) return null;
          return (
            <li key={line.lineId} className="relative">
              <LineTarget ticket={ticket} line={line} onLine={onLine} />
              <Line ticket={ticket} line={line} slice={slice} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
