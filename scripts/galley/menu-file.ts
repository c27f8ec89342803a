import { parseDecimal } from '@galley/base';
import { MOST_PRICE_MINOR } from '@galley/domain';
import type { Parsed, RowProblem } from './problem.ts';
import { amountText, isTooLong, mapColumns, type TableFile } from './table-file.ts';

export type MenuRow = {
  readonly line: number;
  readonly name: string;
  readonly priceMinor: number;
  readonly category: string | null;
  readonly plu: string | null;
  readonly barcode: string | null;
  readonly soldBy: 'weight' | null;
};

const USUAL = {
  name: ['item name', 'name', 'item', 'description', 'title'],
  price: ['product price', 'price', 'unit price', 'amount'],
  category: ['category', 'category name', 'group', 'menu group'],
  plu: ['plu', 'sku', 'code'],
  barcode: ['barcode', 'gtin', 'ean', 'upc'],
  soldBy: ['sold by', 'soldby', 'unit'],
} as const;

/** As the menu has it: what the rule for items would refuse is told by line before anything is sent. */
const MOST = { name: 60, category: 40, plu: 20, barcode: 80 } as const;

/** What a file says of an item whose price is for a kilogram; anything else is sold by the piece. */
const BY_WEIGHT = ['weight', 'by weight', 'kg', 'per kg'];

type Cells = {
  readonly name: string;
  readonly price: string;
  readonly category: string;
  readonly plu: string;
  readonly barcode: string;
};

const lengthProblem = (cells: Cells): string | undefined => {
  const field = (['name', 'category', 'plu', 'barcode'] as const).find(
    (one) => cells[one].length > MOST[one],
  );
  return (
    field &&
    `has a ${field} of ${cells[field].length} letters; ${MOST[field]} are the most. Shorten it`
  );
};

const highest = (digits: number): string =>
  (MOST_PRICE_MINOR / 10 ** digits).toLocaleString('en-GB', { minimumFractionDigits: digits });

const priceProblem = (
  price: string,
  minor: number | undefined,
  digits: number,
): string | undefined => {
  if (price === '') return 'has no price';
  if (isTooLong(price) || (minor ?? 0) > MOST_PRICE_MINOR)
    return `has the price "${price}", which is above the highest one, ${highest(digits)}. Write a lower one`;
  if (minor === undefined)
    return `has the price "${price}", which is no amount with at most ${digits} decimals`;
  return minor < 0 ? `has the price "${price}", which is below zero` : undefined;
};

/** Reads a price list. A row is refused when its name is empty, too long or repeated, or its price is no exact amount. */
export const parseMenuFile = (
  file: TableFile,
  map: Readonly<Record<string, string>>,
  currencyDigits: number,
): Parsed<MenuRow> => {
  const columns = mapColumns(file.columns, USUAL, map, ['category', 'plu', 'barcode', 'soldBy']);
  const seen = new Map<string, number>();
  const rows: MenuRow[] = [];
  const problems: RowProblem[] = [...file.problems];
  for (const { line, cells: raw } of file.rows) {
    const cell = (column: string | undefined): string => (column ? (raw[column] ?? '').trim() : '');
    const cells: Cells = {
      name: cell(columns.name),
      price: cell(columns.price),
      category: cell(columns.category),
      plu: cell(columns.plu),
      barcode: cell(columns.barcode),
    };
    const { name, category, plu, barcode } = cells;
    const soldBy = BY_WEIGHT.includes(cell(columns.soldBy).toLowerCase()) ? 'weight' : null;
    const priceMinor = parseDecimal(amountText(file, cells.price), currencyDigits);
    const earlier = seen.get(name.toLowerCase());
    const reason =
      name === ''
        ? 'has no name'
        : (lengthProblem(cells) ??
          (earlier === undefined ? undefined : `repeats "${name}" of line ${earlier}`) ??
          priceProblem(cells.price, priceMinor, currencyDigits));
    if (reason !== undefined || priceMinor === undefined) {
      problems.push({ line, reason: reason ?? 'has no price' });
      continue;
    }
    seen.set(name.toLowerCase(), line);
    rows.push({
      line,
      name,
      priceMinor,
      category: category || null,
      plu: plu || null,
      barcode: barcode || null,
      soldBy,
    });
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
};
