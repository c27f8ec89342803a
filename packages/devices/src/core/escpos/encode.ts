import type { Dialect } from '../encode/dialect.ts';
import type { PrinterModel } from '../printer-model.ts';
import { esc } from './commands.ts';
import { encodeRaster } from './raster.ts';
import { encodeBarcode, encodeQr } from './symbols.ts';

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

/** ESC/POS as Epson defines it. */
export const escPos: Dialect = {
  preamble,
  codePage: esc.codePage,
  bold: esc.bold,
  underline: esc.underline,
  invert: esc.invert,
  size: esc.size,
  align: esc.align,
  lineFeed: esc.lineFeed,
  feedLines: esc.feedLines,
  cut: (mode) => (mode === 'full' ? esc.cutFull : esc.cutPartial),
  drawer: (pin) => esc.drawerPulse(pin === 2 ? 0 : 1),
  picture: (bitmap) => encodeRaster(bitmap),
  barcode: encodeBarcode,
  qr: encodeQr,
  proof: (model, processId) => [
    ...(model.proof === 'none' ? [] : esc.fence),
    ...(model.proof === 'process-id' && processId ? esc.processId(processId) : []),
  ],
};
