import type { PrinterLanguage } from '../../core/index.ts';
import { escPosGrammar } from './escpos-grammar.ts';
import type { Command, Grammar } from './grammar.ts';
import { starGrammar } from './star-grammar.ts';

const grammars: Readonly<Record<PrinterLanguage, Grammar>> = {
  escpos: escPosGrammar,
  starprnt: starGrammar,
};

/** One command or one byte of text, as the printer reads it from the line. */
export type Token =
  | { readonly type: 'byte'; readonly value: number }
  | { readonly type: 'command'; readonly name: string; readonly args: Uint8Array };

/** Longest argument that is kept; longer ones are read over, so that memory stays bounded. */
export const maxArgument = 512 * 1024;

/**
 * Cuts the byte stream into tokens. However the stream is split into chunks, the tokens are the
 * same; nothing that arrives makes it throw.
 */
export class Tokenizer {
  #bytes = new Uint8Array(4096);
  #from = 0;
  #to = 0;
  #skip = 0;
  readonly #grammar: Grammar;

  constructor(language: PrinterLanguage) {
    this.#grammar = grammars[language];
  }

  /** Half a command whose end has not come. */
  get unfinished(): Uint8Array {
    return this.#bytes.slice(this.#from, this.#to);
  }

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
    const found = this.#grammar({ bytes: this.#bytes, from: this.#from, to: this.#to });
    if (found === undefined) return undefined;
    if (found !== 'text') return this.#command(found);
    this.#from++;
    return { type: 'byte', value: first };
  }

  #command({ name, head, length }: Command): Token | undefined {
    if (length > maxArgument) return this.#oversized(head + length);
    const end = this.#from + head + length;
    if (end > this.#to) return undefined;
    const args = this.#bytes.slice(this.#from + head, end);
    this.#from = end;
    return { type: 'command', name, args };
  }

  #oversized(total: number): Token {
    const here = Math.min(total, this.#to - this.#from);
    this.#from += here;
    this.#skip = total - here;
    return { type: 'command', name: 'oversized', args: new Uint8Array() };
  }
}
