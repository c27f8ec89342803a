import { at, type Grammar, plus, untilByte, type View, word } from './grammar.ts';

type Lead = 'ESC' | 'GS' | 'FS' | 'DLE';

const leads: Readonly<Record<number, Lead>> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };

/** Arguments of fixed length, by lead and command character. */
const fixed: Readonly<Record<Lead, Readonly<Record<string, number>>>> = {
  ESC: {
    ...{ '@': 0, '!': 1, ' ': 1, $: 2, '%': 1, '-': 1, '2': 0, '3': 1, '=': 1, '?': 1, E: 1 },
    ...{ G: 1, J: 1, K: 1, L: 0, M: 1, R: 1, S: 0, T: 1, V: 1, W: 8, '\\': 2, a: 1, c: 2, d: 1 },
    ...{
      e: 1,
      l: 1,
      Q: 1,
      O: 0,
      B: 2,
      '4': 0,
      '5': 0,
      i: 0,
      m: 0,
      p: 3,
      r: 1,
      t: 1,
      u: 1,
      v: 0,
      '{': 1,
      '\f': 0,
    },
  },
  GS: {
    ...{ '!': 1, $: 2, '/': 1, ':': 0, B: 1, H: 1, I: 1, L: 2, P: 2, T: 1, W: 2, '\\': 2, '^': 3 },
    ...{ a: 1, b: 1, c: 0, f: 1, h: 1, r: 1, w: 1, z: 3, g: 4, j: 1, '|': 1, E: 1, Z: 1 },
  },
  FS: { '.': 0, '&': 0, '!': 1, '-': 1, C: 1, S: 2, W: 1, p: 2 },
  DLE: {},
};

/** Argument length of the command at the view's start; `undefined` while it cannot be known. */
function argumentLength(lead: Lead, char: string, view: View): number | undefined {
  const known = fixed[lead][char];
  if (known !== undefined) return known;
  if (char === '(' && lead !== 'DLE') return plus(word(view, 3), 3);
  if (lead === 'ESC') return escLength(char, view);
  if (lead === 'GS') return gsLength(char, view);
  return lead === 'DLE' ? realTimeLength(char, view) : 0;
}

function escLength(char: string, view: View): number | undefined {
  if (char === '*') {
    const mode = at(view, 2);
    const columns = word(view, 3);
    if (mode === undefined || columns === undefined) return undefined;
    return 3 + columns * (mode >= 32 ? 3 : 1);
  }
  if (char === 'Z') return plus(word(view, 5), 5);
  return char === 'D' ? untilByte(view, 2, 0, 40) : 0;
}

function gsLength(char: string, view: View): number | undefined {
  const first = at(view, 2);
  if (char === 'V') return first === undefined ? undefined : first >= 65 ? 2 : 1;
  if (char === 'k') return barcodeLength(first, view);
  if (char === 'v') {
    const width = word(view, 4);
    const height = word(view, 6);
    return width === undefined || height === undefined ? undefined : 6 + width * height;
  }
  if (char === '*') {
    const columns = at(view, 3);
    if (first === undefined || columns === undefined) return undefined;
    return 2 + first * columns * 8;
  }
  if (char === '8') {
    const low = word(view, 3);
    const high = word(view, 5);
    return low === undefined || high === undefined ? undefined : 5 + low + high * 65536;
  }
  return 0;
}

function barcodeLength(kind: number | undefined, view: View): number | undefined {
  if (kind === undefined) return undefined;
  return kind <= 6 ? plus(untilByte(view, 3, 0, 256), 1) : plus(at(view, 3), 2);
}

function realTimeLength(char: string, view: View): number | undefined {
  const first = at(view, 2);
  if (first === undefined) return undefined;
  if (char === '\x04') return first === 7 || first === 8 || first === 18 ? 2 : 1;
  if (char === '\x05') return 1;
  if (char !== '\x14') return 0;
  return { 1: 3, 2: 3, 7: 2, 8: 8 }[first] ?? 1;
}

/** ESC/POS: a lead byte and a letter. */
export const escPosGrammar: Grammar = (view) => {
  const lead = leads[at(view, 0) ?? 0];
  if (lead === undefined) return 'text';
  const code = at(view, 1);
  if (code === undefined) return undefined;
  const char = String.fromCharCode(code);
  const length = argumentLength(lead, char, view);
  return length === undefined ? undefined : { name: `${lead} ${char}`, head: 2, length };
};
