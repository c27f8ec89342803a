import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { encodeJob, type PrinterModelId, printerModels, type ReceiptDoc } from '../core/index.ts';
import { openFonts, textOf } from '../fonts/index.ts';
import { type Paper, PrinterLine, VirtualPrinter } from './virtual-printer/printer.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden');
/** One shelf for all papers of a test file. */
export const fonts = openFonts();

/** The paper that a printer of a model gives out for a document, with everything that was lost. */
export async function printed(doc: ReceiptDoc, id: PrinterModelId) {
  await fonts.load(textOf(doc));
  const model = printerModels[id];
  const { bytes, losses } = encodeJob(doc, model, { fonts });
  return { paper: onPaper(bytes, id), losses, bytes };
}

/** What a printer of a model makes of bytes: exactly one paper. */
export function onPaper(bytes: Uint8Array, id: PrinterModelId): Paper {
  const { widthDots, language } = printerModels[id];
  const papers: Paper[] = [];
  const printer = new VirtualPrinter({
    ...{ widthDots, language, lastNumber: 0 },
    now: () => 0,
    onPaper: (paper) => papers.push(paper),
    onChange: () => undefined,
  });
  const line = new PrinterLine(() => undefined, language);
  printer.plug(line);
  printer.receive(line, bytes);
  expect(printer.unknownCommands).toEqual([]);
  const [paper] = papers;
  if (!paper || papers.length > 1) throw new Error(`${papers.length} papers came out`);
  return paper;
}

/**
 * Compares a picture with the one that has been looked at, dot by dot. With `GALLEY_GOLDEN=write`
 * it is taken over instead; it then has to be looked at.
 */
export function expectGolden(png: Uint8Array, name: string): void {
  const file = join(folder, `${name}.png`);
  if (process.env['GALLEY_GOLDEN'] === 'write') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, png);
  }
  if (!existsSync(file)) throw new Error(`There is no golden picture ${name}.png`);
  const approved = readFileSync(file);
  // The same file is the same picture; another one may be the same dots, packed otherwise.
  if (approved.equals(png)) return;
  const [now, golden] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(approved)];
  expect([name, now.width, now.height]).toEqual([name, golden.width, golden.height]);
  const different = now.data.findIndex((value, at) => value !== golden.data[at]);
  const place = different < 0 ? undefined : Math.floor(different / 4);
  expect({ name, place }).toEqual({ name, place: undefined });
}
