import { highByte, lowByte } from '../bytes.ts';

const ESC = 0x1b;
const RS = 0x1e;
const GS = 0x1d;

/** StarPRNT commands as bytes, named by what they do (Star, StarPRNT Command Specifications). */
export const star = {
  initialise: [ESC, 0x40],
  reportChanges: (on: boolean) => [ESC, RS, 0x61, on ? 1 : 0],
  codePage: (n: number) => [ESC, GS, 0x74, n],
  usaCharacters: [ESC, 0x52, 0],
  fontA: [ESC, RS, 0x46, 0],
  noCharacterSpacing: [ESC, 0x20, 0],
  size: (width: number, height: number) => [ESC, 0x69, height - 1, width - 1],
  bold: (on: boolean) => [ESC, on ? 0x45 : 0x46],
  underline: (on: boolean) => [ESC, 0x2d, on ? 1 : 0],
  invert: (on: boolean) => [ESC, on ? 0x34 : 0x35],
  upright: [0x12],
  align: (n: 0 | 1 | 2) => [ESC, GS, 0x61, n],
  /** Lines of 4 mm, 32 dots. */
  lineSpacing: [ESC, 0x7a, 1],
  leftMargin: (columns: number) => [ESC, 0x6c, columns],
  rightMargin: (columns: number) => [ESC, 0x51, columns],
  lineFeed: [0x0a],
  feedLines: (n: number) => [ESC, 0x61, n],
  /** Both feed the last line past the cutter. */
  cutFull: [ESC, 0x64, 2],
  cutPartial: [ESC, 0x64, 3],
  /** Sets the pulse, 120 ms on and 240 ms off in units of 10 ms, then gives it. */
  drawerOne: [ESC, 0x07, 12, 24, 0x07],
  drawerTwo: [0x1a],
  /** Counts one up in the status once everything before it is printed. */
  countJob: [0x17],
  askStatus: [ESC, 0x06, 0x01],
  raster: (stride: number, rows: number) => [
    ...[ESC, GS, 0x53, 1, lowByte(stride), highByte(stride), lowByte(rows), highByte(rows), 0],
  ],
} as const;

/** Most lines that one command feeds. */
export const mostLines = 127;
