import { ByteWriter } from '../bytes.ts';
import { plain, type Style } from '../layout/atoms.ts';
import { isNative, type Setting } from '../layout/cells.ts';
import { type Charset, charsetOf, isAscii, type Loss, printable } from '../layout/charset.ts';
import { columnLines, type Line, type Run, sideOf, textLines } from '../layout/line.ts';
import { rasterLine } from '../layout/raster-line.ts';
import type { PrinterModel, ProofMethod } from '../printer-model.ts';
import type { Align, Block, BlockOf, Cell, Span } from '../receipt-doc.ts';
import type { Bitmap } from '../typeface/bitmap.ts';
import type { FontShelf } from '../typeface/font-shelf.ts';
import type { Dialect, Encoded } from './dialect.ts';
import { hexBytes, imagePicture } from './pictures.ts';

export type EncodeOptions = {
  /** Four bytes of 0x20 to 0x7e; asked back from a printer that proves by process id. */
  readonly processId?: readonly number[];
  /** Draws what the built-in typeface lacks; without them that is a box with a code point. */
  readonly fonts?: FontShelf;
};

export type EncodedJob = {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
  /** What will prove that the paper came out; none where bytes of another program are in it. */
  readonly proof: ProofMethod;
};

const alignNumber = { left: 0, center: 1, right: 2 } as const;

/** Sets the blocks of a paper one after another in the dialect of its printer. */
export class Encoder {
  readonly out = new ByteWriter();
  readonly losses: Loss[] = [];
  readonly #dialect: Dialect;
  readonly #model: PrinterModel;
  readonly #charset: Charset;
  readonly #setting: Setting;
  #page: number | undefined;
  #style: Style = plain;
  #align: Align = 'left';

  constructor(dialect: Dialect, model: PrinterModel, rtl: boolean, fonts: FontShelf | undefined) {
    this.#dialect = dialect;
    this.#model = model;
    this.#charset = charsetOf(model);
    this.#setting = { charset: this.#charset, rtl, ...(fonts && { fonts }) };
    this.#page = model.codePages[0]?.number;
  }

  begin(): void {
    this.out.append(this.#dialect.preamble(this.#model));
  }

  block(block: Block): void {
    switch (block.type) {
      case 'text':
        this.#lines(textLines(this.#printableText(block), this.#model.columns, this.#setting));
        break;
      case 'columns':
        this.#lines(columnLines(this.#printableColumns(block), this.#model.columns, this.#setting));
        break;
      case 'rule':
        this.#rule(block);
        break;
      case 'barcode':
        this.#symbol(block, this.#dialect.barcode(block, this.#model));
        break;
      case 'qr':
        this.#symbol(block, this.#dialect.qr(block, this.#model));
        break;
      case 'image':
        this.#setAlign(this.#side(block.align ?? 'left'));
        this.#picture(imagePicture(block, this.#model.widthDots, this.losses));
        break;
      case 'raw':
        this.out.append(hexBytes(block.data, block.data.length / 2));
        break;
      default:
        this.out.append(this.#mechanics(block));
    }
  }

  #mechanics(block: BlockOf<'feed'> | BlockOf<'cut'> | BlockOf<'drawer'>): readonly number[] {
    if (block.type === 'feed') return this.#dialect.feedLines(block.lines);
    return block.type === 'cut' ? this.#dialect.cut(block.mode) : this.#dialect.drawer(block.pin);
  }

  #picture(bitmap: Bitmap): void {
    this.out.append(this.#dialect.picture(bitmap, alignNumber[this.#align], this.#model));
  }

  /** `left` means where lines begin. */
  #side(align: Align): Align {
    return sideOf(align, this.#setting.rtl);
  }

  proof({ processId }: EncodeOptions): void {
    this.out.append(this.#dialect.proof(this.#model, processId));
  }

  #printableSpan(span: Span): Span {
    const text = printable(span.text, this.#charset);
    const { maxScale } = this.#model;
    if ((span.width ?? 1) <= maxScale && (span.height ?? 1) <= maxScale) return { ...span, text };
    const within = (scale = 1): number => Math.min(scale, maxScale);
    return { ...span, text, width: within(span.width), height: within(span.height) };
  }

  #printableText(block: BlockOf<'text'>): BlockOf<'text'> {
    return { ...block, spans: block.spans.map((span) => this.#printableSpan(span)) };
  }

  #printableColumns(block: BlockOf<'columns'>): BlockOf<'columns'> {
    const cells = block.cells.map(
      (cell): Cell => ({ ...cell, spans: cell.spans.map((span) => this.#printableSpan(span)) }),
    );
    return { ...block, cells };
  }

  #rule({ style }: BlockOf<'rule'>): void {
    const char = style === 'double' ? '\u2550' : style === 'dashed' ? '-' : '\u2500';
    const text = printable(char, this.#charset).repeat(this.#model.columns);
    const atoms = [...text].map((glyph) => ({ char: glyph, style: plain, width: 1, level: 0 }));
    this.#lines([{ runs: [{ text, style: plain, atoms }], align: 'left' }]);
  }

  /** What cannot be printed as a symbol is printed as text, so that a person can still use it. */
  #symbol(block: BlockOf<'barcode'> | BlockOf<'qr'>, encoded: Encoded): void {
    const align = block.align ?? 'center';
    if ('problem' in encoded) {
      this.losses.push({ kind: block.type, data: block.data, reason: encoded.problem });
      this.block({ type: 'text', spans: [{ text: block.data }], align });
      return;
    }
    this.#setAlign(this.#side(align));
    this.out.append(encoded.bytes);
    if (encoded.legend !== undefined) {
      this.block({ type: 'text', spans: [{ text: encoded.legend }], align });
    }
  }

  #lines(lines: readonly Line[]): void {
    for (const line of lines) {
      this.#setAlign(line.align);
      if (!line.runs.every(({ text }) => isNative(text, this.#charset))) {
        this.#picture(rasterLine(line, this.#setting, this.losses));
        continue;
      }
      for (const run of line.runs) this.#run(run);
      this.#setStyle(plain);
      this.out.append(this.#dialect.lineFeed);
    }
  }

  #setAlign(align: Align): void {
    if (align !== this.#align) this.out.append(this.#dialect.align(alignNumber[align]));
    this.#align = align;
  }

  #setStyle(next: Style): void {
    const now = this.#style;
    if (next.bold !== now.bold) this.out.append(this.#dialect.bold(next.bold));
    if (next.underline !== now.underline) this.out.append(this.#dialect.underline(next.underline));
    if (next.invert !== now.invert) this.out.append(this.#dialect.invert(next.invert));
    if (next.width !== now.width || next.height !== now.height) {
      this.out.append(this.#dialect.size(next.width, next.height));
    }
    this.#style = next;
  }

  #run(run: Run): void {
    this.#setStyle(run.style);
    const points = [...run.text].map((char) => char.codePointAt(0) ?? 0x20);
    points.forEach((point, at) => {
      if (isAscii(point)) this.out.push(point);
      else this.#glyph(points, at, point);
    });
  }

  #glyph(points: readonly number[], at: number, point: number): void {
    const current = this.#charset.tables.find((table) => table.page.number === this.#page);
    const table = current?.bytes.has(point) ? current : this.#bestTable(points, at);
    const byte = table?.bytes.get(point);
    if (table === undefined || byte === undefined) throw new Error(`No glyph for U+${point}`);
    if (table !== current) this.out.append(this.#dialect.codePage(table.page.number));
    this.#page = table.page.number;
    this.out.push(byte);
  }

  /** The table that carries on longest from here; of equals the one the model prefers. */
  #bestTable(points: readonly number[], from: number) {
    let best: { table: Charset['tables'][number]; reach: number } | undefined;
    for (const table of this.#charset.tables) {
      const stop = points.findIndex((p, at) => at >= from && !isAscii(p) && !table.bytes.has(p));
      const reach = stop < 0 ? points.length : stop;
      if (reach > from && reach > (best?.reach ?? 0)) best = { table, reach };
    }
    return best?.table;
  }
}
