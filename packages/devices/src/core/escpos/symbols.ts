import { ByteWriter, highByte, lowByte, utf8 } from '../bytes.ts';
import type { Loss } from '../layout/charset.ts';
import type { PrinterModel } from '../printer-model.ts';
import type { BlockOf, Symbology } from '../receipt-doc.ts';
import { barWidths, isCode39 } from '../symbols/barcode.ts';
import { gs1CheckDigit } from '../symbols/check-digit.ts';
import { code128Values } from '../symbols/code128.ts';
import { qrMatrix } from '../symbols/qr.ts';
import { sizeOf, versionFor } from '../symbols/qr-tables.ts';
import { type Bitmap, bitmapOf, strideOf } from '../typeface/bitmap.ts';
import { encodeRaster, holdsCommands } from './raster.ts';

const GS = 0x1d;

/**
 * Either the bytes of a symbol or why it cannot be printed. A symbol whose own bytes would hold a
 * real-time command is drawn as a picture; `legend` is then what stands below it.
 */
export type Encoded =
  | { readonly bytes: Uint8Array; readonly legend?: string }
  | { readonly problem: string };

const numericLength: Partial<Record<Symbology, number>> = { ean13: 13, ean8: 8, upca: 12 };

/**
 * The data with its check digit. A missing check digit is added, a wrong one refused: a printer
 * would either print nothing or silently another number.
 */
export function barcodeData(
  symbology: Symbology,
  data: string,
): { readonly data: string } | { readonly problem: string } {
  const length = numericLength[symbology];
  if (length !== undefined) return checkedNumber(data, length);
  if (symbology === 'itf') {
    return /^(\d\d)+$/.test(data) ? { data } : { problem: 'not an even number of digits' };
  }
  if (symbology === 'code39') {
    return isCode39(data) ? { data } : { problem: 'a character outside Code 39' };
  }
  return /^[ -~]+$/.test(data) ? { data } : { problem: 'a character outside ASCII' };
}

function checkedNumber(
  data: string,
  length: number,
): { readonly data: string } | { readonly problem: string } {
  if (!/^\d+$/.test(data)) return { problem: 'not digits only' };
  if (data.length === length - 1) return { data: data + gs1CheckDigit(data) };
  if (data.length !== length) return { problem: `not ${length} digits` };
  return gs1CheckDigit(data.slice(0, -1)) === data.at(-1)
    ? { data }
    : { problem: 'a wrong check digit' };
}

const commandOf: Readonly<Record<Symbology, number>> = {
  upca: 65,
  ean13: 67,
  ean8: 68,
  code39: 69,
  itf: 70,
  code128: 73,
};

/** Narrowest readable module is two dots; ten modules on each side stay white. */
export function encodeBarcode(block: BlockOf<'barcode'>, model: PrinterModel): Encoded {
  const checked = barcodeData(block.symbology, block.data);
  if ('problem' in checked) return checked;
  const widths = barWidths(block.symbology, checked.data);
  const modules = widths.reduce((sum, width) => sum + width, 20);
  const module = Math.min(block.module ?? 2, Math.floor(model.widthDots / modules));
  if (module < 2) return { problem: 'wider than the paper' };
  const body = barcodeBody(block.symbology, checked.data);
  if (body.length > 255) return { problem: 'too long' };
  const out = new ByteWriter();
  out.push(GS, 0x68, block.height ?? 80, GS, 0x77, module, GS, 0x66, 0);
  out.push(GS, 0x48, (block.text ?? true) ? 2 : 0);
  out.push(GS, 0x6b, commandOf[block.symbology], body.length).append(body);
  if (!holdsCommands(out.toBytes())) return { bytes: out.toBytes() };
  const bytes = encodeRaster(barsPicture(widths, module, block.height ?? 80));
  return (block.text ?? true) ? { bytes, legend: checked.data } : { bytes };
}

function barsPicture(widths: readonly number[], module: number, height: number): Bitmap {
  const dots = widths.flatMap((width, at) =>
    Array.from({ length: width * module }, () => at % 2 === 0),
  );
  return bitmapOf(dots.length, height, (x) => dots[x] === true);
}

function barcodeBody(symbology: Symbology, data: string): number[] {
  if (symbology !== 'code128') return [...data].map((char) => char.charCodeAt(0));
  let set = '';
  return code128Values(data).flatMap((value) => {
    if (value === 104 || value === 105 || value === 99 || value === 100) {
      const next = value === 104 || value === 100 ? 'B' : 'C';
      if (next !== set) {
        set = next;
        return [0x7b, next.charCodeAt(0)];
      }
    }
    if (set === 'C') return [value];
    return value + 32 === 0x7b ? [0x7b, 0x7b] : [value + 32];
  });
}

/** `GS ( k`: model 2, module size, level, store, print. */
export function encodeQr(block: BlockOf<'qr'>, model: PrinterModel): Encoded {
  const data = utf8(block.data);
  const level = block.ecc ?? 'M';
  const version = versionFor(data.length, level);
  if (version === undefined) return { problem: 'too long' };
  const size = Math.min(block.size ?? 6, Math.floor(model.widthDots / (sizeOf(version) + 8)));
  if (size < 2) return { problem: 'wider than the paper' };
  const out = new ByteWriter();
  out.push(GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0);
  out.push(GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, size);
  out.push(GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 48 + 'LMQH'.indexOf(level));
  const length = data.length + 3;
  out.push(GS, 0x28, 0x6b, lowByte(length), highByte(length), 0x31, 0x50, 0x30).append(data);
  out.push(GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30);
  if (!holdsCommands(out.toBytes())) return { bytes: out.toBytes() };
  return { bytes: encodeRaster(qrPicture(data, level, size)) };
}

/** With the four modules of white that readers need. */
function qrPicture(data: Uint8Array, level: 'L' | 'M' | 'Q' | 'H', size: number): Bitmap {
  const matrix = qrMatrix(data, level);
  if (matrix === undefined) throw new Error('The data has been found to fit a QR code');
  const edge = (matrix.size + 8) * size;
  const module = (dot: number): number => Math.floor(dot / size) - 4;
  const inside = (at: number): boolean => at >= 0 && at < matrix.size;
  return bitmapOf(edge, edge, (x, y) => {
    const [column, row] = [module(x), module(y)];
    return inside(column) && inside(row) && matrix.dark(column, row);
  });
}

/** Dots outside the paper are cut off. */
export function encodeImage(
  block: BlockOf<'image'>,
  model: PrinterModel,
  losses: Loss[],
): Uint8Array {
  if (block.width > model.widthDots) losses.push({ kind: 'image', reason: 'wider than the paper' });
  const width = Math.min(block.width, model.widthDots);
  const stride = strideOf(width);
  const bits = Uint8Array.from(block.rows.flatMap((row) => hexBytes(row, stride)));
  return encodeRaster({ width, height: block.rows.length, bits });
}

function hexBytes(row: string, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const byte = Number.parseInt(row.slice(at * 2, at * 2 + 2), 16);
    return Number.isNaN(byte) ? 0 : byte;
  });
}
