import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { cx, Pressable } from '@galley/ui';
import { type CSSProperties, memo } from 'react';
import { rowNotices } from '../../state/allergies.ts';
import type { Placed } from '../../state/lay-out.ts';
import type { Aim } from '../../state/steady-places.ts';
import { SIDE } from '../../state/ticket-blocks.ts';
import { openTicket } from '../../state/ui.store.ts';
import { AllergyBand } from './AllergyBand.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { Guest, TicketAbout } from './TicketAbout.tsx';
import { AgeFrame } from './TicketAge.tsx';
import { ContinuedHead, TicketHead } from './TicketHead.tsx';
import { TicketLines } from './TicketLines.tsx';
import { TicketMeta } from './TicketMeta.tsx';

export type TicketCardProps = {
  readonly ticket: TicketView;
  readonly part: Placed;
  readonly position: number;
  readonly selected: boolean;
  /** It stands in a list. */
  readonly asRow: boolean;
  /** When this screen first showed it; undefined: it was here before the screen was. */
  readonly arrivedAt: number | undefined;
  readonly onBump: (aim: Aim, when: number) => void;
  /** Undefined: a touch on a line is one on its ticket. */
  readonly onLine: ((cell: Placed, line: TicketLineView, when: number) => void) | undefined;
};

/** The whole card is the target; its texts lie above it and let touches through. */
function BumpTarget({
  ticket,
  part: { column, row },
  onBump,
}: Pick<TicketCardProps, 'ticket' | 'part' | 'onBump'>) {
  return (
    <Pressable
      aria-label={`Bump ${ticket.label}`}
      testId="bump"
      tabIndex={-1}
      className="absolute inset-0 data-pressed:bg-pressed"
      onPress={() => onBump({ column, row }, performance.now())}
      onHold={() => openTicket(ticket.id)}
    />
  );
}

function Head(props: TicketCardProps) {
  const { ticket, part, position, arrivedAt } = props;
  if (part.index > 0) return <ContinuedHead ticket={ticket} part={part} position={position} />;
  return (
    <>
      <TicketHead ticket={ticket} position={position} arrivedAt={arrivedAt} />
      <TicketAbout ticket={ticket} guest={props.asRow ? null : part.guest} />
      {rowNotices(ticket).length > 0 ? (
        <NoticeRow ticket={ticket} />
      ) : (
        <TicketMeta ticket={ticket} />
      )}
      {props.asRow ? null : <AllergyBand ticket={ticket} />}
    </>
  );
}

/** In a row what may be long stands over the lines. */
function Beside({ ticket, part }: TicketCardProps) {
  if (part.index > 0) return null;
  return (
    <>
      {part.guest === null ? null : (
        <div className="shrink-0 px-[calc(18*var(--k))]">
          <Guest name={ticket.guestName ?? ''} text={part.guest} />
        </div>
      )}
      <AllergyBand ticket={ticket} />
    </>
  );
}

function Body(props: TicketCardProps) {
  const { ticket, part, onLine } = props;
  return (
    <>
      <div
        className="grid min-h-0"
        style={{ gridTemplateColumns: `repeat(${part.across}, minmax(0, 1fr))` }}
      >
        {part.strips.map((slices) => (
          <TicketLines
            key={`${slices[0]?.lineIndex} ${slices[0]?.details[0]?.key}`}
            ticket={ticket}
            slices={slices}
            onLine={onLine && ((line) => onLine(part, line, performance.now()))}
          />
        ))}
      </div>
      {part.index === part.of - 1 ? null : (
        <p className="kt-meta m-0 mt-auto h-[calc(42*var(--k))] bg-sunken text-center font-semibold">
          {`${part.index + 1} of ${part.of}, continues ▸`}
        </p>
      )}
    </>
  );
}

/** Head at the start, lines beside it. */
function Row(props: TicketCardProps) {
  return (
    <div className="pointer-events-none relative flex min-h-0 grow">
      <div className="flex shrink-0 flex-col" style={{ width: `calc(${SIDE} * var(--k))` }}>
        <Head {...props} />
      </div>
      <div className="flex min-w-0 grow flex-col">
        <Beside {...props} />
        <Body {...props} />
      </div>
    </div>
  );
}

/** A ticket that is set smaller than the board's others, with all its parts. */
const sizeOf = ({ scale }: Placed): CSSProperties =>
  scale === 1 ? {} : ({ '--k': `calc(var(--board-k) * ${scale})` } as CSSProperties);

function Card(props: TicketCardProps) {
  const { ticket, part, selected, asRow, onBump } = props;
  return (
    <li
      data-testid="ticket"
      data-ticket={ticket.id}
      data-part={`${part.index + 1} of ${part.of}`}
      data-selected={selected || undefined}
      style={sizeOf(part)}
      className={cx(
        'relative flex min-h-0 min-w-0 flex-col overflow-hidden rounded-control bg-surface',
        selected && 'outline-[calc(6*var(--k))] outline-offset-0 outline-focus outline-solid',
      )}
    >
      <BumpTarget ticket={ticket} part={part} onBump={onBump} />
      {asRow ? (
        <Row {...props} />
      ) : (
        <div className="pointer-events-none relative flex min-h-0 grow flex-col">
          <Head {...props} />
          <Body {...props} />
        </div>
      )}
      <AgeFrame ticket={ticket} />
    </li>
  );
}

const looksOf = ({ part: { strips, across, guest, scale } }: TicketCardProps) => [
  strips,
  across,
  guest,
  scale,
];

/** One ticket, or the part of it that this cell has room for. */
export const TicketCard = memo(
  Card,
  (before, after) =>
    before.ticket === after.ticket &&
    before.position === after.position &&
    before.selected === after.selected &&
    before.asRow === after.asRow &&
    before.arrivedAt === after.arrivedAt &&
    before.onBump === after.onBump &&
    before.onLine === after.onLine &&
    JSON.stringify(looksOf(before)) === JSON.stringify(looksOf(after)) &&
    before.part.of === after.part.of &&
    before.part.column === after.part.column &&
    before.part.row === after.part.row,
);
