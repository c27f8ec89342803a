import type { Symbology } from '../../core/receipt-doc.ts';
import { barWidths } from '../../core/symbols/barcode.ts';
import { gs1CheckDigit } from '../../core/symbols/check-digit.ts';
import { widthsOfValues } from '../../core/symbols/code128.ts';
import { qrMatrix } from '../../core/symbols/qr.ts';
import { type Bitmap, bitmapOf } from '../../core/typeface/bitmap.ts';
import { type Bars, otherBars } from './other-bars.ts';
import type { PrintState } from './print-state.ts';

export type Drawn = { readonly picture: Bitmap; readonly text: string };

const symbologies: Readonly<Record<number, Symbology>> = {
  ...{ 0: 'upca', 2: 'ean13', 3: 'ean8', 4: 'code39', 5: 'itf' },
  ...{ 65: 'upca', 67: 'ean13', 68: 'ean8', 69: 'code39', 70: 'itf', 73: 'code128' },
};
const lengths: Partial<Record<Symbology, number>> = { upca: 12, ean13: 13, ean8: 8 };

/** A barcode as the printer draws it; `undefined` if the data is not valid for its kind or has no room. */
export function drawBarcode(
  kind: number,
  data: Uint8Array,
  state: PrintState['barcode'],
  room: number,
): (Drawn & { readonly data: string }) | undefined {
  const bars = barsOf(kind, data);
  return bars && pictureOf(bars, state, room);
}

/** Bars of checked data, whatever bytes brought it. */
export function drawBars(
  symbology: Symbology,
  data: string,
  state: PrintState['barcode'],
  room: number,
): (Drawn & { readonly data: string }) | undefined {
  if (!/^[ -~]+$/.test(data)) return undefined;
  return pictureOf({ widths: barWidths(symbology, data), data, name: symbology }, state, room);
}

function pictureOf(
  bars: Bars & { readonly name: string },
  state: PrintState['barcode'],
  room: number,
): (Drawn & { readonly data: string }) | undefined {
  const dots = bars.widths.reduce((sum, width) => sum + width * state.module, 0);
  if (dots > room) return undefined;
  const edges = bars.widths.flatMap((width, at) =>
    Array.from({ length: width * state.module }, () => at % 2 === 0),
  );
  const picture = bitmapOf(edges.length, state.height, (x) => edges[x] === true);
  return { picture, text: `[${bars.name} ${bars.data}]`, data: bars.data };
}

function barsOf(kind: number, data: Uint8Array): (Bars & { readonly name: string }) | undefined {
  const symbology = symbologies[kind];
  if (symbology === undefined) return otherBars(kind, String.fromCharCode(...data));
  const bars = symbology === 'code128' ? code128Bars(data) : plainBars(symbology, data);
  return bars && { ...bars, name: symbology };
}

function plainBars(symbology: Symbology, bytes: Uint8Array): Bars | undefined {
  const text = String.fromCharCode(...bytes);
  const length = lengths[symbology];
  if (symbology === 'code39') {
    const data = text.replace(/^\*|\*$/g, '');
    return /^[0-9A-Z. $/+%-]+$/.test(data)
      ? { widths: barWidths(symbology, data), data }
      : undefined;
  }
  if (!/^\d+$/.test(text)) return undefined;
  const data =
    length !== undefined && text.length === length - 1 ? text + gs1CheckDigit(text) : text;
  if (length === undefined ? data.length % 2 === 1 : data.length !== length) return undefined;
  return { widths: barWidths(symbology, data), data };
}

const code128Sets: Readonly<Record<string, { start: number; change: number }>> = {
  A: { start: 103, change: 101 },
  B: { start: 104, change: 100 },
  C: { start: 105, change: 99 },
};

/** FNC1 to FNC4 and the shift to the other set, as values in sets A and B. */
const code128Specials: Readonly<Record<string, readonly [number, number]>> = {
  ...{ '1': [102, 102], '2': [97, 97], '3': [96, 96], '4': [101, 100], S: [98, 98] },
};

/** Data as `GS k` takes it: `{A`, `{B`, `{C` choose a set, `{1` to `{4` and `{S` are specials, `{{` is a brace. */
function code128Bars(bytes: Uint8Array): Bars | undefined {
  const values: number[] = [];
  let data = '';
  let set = '';
  for (let at = 0; at < bytes.length; at++) {
    const chosen = bytes[at] === 0x7b ? String.fromCharCode(bytes[++at] ?? 0) : '';
    const change = code128Sets[chosen];
    if (change) {
      values.push(values.length === 0 ? change.start : change.change);
      set = chosen;
      continue;
    }
    const byte = bytes[at] ?? 0;
    const special = code128Specials[chosen]?.[set === 'A' ? 0 : 1];
    if (special !== undefined && values.length > 0) {
      values.push(special);
      continue;
    }
    const value = code128Value(set, byte);
    if (value === undefined) return undefined;
    values.push(value);
    data += set === 'C' ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
  }
  return values.length === 0 ? undefined : { widths: widthsOfValues(values), data };
}

/** Value of a byte in a set; `undefined` if the set lacks it or none is chosen. */
function code128Value(set: string, byte: number): number | undefined {
  if (set === '') return undefined;
  if (set === 'C') return byte <= 99 ? byte : undefined;
  const value = set === 'A' && byte < 32 ? byte + 64 : byte - 32;
  return value >= 0 && value <= 95 ? value : undefined;
}

/** A QR symbol, each module a square of `size` dots, with the white border that readers need. */
export function drawQr({ size, level, data }: PrintState['qr']): Drawn | undefined {
  const matrix = qrMatrix(data, level);
  if (matrix === undefined || data.length === 0) return undefined;
  const quiet = 4;
  const edge = (matrix.size + quiet * 2) * size;
  const module = (dot: number): number => Math.floor(dot / size) - quiet;
  const inside = (at: number): boolean => at >= 0 && at < matrix.size;
  const picture = bitmapOf(edge, edge, (x, y) => {
    const [column, row] = [module(x), module(y)];
    return inside(column) && inside(row) && matrix.dark(column, row);
  });
  return { picture, text: `[qr ${new TextDecoder().decode(data)}]` };
}

/** `GS v 0`: rows of bytes; modes 1 to 3 double the width, the height or both. */
export function rasterPicture(args: Uint8Array): Bitmap | undefined {
  const [, mode = 0, xl = 0, xh = 0, yl = 0, yh = 0] = args;
  const stride = xl + xh * 256;
  const rows = yl + yh * 256;
  return packedPicture(args.subarray(6), stride * 8, rows, (mode & 1) + 1, ((mode >> 1) & 1) + 1);
}

export function packedPicture(
  data: Uint8Array,
  width: number,
  height: number,
  scaleX: number,
  scaleY: number,
): Bitmap | undefined {
  if (width === 0 || height === 0 || width > 4096 || height * scaleY > 8192) return undefined;
  const stride = (width + 7) >> 3;
  if (data.length < stride * height) return undefined;
  return bitmapOf(width * scaleX, height * scaleY, (x, y) => {
    const column = Math.floor(x / scaleX);
    const byte = data[Math.floor(y / scaleY) * stride + (column >> 3)] ?? 0;
    return ((byte >> (7 - (column & 7))) & 1) === 1;
  });
}

/** `GS *`: a picture of x times 8 columns, each y bytes high, printed by `GS /`. */
export function downloadedPicture(
  args: Uint8Array,
  scaleX: number,
  scaleY: number,
): Bitmap | undefined {
  const [x = 0, y = 0] = args;
  if (args.length < 2 + x * y * 8 || x * y === 0) return undefined;
  return bitmapOf(x * 8 * scaleX, y * 8 * scaleY, (dotX, dotY) => {
    const row = Math.floor(dotY / scaleY);
    const byte = args[2 + Math.floor(dotX / scaleX) * y + (row >> 3)] ?? 0;
    return ((byte >> (7 - (row & 7))) & 1) === 1;
  });
}

/** `ESC *`: columns of 8 or 24 dots, the highest bit on top. */
export function columnPicture(args: Uint8Array): Bitmap | undefined {
  const [mode = 0, low = 0, high = 0] = args;
  const columns = low + high * 256;
  if (columns === 0) return undefined;
  const bytes = mode >= 32 ? 3 : 1;
  const scaleX = mode === 0 || mode === 32 ? 2 : 1;
  const scaleY = bytes === 3 ? 1 : 3;
  return bitmapOf(Math.min(columns, 2048) * scaleX, 24, (x, y) => {
    const row = Math.floor(y / scaleY);
    const byte = args[3 + Math.floor(x / scaleX) * bytes + (row >> 3)] ?? 0;
    return ((byte >> (7 - (row & 7))) & 1) === 1;
  });
}
