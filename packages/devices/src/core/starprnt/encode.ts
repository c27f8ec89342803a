import type { Dialect } from '../encode/dialect.ts';
import type { PrinterModel } from '../printer-model.ts';
import { mostLines, star } from './commands.ts';
import { encodeStarRaster } from './raster.ts';
import { encodeStarBarcode, encodeStarQr } from './symbols.ts';

function preamble(model: PrinterModel): number[] {
  return [
    ...star.initialise,
    ...star.reportChanges(model.reportsChanges),
    ...star.usaCharacters,
    ...star.codePage(model.codePages[0]?.number ?? 0),
    ...star.fontA,
    ...star.noCharacterSpacing,
    ...star.size(1, 1),
    ...star.bold(false),
    ...star.underline(false),
    ...star.invert(false),
    ...star.upright,
    ...star.align(0),
    ...star.lineSpacing,
    ...star.leftMargin(0),
    ...star.rightMargin(model.columns),
  ];
}

/** More lines than one command feeds are fed by several. */
function feedLines(count: number): number[] {
  const first = Math.min(mostLines, count);
  return first === 0 ? [] : [...star.feedLines(first), ...feedLines(count - first)];
}

/** StarPRNT. The job ends by a count that the automatic status shows once all is printed. */
export const starPrnt: Dialect = {
  preamble,
  codePage: star.codePage,
  bold: star.bold,
  underline: star.underline,
  invert: star.invert,
  size: star.size,
  align: star.align,
  lineFeed: star.lineFeed,
  feedLines,
  cut: (mode) => (mode === 'full' ? star.cutFull : star.cutPartial),
  drawer: (pin) => (pin === 2 ? star.drawerOne : star.drawerTwo),
  picture: (bitmap, align, model) => encodeStarRaster(bitmap, align, model.widthDots),
  barcode: encodeStarBarcode,
  qr: encodeStarQr,
  proof: () => star.countJob,
};
