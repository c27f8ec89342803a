import { at, type Grammar, plus, untilByte, type View, word } from './grammar.ts';

const ESC = 0x1b;
const GS = 0x1d;
const RS = 0x1e;

/** Arguments of fixed length by the letter behind `ESC`, `ESC GS` and `ESC RS`. */
const plain: Readonly<Record<string, number>> = {
  ...{ '@': 0, E: 0, F: 0, '4': 0, '5': 0, '0': 0, M: 0, P: 0, ':': 0, '\x06': 1, '\x07': 2 },
  ...{ R: 1, ' ': 1, '-': 1, _: 1, z: 1, l: 1, Q: 1, a: 1, J: 1, I: 1, d: 1, W: 1, h: 1, C: 1 },
  ...{ $: 1, i: 2, s: 2, q: 1, t: 1, N: 1, O: 0, B: 1, U: 1, '\x0c': 1 },
};
const behindGs: Readonly<Record<string, number>> = {
  ...{ t: 1, a: 1, A: 2, R: 2, '\x03': 3, '\x07': 4, '#': 0, P: 1, c: 1, Y: 2 },
};
const behindRs: Readonly<Record<string, number>> = {
  ...{ a: 1, F: 1, E: 1, R: 1, C: 1, d: 1, r: 1, i: 1, l: 1, A: 1 },
};

/** StarPRNT: `ESC` and a letter, or `ESC GS` or `ESC RS` and a letter. */
export const starGrammar: Grammar = (view) => {
  if (at(view, 0) !== ESC) return 'text';
  const second = at(view, 1);
  if (second === undefined) return undefined;
  if (second !== GS && second !== RS)
    return command('ESC', 2, escLength(letter(second), view), second);
  const third = at(view, 2);
  if (third === undefined) return undefined;
  if (second === RS) return command('ESC RS', 3, behindRs[letter(third)] ?? 0, third);
  return command('ESC GS', 3, gsLength(letter(third), view), third);
};

const letter = (code: number): string => String.fromCharCode(code);

function command(lead: string, head: number, length: number | undefined, code: number) {
  return length === undefined ? undefined : { name: `${lead} ${letter(code)}`, head, length };
}

function escLength(char: string, view: View): number | undefined {
  if (char === 'b') return plus(untilByte(view, 6, RS, 256), 4);
  if (char === 'X') return columns(view, 3);
  if (char === 'K' || char === 'L') return columns(view, 1);
  if (char === 'k') return columns(view, 24);
  if (char === 'D') return untilByte(view, 2, 0, 40);
  return plain[char] ?? 0;
}

const columns = (view: View, bytes: number): number | undefined => {
  const count = word(view, 2);
  return count === undefined ? undefined : 2 + count * bytes;
};

function gsLength(char: string, view: View): number | undefined {
  if (char === 'S') return rasterLength(view);
  if (char === 'y' || char === 'x') return symbolLength(char, view);
  if (char === '(' || char === ')') return plus(word(view, 4), 3);
  return behindGs[char] ?? 0;
}

function rasterLength(view: View): number | undefined {
  const stride = word(view, 4);
  const rows = word(view, 6);
  return stride === undefined || rows === undefined ? undefined : 6 + stride * rows;
}

/** QR codes (`y`) and PDF417 (`x`): settings, data with its length, print. */
function symbolLength(char: string, view: View): number | undefined {
  const action = at(view, 3);
  if (action === undefined) return undefined;
  if (action === 0x50) return 1;
  if (action === 0x44) return char === 'y' ? plus(word(view, 6), 5) : plus(word(view, 4), 3);
  if (action !== 0x53) return 2;
  return char === 'x' && at(view, 4) === 0x30 ? 5 : 3;
}
