import { invariant } from '@galley/base';
import { encodeJob, printerModels } from '@galley/devices/core';
import { openFonts, textOf } from '@galley/devices/preview';
import { type Bench, type BenchResult, perSecond, ratioOf } from '../bench.ts';
import { byPeer } from './peer.ts';
import { foreignSaleOf, paperOf, type Sale, saleOf } from './receipts.ts';

const COUNT = 400;
const WARM_UP = 100;
const ROUND = 100;

type Encode = (sale: Sale) => Uint8Array;

/** The encoders take turns, so that whatever else the machine does meets all alike. */
const timed = (encoders: readonly Encode[], saleAt: (at: number) => Sale): number[] => {
  const times = encoders.map(() => 0);
  for (let from = 0; from < COUNT + WARM_UP; from += ROUND) {
    encoders.forEach((encode, which) => {
      const began = performance.now();
      for (let at = from; at < from + ROUND; at++) {
        invariant(encode(saleAt(at)).length > 500, 'a receipt has come out');
      }
      if (from >= WARM_UP) times[which] = (times[which] ?? 0) + performance.now() - began;
    });
  }
  return times;
};

const own =
  (model: keyof typeof printerModels): Encode =>
  (sale) =>
    encodeJob(paperOf(sale), printerModels[model]).bytes;

const run = async (log: (line: string) => void): Promise<BenchResult> => {
  log(`${COUNT} receipts of eight lines, a total and a QR code by each encoder, in turns`);
  const encoders = [own('epson-tm-m30'), own('star-mc-print3'), byPeer];
  const [ours = 0, star = 0, peer = 0] = timed(encoders, saleOf);
  const fonts = openFonts();
  const began = performance.now();
  await fonts.load(textOf(paperOf(foreignSaleOf(0))));
  const opened = performance.now() - began;
  const drawn: Encode = (sale) =>
    encodeJob(paperOf(sale), printerModels['epson-tm-m30'], { fonts }).bytes;
  const [raster = 0] = timed([drawn], foreignSaleOf);
  return {
    figures: {
      receipts_per_s: perSecond(COUNT, ours),
      starprnt_receipts_per_s: perSecond(COUNT, star),
      peer_receipts_per_s: perSecond(COUNT, peer),
      drawn_receipts_per_s: perSecond(COUNT, raster),
      fonts_opened_ms: Math.round(opened),
    },
    ratios: { time_to_receipt_printer_encoder: ratioOf(ours, peer) },
  };
};

export const printEncode: Bench = {
  name: 'print-encode',
  about: 'receipts as bytes for a printer, beside receipt-printer-encoder on the same receipt',
  limits: {
    time_to_receipt_printer_encoder: { floor: 1, good: 0.2 },
  },
  run,
};
