import { highByte, lowByte } from '../bytes.ts';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;

/** ESC/POS commands as bytes, named by what they do. The bytes are Epson's. */
export const esc = {
  initialise: [ESC, 0x40],
  codePage: (n: number) => [ESC, 0x74, n],
  usaCharacters: [ESC, 0x52, 0],
  leaveKanji: [FS, 0x2e],
  fontA: [ESC, 0x4d, 0],
  clearPrintMode: [ESC, 0x21, 0],
  size: (width: number, height: number) => [GS, 0x21, ((width - 1) << 4) | (height - 1)],
  bold: (on: boolean) => [ESC, 0x45, on ? 1 : 0],
  underline: (on: boolean) => [ESC, 0x2d, on ? 1 : 0],
  invert: (on: boolean) => [GS, 0x42, on ? 1 : 0],
  smoothing: [GS, 0x62, 1],
  align: (n: 0 | 1 | 2) => [ESC, 0x61, n],
  defaultLineSpacing: [ESC, 0x32],
  noCharacterSpacing: [ESC, 0x20, 0],
  upright: [ESC, 0x7b, 0],
  noRotation: [ESC, 0x56, 0],
  leftMargin: (dots: number) => [GS, 0x4c, lowByte(dots), highByte(dots)],
  areaWidth: (dots: number) => [GS, 0x57, lowByte(dots), highByte(dots)],
  feedLines: (n: number) => [ESC, 0x64, n],
  lineFeed: [0x0a],
  cutFull: [GS, 0x56, 65, 0],
  cutPartial: [GS, 0x56, 66, 0],
  /** Pulse on pin 2 (0) or pin 5 (1), 120 ms on, 240 ms off. */
  drawerPulse: (connector: 0 | 1) => [ESC, 0x70, connector, 60, 120],
  /** The same at once, whatever the printer is at, also while it has no paper: 200 ms. */
  drawerPulseNow: (connector: 0 | 1) => [DLE, 0x14, 1, connector, 2],
  reportChanges: [GS, 0x61, 0xff],
  fence: [GS, 0x72, 1],
  processId: (id: readonly number[]) => [GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...id],
  askStatus: (n: 1 | 2 | 3 | 4) => [DLE, 0x04, n],
} as const;
