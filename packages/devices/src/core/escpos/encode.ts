import { ByteWriter } from '../bytes.ts';
import { isNative } from '../layout/cells.ts';
import { type Charset, charsetOf, isAscii, type Loss, printable } from '../layout/charset.ts';
import { columnLines, type Line, plain, type Run, type Style, textLines } from '../layout/line.ts';
import { rasterLine } from '../layout/raster-line.ts';
import type { PrinterModel } from '../printer-model.ts';
import type { Align, Block, BlockOf, Cell, ReceiptDoc, Span } from '../receipt-doc.ts';
import { esc } from './commands.ts';
import { encodeRaster } from './raster.ts';
import { type Encoded, encodeBarcode, encodeImage, encodeQr } from './symbols.ts';

export type EncodeOptions = {
  /** Four bytes of 0x20 to 0x7e; asked back from a printer that proves by process id. */
  readonly processId?: readonly number[];
};

export type EncodedJob = { readonly bytes: Uint8Array; readonly losses: readonly Loss[] };

/**
 * The document as ESC/POS bytes for one printer model. Every setting is made absolutely at the
 * start, so that nothing an earlier job left behind shows. The request for proof comes last,
 * behind the cut, so that a jammed cutter is inside the proof.
 */
export function encodeEscPos(
  doc: ReceiptDoc,
  model: PrinterModel,
  options: EncodeOptions = {},
): EncodedJob {
  const encoder = new Encoder(model);
  for (const block of doc.blocks) encoder.block(block);
  encoder.proof(options);
  return { bytes: encoder.out.toBytes(), losses: encoder.losses };
}

/** Resets the printer and states everything that a reset may leave to its switches. */
function preamble(model: PrinterModel): number[] {
  return [
    ...esc.initialise,
    ...(model.reportsChanges ? esc.reportChanges : []),
    ...esc.leaveKanji,
    ...esc.usaCharacters,
    ...esc.codePage(model.codePages[0]?.number ?? 0),
    ...esc.fontA,
    ...esc.clearPrintMode,
    ...esc.size(1, 1),
    ...esc.bold(false),
    ...esc.underline(false),
    ...esc.invert(false),
    ...esc.smoothing,
    ...esc.align(0),
    ...esc.defaultLineSpacing,
    ...esc.noCharacterSpacing,
    ...esc.upright,
    ...esc.noRotation,
    ...esc.leftMargin(0),
    ...esc.areaWidth(model.widthDots),
  ];
}

function mechanics(block: BlockOf<'feed'> | BlockOf<'cut'> | BlockOf<'drawer'>): readonly number[] {
  if (block.type === 'feed') return esc.feedLines(block.lines);
  if (block.type === 'cut') return block.mode === 'full' ? esc.cutFull : esc.cutPartial;
  return esc.drawerPulse(block.pin === 2 ? 0 : 1);
}

const alignNumber = { left: 0, center: 1, right: 2 } as const;

class Encoder {
  readonly out = new ByteWriter();
  readonly losses: Loss[] = [];
  readonly #model: PrinterModel;
  readonly #charset: Charset;
  #page: number | undefined;
  #style: Style = plain;
  #align: Align = 'left';

  constructor(model: PrinterModel) {
    this.#model = model;
    this.#charset = charsetOf(model);
    this.#page = model.codePages[0]?.number;
    this.out.append(preamble(model));
  }

  block(block: Block): void {
    switch (block.type) {
      case 'text':
        this.#lines(textLines(this.#printableText(block), this.#model.columns, this.#charset));
        break;
      case 'columns':
        this.#lines(columnLines(this.#printableColumns(block), this.#model.columns, this.#charset));
        break;
      case 'rule':
        this.#rule(block);
        break;
      case 'barcode':
        this.#symbol(block, encodeBarcode(block, this.#model));
        break;
      case 'qr':
        this.#symbol(block, encodeQr(block, this.#model));
        break;
      case 'image':
        this.#setAlign(block.align ?? 'left');
        this.out.append(encodeImage(block, this.#model, this.losses));
        break;
      default:
        this.out.append(mechanics(block));
    }
  }

  proof({ processId }: EncodeOptions): void {
    if (this.#model.proof !== 'none') this.out.append(esc.fence);
    if (this.#model.proof === 'process-id' && processId) this.out.append(esc.processId(processId));
  }

  #printableSpan(span: Span): Span {
    return { ...span, text: printable(span.text, this.#charset) };
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
    this.#lines([{ runs: [{ text, style: plain }], align: 'left' }]);
  }

  /** What cannot be printed as a symbol is printed as text, so that a person can still use it. */
  #symbol(block: BlockOf<'barcode'> | BlockOf<'qr'>, encoded: Encoded): void {
    const align = block.align ?? 'center';
    if ('problem' in encoded) {
      this.losses.push({ kind: block.type, data: block.data, reason: encoded.problem });
      this.block({ type: 'text', spans: [{ text: block.data }], align });
      return;
    }
    this.#setAlign(align);
    this.out.append(encoded.bytes);
    if (encoded.legend !== undefined) {
      this.block({ type: 'text', spans: [{ text: encoded.legend }], align });
    }
  }

  #lines(lines: readonly Line[]): void {
    for (const line of lines) {
      this.#setAlign(line.align);
      if (!line.runs.every(({ text }) => isNative(text, this.#charset))) {
        this.out.append(encodeRaster(rasterLine(line, this.#charset, this.losses)));
        continue;
      }
      for (const run of line.runs) this.#run(run);
      this.#setStyle(plain);
      this.out.append(esc.lineFeed);
    }
  }

  #setAlign(align: Align): void {
    if (align !== this.#align) this.out.append(esc.align(alignNumber[align]));
    this.#align = align;
  }

  #setStyle(next: Style): void {
    const now = this.#style;
    if (next.bold !== now.bold) this.out.append(esc.bold(next.bold));
    if (next.underline !== now.underline) this.out.append(esc.underline(next.underline));
    if (next.invert !== now.invert) this.out.append(esc.invert(next.invert));
    if (next.width !== now.width || next.height !== now.height) {
      this.out.append(esc.size(next.width, next.height));
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
    if (table !== current) this.out.append(esc.codePage(table.page.number));
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
