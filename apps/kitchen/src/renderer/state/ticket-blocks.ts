import type { TicketLineView, TicketView } from '@galley/kitchen/contract';
import { startText } from './course-text.ts';
import { remakeText } from './remake-text.ts';

/** Sizes of a ticket's text in board pixels: those of a screen of 1920 × 1080. styles.css has the same. */
export const TYPE = {
  item: 30,
  itemRow: 36,
  detail: 27,
  detailRow: 32,
  lineGap: 10,
  /** Width of the quantity before an item, with the gap after it. */
  quantity: 54,
  padding: 18,
  /** Number, label and age. */
  labelRow: 86,
  /** The guest's name, large where two rows hold it, else smaller in as many as it takes. */
  guest: 36,
  guestRow: 40,
  guestLong: 27,
  guestLongRow: 32,
  guestRows: 2,
  /** Order type and station. */
  aboutRow: 36,
  /** Course and server, or what was voided. */
  noticeRow: 56,
  /** The band that says that there is an allergy and takes the station's word; the words of it follow. */
  allergyBand: 64,
  allergyRow: 40,
  allergy: 34,
  continuedHead: 86,
  continuesFoot: 42,
} as const;

/** What stands below an item, or one row of it where it may be long. */
export type Detail = { readonly key: string; readonly text: string; readonly depth?: number };

/** A detail with what it was chosen within, from the outside in: what goes on elsewhere says it again. */
export type Shown = Detail & { readonly within: readonly string[] };

export type Block = {
  readonly lineIndex: number;
  readonly height: number;
  /** Part of the usual size at which the longest word of an item fits its row; left out where it does. */
  readonly fit?: number;
  /** In order; left out where the block is an item's name. */
  readonly details?: readonly Shown[];
};

export type TextSize = 'item' | 'detail' | 'guest' | 'guestLong' | 'allergy';

/** Width of a text in board pixels. */
export type Measure = (text: string, size: TextSize) => number;

const letters = new Intl.Segmenter();

/** A word in pieces that a row holds, each of one letter at least. */
const piecesOf = (word: string, width: number, measure: (text: string) => number): string[] => {
  const pieces: string[] = [];
  let used = width;
  for (const { segment: letter } of letters.segment(word)) {
    const wide = measure(letter);
    if (pieces.length === 0 || used + wide > width) {
      pieces.push(letter);
      used = wide;
    } else {
      pieces[pieces.length - 1] += letter;
      used += wide;
    }
  }
  return pieces;
};

/** The rows of a text, broken between words, and within a word that is wider than the row. */
export const rowTexts = (
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] => {
  const rows: string[] = [];
  const space = measure(' ');
  let used = width;
  for (const word of text.trim().split(/\s+/u)) {
    const wide = measure(word);
    if (rows.length > 0 && used + space + wide <= width) {
      rows[rows.length - 1] += ` ${word}`;
      used += space + wide;
      continue;
    }
    rows.push(...(wide <= width ? [word] : piecesOf(word, width, measure)));
    used = measure(rows.at(-1) ?? '');
  }
  return rows;
};

/** How many rows a text takes. */
export const rowsOf = (text: string, width: number, measure: (text: string) => number): number =>
  rowTexts(text, width, measure).length;

/** Smaller type is not read from three metres; a word that needs it is broken instead. */
const LEAST_FIT = 0.75;

/** Part of the usual size at which no word of a text is wider than its row. */
export const fitOf = (text: string, width: number, measure: (text: string) => number): number => {
  const widest = Math.max(...text.split(/\s+/).map(measure));
  return widest <= width ? 1 : Math.max(LEAST_FIT, Math.floor((width / widest) * 100) / 100);
};

/** How the guest's name is written: never cut, whatever its length. */
export type GuestText = { readonly size: 'guest' | 'guestLong'; readonly height: number };

/** Null: the ticket has no name. `width` is that of the card within its padding. */
export const guestText = (
  { guestName }: Pick<TicketView, 'guestName'>,
  width: number,
  measure: Measure,
): GuestText | null => {
  if (guestName === null || guestName === '') return null;
  const rows = (size: GuestText['size']) => rowsOf(guestName, width, (text) => measure(text, size));
  const large = rows('guest');
  return large <= TYPE.guestRows
    ? { size: 'guest', height: large * TYPE.guestRow }
    : { size: 'guestLong', height: rows('guestLong') * TYPE.guestLongRow };
};

/** Width of the head that stands beside its lines. */
export const SIDE = 450;

/** What of a head stands above the lines where the rest stands beside them: whatever may be long. */
export const besideHeight = (ticket: TicketView, width: number, measure: Measure): number =>
  (guestText(ticket, width, measure)?.height ?? 0) + (hasAllergies(ticket) ? TYPE.allergyBand : 0);

/** Height of a ticket's head; it follows from what was sent, and a void has its row in it already. */
export const headHeight = (ticket: TicketView, width: number, measure: Measure): number =>
  TYPE.labelRow + TYPE.aboutRow + TYPE.noticeRow + besideHeight(ticket, width, measure);

/** Of voided lines too, so that a void moves nothing. */
export const hasAllergies = ({ lines }: Pick<TicketView, 'lines'>): boolean =>
  lines.some(({ allergies }) => allergies.length > 0);

/** Every allergy of a ticket once; none is ever shortened. */
export const allergyTexts = ({ lines }: Pick<TicketView, 'lines'>): string[] => [
  ...new Set(lines.flatMap(({ allergies }) => allergies)),
];

/** Seats alone where they leave no question, one seat with all or one for each; else with how many each gets. */
const seatsText = (
  seats: NonNullable<TicketLineView['seats']>,
  { quantity: all }: TicketLineView,
): string => {
  const plain =
    seats.length === 1
      ? seats[0]?.quantity === all
      : seats.length === all && seats.every(({ quantity }) => quantity === 1);
  const said = seats.map(({ seat, quantity }) => (plain ? `${seat}` : `${seat} (${quantity})`));
  return `${seats.length === 1 ? 'Seat' : 'Seats'} ${said.join(', ')}`;
};

/** What stands below an item, in order. */
export const detailsOf = (line: TicketLineView): Detail[] => [
  ...(line.startAge === 0 ? [] : [{ key: 'start', text: startText(line.startAge) }]),
  ...(line.remake === undefined ? [] : [{ key: 'again', text: remakeText(line.remake) }]),
  ...(line.insteadOf === undefined
    ? []
    : [{ key: 'instead', text: `instead of ${line.insteadOf.name}` }]),
  ...line.allergies.map((text, index) => ({ key: `allergy-${index}`, text: `ALLERGY ${text}` })),
  ...(line.at === null ? [] : [{ key: 'at', text: `for ${line.at}` }]),
  ...(line.seat === null ? [] : [{ key: 'seat', text: `Seat ${line.seat}` }]),
  ...(line.seats === undefined ? [] : [{ key: 'seats', text: seatsText(line.seats, line) }]),
  ...line.modifiers.map(({ name, quantity, depth = 0 }, index) => ({
    key: `modifier-${index}`,
    text: quantity > 1 ? `${quantity} × ${name}` : name,
    ...(depth === 0 ? {} : { depth }),
  })),
  ...(line.note?.trim() ? [{ key: 'note', text: line.note.trim() }] : []),
];

/** What the detail at a place was chosen within, from the outside in. */
const chosenWithin = (details: readonly Detail[], at: number): string[] => {
  const names: string[] = [];
  let depth = details[at]?.depth ?? 0;
  for (let before = at - 1; before >= 0 && depth > 0; before--) {
    const outer = details[before];
    if (outer === undefined || (outer.depth ?? 0) >= depth) continue;
    names.unshift(outer.text);
    depth = outer.depth ?? 0;
  }
  return names;
};

/** Rows of an allergy that stay together, so that its word is never parted from what it is. */
const ALLERGY_ROWS = 4;

/** What was written by hand may be long: a ticket may part it after so many rows. Undefined: it stays whole. */
const rowsTogether = ({ key }: Detail): number | undefined => {
  if (key === 'note') return 1;
  return key.startsWith('allergy-') ? ALLERGY_ROWS : undefined;
};

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

/** A detail stands behind a bullet, and as much further in for what it is chosen within. */
const BULLET = 24;

const detailBlocks = (
  detail: Shown,
  lineIndex: number,
  width: number,
  measure: Measure,
): Block[] => {
  const room = width - BULLET * (1 + (detail.depth ?? 0));
  const rows = rowTexts(detail.text, room, (text) => measure(text, 'detail'));
  const together = rowsTogether(detail);
  if (together === undefined)
    return [{ lineIndex, height: rows.length * TYPE.detailRow, details: [detail] }];
  const shown = rows.map((text, row) => {
    const key = row === 0 ? detail.key : `${detail.key}+${row}`;
    return { ...detail, key, text };
  });
  return inGroups(shown, together).map((details) => ({
    lineIndex,
    height: details.length * TYPE.detailRow,
    details,
  }));
};

const lineBlocks = (line: TicketLineView, lineIndex: number, width: number, measure: Measure) => {
  const room = width - TYPE.quantity;
  const wide = (text: string): number => measure(text, 'item');
  const fit = fitOf(line.name, room, wide);
  const rows = rowsOf(line.name, room, (text) => wide(text) * fit);
  const item: Block = {
    lineIndex,
    ...(fit < 1 ? { fit } : {}),
    height: rows * TYPE.itemRow + (lineIndex === 0 ? 0 : TYPE.lineGap),
  };
  const details = detailsOf(line);
  return [
    item,
    ...details.flatMap((detail, at) =>
      detailBlocks({ ...detail, within: chosenWithin(details, at) }, lineIndex, room, measure),
    ),
  ];
};

/** As the index of the line that blocks of allergies are of: they stand before all lines. */
export const ALLERGY_INDEX = -1;

const allergyBlocks = (ticket: TicketView, width: number, measure: Measure): Block[] =>
  allergyTexts(ticket)
    .flatMap((allergy) => rowTexts(allergy, width, (text) => measure(text, 'allergy')))
    .map((text, row) => ({
      lineIndex: ALLERGY_INDEX,
      height: TYPE.allergyRow,
      details: [{ key: `row-${row}`, text, within: [] }],
    }));

/**
 * The unbreakable pieces of a ticket with their heights. They follow from what was sent and from what its guests must
 * not be served: a void, an acknowledgement or the age never makes a ticket taller, so that nothing moves by itself.
 */
export const blocksOf = (ticket: TicketView, width: number, measure: Measure): Block[] => [
  ...allergyBlocks(ticket, width, measure),
  ...ticket.lines.flatMap((line, index) => lineBlocks(line, index, width, measure)),
];
