import { ByteWriter, highByte, lowByte, utf8 } from '../bytes.ts';
import { barcodeData } from '../encode/barcode-data.ts';
import type { Encoded } from '../encode/dialect.ts';
import { barsPicture, qrPicture } from '../encode/pictures.ts';
import type { PrinterModel } from '../printer-model.ts';
import type { BlockOf, Symbology } from '../receipt-doc.ts';
import { barWidths } from '../symbols/barcode.ts';
import { code128Values } from '../symbols/code128.ts';
import { sizeOf, versionFor } from '../symbols/qr-tables.ts';
import { encodeRaster, holdsCommands } from './raster.ts';

const GS = 0x1d;

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
