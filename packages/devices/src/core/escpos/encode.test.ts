import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euros, sampleChit, sampleReceipt } from '../../testing/samples.ts';
import {
  type Block,
  encodeJob,
  englishLabels,
  kitchenChitDocument,
  printerModels,
  type ReceiptDoc,
  receiptDocSchema,
  receiptDocument,
} from '../index.ts';
import { codepoints } from '../layout/charset.ts';
import { holdsCommands, withoutCommands } from './raster.ts';

const model = printerModels['epson-tm-m30'];
const encode = (doc: ReceiptDoc, to = model) => encodeJob(doc, to);
const text = (value: string): ReceiptDoc => ({
  blocks: [{ type: 'text', spans: [{ text: value }] }],
});
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const context = { labels: englishLabels, money: euros };

/** Bytes of a document without the preamble and the proof. */
function body(doc: ReceiptDoc, to = model): string {
  const empty = hex(encode({ blocks: [] }, to).bytes);
  const fence = '1d7201';
  const preamble = empty.slice(0, -fence.length);
  const full = hex(encode(doc, to).bytes);
  expect(full.startsWith(preamble)).toBe(true);
  expect(full.endsWith(fence)).toBe(true);
  return full.slice(preamble.length, -fence.length);
}

describe('ESC/POS encoder', () => {
  it('[PR1] a job begins with a reset and absolute settings and ends with the request for proof', () => {
    const { bytes } = encodeJob({ blocks: [] }, model, { processId: [0x21, 0x22, 0x23, 0x24] });
    expect(hex(bytes)).toBe(
      '1b40' +
        '1d61ff' +
        '1c2e' +
        '1b5200' +
        '1b7410' +
        '1b4d00' +
        '1b2100' +
        '1d2100' +
        '1b4500' +
        '1b2d00' +
        '1d4200' +
        '1d6201' +
        '1b6100' +
        '1b32' +
        '1b2000' +
        '1b7b00' +
        '1b5600' +
        '1d4c0000' +
        '1d574002' +
        '1d7201' +
        '1d284806003030' +
        '21222324',
    );
  });

  it('[PR2] each run is set in the code page that has its glyphs', () => {
    expect(body(text('Caf\u00e9 \u20ac'))).toBe('436166e920800a');
    expect(body(text('\u017bubr'))).toBe(`1b7412bd7562720a`);
    const greek = body(text('\u0393\u03b5\u03b9\u03b1'));
    expect(greek).toBe('1b742fc3e5e9e10a');
    expect(codepoints('cp852')[0xbd]).toBe('\u017b'.codePointAt(0));
  });

  it('[PR3] a line with a glyph that no code page has is drawn, and nothing of it is lost', () => {
    const { bytes, losses } = encode(text('Ph\u1edf b\u00f2'));
    expect(losses).toEqual([]);
    expect(hex(bytes)).toContain('1d763000');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Ph');
    expect(encode(text('plain')).losses).toEqual([]);
    expect(hex(encode(text('plain')).bytes)).not.toContain('1d7630');
  });

  it('[PR3] a glyph that no typeface has is a box with its code point, counted as a loss', () => {
    const { bytes, losses } = encode(text('Tea \u8336 \u{1f375}'));
    expect(losses).toEqual([
      { kind: 'glyph', char: '\u8336', shown: '[U+8336]' },
      { kind: 'glyph', char: '\u{1f375}', shown: '[U+1F375]' },
    ]);
    const one = encode(text('Tea \u8336')).bytes;
    const other = encode(text('Tea \u8337')).bytes;
    expect(hex(one)).not.toBe(hex(other));
    expect(hex(bytes)).toContain('1d763000');
  });

  it('[PR4] control characters in text are never sent as commands', () => {
    expect(body(text('a\u001b@\u001dV\u0000\u0010\u0014\u0001b\u007f\u009bc'))).toBe(
      Buffer.from('a@Vbc\n').toString('hex'),
    );
    expect(body(text('1\u202f000\u00a0kr'))).toBe(Buffer.from('1 000 kr\n').toString('hex'));
  });

  it('[PR5] a wrong check digit is never printed as a barcode; the digits are printed as text', () => {
    const barcode = (data: string): ReceiptDoc => ({
      blocks: [{ type: 'barcode', symbology: 'ean13', data }],
    });
    const good = encode(barcode('590123412345'));
    expect(hex(good.bytes)).toContain(`1d6b430d${Buffer.from('5901234123457').toString('hex')}`);
    const bad = encode(barcode('5901234123450'));
    expect(hex(bad.bytes)).not.toContain('1d6b');
    expect(Buffer.from(bad.bytes).toString('latin1')).toContain('5901234123450');
    expect(bad.losses).toEqual([
      { kind: 'barcode', data: '5901234123450', reason: 'a wrong check digit' },
    ]);
  });

  it('[PR6] real-time commands cannot occur inside a picture', () => {
    expect(withoutCommands([0x10, 0x04, 0x10, 0x14, 0x01, 0x05, 0x10, 0x05])).toEqual([
      0x10, 0x24, 0x10, 0x34, 0x01, 0x05, 0x10, 0x25,
    ]);
  });

  it('[PR6] nothing that people write, scan or draw brings a real-time command into a job', () => {
    const blocks: Block[] = [
      { type: 'barcode', symbology: 'code128', data: '1604991605991620' },
      { type: 'qr', data: 'a\u0010\u0014\u0001\u0000\u0001b' },
      { type: 'qr', data: 'x'.repeat(0x0410 - 3), size: 2 },
      { type: 'image', width: 16, rows: ['1014', '1004', '1005'] },
      { type: 'text', spans: [{ text: 'a\u0010\u0014\u0001\u0000\u0001' }] },
    ];
    for (const block of blocks) {
      const { bytes, losses } = encode({ blocks: [block] });
      expect(losses).toEqual([]);
      expect(holdsCommands(bytes)).toBe(false);
    }
    const anyImage = fc.array(fc.constantFrom('10041014', '10051410', '00101410', '10101404'));
    fc.assert(
      fc.property(anyImage, (rows) => {
        const { bytes } = encode({ blocks: [{ type: 'image', width: 32, rows }] });
        expect(holdsCommands(bytes)).toBe(false);
      }),
    );
  });

  it('[PR7] columns never exceed the line, on any width', () => {
    for (const to of Object.values(printerModels)) {
      const { bytes } = encode(receiptDocument(sampleReceipt, context), to);
      const lines = Buffer.from(bytes).toString('latin1').split('\n');
      const plainLines = lines.filter((line) => [...line].every((char) => char >= ' '));
      expect(plainLines.length).toBeGreaterThan(10);
      for (const line of plainLines) expect(line.length).toBeLessThanOrEqual(to.columns);
    }
  });

  it('[PR8] the receipt and the chit have these exact bytes', () => {
    const receipt = encode(receiptDocument(sampleReceipt, context));
    const chit = encode(kitchenChitDocument(sampleChit, context), printerModels['generic-58']);
    expect(hex(receipt.bytes)).toMatchSnapshot('receipt, 80 mm');
    expect(hex(chit.bytes)).toMatchSnapshot('chit, 58 mm');
  });

  it('[PR9] every document is plain data that its schema accepts', () => {
    const doc = receiptDocument(sampleReceipt, context);
    expect(receiptDocSchema.parse(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
  });
});
