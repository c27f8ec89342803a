import { PNG } from 'pngjs';
import {
  type BlockOf,
  contextOf,
  type Dithering,
  encodeJob,
  greyOfRgba,
  imageBlock,
  type MoneyFormat,
  type PaperTemplate,
  type PrinterModelId,
  printerModels,
  type ReceiptDoc,
} from '../core/index.ts';
import { openFonts, textOf } from '../fonts/index.ts';
import { PrinterLine, VirtualPrinter } from '../testing/virtual-printer/printer.ts';
import { type PaperKind, type SampleHouse, samplePaper } from './samples.ts';

export type PreviewWish = {
  readonly kind: PaperKind;
  readonly template: PaperTemplate;
  readonly model: PrinterModelId;
  /** Whose paper it is and how amounts and times are written; the example's own where nothing is said. */
  readonly house?: SampleHouse & { readonly money: MoneyFormat };
};

const fonts = openFonts();
const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
const inEuros = (minor: number): string => euros.format(minor / 100);

/** An example of a paper as PNG, dot by dot as the printer of that model prints it. */
export function previewPaper({ kind, template, model, house }: PreviewWish): Promise<Uint8Array> {
  const context = contextOf(template, house?.money ?? inEuros);
  return pictureOf(samplePaper(kind, context, house), model);
}

/**
 * Any document as the paper of a printer: encoded for the model, and read back from those bytes by
 * the interpreter of the virtual printer.
 */
export async function pictureOf(doc: ReceiptDoc, model: PrinterModelId): Promise<Uint8Array> {
  await fonts.load(textOf(doc));
  const { widthDots, language } = printerModels[model];
  const printer = new VirtualPrinter({
    ...{ widthDots, language, lastNumber: 0, now: () => 0 },
    onPaper: () => undefined,
    onChange: () => undefined,
  });
  const line = new PrinterLine(() => undefined, language);
  printer.plug(line);
  printer.receive(line, encodeJob(doc, printerModels[model], { fonts }).bytes);
  return printer.papers[0]?.png ?? printer.hanging().png;
}

export type LogoWish = {
  /** In dots: 384 on 58 mm, 576 on 80 mm paper. */
  readonly widest: number;
  /** A taller picture is made narrower until it fits. */
  readonly highest?: number;
  readonly dithering: Dithering;
};

/** Larger pictures would hold up the process that opens them. */
const mostPixels = 4096 * 4096;

/** A house's PNG as the dots of a logo; `undefined` if it is no PNG or too large. */
export function logoFromPng(
  png: Uint8Array,
  { widest, highest, dithering }: LogoWish,
): BlockOf<'image'> | undefined {
  const bytes = Buffer.from(png);
  if (bytes.length < 24 || bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostPixels) {
    return undefined;
  }
  try {
    const { width, height, data } = PNG.sync.read(bytes);
    const room = highest === undefined ? widest : Math.floor((width * highest) / height);
    const wide = Math.max(1, Math.min(widest, room));
    return imageBlock(greyOfRgba(width, height, data), dithering, wide);
  } catch {
    return undefined;
  }
}
