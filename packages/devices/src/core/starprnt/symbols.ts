import { ByteWriter, highByte, lowByte, utf8 } from '../bytes.ts';
import { barcodeData } from '../encode/barcode-data.ts';
import type { Encoded } from '../encode/dialect.ts';
import { barsPicture, qrPicture } from '../encode/pictures.ts';
import type { PrinterModel } from '../printer-model.ts';
import type { BlockOf, Symbology } from '../receipt-doc.ts';
import { barWidths } from '../symbols/barcode.ts';
import { sizeOf, versionFor } from '../symbols/qr-tables.ts';
import { encodeStarRaster, holdsStarCommands } from './raster.ts';

const ESC = 0x1b;
const GS = 0x1d;
const RS = 0x1e;

const kindOf: Readonly<Record<Symbology, number>> = {
  upca: 1,
  ean8: 2,
  ean13: 3,
  code39: 4,
  itf: 5,
  code128: 6,
};

/**
 * Mode of `ESC b` for a narrow bar of 2, 3 or 4 dots; for Code 39 and ITF also the ratio of wide to
 * narrow, which is 3.
 */
const modeOf = (symbology: Symbology, module: number): number =>
  symbology === 'itf' ? module + 5 : module - 1;

/** `ESC b`: kind, digits below or not, mode, height, data, RS. */
export function encodeStarBarcode(block: BlockOf<'barcode'>, model: PrinterModel): Encoded {
  const checked = barcodeData(block.symbology, block.data);
  if ('problem' in checked) return checked;
  const widths = barWidths(block.symbology, checked.data);
  const modules = widths.reduce((sum, width) => sum + width, 20);
  const module = Math.min(block.module ?? 2, 4, Math.floor(model.widthDots / modules));
  if (module < 2) return { problem: 'wider than the paper' };
  const legend = block.text ?? true;
  const height = block.height ?? 80;
  const out = new ByteWriter();
  out.push(ESC, 0x62, 0x30 + kindOf[block.symbology], legend ? 0x32 : 0x31);
  out.push(0x30 + modeOf(block.symbology, module), height);
  out.append(bodyOf(block.symbology, checked.data)).push(RS);
  if (height !== RS && !holdsStarCommands(out.toBytes())) return { bytes: out.toBytes() };
  const picture = barsPicture(widths, module, height);
  const bytes = encodeStarRaster(picture, 1, model.widthDots);
  return legend ? { bytes, legend: checked.data } : { bytes };
}

/** A percent sign begins an escape in Code 128. */
const bodyOf = (symbology: Symbology, data: string): number[] =>
  [...(symbology === 'code128' ? data.replaceAll('%', '%0') : data)].map((c) => c.charCodeAt(0));

/** `ESC GS y`: model 2, level, size, data, print. */
export function encodeStarQr(block: BlockOf<'qr'>, model: PrinterModel): Encoded {
  const data = utf8(block.data);
  const level = block.ecc ?? 'M';
  const version = versionFor(data.length, level);
  if (version === undefined) return { problem: 'too long' };
  const size = Math.min(block.size ?? 6, 8, Math.floor(model.widthDots / (sizeOf(version) + 8)));
  if (size < 2) return { problem: 'wider than the paper' };
  const out = new ByteWriter();
  out.push(ESC, GS, 0x79, 0x53, 0x30, 2);
  out.push(ESC, GS, 0x79, 0x53, 0x31, 'LMQH'.indexOf(level));
  out.push(ESC, GS, 0x79, 0x53, 0x32, size);
  out.push(ESC, GS, 0x79, 0x44, 0x31, 0, lowByte(data.length), highByte(data.length)).append(data);
  out.push(ESC, GS, 0x79, 0x50);
  if (!holdsStarCommands(out.toBytes())) return { bytes: out.toBytes() };
  return { bytes: encodeStarRaster(qrPicture(data, level, size), 1, model.widthDots) };
}
