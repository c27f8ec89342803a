import type { Block, Cell, ReceiptDoc, Span } from '../receipt-doc.ts';

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

const rowOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ spans }) => textOf(spans).trim())
    .filter((text) => text !== '')
    .join('   ');

const linesOf = (block: Block): string[] => {
  switch (block.type) {
    case 'text':
      return [`${'  '.repeat(block.indent ?? 0)}${textOf(block.spans)}`.trimEnd()];
    case 'columns':
      return [rowOf(block.cells)];
    case 'rule':
      return ['-'.repeat(32)];
    case 'feed':
      return [''];
    case 'qr':
    case 'barcode':
      return [block.data];
    default:
      return [];
  }
};

/** What a paper says, line by line, for whoever reads it where nothing is printed; pictures, cuts and pulses say nothing. */
export const plainText = ({ blocks }: ReceiptDoc): string =>
  blocks
    .flatMap(linesOf)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
