import { crc32, deflateSync } from 'node:zlib';
import { type Bitmap, strideOf } from '../../core/typeface/bitmap.ts';

/** In dots; `side` is a multiple of eight. */
export type Margins = { readonly side: number; readonly top: number; readonly bottom: number };

/** The picture on white paper as a PNG of one bit a pixel (PNG specification, grey, depth 1). */
export function paperPng(picture: Bitmap, margins: Margins): Uint8Array {
  const width = picture.width + margins.side * 2;
  const height = Math.max(1, picture.height + margins.top + margins.bottom);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(scanLines(picture, margins, width, height), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Each row begins with its filter, 0; white is 1. The side margin is a whole number of bytes. */
function scanLines(picture: Bitmap, margins: Margins, width: number, height: number): Buffer {
  const stride = strideOf(width) + 1;
  const inner = strideOf(picture.width);
  const rows = Buffer.alloc(stride * height, 0xff);
  for (let y = 0; y < height; y++) rows[y * stride] = 0;
  for (let y = 0; y < picture.height; y++) {
    const row = (y + margins.top) * stride + 1 + margins.side / 8;
    for (let at = 0; at < inner; at++) rows[row + at] = ~(picture.bits[y * inner + at] ?? 0) & 0xff;
  }
  return rows;
}
