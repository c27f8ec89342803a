import { inflateSync } from 'node:zlib';

type Table = {
  readonly tag: Buffer;
  readonly at: number;
  readonly packed: number;
  readonly length: number;
  readonly checksum: number;
};

/** A WOFF 1 font as the SFNT that it packs (W3C WOFF 1.0). */
export function sfntOfWoff(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font');
  const count = woff.readUInt16BE(12);
  const out = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(out, 0, 4, 8);
  writeDirectory(out, count);
  let at = 12 + count * 16;
  for (let index = 0; index < count; index++) {
    const table = readTable(woff, 44 + index * 20);
    table.tag.copy(out, 12 + index * 16);
    out.writeUInt32BE(table.checksum, 16 + index * 16);
    out.writeUInt32BE(at, 20 + index * 16);
    out.writeUInt32BE(table.length, 24 + index * 16);
    unpacked(woff, table).copy(out, at);
    at += (table.length + 3) & ~3;
  }
  return out;
}

/** The fields by which a binary search over the tables goes. */
function writeDirectory(out: Buffer, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * 16;
  out.writeUInt16BE(count, 4);
  out.writeUInt16BE(range, 6);
  out.writeUInt16BE(power, 8);
  out.writeUInt16BE(count * 16 - range, 10);
}

function readTable(woff: Buffer, at: number): Table {
  return {
    tag: woff.subarray(at, at + 4),
    at: woff.readUInt32BE(at + 4),
    packed: woff.readUInt32BE(at + 8),
    length: woff.readUInt32BE(at + 12),
    checksum: woff.readUInt32BE(at + 16),
  };
}

function unpacked(woff: Buffer, { at, packed, length }: Table): Buffer {
  const data = woff.subarray(at, at + packed);
  return packed < length ? inflateSync(data) : data;
}
