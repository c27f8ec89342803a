import type { Atom } from './atoms.ts';

export function widthOf(atoms: readonly Atom[]): number {
  let sum = 0;
  for (const atom of atoms) sum += atom.width;
  return sum;
}

export function trimEnd(atoms: readonly Atom[]): Atom[] {
  const last = atoms.findLastIndex((atom) => atom.char !== ' ' || atom.style.invert);
  return atoms.slice(0, last + 1);
}

/** A space at which a line may end; one that holds an amount and its sign together is none. */
const isBreak = (atom: Atom): boolean => atom.char === ' ' && atom.glued !== true;

/** Scripts that break between any two characters. */
const breaksAnywhere = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Cells of the longest stretch that only a broken word would divide. */
export function widestWord(atoms: readonly Atom[]): number {
  let widest = 0;
  let width = 0;
  for (const atom of atoms) {
    if (isBreak(atom) || atom.char === '\n' || breaksAnywhere.test(atom.char)) width = 0;
    else width += atom.width;
    widest = Math.max(widest, width);
  }
  return widest;
}

/** Greedy wrap at spaces; a word longer than the line is broken, with a hyphen between letters. */
export function wrap(atoms: readonly Atom[], columns: number): Atom[][] {
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

function breakBefore(line: readonly Atom[], atom: Atom, lines: Atom[][]): Atom[] {
  if (isBreak(atom)) {
    lines.push([...line]);
    return [];
  }
  if (breaksAnywhere.test(atom.char) && line.length > 0) {
    lines.push([...line]);
    return [atom];
  }
  const space = line.findLastIndex(isBreak);
  const leading = line.slice(0, space).every((other) => other.char === ' ');
  if (space >= 0 && !leading) {
    lines.push(line.slice(0, space + 1));
    return [...line.slice(space + 1), atom];
  }
  return insideWord(line, atom, lines);
}

const hyphenated = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** What stands behind the hyphen is never a letter alone. */
function insideWord(line: readonly Atom[], atom: Atom, lines: Atom[][]): Atom[] {
  const [before, last] = line.slice(-2);
  const letters = [before, last, atom].every((one) => one && hyphenated.test(one.char));
  const fits = last !== undefined && last.font === undefined && last.width === last.style.width;
  if (letters && last && fits) {
    lines.push([...line.slice(0, -1), { ...last, char: '-' }]);
    return [last, atom];
  }
  if (line.length > 0) lines.push([...line]);
  return [atom];
}
