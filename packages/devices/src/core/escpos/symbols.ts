import { ByteWriter, highByte, lowByte, utf8 } from '../bytes.ts';
import type { Loss } from '../layout/charset.ts';
import type { PrinterModel } from '../printer-model.ts';
import type { BlockOf, Symbology } from '../receipt-doc.ts';
import { barWidths, isCode39 } from '../symbols/barcode.ts';
import { gs1CheckDigit } from '../symbols/check-digit.ts';
import { code128Values } from '../symbols/code128.ts';
import { sizeOf, versionFor } from '../symbols/qr-tables.ts';

const GS = 0x1d;

/** Either the bytes of a symbol or why it cannot be printed. */
export type Encoded = { readonly bytes: Uint8Array } | { readonly problem: string };

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
  const modules = barWidths(block.symbology, checked.data).reduce((sum, width) => sum + width, 20);
  const module = Math.min(block.module ?? 2, Math.floor(model.widthDots / modules));
  if (module < 2) return { problem: 'wider than the paper' };
  const body = barcodeBody(block.symbology, checked.data);
  if (body.length > 255) return { problem: 'too long' };
  const out = new ByteWriter();
  out.push(GS, 0x68, block.height ?? 80, GS, 0x77, module, GS, 0x66, 0);
  out.push(GS, 0x48, (block.text ?? true) ? 2 : 0);
  out.push(GS, 0x6b, commandOf[block.symbology], body.length).append(body);
  return { bytes: out.toBytes() };
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
  return { bytes: out.toBytes() };
}

const bandRows = 128;

/** `GS v 0` in bands that small print buffers hold; dots outside the paper are cut off. */
export function encodeImage(
  block: BlockOf<'image'>,
  model: PrinterModel,
  losses: Loss[],
): Uint8Array {
  if (block.width > model.widthDots) losses.push({ kind: 'image', reason: 'wider than the paper' });
  const rowBytes = Math.ceil(Math.min(block.width, model.widthDots) / 8);
  const out = new ByteWriter();
  for (let from = 0; from < block.rows.length; from += bandRows) {
    const rows = block.rows.slice(from, from + bandRows);
    out.push(GS, 0x76, 0x30, 0, rowBytes, 0, lowByte(rows.length), highByte(rows.length));
    out.append(withoutCommands(rows.flatMap((row) => hexBytes(row, rowBytes))));
  }
  return out.toBytes();
}

function hexBytes(row: string, count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const byte = Number.parseInt(row.slice(at * 2, at * 2 + 2), 16);
    return Number.isNaN(byte) ? 0 : byte;
  });
}

/**
 * Older printers act on real-time commands even inside picture data: status (10 04), recovery
 * (10 05), drawer pulse (10 14). One dot is turned over so that the pair never occurs.
 */
export function withoutCommands(data: readonly number[]): number[] {
  return data.map((byte, at) => {
    const realTime = byte === 0x04 || byte === 0x05 || byte === 0x14;
    return realTime && data[at - 1] === 0x10 ? byte ^ 0x20 : byte;
  });
}
