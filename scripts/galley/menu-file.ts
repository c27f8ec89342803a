import { parseDecimal } from '@galley/base';
import type { Parsed, RowProblem } from './problem.ts';
import { amountText, mapColumns, type TableFile } from './table-file.ts';

export type MenuRow = {
  readonly line: number;
  readonly name: string;
  readonly priceMinor: number;
  readonly category: string | null;
  readonly plu: string | null;
};

const USUAL = {
  name: ['item name', 'name', 'item', 'description', 'title'],
  price: ['product price', 'price', 'unit price', 'amount'],
  category: ['category', 'category name', 'group', 'menu group'],
  plu: ['plu', 'sku', 'barcode', 'gtin', 'code'],
} as const;

const MOST_MINOR = 100_000_000;

/** Reads a price list. A row is refused when its name is empty or repeated, or its price is no exact amount. */
export const parseMenuFile = (
  file: TableFile,
  map: Readonly<Record<string, string>>,
  currencyDigits: number,
): Parsed<MenuRow> => {
  const columns = mapColumns(file.columns, USUAL, map, ['category', 'plu']);
  const seen = new Map<string, number>();
  const rows: MenuRow[] = [];
  const problems: RowProblem[] = [...file.problems];
  for (const { line, cells } of file.rows) {
    const cell = (column: string | undefined): string =>
      column ? (cells[column] ?? '').trim() : '';
    const name = cell(columns.name);
    const priceMinor = parseDecimal(amountText(file, cell(columns.price)), currencyDigits);
    const earlier = seen.get(name.toLowerCase());
    const refuse = (reason: string): void => void problems.push({ line, reason });
    if (name === '') refuse('has no name');
    else if (name.length > 120) refuse(`has a name of ${name.length} letters; 120 are the most`);
    else if (earlier !== undefined) refuse(`repeats "${name}" of line ${earlier}`);
    else if (priceMinor === undefined)
      refuse(
        `has the price "${cell(columns.price)}", which is no amount with at most ${currencyDigits} decimals`,
      );
    else if (priceMinor < 0 || priceMinor > MOST_MINOR)
      refuse(`has the price "${cell(columns.price)}", out of range`);
    else {
      seen.set(name.toLowerCase(), line);
      rows.push({
        line,
        name,
        priceMinor,
        category: cell(columns.category) || null,
        plu: cell(columns.plu) || null,
      });
    }
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
};
