import { parseDecimal } from '@galley/base';
import { counted, type Parsed, type RowProblem } from './problem.ts';
import { amountText, isTooLong, mapColumns, type TableFile } from './table-file.ts';

export type SalesLine = {
  readonly name: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
};

/** One recorded sale; `local` is wall time at the site, `YYYY-MM-DDTHH:MM`. */
export type SalesOrder = {
  readonly ref: string;
  readonly line: number;
  readonly local: string;
  readonly lines: readonly SalesLine[];
};

const USUAL = {
  order: ['invoice', 'order id', 'order', 'receipt', 'transaction', 'check'],
  date: ['order date', 'date', 'datetime', 'time', 'created at', 'sold at'],
  name: ['description', 'item name', 'item', 'name', 'product'],
  quantity: ['quantity', 'qty', 'count', 'amount sold'],
  price: ['product price', 'price', 'unit price', 'item price'],
} as const;

const two = (text: string): string => text.padStart(2, '0');

const checkedLocal = (
  year: number,
  month: number,
  day: number,
  clock: string,
): string | undefined => {
  const [hour = '0', minute = '0'] = clock.split(':');
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${year}-${two(String(month))}-${two(String(day))}T${two(hour)}:${two(minute)}`;
};

/** `D/M/YY HH:MM`, `D/M/YYYY HH:MM` or `YYYY-MM-DD[T ]HH:MM[:SS]`, as local time; undefined for anything else. */
export const parseLocalTime = (text: string): string | undefined => {
  const european = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\s+(\d{1,2}:\d{2})(?::\d{2})?$/.exec(text);
  if (european) {
    const [, day, month, year = '', clock = ''] = european;
    return checkedLocal(
      Number(year.length === 2 ? `20${year}` : year),
      Number(month),
      Number(day),
      clock,
    );
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/.exec(text);
  if (!iso) return undefined;
  return checkedLocal(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4] ?? '');
};

type Draft = { line: number; local: string; lines: SalesLine[]; broken: boolean };

/**
 * Reads recorded sales, one row a line of an order. An order with a bad row is left out whole, so that no
 * order is half imported. Orders come back in the order of their time, then of their key.
 */
export const parseSalesFile = (
  file: TableFile,
  map: Readonly<Record<string, string>>,
  currencyDigits: number,
): Parsed<SalesOrder> => {
  const columns = mapColumns(file.columns, USUAL, map);
  const drafts = new Map<string, Draft>();
  const problems: RowProblem[] = [...file.problems];
  for (const { line, cells } of file.rows) {
    const cell = (field: keyof typeof USUAL): string => {
      const text = (cells[columns[field] ?? ''] ?? '').trim();
      return field === 'price' ? amountText(file, text) : text;
    };
    const ref = cell('order');
    if (ref === '') {
      problems.push({ line, reason: 'names no order' });
      continue;
    }
    const local = parseLocalTime(cell('date'));
    const draft = drafts.get(ref) ?? { line, local: local ?? '', lines: [], broken: false };
    drafts.set(ref, draft);
    const reason = badCell(cell, local, draft, currencyDigits);
    if (reason !== undefined) {
      problems.push({ line, reason });
      draft.broken = true;
      continue;
    }
    const unitPriceMinor = parseDecimal(cell('price'), currencyDigits) ?? 0;
    draft.lines.push({ name: cell('name'), quantity: Number(cell('quantity')), unitPriceMinor });
  }
  return { rows: wholeOrders(drafts), problems: problems.sort((a, b) => a.line - b.line) };
};

const badCell = (
  cell: (field: keyof typeof USUAL) => string,
  local: string | undefined,
  draft: Draft,
  digits: number,
): string | undefined => {
  if (local === undefined)
    return `has the time "${cell('date')}"; expected D/M/YY HH:MM or YYYY-MM-DD HH:MM`;
  if (draft.local !== local) return `gives order ${cell('order')} another time than its first row`;
  if (cell('name') === '') return 'names no item';
  if (!/^\d{1,4}$/.test(cell('quantity')) || Number(cell('quantity')) < 1)
    return `has the quantity "${cell('quantity')}"; expected a whole number from 1 to 9999`;
  const price = parseDecimal(cell('price'), digits);
  if (isTooLong(cell('price')))
    return `has the price "${cell('price')}", which is too high: at most 12 figures before the point`;
  if (price === undefined || price < 0)
    return `has the price "${cell('price')}", which is no amount with at most ${digits} decimals`;
  return undefined;
};

const wholeOrders = (drafts: ReadonlyMap<string, Draft>): SalesOrder[] =>
  [...drafts]
    .filter(([, draft]) => !draft.broken)
    .map(([ref, { line, local, lines }]) => ({ ref, line, local, lines }))
    .sort((a, b) =>
      a.local === b.local
        ? a.ref.localeCompare(b.ref, 'en', { numeric: true })
        : a.local < b.local
          ? -1
          : 1,
    );

/** Orders of the days from `from` to `to` (both inclusive, `YYYY-MM-DD`). */
export const within = (
  orders: readonly SalesOrder[],
  from: string | undefined,
  to: string | undefined,
): SalesOrder[] =>
  orders.filter(({ local }) => {
    const day = local.slice(0, 10);
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });

/** Why nothing of a file can be replayed, with the cure; the bad rows themselves are listed before it. */
export const nothingToReplay = ({ rows, problems }: Parsed<SalesOrder>, file: string): string => {
  const first = rows[0]?.local.slice(0, 10);
  if (first !== undefined)
    return `${file} has no orders in that span of days; it has some of the days from ${first} to ${rows.at(-1)?.local.slice(0, 10)}. Give other days by --from and --to.`;
  return `Nothing was imported: ${file} has no order without a bad row (${counted(problems.length, 'bad row')}, listed above). Correct the file and try again.`;
};

/** Σ quantity × unit price of the orders, in minor units. */
export const turnover = (orders: readonly SalesOrder[]): number =>
  orders
    .flatMap((order) => order.lines)
    .reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
