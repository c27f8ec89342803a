import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import type { PrinterModelId, ReceiptDoc } from '../core/index.ts';
import { pictureOf } from './preview.ts';

/** Points of the page that a printer's dot takes: 203.2 dots an inch, 72 points an inch. */
const POINT = 72 / 203.2;

/** White around the paper, points: a viewer's edge is no edge of paper. */
const MARGIN = 12;

/** Paper of 80 mm, which a screen shows whole. */
const MODEL: PrinterModelId = 'generic-80';

const endOf = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.once('end', () => resolve(Buffer.concat(parts)));
    pdf.once('error', reject);
    pdf.end();
  });

/**
 * A paper as a PDF of one page, dot by dot as a printer of 80 mm prints it, so that every script and every mark that
 * the law asks for stands as on paper. `title` names the document; `at` (ms since 1970) is its date.
 */
export async function paperPdf(doc: ReceiptDoc, title: string, at: number): Promise<Uint8Array> {
  const png = Buffer.from(await pictureOf(doc, MODEL));
  const { width, height } = PNG.sync.read(png);
  const size: [number, number] = [width * POINT + 2 * MARGIN, height * POINT + 2 * MARGIN];
  const when = new Date(at);
  const info = { Title: title, CreationDate: when, ModDate: when };
  const pdf = new PDFDocument({ size, margin: 0, font: '', info, displayTitle: true });
  pdf.image(png, MARGIN, MARGIN, { width: width * POINT });
  return endOf(pdf);
}
