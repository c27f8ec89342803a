import { visualOrder } from '../bidi/levels.ts';
import type { Align, BlockOf, Cell } from '../receipt-doc.ts';
import { type Atom, atomsOf, plain, type Style } from './atoms.ts';
import type { Setting } from './cells.ts';

/** Characters of one style as they stand on paper, from left to right. */
export type Run = { readonly text: string; readonly style: Style; readonly atoms: readonly Atom[] };
export type Line = { readonly runs: readonly Run[]; readonly align: Align };

function widthOf(atoms: readonly Atom[]): number {
  let sum = 0;
  for (const atom of atoms) sum += atom.width;
  return sum;
}

function trimEnd(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.char !== ' ' || atom.style.invert);
  return atoms.slice(0, last + 1);
}

/** Greedy wrap at spaces; a word longer than the line is broken where the line ends. */
function wrap(atoms: readonly Atom[], columns: number): Atom[][] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  let width = 0;
  for (const atom of atoms) {
    if (atom.char === '\n') {
      lines.push(line);
      line = [];
      width = 0;
    } else if (width + atom.width <= columns) {
      line.push(atom);
      width += atom.width;
    } else {
      line = breakBefore(line, atom, lines);
      width = widthOf(line);
    }
  }
  lines.push(line);
  return lines.map(trimEnd);
}

/** Scripts that break between any two characters. */
const breaksAnywhere = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function breakBefore(line: readonly Atom[], atom: Atom, lines: Atom[][]): Atom[] {
  if (atom.char === ' ') {
    lines.push([...line]);
    return [];
  }
  if (breaksAnywhere.test(atom.char) && line.length > 0) {
    lines.push([...line]);
    return [atom];
  }
  const space = line.findLastIndex((other) => other.char === ' ');
  const leading = line.slice(0, space).every((other) => other.char === ' ');
  const at = space < 0 || leading ? line.length : space + 1;
  if (at > 0) lines.push(line.slice(0, at));
  return [...line.slice(at), atom];
}

/** From the order of reading to the order on paper. */
function visual(atoms: readonly Atom[]): readonly Atom[] {
  if (atoms.every(({ level }) => level === 0)) return atoms;
  return visualOrder(atoms.map(({ level }) => level)).flatMap((at) => atoms[at] ?? []);
}

function runsOf(atoms: readonly Atom[]): Run[] {
  const runs: { text: string; style: Style; atoms: Atom[] }[] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (last && sameStyle(last.style, atom.style)) {
      last.text += atom.char;
      last.atoms.push(atom);
    } else runs.push({ text: atom.char, style: atom.style, atoms: [atom] });
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

const blank: Atom = { char: ' ', style: plain, width: 1, level: 0 };
const blanks = (count: number): Atom[] => Array.from({ length: count }, () => blank);

const mirroredAlign = { left: 'right', center: 'center', right: 'left' } as const;

/** The side that `left` means: where lines begin. */
export const sideOf = (align: Align, rtl: boolean): Align => (rtl ? mirroredAlign[align] : align);

export function textLines(block: BlockOf<'text'>, columns: number, setting: Setting): Line[] {
  const align = block.align ?? 'left';
  const indent = align === 'left' ? Math.min(block.indent ?? 0, columns - 1) : 0;
  return wrap(atomsOf(block.spans, setting), columns - indent).map((atoms) => {
    const shown = visual(atoms);
    const shifted = setting.rtl ? [...shown, ...blanks(indent)] : [...blanks(indent), ...shown];
    return {
      runs: runsOf(atoms.length === 0 ? [] : indent === 0 ? shown : shifted),
      align: sideOf(align, setting.rtl),
    };
  });
}

/** Each cell is a paragraph of its own: what stands in one never changes the order in another. */
export function columnLines(block: BlockOf<'columns'>, columns: number, setting: Setting): Line[] {
  const content = block.cells.map((cell) => atomsOf(cell.spans, setting));
  const widths = cellWidths(block.cells, content, columns);
  const cells = content.map((atoms, at) => wrap(atoms, widths[at] ?? 1));
  const rows = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: rows }, (_, row) => ({
    runs: runsOf(trimEnd(joinRow(block.cells, cells, widths, row, setting.rtl))),
    align: 'left' as const,
  }));
}

function joinRow(
  cells: readonly Cell[],
  lines: readonly Atom[][][],
  widths: readonly number[],
  row: number,
  rtl: boolean,
): Atom[] {
  const parts = cells.map((cell, at) => {
    const align = sideOf(cell.align ?? 'left', rtl);
    return pad(visual(lines[at]?.[row] ?? []), widths[at] ?? 1, align);
  });
  if (rtl) parts.reverse();
  return parts.flatMap((part, at) => (at === 0 ? part : [blank, ...part]));
}

function pad(atoms: readonly Atom[], width: number, align: Align): Atom[] {
  const room = Math.max(0, width - widthOf(atoms));
  const before = align === 'left' ? 0 : align === 'right' ? room : Math.floor(room / 2);
  return [...blanks(before), ...atoms, ...blanks(room - before)];
}

/** Fixed widths first, the rest shared; if the fixed ones are too wide the widest gives way. */
function cellWidths(
  cells: readonly Cell[],
  content: readonly (readonly Atom[])[],
  columns: number,
): number[] {
  const room = columns - (cells.length - 1);
  const widths = cells.map((cell, at) => ownWidth(cell, content[at] ?? []));
  const open = widths.flatMap((width, at) => (width === 0 ? [at] : []));
  shrink(widths, Math.max(cells.length - open.length, room - open.length));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  open.forEach((at, order) => {
    widths[at] = Math.max(1, Math.floor((left + order) / open.length));
  });
  return widths;
}

function ownWidth(cell: Cell, content: readonly Atom[]): number {
  if (!cell.fit) return cell.width ?? 0;
  return Math.max(1, cell.width ?? 1, widthOf(content));
}

function shrink(widths: number[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
    over--;
  }
}
