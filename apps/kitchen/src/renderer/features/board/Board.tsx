import { Skeleton } from '@galley/ui';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { BoardTick } from '../../parts/BoardTick.tsx';
import { combineLines } from '../../state/combine-lines.ts';
import { useComingShown } from '../../state/coming.ts';
import { isList, scaleOf } from '../../state/grids.ts';
import { layOut, type Page, pageOf } from '../../state/lay-out.ts';
import { useMeasure } from '../../state/measure-text.ts';
import { tellPaging } from '../../state/page.store.ts';
import { tellPainted } from '../../state/painted.ts';
import { usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { SIDE } from '../../state/ticket-blocks.ts';
import { useUi } from '../../state/ui.store.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import { TicketCard } from './TicketCard.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useCell } from './use-cell.ts';
import { type SteadyBump, useSteadyBump } from './use-steady-bump.ts';

const NO_TICKETS: readonly never[] = [];

/** A board pixel of smaller tickets, see styles.css. */
const scaled = (scale: number): CSSProperties => {
  const pixel = `calc(min(100dvh / 1080, 100vw / 1920) * ${scale})`;
  return { '--k': pixel, '--board-k': pixel } as CSSProperties;
};

type BoardProps = {
  /** It is of another time: nothing on it can be touched, and nobody is told that it was painted. */
  readonly replayed?: boolean;
};

/** The open tickets in the order in which they were fired. */
export function Board({ replayed = false }: BoardProps) {
  const heard = useRead((models) => models.board);
  const columns = usePrefs((prefs) => prefs.columns);
  const rows = usePrefs((prefs) => prefs.rows);
  const combine = usePrefs((prefs) => prefs.combine);
  const allDay = usePrefs((prefs) => prefs.allDay);
  const coming = useComingShown();
  const panels = replayed ? 0 : Number(allDay) + Number(coming);
  const wanted = useUi((ui) => ui.page);
  const room = useRef<HTMLDivElement>(null);
  const scale = scaleOf({ columns, rows });
  const asRows = isList({ columns, rows });
  const shown = asRows ? columns : Math.max(1, columns - panels);
  const cell = useCell(room, { columns: shown, rows, scale });
  const measure = useMeasure();
  const open = heard?.open ?? NO_TICKETS;
  const tickets = useMemo(() => (combine ? open.map(combineLines) : open), [open, combine]);
  const page = useMemo(() => {
    const side = asRows ? { side: SIDE } : {};
    const parts = cell === undefined ? [] : layOut(tickets, { ...cell, ...side }, measure);
    return pageOf(parts, { columns: shown, rows }, wanted);
  }, [tickets, cell, asRows, measure, shown, rows, wanted]);
  const bump = useSteadyBump(page.cells);
  useBoardKeys(page, bump, replayed);
  useEffect(() => tellPaging(page), [page]);
  useEffect(() => {
    if (page.cells.length > 0 && !replayed) tellPainted(open);
  }, [page, open, replayed]);
  return (
    <div
      ref={room}
      className="relative min-h-0 min-w-0 grow p-2"
      style={scale === 1 ? {} : scaled(scale)}
    >
      {replayed ? null : <BoardTick />}
      {heard === undefined ? <Waiting /> : null}
      {heard && tickets.length === 0 ? <EmptyBoard {...heard} /> : null}
      {tickets.length > 0 ? (
        <Cells page={page} columns={shown} rows={rows} asRows={asRows} bump={bump} />
      ) : null}
    </div>
  );
}

type CellsProps = {
  readonly page: Page;
  readonly columns: number;
  readonly rows: number;
  readonly asRows: boolean;
  readonly bump: SteadyBump;
};

function Cells({ page, columns, rows, asRows, bump }: CellsProps) {
  const selected = useUi((ui) => ui.selected);
  const arrivedAt = useRead((models) => models.arrivedAt);
  const byLine = usePrefs((prefs) => prefs.touchLines);
  return (
    <ol
      aria-label="Open tickets"
      data-page={page.number}
      className="m-0 grid h-full list-none grid-flow-col gap-2 p-0"
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
      }}
    >
      {page.cells.map((placed) => (
        <TicketCard
          key={`${placed.ticket.id} ${placed.index}`}
          ticket={placed.ticket}
          part={placed}
          position={placed.position}
          selected={placed.ticket.id === selected}
          asRow={asRows}
          arrivedAt={arrivedAt[placed.ticket.id]}
          onBump={bump.at}
          onLine={byLine ? bump.line : undefined}
        />
      ))}
    </ol>
  );
}

function Waiting() {
  return (
    <div className="grid h-full grid-cols-5 content-start gap-2">
      <Skeleton shape="tile" count={10} label="Reading the tickets" />
    </div>
  );
}
