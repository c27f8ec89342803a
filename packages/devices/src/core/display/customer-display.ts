/** Cells of a line, and lines of a customer display with two rows of twenty. */
export const DISPLAY_CELLS = 20;
export type DisplayLines = readonly [upper: string, lower: string];

/** How a display is spoken to: the Epson and ESC/POS set, or CD5220. */
export const displayProtocols = ['escpos', 'cd5220'] as const;
export type DisplayProtocol = (typeof displayProtocols)[number];

const ESC = 0x1b;
const CLEAR = 0x0c;
const HOME = 0x0b;
const INIT = [ESC, 0x40];
/** Behind a printer: what follows is for the display, and for the printer again. */
const CHOOSE_DISPLAY = [ESC, 0x3d, 0x02];
const CHOOSE_PRINTER = [ESC, 0x3d, 0x01];

const FIRST_PRINTABLE = 0x20;
const LAST_PRINTABLE = 0x7e;

/** Letters that a display of code page 437 lacks, as it can show them. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u2013\u2014]/g, '-')
    .replaceAll('\u00d7', 'x');

const POUND_437 = 0x9c;

const byteOf = (char: string): number => {
  if (char === '\u00a3') return POUND_437;
  const code = char.codePointAt(0) ?? FIRST_PRINTABLE;
  return code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE ? code : FIRST_PRINTABLE;
};

/** Exactly twenty cells: padded, or cut; control characters and letters that it lacks are blank. */
export const displayCells = (line: string): number[] => {
  const bytes = [...bare(line)].map(byteOf).slice(0, DISPLAY_CELLS);
  return [...bytes, ...Array(DISPLAY_CELLS - bytes.length).fill(FIRST_PRINTABLE)];
};

/** `left` and `right` at the two ends of a line; a long name gives way to the amount. */
export const betweenEnds = (left: string, right: string): string => {
  const room = Math.max(0, DISPLAY_CELLS - [...right].length - 1);
  const name = [...left].slice(0, room).join('');
  return name.padEnd(DISPLAY_CELLS - [...right].length) + right;
};

const cd5220Line = (row: 0x41 | 0x42, line: string): number[] => [
  ESC,
  0x51,
  row,
  ...displayCells(line),
  0x0d,
];

const linesOf = (protocol: DisplayProtocol, [upper, lower]: DisplayLines): number[] =>
  protocol === 'cd5220'
    ? [...cd5220Line(0x41, upper), ...cd5220Line(0x42, lower)]
    : [CLEAR, HOME, ...displayCells(upper), ...displayCells(lower)];

/**
 * Bytes that put two lines on a display (rules CD1 to CD3). `behindPrinter`: the display hangs on a printer's line;
 * the printer is chosen again at the end, or it would stay mute.
 */
export const displayBytes = (
  protocol: DisplayProtocol,
  lines: DisplayLines,
  behindPrinter = false,
): Uint8Array => {
  const body = [...INIT, ...linesOf(protocol, lines)];
  return Uint8Array.from(behindPrinter ? [...CHOOSE_DISPLAY, ...body, ...CHOOSE_PRINTER] : body);
};
