import { visualOrder } from '../bidi/levels.ts';
import type { Align, BlockOf, Cell, Span } from '../receipt-doc.ts';
import { type Atom, atomsOf, plain, type Style } from './atoms.ts';
import type { Setting } from './cells.ts';
import { glossed } from './gloss.ts';
import { trimEnd, widestWord, widthOf, wrap } from './wrap.ts';

/** Characters of one style as they stand on paper, from left to right. */
export type Run = { readonly text: string; readonly style: Style; readonly atoms: readonly Atom[] };
export type Line = { readonly runs: readonly Run[]; readonly align: Align };

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

const blank: Atom = { char: ' ', style: plain, width: 1, level: 0, filler: true };
const blanks = (count: number): Atom[] => Array.from({ length: count }, () => blank);

const mirroredAlign = { left: 'right', center: 'center', right: 'left' } as const;

/** The side that `left` means: where lines begin. */
export const sideOf = (align: Align, rtl: boolean): Align => (rtl ? mirroredAlign[align] : align);

/** A paragraph in its lines: what it says, and below that the same in the paper's second language. */
type Paragraph = { readonly lines: readonly Atom[][]; readonly below: readonly Atom[][] };

/** The second language stands a little further in. */
const belowIndent = 2;

/** Room of the widest of the ways in which a cell is set. */
type Content = {
  readonly first: readonly Atom[];
  readonly beside: readonly Atom[] | undefined;
  readonly below: readonly Atom[];
};

function contentOf(spans: readonly Span[], columns: number, setting: Setting): Content {
  const parts = glossed(spans);
  const set = (part: readonly Span[]): Atom[] => unbroken(part, columns, setting);
  if (parts === undefined) return { first: set(spans), beside: undefined, below: [] };
  return {
    first: set(parts.first),
    beside: parts.beside && set(parts.beside),
    below: set(parts.below),
  };
}

/** Wide type becomes narrower where a word of it would not fit in its line. */
function unbroken(spans: readonly Span[], columns: number, setting: Setting): Atom[] {
  const atoms = atomsOf(spans, setting);
  const widest = Math.max(1, ...spans.map(({ width = 1 }) => width));
  if (widest === 1 || widestWord(atoms) <= columns) return atoms;
  const narrower = spans.map((span) => ({ ...span, width: Math.min(span.width ?? 1, widest - 1) }));
  return unbroken(narrower, columns, setting);
}

const isGlossed = ({ below }: Content): boolean => below.length > 0;

/** Both languages on one line. */
const fitsBeside = (content: Content, columns: number): boolean =>
  !isGlossed(content) || (content.beside !== undefined && widthOf(content.beside) <= columns);

/** In brackets on the line where there is room, else below it. */
function paragraph(content: Content, columns: number, beside: boolean, indent: number): Paragraph {
  if (!isGlossed(content)) return { lines: wrap(content.first, columns), below: [] };
  if (beside && content.beside) return { lines: [[...content.beside]], below: [] };
  return { lines: wrap(content.first, columns), below: wrap(content.below, columns - indent) };
}

export function textLines(block: BlockOf<'text'>, columns: number, setting: Setting): Line[] {
  const align = block.align ?? 'left';
  const indent = align === 'left' ? Math.min(block.indent ?? 0, columns - 1) : 0;
  const room = columns - indent;
  const further = align === 'left' && room > belowIndent ? belowIndent : 0;
  const content = contentOf(block.spans, room, setting);
  const { lines, below } = paragraph(content, room, fitsBeside(content, room), further);
  const side = sideOf(align, setting.rtl);
  return [
    ...lines.map((atoms) => indentedLine(atoms, indent, side, setting)),
    ...below.map((atoms) => indentedLine(atoms, indent + further, side, setting)),
  ];
}

function indentedLine(
  atoms: readonly Atom[],
  indent: number,
  align: Align,
  { rtl }: Setting,
): Line {
  const shown = visual(atoms);
  const shifted = rtl ? [...shown, ...blanks(indent)] : [...blanks(indent), ...shown];
  return { runs: runsOf(atoms.length === 0 ? [] : indent === 0 ? shown : shifted), align };
}

/** Each cell is a paragraph of its own: what stands in one never changes the order in another. */
export function columnLines(block: BlockOf<'columns'>, columns: number, setting: Setting): Line[] {
  const natural = block.cells.map((cell) => contentOf(cell.spans, columns, setting));
  const widths = cellWidths(block.cells, natural, columns);
  const content = block.cells.map((cell, at) => contentOf(cell.spans, widths[at] ?? 1, setting));
  const beside = content.every((one, at) => fitsBeside(one, widths[at] ?? 1));
  const cells = content.map((one, at) => cellLines(one, widths[at] ?? 1, beside, block.cells[at]));
  const rows = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: rows }, (_, row) => ({
    runs: runsOf(trimEnd(joinRow(block.cells, cells, widths, row, setting.rtl))),
    align: 'left' as const,
  }));
}

/** The second language of a cell that shares its room with others is set further in; of a figure's head it is not. */
function cellLines(content: Content, width: number, beside: boolean, cell?: Cell): Atom[][] {
  const further = cell?.fit || (cell?.align ?? 'left') !== 'left' || width < 12 ? 0 : belowIndent;
  const { lines, below } = paragraph(content, width, beside, further);
  return [...lines, ...below.map((atoms) => [...blanks(further), ...atoms])];
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
  content: readonly Content[],
  columns: number,
): number[] {
  const room = columns - (cells.length - 1);
  const widths = cells.map((cell, at) => ownWidth(cell, content[at]));
  const open = widths.flatMap((width, at) => (width === 0 ? [at] : []));
  shrink(widths, Math.max(cells.length - open.length, room - open.length));
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  open.forEach((at, order) => {
    widths[at] = Math.max(1, Math.floor((left + order) / open.length));
  });
  return widths;
}

function ownWidth(cell: Cell, content: Content | undefined): number {
  if (!cell.fit || content === undefined) return cell.width ?? 0;
  return Math.max(1, cell.width ?? 1, widthOf(content.first), widthOf(content.below));
}

function shrink(widths: number[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
    over--;
  }
}
