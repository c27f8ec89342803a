import { type DisplayPage, displayCodes, displayText, pageNumber } from './display-text.ts';

/** Cells of a line, and lines of a customer display with two rows of twenty. */
export const DISPLAY_CELLS = 20;
export type DisplayLines = readonly [upper: string, lower: string];

/** How a display is spoken to: the Epson and ESC/POS set, or CD5220. */
export const displayProtocols = ['escpos', 'cd5220'] as const;
export type DisplayProtocol = (typeof displayProtocols)[number];

const ESC = 0x1b;
const CLEAR = 0x0c;
const HOME = 0x0b;
const BLANK = 0x20;
const INIT = [ESC, 0x40];
/** Behind a printer: what follows is for the display, and for the printer again. */
const CHOOSE_DISPLAY = [ESC, 0x3d, 0x02];
const CHOOSE_PRINTER = [ESC, 0x3d, 0x01];

/** Exactly twenty cells: padded, or cut; what the display lacks by rule CD1. */
export const displayCells = (line: string, page: DisplayPage = 'basic'): number[] => {
  const bytes = displayCodes(line, page).slice(0, DISPLAY_CELLS);
  return [...bytes, ...Array(DISPLAY_CELLS - bytes.length).fill(BLANK)];
};

/** `left` and `right` at the two ends of a line; a long name gives way to the amount. */
export const betweenEnds = (left: string, right: string): string => {
  const room = Math.max(0, DISPLAY_CELLS - [...right].length - 1);
  const name = [...left].slice(0, room).join('');
  return name.padEnd(DISPLAY_CELLS - [...right].length) + right;
};

/** As `betweenEnds`, in the letters of a display: a sign that takes three cells there takes them from the name. */
export const displayLine = (left: string, right: string, page: DisplayPage): string =>
  betweenEnds(displayText(left, page), displayText(right, page));

/** A text in the middle of a line. */
export const displayCentred = (text: string, page: DisplayPage): string => {
  const shown = [...displayText(text, page)].slice(0, DISPLAY_CELLS).join('');
  return shown.padStart(Math.floor((DISPLAY_CELLS + shown.length) / 2)).padEnd(DISPLAY_CELLS);
};

/** CD5220 has no agreed way to choose a page: it is spoken to in `basic`. */
type Manner = { readonly protocol: DisplayProtocol; readonly page: DisplayPage };

const cd5220Line = (row: 0x41 | 0x42, line: string): number[] => [
  ESC,
  0x51,
  row,
  ...displayCells(line),
  0x0d,
];

const choosePage = (page: DisplayPage): number[] => {
  const select = pageNumber(page);
  return select === undefined ? [] : [ESC, 0x74, select];
};

const linesOf = ({ protocol, page }: Manner, [upper, lower]: DisplayLines): number[] =>
  protocol === 'cd5220'
    ? [...cd5220Line(0x41, upper), ...cd5220Line(0x42, lower)]
    : [HOME, ...displayCells(upper, page), ...displayCells(lower, page)];

/**
 * Bytes that put two lines on a display (rules CD1 to CD3, CD5). `behindPrinter`: the display hangs on a printer's line;
 * the printer is chosen again at the end, or it would stay mute.
 */
export const displayBytes = (
  protocol: DisplayProtocol,
  lines: DisplayLines,
  behindPrinter = false,
  page: DisplayPage = 'basic',
): Uint8Array => {
  const manner = { protocol, page };
  const start = protocol === 'cd5220' ? INIT : [...INIT, ...choosePage(page), CLEAR];
  const body = [...start, ...linesOf(manner, lines)];
  return Uint8Array.from(behindPrinter ? [...CHOOSE_DISPLAY, ...body, ...CHOOSE_PRINTER] : body);
};

/** The same lines once more, over what stands there: no reset and no clearing, so that nothing flickers (rule CD6). */
export const displayAgain = (
  protocol: DisplayProtocol,
  lines: DisplayLines,
  page: DisplayPage = 'basic',
): Uint8Array => {
  const start = protocol === 'cd5220' ? [] : choosePage(page);
  return Uint8Array.from([...start, ...linesOf({ protocol, page }, lines)]);
};
