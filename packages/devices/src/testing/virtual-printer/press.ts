import type { Bitmap } from '../../core/typeface/bitmap.ts';
import { glyphBitmap, glyphSize } from '../../core/typeface/glyphs.ts';
import { decode, decodePair, national } from './character-tables.ts';
import { inverted, LineBuffer, turned, underlined } from './line-buffer.ts';
import type { PageBuffer } from './page-buffer.ts';
import { initialState, type PrintState } from './print-state.ts';
import { Strip } from './strip.ts';

export type CutMode = 'partial' | 'full' | 'end-of-roll';

/** What the mechanism does besides printing. */
export type Mechanism = {
  cut(strip: Strip, mode: CutMode): void;
  drawer(pin: 2 | 5): void;
  /** A line has left the print head. */
  fed(): void;
};

/** What each command does, by its name; the arguments are all bytes behind its name. */
export type Handlers = Readonly<Record<string, (args: Uint8Array) => void>>;

/** Dots between print head and cutter; a cut without its own feed would cut them off. */
const cutterDistance = 60;
const longestStrip = 20_000;
const mostLines = 5_000;
/** Widest picture that a line takes; wider ones fall off its end anyway. */
const widestLine = 4096;

/** The print head over its paper: what all commands come down to. */
export class Press {
  readonly widthDots: number;
  readonly mechanism: Mechanism;
  readonly line = new LineBuffer();
  state: PrintState;
  page: PageBuffer | undefined;
  #strip: Strip;
  #lead: number | undefined;

  constructor(widthDots: number, mechanism: Mechanism) {
    this.widthDots = widthDots;
    this.mechanism = mechanism;
    this.state = initialState(widthDots);
    this.#strip = new Strip(widthDots);
  }

  /** The paper that hangs out of the printer, not yet cut. */
  get strip(): Strip {
    return this.#strip;
  }

  set(part: Partial<PrintState>): void {
    this.state = { ...this.state, ...part };
  }

  setGlyph(part: Partial<PrintState['glyph']>): void {
    this.set({ glyph: { ...this.state.glyph, ...part } });
  }

  /** Alignment and margins count at the start of a line only. */
  atLineStart(part: Partial<PrintState>): void {
    if (this.line.empty) this.set(part);
  }

  reset(): void {
    this.line.clear();
    this.page = undefined;
    this.#lead = undefined;
    this.state = initialState(this.widthDots);
  }

  /** A byte of text. */
  text(byte: number): void {
    const { doubleByte, tables, codePage, country } = this.state;
    const lead = this.#lead;
    this.#lead = undefined;
    if (lead !== undefined) this.char(decodePair(doubleByte, lead, byte), 2);
    else if (doubleByte !== 'off' && byte > 0x80) this.#lead = byte;
    else this.char(national(country, decode(tables, codePage, byte)));
  }

  /** `cells` is 2 for the square characters of double-byte tables. */
  char(char: string, cells = 1): void {
    const { underline, invert, charSpacing } = this.state;
    const glyph = { ...this.state.glyph, width: this.state.glyph.width * cells };
    const size = glyphSize(glyph);
    if (this.line.x + size.width > this.state.area) this.endLine();
    let picture = glyphBitmap(char, glyph);
    if (underline > 0 && !invert) picture = underlined(picture, underline);
    if (invert) picture = inverted(picture);
    this.line.add(this.state.turned ? turned(picture) : picture, char);
    if (charSpacing > 0) this.line.moveTo(this.line.x + charSpacing, Number.POSITIVE_INFINITY);
  }

  tab(): void {
    const cell = glyphSize({ ...this.state.glyph, width: 1 }).width;
    const column = Math.floor(this.line.x / cell);
    const stop = this.state.tabs.find((at) => at > column);
    if (stop !== undefined) this.line.moveTo(stop * cell, cell);
  }

  /** Moves within the line, never out of it. */
  moveTo(x: number): void {
    this.line.moveTo(Math.max(0, Math.min(this.state.area, x)), 12);
  }

  endLine(spacing = this.state.lineSpacing): void {
    const { left, area, align, upsideDown } = this.state;
    if (this.page) this.page.line(this.line, spacing);
    else this.line.printOn(this.#strip, { left, area, align, spacing, upsideDown });
    this.#afterFeed();
  }

  flush(): void {
    if (!this.line.empty) this.endLine();
  }

  /** The line that is being set is the first of them. */
  feedLines(count: number): void {
    for (let at = 0; at < count; at++) this.endLine();
  }

  feedDots(dots: number): void {
    this.flush();
    if (this.page) this.page.feed(dots);
    else this.#strip.feed(dots);
    this.#afterFeed();
  }

  /** A picture as part of the line; what does not fit on it falls away. */
  inline(picture: Bitmap | undefined): void {
    if (picture && this.line.x + picture.width <= widestLine) this.line.add(picture, '');
  }

  /** A picture on a line of its own. */
  print(picture: Bitmap | undefined, text: string): void {
    if (!picture) return;
    this.flush();
    this.line.add(picture, text);
    this.endLine(0);
  }

  /** The digits beside a barcode. */
  legend(data: string): void {
    const style = { font: 'A', width: 1, height: 1, bold: false, smooth: false } as const;
    for (const char of data) this.line.add(glyphBitmap(char, style), char);
    this.endLine();
  }

  /** `feed` undefined cuts where the paper stands. */
  cut(mode: CutMode, feed: number | undefined): void {
    this.flush();
    if (feed !== undefined) this.#strip.feed(cutterDistance + feed);
    this.#finish(mode);
  }

  /** Prints the page that was set in page mode. */
  printPage(): void {
    if (!this.page) return;
    this.flush();
    this.page.printOn(this.#strip);
    this.#afterFeed();
  }

  #afterFeed(): void {
    this.mechanism.fed();
    const { height, lines } = this.#strip;
    if (height > longestStrip || lines.length > mostLines) this.#finish('end-of-roll');
  }

  #finish(mode: CutMode): void {
    const strip = this.#strip;
    this.#strip = new Strip(this.widthDots);
    this.mechanism.cut(strip, mode);
  }
}
