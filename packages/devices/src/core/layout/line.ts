import type { Align, BlockOf, Cell, Span } from '../receipt-doc.ts';
import { cellsOf, clustersOf } from './cells.ts';
import type { Charset } from './charset.ts';

export type Style = {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly invert: boolean;
  readonly width: number;
  readonly height: number;
};

export const plain: Style = { bold: false, underline: false, invert: false, width: 1, height: 1 };

/** One character, with its marks, in its style; `width` in cells. */
type Atom = { readonly char: string; readonly style: Style; readonly width: number };
export type Run = { readonly text: string; readonly style: Style };
export type Line = { readonly runs: readonly Run[]; readonly align: Align };

export function styleOf(span: Span): Style {
  return {
    bold: span.bold ?? false,
    underline: span.underline ?? false,
    invert: span.invert ?? false,
    width: span.width ?? 1,
    height: span.height ?? 1,
  };
}

function atomsOf(spans: readonly Span[], charset: Charset): Atom[] {
  return spans.flatMap((span) => {
    const style = styleOf(span);
    return clustersOf(span.text).map((char) => {
      return { char, style, width: style.width * cellsOf(char, charset) };
    });
  });
}

const widthOf = (atoms: readonly Atom[]): number =>
  atoms.reduce((sum, atom) => sum + atom.width, 0);

function trimEnd(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.char !== ' ' || atom.style.invert);
  return atoms.slice(0, last + 1);
}

/** Greedy wrap at spaces; a word longer than the line is broken where the line ends. */
function wrap(atoms: readonly Atom[], columns: number): Atom[][] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  for (const atom of atoms) {
    if (atom.char === '\n') {
      lines.push(line);
      line = [];
    } else if (widthOf(line) + atom.width <= columns) line.push(atom);
    else line = breakBefore(line, atom, lines);
  }
  lines.push(line);
  return lines.map(trimEnd);
}

function breakBefore(line: readonly Atom[], atom: Atom, lines: Atom[][]): Atom[] {
  if (atom.char === ' ') {
    lines.push([...line]);
    return [];
  }
  const space = line.findLastIndex((other) => other.char === ' ');
  const leading = line.slice(0, space).every((other) => other.char === ' ');
  const at = space < 0 || leading ? line.length : space + 1;
  if (at > 0) lines.push(line.slice(0, at));
  return [...line.slice(at), atom];
}

function runsOf(atoms: readonly Atom[]): Run[] {
  const runs: { text: string; style: Style }[] = [];
  for (const { char, style } of atoms) {
    const last = runs.at(-1);
    if (last && sameStyle(last.style, style)) last.text += char;
    else runs.push({ text: char, style });
  }
  return runs;
}

export function sameStyle(a: Style, b: Style): boolean {
  return (
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.invert === b.invert &&
    a.width === b.width &&
    a.height === b.height
  );
}

const blanks = (count: number): Atom[] =>
  Array.from({ length: count }, () => ({ char: ' ', style: plain, width: 1 }));

export function textLines(block: BlockOf<'text'>, columns: number, charset: Charset): Line[] {
  const align = block.align ?? 'left';
  const indent = align === 'left' ? Math.min(block.indent ?? 0, columns - 1) : 0;
  return wrap(atomsOf(block.spans, charset), columns - indent).map((atoms) => ({
    runs: runsOf(atoms.length === 0 ? [] : [...blanks(indent), ...atoms]),
    align,
  }));
}

export function columnLines(block: BlockOf<'columns'>, columns: number, charset: Charset): Line[] {
  const widths = cellWidths(block.cells, columns, charset);
  const cells = block.cells.map((cell, at) => wrap(atomsOf(cell.spans, charset), widths[at] ?? 1));
  const rows = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: rows }, (_, row) => ({
    runs: runsOf(trimEnd(joinRow(block.cells, cells, widths, row))),
    align: 'left' as const,
  }));
}

function joinRow(
  cells: readonly Cell[],
  lines: readonly Atom[][][],
  widths: readonly number[],
  row: number,
): Atom[] {
  return cells.flatMap((cell, at) => {
    const padded = pad(lines[at]?.[row] ?? [], widths[at] ?? 1, cell.align ?? 'left');
    return at === 0 ? padded : [...blanks(1), ...padded];
  });
}

function pad(atoms: readonly Atom[], width: number, align: Align): Atom[] {
  const room = Math.max(0, width - widthOf(atoms));
  const before = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2);
  return [...blanks(before), ...atoms, ...blanks(room - before)];
}

/** Fixed widths first, the rest shared; if the fixed ones are too wide the widest gives way. */
export function cellWidths(cells: readonly Cell[], columns: number, charset: Charset): number[] {
  const room = columns - (cells.length - 1);
  const widths = cells.map((cell) => ownWidth(cell, charset));
  const open = widths.flatMap((width, at) => (width === 0 ? [at] : []));
  shrink(widths, Math.max(cells.length - open.length, room - open.length));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  open.forEach((at, order) => {
    widths[at] = Math.max(1, Math.floor((left + order) / open.length));
  });
  return widths;
}

function ownWidth(cell: Cell, charset: Charset): number {
  if (!cell.fit) return cell.width ?? 0;
  return Math.max(1, cell.width ?? 1, widthOf(atomsOf(cell.spans, charset)));
}

function shrink(widths: number[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
    over--;
  }
}
