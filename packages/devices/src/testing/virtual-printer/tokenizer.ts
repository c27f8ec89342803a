/** One command or one byte of text, as the printer reads it from the line. */
export type Token =
  | { readonly type: 'byte'; readonly value: number }
  | { readonly type: 'command'; readonly name: string; readonly args: Uint8Array };

type Lead = 'ESC' | 'GS' | 'FS' | 'DLE';

const leads: Readonly<Record<number, Lead>> = { 16: 'DLE', 27: 'ESC', 28: 'FS', 29: 'GS' };

/** Longest argument that is kept; longer ones are read over, so that memory stays bounded. */
export const maxArgument = 512 * 1024;

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

type View = { readonly bytes: Uint8Array; readonly from: number; readonly to: number };

const at = (view: View, offset: number): number | undefined =>
  view.from + offset < view.to ? view.bytes[view.from + offset] : undefined;

const word = (view: View, offset: number): number | undefined => {
  const low = at(view, offset);
  const high = at(view, offset + 1);
  return low === undefined || high === undefined ? undefined : low + high * 256;
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

const plus = (value: number | undefined, more: number): number | undefined =>
  value === undefined ? undefined : value + more;

function escLength(char: string, view: View): number | undefined {
  if (char === '*') {
    const mode = at(view, 2);
    const columns = word(view, 3);
    if (mode === undefined || columns === undefined) return undefined;
    return 3 + columns * (mode >= 32 ? 3 : 1);
  }
  if (char === 'Z') return plus(word(view, 5), 5);
  return char === 'D' ? untilNul(view, 2) : 0;
}

/** Reads over no more than 40 bytes: a list without its end must not swallow the stream. */
function untilNul(view: View, offset: number, limit = 40): number | undefined {
  for (let length = 0; length < limit; length++) {
    const byte = at(view, offset + length);
    if (byte === undefined) return undefined;
    if (byte === 0) return length + 1;
  }
  return limit;
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
  return kind <= 6 ? plus(untilNul(view, 3, 256), 1) : plus(at(view, 3), 2);
}

function realTimeLength(char: string, view: View): number | undefined {
  const first = at(view, 2);
  if (first === undefined) return undefined;
  if (char === '\x04') return first === 7 || first === 8 || first === 18 ? 2 : 1;
  if (char === '\x05') return 1;
  if (char !== '\x14') return 0;
  return { 1: 3, 2: 3, 7: 2, 8: 8 }[first] ?? 1;
}

/**
 * Cuts the byte stream into tokens. However the stream is split into chunks, the tokens are the
 * same; nothing that arrives makes it throw.
 */
export class Tokenizer {
  #bytes = new Uint8Array(4096);
  #from = 0;
  #to = 0;
  #skip = 0;

  push(chunk: Uint8Array): Token[] {
    this.#add(chunk);
    const tokens: Token[] = [];
    for (let token = this.#next(); token !== undefined; token = this.#next()) tokens.push(token);
    return tokens;
  }

  #add(chunk: Uint8Array): void {
    const dropped = Math.min(this.#skip, chunk.length);
    this.#skip -= dropped;
    const rest = chunk.subarray(dropped);
    const kept = this.#to - this.#from;
    if (this.#to + rest.length > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(4096, (kept + rest.length) * 2));
      bytes.set(this.#bytes.subarray(this.#from, this.#to));
      this.#bytes = bytes;
      this.#from = 0;
      this.#to = kept;
    }
    this.#bytes.set(rest, this.#to);
    this.#to += rest.length;
  }

  #next(): Token | undefined {
    const first = this.#from < this.#to ? this.#bytes[this.#from] : undefined;
    if (first === undefined) return undefined;
    const lead = leads[first];
    if (lead !== undefined) return this.#command(lead);
    this.#from++;
    return { type: 'byte', value: first };
  }

  #command(lead: Lead): Token | undefined {
    const view = { bytes: this.#bytes, from: this.#from, to: this.#to };
    const code = at(view, 1);
    if (code === undefined) return undefined;
    const char = String.fromCharCode(code);
    const length = argumentLength(lead, char, view);
    if (length === undefined) return undefined;
    const name = `${lead} ${char}`;
    if (length > maxArgument) return this.#oversized(length);
    if (this.#from + 2 + length > this.#to) return undefined;
    const args = this.#bytes.slice(this.#from + 2, this.#from + 2 + length);
    this.#from += 2 + length;
    return { type: 'command', name, args };
  }

  #oversized(length: number): Token {
    const total = 2 + length;
    const here = Math.min(total, this.#to - this.#from);
    this.#from += here;
    this.#skip = total - here;
    return { type: 'command', name: 'oversized', args: new Uint8Array() };
  }
}
