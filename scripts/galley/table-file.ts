import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { type RowProblem, UsageError } from './problem.ts';

export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };
export type TableFile = {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly RowProblem[];
  /** Cells are parted by semicolons, as where numbers have a decimal comma. */
  readonly decimalComma: boolean;
};

const read = (file: string): string => {
  try {
    // A byte-order mark would otherwise become part of the first column's name.
    return new TextDecoder('utf-8', { fatal: true })
      .decode(readFileSync(file))
      .replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(`${file} is not UTF-8 text. Save it as "CSV UTF-8" and try again.`);
    throw new UsageError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Check its name.`,
    );
  }
};

/** Lines that each row begins on; a quoted cell may hold line breaks. */
const startLines = (rows: readonly (readonly string[])[]): number[] => {
  let line = 1;
  return rows.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return start;
  });
};

/** Reads CSV or TSV (told by its ending) with a header row. Rows of another width are problems, not guesses. */
export const readTableFile = (file: string): TableFile => {
  const parsed = Papa.parse<string[]>(read(file), {
    delimiter: file.endsWith('.tsv') ? '\t' : '',
    skipEmptyLines: false,
  });
  const lines = startLines(parsed.data);
  const [header = [], ...body] = parsed.data;
  const columns = header.map((name) => name.trim());
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  body.forEach((cells, index) => {
    const line = lines[index + 1] ?? 0;
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    if (cells.length !== columns.length)
      problems.push({
        line,
        reason: `has ${cells.length} cells where the header has ${columns.length}`,
      });
    else
      rows.push({
        line,
        cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
      });
  });
  if (columns.length < 2)
    throw new UsageError(
      `${file} has no header row with columns that we could read. Its first line must name at least two columns, such as name,price.`,
    );
  if (rows.length === 0 && problems.length === 0)
    throw new UsageError(
      `${file} has a header row (${columns.join(', ')}) and no rows below it. Nothing was imported. Add a line for each item or sale.`,
    );
  return { columns, rows, problems, decimalComma: parsed.meta.delimiter === ';' };
};

/**
 * Which column of the file each field is in: as mapped by `--map field=Column`, else the first column whose
 * name is among the field's usual names (case and white space do not matter).
 */
export const mapColumns = <F extends string>(
  columns: readonly string[],
  usual: Readonly<Record<F, readonly string[]>>,
  mapped: Readonly<Record<string, string>>,
  optional: readonly NoInfer<F>[] = [],
): Partial<Record<F, string>> => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const result: Partial<Record<F, string>> = {};
  for (const field of Object.keys(usual) as F[]) {
    const wanted = mapped[field] === undefined ? usual[field] : [mapped[field]];
    const column = columns.find((name) =>
      wanted.some((candidate) => plain(candidate) === plain(name)),
    );
    if (column !== undefined) result[field] = column;
    else if (mapped[field] !== undefined)
      throw new UsageError(
        `--map ${field}: the file has no column "${mapped[field]}". It has: ${columns.join(', ')}.`,
      );
    else if (!optional.includes(field))
      throw new UsageError(
        `No column for "${field}". The file has: ${columns.join(', ')}. Say which one with --map ${field}="Column name".`,
      );
  }
  for (const field of Object.keys(mapped))
    if (!(field in usual))
      throw new UsageError(
        `--map knows no field "${field}"; fields are ${Object.keys(usual).join(', ')}.`,
      );
  return result;
};

/** An amount of more figures than any is read with: too high, not unreadable. */
export const isTooLong = (amount: string): boolean => /^\p{Sc}?\s*\d{13,}([.,]\d*)?$/u.test(amount);

/** An amount as the file writes it, with a decimal point: `1.234,56` of a file with decimal commas is `1234.56`. */
export const amountText = (file: Pick<TableFile, 'decimalComma'>, text: string): string =>
  file.decimalComma && /,\d*\s*$/.test(text) ? text.replace(/\./g, '').replace(',', '.') : text;
