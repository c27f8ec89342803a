import type { TicketView } from '@galley/kitchen/contract';
import {
  ALLERGY_INDEX,
  type Block,
  besideHeight,
  blocksOf,
  type GuestText,
  guestText,
  headHeight,
  type Measure,
  type Shown,
  TYPE,
} from './ticket-blocks.ts';

/** What one cell shows of a line; `continued`: its item stands on the part before. */
export type Slice = {
  readonly lineIndex: number;
  readonly details: readonly Shown[];
  readonly continued: boolean;
  /** Rows of an item's name that would take the place of all that stands here. */
  readonly rows: number;
  /** Part of the usual size at which the item's name is set; left out where it is 1. */
  readonly fit?: number;
};

/** What one cell of the board shows of a ticket. */
export type Part = {
  readonly ticket: TicketView;
  readonly index: number;
  /** Parts of the ticket. */
  readonly of: number;
  /** Strips of lines side by side: one on a card, as many as have room in a row of a list. */
  readonly strips: readonly (readonly Slice[])[];
  /** For how many strips there is room. */
  readonly across: number;
  /** Part of the board's size at which the ticket is set; below 1 where its head leaves no room for anything else. */
  readonly scale: number;
  /** How the first part writes the guest's name. */
  readonly guest: GuestText | null;
};

/** `side`: width of the head where it stands beside the lines, as in a list; absent: it stands above them. */
export type Cell = { readonly width: number; readonly height: number; readonly side?: number };

const headOf = (ticket: TicketView, cell: Cell, width: number, measure: Measure): number =>
  cell.side === undefined
    ? headHeight(ticket, width, measure)
    : besideHeight(ticket, width, measure);

const furtherHead = ({ side }: Cell): number => (side === undefined ? TYPE.continuedHead : 0);

const roomOf = (cell: Cell, head: number): number => cell.height - 2 * TYPE.padding - head;

type Fill = { readonly blocks: readonly Block[]; readonly rest: readonly Block[] };

/** As many blocks as fit; at least so many, so that a ticket always comes to its end. */
const fill = (blocks: readonly Block[], room: number, least: 0 | 1): Fill => {
  let used = 0;
  let count = 0;
  for (const block of blocks) {
    if (used + block.height > room && count >= least) break;
    used += block.height;
    count += 1;
  }
  // An item is not parted from its first detail.
  const orphan =
    count > 1 &&
    count < blocks.length &&
    blocks[count - 1]?.details === undefined &&
    blocks[count]?.details !== undefined;
  const end = orphan ? count - 1 : count;
  return { blocks: blocks.slice(0, end), rest: blocks.slice(end) };
};

/** The rest begins amid a line, whose item is then said again. */
const isContinued = (block: Block | undefined): boolean =>
  block?.details !== undefined && block.lineIndex !== ALLERGY_INDEX;

type Strips = { readonly strips: readonly (readonly Block[])[]; readonly rest: readonly Block[] };

/** Strip after strip, each as high as the room. */
const fillStrips = (all: readonly Block[], room: number, across: number): Strips => {
  const strips: (readonly Block[])[] = [];
  let rest = all;
  while (rest.length > 0 && strips.length < across) {
    const again = isContinued(rest[0]) ? TYPE.itemRow : 0;
    const { blocks, rest: left } = fill(rest, room - again, strips.length === 0 ? 1 : 0);
    if (blocks.length === 0) break;
    strips.push(blocks);
    rest = left;
  }
  return { strips, rest };
};

/** What does not fit at all leaves room for the foot that says so. */
const fillCell = (blocks: readonly Block[], room: number, across: number): Strips => {
  const all = fillStrips(blocks, room, across);
  return all.rest.length === 0 ? all : fillStrips(blocks, room - TYPE.continuesFoot, across);
};

const slicesOf = (blocks: readonly Block[]): Slice[] =>
  [...new Set(blocks.map((block) => block.lineIndex))].map((lineIndex) => {
    const own = blocks.filter((block) => block.lineIndex === lineIndex);
    const details = own.flatMap(({ details: some = [] }) => some);
    const continued = own[0]?.details !== undefined;
    const fit = own[0]?.fit;
    const height = own.reduce((sum, block) => sum + block.height, 0);
    const gap = lineIndex === 0 ? 0 : TYPE.lineGap;
    const rows = Math.max(1, Math.floor((height - gap) / TYPE.itemRow));
    return { lineIndex, details, continued, rows, ...(fit === undefined ? {} : { fit }) };
  });

/** A strip is about as wide as a usual card. */
const LEAST_STRIP = 370;

const stripsAcross = (cell: Cell): number =>
  cell.side === undefined ? 1 : Math.max(1, Math.floor((cell.width - cell.side) / LEAST_STRIP));

const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55] as const;
const LEAST_SCALE = 0.5;

/** The same cell in the pixels of a ticket that is set smaller. */
const atScale = ({ width, height, side }: Cell, scale: number): Cell => ({
  width: width / scale,
  height: height / scale,
  ...(side === undefined ? {} : { side }),
});

/**
 * Its head, the first of what it says and the foot that tells of more fit the first cell; whatever it says fits a
 * further one, with its item said again.
 */
const hasRoom = (ticket: TicketView, cell: Cell, measure: Measure): boolean => {
  const room = cell.width - (cell.side ?? 0);
  const width = room - 2 * TYPE.padding;
  const blocks = blocksOf(ticket, room / stripsAcross(cell) - 2 * TYPE.padding, measure);
  const highest = Math.max(0, ...blocks.map(({ height }) => height));
  const first = headOf(ticket, cell, width, measure) + (blocks[0]?.height ?? 0);
  const further = furtherHead(cell) + TYPE.itemRow + highest;
  return roomOf(cell, Math.max(first, further)) >= TYPE.continuesFoot;
};

/** Nothing of a head is ever cut: a long name over an allergy in a low cell is set smaller, with all of its ticket. */
const scaleFor = (ticket: TicketView, cell: Cell, measure: Measure): number =>
  SCALES.find((scale) => hasRoom(ticket, atScale(cell, scale), measure)) ?? LEAST_SCALE;

/** Splits a ticket over as many cells as it needs. */
export const splitTicket = (ticket: TicketView, whole: Cell, measure: Measure): Part[] => {
  const scale = scaleFor(ticket, whole, measure);
  const cell = atScale(whole, scale);
  const room = cell.width - (cell.side ?? 0);
  const width = room - 2 * TYPE.padding;
  const across = stripsAcross(cell);
  const about = { ticket, across, scale, guest: guestText(ticket, width, measure) };
  const parts: Omit<Part, 'of'>[] = [];
  let rest: readonly Block[] = blocksOf(ticket, room / across - 2 * TYPE.padding, measure);
  do {
    const head = parts.length === 0 ? headOf(ticket, cell, width, measure) : furtherHead(cell);
    const filled = fillCell(rest, roomOf(cell, head), across);
    parts.push({ ...about, index: parts.length, strips: filled.strips.map(slicesOf) });
    rest = filled.rest;
  } while (rest.length > 0);
  return parts.map((part) => ({ ...part, of: parts.length }));
};

/** All tickets, cell by cell, in the order in which they were fired: nothing else decides a place. */
export const layOut = (tickets: readonly TicketView[], cell: Cell, measure: Measure): Part[] =>
  tickets.flatMap((ticket) => splitTicket(ticket, cell, measure));

export type Placed = Part & {
  /** Place of the ticket on this page from 1 on: the digit that bumps it. */
  readonly position: number;
  readonly column: number;
  readonly row: number;
};

export type Page = {
  readonly cells: readonly Placed[];
  readonly number: number;
  readonly count: number;
  /** Tickets that begin after this page, and before it. */
  readonly after: number;
  readonly before: number;
  /** The page on which each ticket begins. */
  readonly startsOn: Readonly<Record<string, number>>;
};

export type Grid = { readonly columns: number; readonly rows: number };

const ticketsOf = (parts: readonly Part[]): string[] => [
  ...new Set(parts.map((part) => part.ticket.id)),
];

const startsOf = (parts: readonly Part[], size: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    parts.flatMap(({ ticket, index }, at) =>
      index === 0 ? [[ticket.id, Math.floor(at / size)]] : [],
    ),
  );

/** One screen of the board. Cells fill each column from the top, then the next column. */
export const pageOf = (parts: readonly Part[], grid: Grid, wanted: number): Page => {
  const size = grid.columns * grid.rows;
  const count = Math.max(1, Math.ceil(parts.length / size));
  const number = Math.min(Math.max(0, wanted), count - 1);
  const shown = parts.slice(number * size, (number + 1) * size);
  const ids = ticketsOf(shown);
  const starts = (some: readonly Part[]) => some.filter((part) => part.index === 0).length;
  return {
    number,
    count,
    before: starts(parts.slice(0, number * size)),
    after: starts(parts.slice((number + 1) * size)),
    startsOn: startsOf(parts, size),
    cells: shown.map((part, index) => ({
      ...part,
      position: ids.indexOf(part.ticket.id) + 1,
      column: Math.floor(index / grid.rows),
      row: index % grid.rows,
    })),
  };
};
