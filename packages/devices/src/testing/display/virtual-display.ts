import { DISPLAY_CELLS } from '../../core/display/customer-display.ts';
import { type DisplayPage, displayChar, pageOfNumber } from '../../core/display/display-text.ts';

const ROWS = 2;
const CELLS = DISPLAY_CELLS * ROWS;
const BLANK = 0x20;
const ESC = 0x1b;
const US = 0x1f;
const CR = 0x0d;

/** How many bytes follow a two-byte command; `line`: up to a carriage return. */
const ARGUMENTS: Readonly<Record<string, number | 'line'>> = {
  '1b40': 0,
  '1b74': 1,
  '1b52': 1,
  '1b3d': 1,
  '1b6c': 2,
  '1b5141': 'line',
  '1b5142': 'line',
  '1b5144': 'line',
  '1f24': 2,
  '1f42': 0,
  '1f01': 0,
  '1f02': 0,
  '1f03': 0,
  '1f45': 1,
  '1f58': 1,
};
const FORKS: readonly string[] = ['1b51'];
const LONGEST_LINE = 200;
const MOST_UNKNOWN = 100;

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * A display with two lines of twenty cells, made of software: bytes in, and what stands on it. It knows the Epson set
 * and CD5220; commands that it does not know are named and eat nothing more.
 */
export class VirtualDisplay {
  readonly unknownCommands: string[] = [];
  #cells: string[] = [];
  #cursor = 0;
  #page: DisplayPage = 'basic';
  /** A display behind a printer listens only when it is chosen; one of its own always does. */
  #chosen = true;
  #heard: number[] = [];

  constructor() {
    this.powerOn();
  }

  /** Dark and empty, as it is when it gets current. */
  powerOn(): void {
    this.#cells = Array(CELLS).fill(' ');
    this.#cursor = 0;
    this.#page = 'basic';
    this.#chosen = true;
    this.#heard = [];
  }

  get lines(): readonly [string, string] {
    const text = this.#cells.join('');
    return [text.slice(0, DISPLAY_CELLS), text.slice(DISPLAY_CELLS)];
  }

  receive(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#take(byte);
  }

  #take(byte: number): void {
    if (this.#heard.length > 0 || byte === ESC || byte === US) {
      this.#heard.push(byte);
      this.#command();
    } else if (this.#chosen) this.#plain(byte);
  }

  #command(): void {
    const name = this.#nameOf();
    if (name === undefined) return;
    const wanted = ARGUMENTS[name];
    const given = this.#heard.slice(name.length / 2);
    if (wanted === undefined) {
      this.#unknown(name);
      this.#heard = [];
    } else if (wanted === 'line') {
      if (given.at(-1) !== CR && given.length < LONGEST_LINE) return;
      this.#obey(name, given.slice(0, -1));
    } else if (given.length === wanted) this.#obey(name, given);
  }

  /** The name of the command that is being heard, once enough of it is there. */
  #nameOf(): string | undefined {
    const two = hex(this.#heard.slice(0, 2));
    if (this.#heard.length < 2) return undefined;
    if (!FORKS.includes(two)) return two;
    return this.#heard.length < 3 ? undefined : hex(this.#heard.slice(0, 3));
  }

  #obey(name: string, given: readonly number[]): void {
    this.#heard = [];
    if (name === '1b3d') this.#chosen = ((given[0] ?? 0) & 2) === 2;
    if (!this.#chosen) return;
    if (name === '1b40') this.powerOn();
    if (name === '1b74') this.#page = pageOfNumber(given[0] ?? 0) ?? this.#page;
    if (name === '1f42') this.#cursor = DISPLAY_CELLS;
    if (name === '1f24' || name === '1b6c') this.#moveTo(given[0] ?? 1, given[1] ?? 1);
    if (name === '1b5141' || name === '1b5144') this.#writeLine(0, given);
    if (name === '1b5142') this.#writeLine(1, given);
  }

  #moveTo(column: number, row: number): void {
    const at = (row - 1) * DISPLAY_CELLS + column - 1;
    if (column >= 1 && column <= DISPLAY_CELLS && row >= 1 && row <= ROWS) this.#cursor = at;
  }

  #writeLine(row: number, bytes: readonly number[]): void {
    for (let at = 0; at < DISPLAY_CELLS; at++) {
      this.#cells[row * DISPLAY_CELLS + at] = displayChar(bytes[at] ?? BLANK, this.#page);
    }
  }

  #plain(byte: number): void {
    if (byte === 0x0c) {
      this.#cells.fill(' ');
      this.#cursor = 0;
    } else if (byte === 0x0b) this.#cursor = 0;
    else if (byte === 0x18) this.#clearLine();
    else if (byte === CR) this.#cursor -= this.#cursor % DISPLAY_CELLS;
    else if (byte === 0x0a) this.#cursor = (this.#cursor + DISPLAY_CELLS) % CELLS;
    else if (byte === 0x08) this.#cursor = (this.#cursor + CELLS - 1) % CELLS;
    else if (byte >= BLANK) this.#put(byte);
    else this.#unknown(hex([byte]));
  }

  #unknown(name: string): void {
    if (this.unknownCommands.length < MOST_UNKNOWN) this.unknownCommands.push(name);
  }

  #clearLine(): void {
    const start = this.#cursor - (this.#cursor % DISPLAY_CELLS);
    this.#cells.fill(' ', start, start + DISPLAY_CELLS);
    this.#cursor = start;
  }

  #put(byte: number): void {
    this.#cells[this.#cursor] = displayChar(byte, this.#page);
    this.#cursor = (this.#cursor + 1) % CELLS;
  }
}
