/** Text of bytes, one character a byte. */
export const asciiText = (bytes: readonly number[]): string => String.fromCharCode(...bytes);

/** Bytes of a text of single-byte characters. */
export const asciiBytes = (text: string): number[] =>
  Array.from(text, (char) => char.charCodeAt(0) & 0xff);

/** The serial line's eighth bit is parity on 7-bit lines; some adapters leave it in. */
export const withoutParity = (byte: number): number => byte & 0x7f;

export type Frame =
  | { readonly kind: 'frame'; readonly bytes: readonly number[] }
  | { readonly kind: 'too-long' };

/**
 * Collects what stands between a start and an end byte. With `restarts`, a start byte inside a frame begins anew,
 * so that half a frame does not spoil the next one. Keeps at most `limit` bytes.
 */
export class FrameCollector {
  readonly #start: number;
  readonly #end: number;
  readonly #limit: number;
  readonly #restarts: boolean;
  #open: number[] | undefined;

  constructor(start: number, end: number, limit: number, restarts: boolean) {
    this.#start = start;
    this.#end = end;
    this.#limit = limit;
    this.#restarts = restarts;
  }

  get inFrame(): boolean {
    return this.#open !== undefined;
  }

  push(byte: number): Frame | undefined {
    if (byte === this.#start && (this.#open === undefined || this.#restarts)) {
      this.#open = [];
      return undefined;
    }
    return this.#open === undefined ? undefined : this.#add(byte, this.#open);
  }

  #add(byte: number, open: number[]): Frame | undefined {
    if (byte === this.#end) {
      this.#open = undefined;
      return { kind: 'frame', bytes: open };
    }
    open.push(byte);
    if (open.length <= this.#limit) return undefined;
    this.#open = undefined;
    return { kind: 'too-long' };
  }
}
