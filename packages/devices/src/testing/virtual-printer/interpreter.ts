import { glyphBitmap, glyphSize } from './font/glyphs.ts';
import { inverted, LineBuffer, underlined } from './line-buffer.ts';
import { decode, defaultSpacing, initialState, type PrintState } from './print-state.ts';
import { type Bitmap, Strip } from './strip.ts';
import { columnPicture, drawBarcode, drawQr, packedPicture, rasterPicture } from './symbols.ts';
import type { Token } from './tokenizer.ts';

export type CutMode = 'partial' | 'full' | 'end-of-roll';

/** What the mechanism does besides printing. */
export type Mechanism = {
  cut(strip: Strip, mode: CutMode): void;
  drawer(pin: 2 | 5): void;
  /** A line has left the print head. */
  fed(): void;
};

/** Dots between print head and cutter; a cut without its own feed would cut them off. */
const cutterDistance = 60;
const longestStrip = 20000;

type Handler = (args: Uint8Array) => void;

/** Draws tokens on paper. Settings live as long as the power is on, or until `ESC @`. */
export class Interpreter {
  readonly unknown: string[] = [];
  readonly #widthDots: number;
  readonly #mechanism: Mechanism;
  readonly #line = new LineBuffer();
  readonly #handlers: Readonly<Record<string, Handler>>;
  #strip: Strip;
  #state: PrintState;
  #stored: Bitmap | undefined;

  constructor(widthDots: number, mechanism: Mechanism) {
    this.#widthDots = widthDots;
    this.#mechanism = mechanism;
    this.#strip = new Strip(widthDots);
    this.#state = initialState(widthDots);
    this.#handlers = {
      ...this.#styleHandlers(),
      ...this.#layoutHandlers(),
      ...this.#drawHandlers(),
    };
  }

  /** The paper that hangs out of the printer, not yet cut. */
  get strip(): Strip {
    return this.#strip;
  }

  execute(token: Token): void {
    if (token.type === 'byte') this.#byte(token.value);
    else {
      const handler = this.#handlers[token.name];
      if (handler) handler(token.args);
      else if (!withoutEffect.has(token.name) && this.unknown.length < 100) {
        this.unknown.push(token.name);
      }
    }
  }

  #byte(byte: number): void {
    if (byte === 0x0a) this.#endLine();
    else if (byte === 0x09) this.#tab();
    else if (byte >= 0x20 && byte !== 0x7f) this.#char(decode(this.#state.codePage, byte));
  }

  #char(char: string): void {
    const { glyph, underline, invert, charSpacing } = this.#state;
    const size = glyphSize(glyph);
    if (this.#line.x + size.width > this.#state.area) this.#endLine();
    let picture = glyphBitmap(char, glyph);
    if (underline > 0 && !invert) picture = underlined(picture, underline);
    this.#line.add(invert ? inverted(picture) : picture, char);
    if (charSpacing > 0) this.#line.moveTo(this.#line.x + charSpacing, Number.POSITIVE_INFINITY);
  }

  #tab(): void {
    const cell = glyphSize({ ...this.#state.glyph, width: 1 }).width;
    const column = Math.floor(this.#line.x / cell);
    const stop = this.#state.tabs.find((at) => at > column);
    if (stop !== undefined) this.#line.moveTo(stop * cell, cell);
  }

  #endLine(spacing = this.#state.lineSpacing): void {
    const { left, area, align } = this.#state;
    this.#line.printOn(this.#strip, left, area, align, spacing);
    this.#afterFeed();
  }

  #afterFeed(): void {
    this.#mechanism.fed();
    if (this.#strip.height > longestStrip) this.#finish('end-of-roll');
  }

  #flush(): void {
    if (!this.#line.empty) this.#endLine();
  }

  #finish(mode: CutMode): void {
    const strip = this.#strip;
    this.#strip = new Strip(this.#widthDots);
    this.#mechanism.cut(strip, mode);
  }

  #setGlyph(part: Partial<PrintState['glyph']>): void {
    this.#state.glyph = { ...this.#state.glyph, ...part };
  }

  #styleHandlers(): Record<string, Handler> {
    return {
      'ESC @': () => this.#reset(),
      'ESC !': ([n = 0]) => this.#printMode(n),
      'ESC E': ([n = 0]) => this.#setGlyph({ bold: (n & 1) === 1 }),
      'ESC G': ([n = 0]) => this.#setGlyph({ bold: (n & 1) === 1 }),
      'ESC M': ([n = 0]) => this.#setGlyph({ font: (n & 1) === 1 ? 'B' : 'A' }),
      'GS !': ([n = 0]) => this.#setGlyph({ width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 }),
      'GS b': ([n = 0]) => this.#setGlyph({ smooth: (n & 1) === 1 }),
      'ESC -': ([n = 0]) => this.#set({ underline: n % 48 > 2 ? 0 : n % 48 }),
      'GS B': ([n = 0]) => this.#set({ invert: (n & 1) === 1 }),
      'ESC t': ([n = 0]) => this.#set({ codePage: n }),
      'ESC  ': ([n = 0]) => this.#set({ charSpacing: n }),
    };
  }

  #set(part: Partial<PrintState>): void {
    this.#state = { ...this.#state, ...part };
  }

  #reset(): void {
    this.#line.clear();
    this.#state = initialState(this.#widthDots);
  }

  #printMode(n: number): void {
    this.#setGlyph({
      font: (n & 1) === 1 ? 'B' : 'A',
      bold: (n & 8) !== 0,
      height: (n & 16) !== 0 ? 2 : 1,
      width: (n & 32) !== 0 ? 2 : 1,
    });
    this.#set({ underline: (n & 128) !== 0 ? 1 : 0 });
  }

  #layoutHandlers(): Record<string, Handler> {
    const atLineStart = (part: Partial<PrintState>): void => {
      if (this.#line.empty) this.#set(part);
    };
    return {
      'ESC a': ([n = 0]) => atLineStart({ align: n % 48 > 2 ? 0 : n % 48 }),
      'ESC 2': () => this.#set({ lineSpacing: defaultSpacing }),
      'ESC 3': ([n = 0]) => this.#set({ lineSpacing: n }),
      'GS L': ([low = 0, high = 0]) => atLineStart({ left: low + high * 256 }),
      'GS W': ([low = 0, high = 0]) =>
        atLineStart({ area: Math.max(24, Math.min(this.#widthDots, low + high * 256)) }),
      'ESC $': ([low = 0, high = 0]) => this.#line.moveTo(this.#dot(low + high * 256), 12),
      'ESC \\': ([low = 0, high = 0]) => {
        const by = low + high * 256;
        this.#line.moveTo(this.#dot(this.#line.x + (by > 32767 ? by - 65536 : by)), 12);
      },
      'ESC D': (args) => this.#set({ tabs: [...args].filter((stop) => stop > 0) }),
      'ESC d': ([n = 0]) => this.#feedLines(n),
      'ESC J': ([n = 0]) => this.#feedDots(n),
    };
  }

  #dot(x: number): number {
    return Math.max(0, Math.min(this.#state.area, x));
  }

  #feedLines(count: number): void {
    for (let at = 0; at < count; at++) this.#endLine();
  }

  #feedDots(dots: number): void {
    this.#flush();
    this.#strip.feed(dots);
    this.#afterFeed();
  }

  #drawHandlers(): Record<string, Handler> {
    return {
      'GS V': ([mode = 0, feed = 0]) => this.#cut(mode, feed),
      'ESC i': () => this.#cut(0, 0),
      'ESC m': () => this.#cut(1, 0),
      'ESC p': ([m = 0]) => this.#mechanism.drawer((m & 1) === 1 ? 5 : 2),
      'GS h': ([n = 0]) => this.#barcode({ height: Math.max(1, n) }),
      'GS w': ([n = 0]) => this.#barcode({ module: Math.max(1, Math.min(8, n)) }),
      'GS H': ([n = 0]) => this.#barcode({ text: n % 48 }),
      'GS k': (args) => this.#printBarcode(args),
      'GS v': (args) => this.#print(rasterPicture(args), '[image]'),
      'ESC *': (args) => {
        const picture = columnPicture(args);
        if (picture) this.#line.add(picture, '');
      },
      'GS (': (args) => this.#parenthesis(args),
      'GS 8': (args) => {
        if (args[0] === 0x4c) this.#graphics(args.subarray(5));
      },
    };
  }

  #cut(mode: number, feed: number): void {
    this.#flush();
    const withFeed = mode >= 65;
    this.#strip.feed(withFeed ? cutterDistance + feed : 0);
    const partial = mode === 1 || mode === 49 || mode === 66 || mode === 98 || mode === 104;
    this.#finish(partial ? 'partial' : 'full');
  }

  #barcode(part: Partial<PrintState['barcode']>): void {
    this.#set({ barcode: { ...this.#state.barcode, ...part } });
  }

  /** Like a printer, prints nothing at all for data that its kind does not allow. */
  #printBarcode(args: Uint8Array): void {
    const [kind = 0, length = 0] = args;
    const data = kind <= 6 ? args.subarray(1, -1) : args.subarray(2, 2 + length);
    const drawn = drawBarcode(kind, data, this.#state.barcode);
    if (!drawn || drawn.picture.width > this.#state.area) return;
    const { text } = this.#state.barcode;
    if (text === 1 || text === 3) this.#legend(drawn.data);
    this.#print(drawn.picture, drawn.text);
    if (text === 2 || text === 3) this.#legend(drawn.data);
  }

  #legend(data: string): void {
    for (const char of data) {
      const style = { font: 'A', width: 1, height: 1, bold: false, smooth: false } as const;
      this.#line.add(glyphBitmap(char, style), char);
    }
    this.#endLine();
  }

  #print(picture: Bitmap | undefined, text: string): void {
    if (!picture) return;
    this.#flush();
    this.#line.add(picture, text);
    this.#endLine(0);
  }

  #parenthesis(args: Uint8Array): void {
    const body = args.subarray(3);
    if (args[0] === 0x6b) this.#qr(body);
    if (args[0] === 0x4c) this.#graphics(body);
  }

  #qr(body: Uint8Array): void {
    const [kind, action, n = 0] = body;
    if (kind !== 0x31) return;
    const { qr } = this.#state;
    if (action === 0x43) this.#set({ qr: { ...qr, size: Math.max(1, Math.min(16, n)) } });
    else if (action === 0x45) this.#set({ qr: { ...qr, level: qrLevels[n - 48] ?? 'L' } });
    else if (action === 0x50) this.#set({ qr: { ...qr, data: body.slice(3) } });
    else if (action === 0x51) {
      const drawn = drawQr(qr);
      if (drawn && drawn.picture.width <= this.#state.area) this.#print(drawn.picture, drawn.text);
    }
  }

  /** Store a raster picture (112) and print what is stored (2 or 50). */
  #graphics(body: Uint8Array): void {
    const [, action = 0, , scaleX = 1, scaleY = 1, , xl = 0, xh = 0, yl = 0, yh = 0] = body;
    if (action === 112) {
      const [width, height] = [xl + xh * 256, yl + yh * 256];
      const limit = (scale: number): number => Math.max(1, Math.min(2, scale));
      const data = body.slice(10);
      this.#stored = packedPicture(data, width, height, limit(scaleX), limit(scaleY));
    } else if (action === 2 || action === 50) {
      this.#print(this.#stored, '[image]');
      this.#stored = undefined;
    }
  }
}

const qrLevels = ['L', 'M', 'Q', 'H'] as const;

/** Known commands that change nothing in the picture, or are answered elsewhere. */
const withoutEffect = new Set([
  ...['ESC R', 'ESC {', 'ESC V', 'ESC =', 'ESC c', 'ESC r', 'ESC S', 'ESC T', 'ESC W', 'ESC L'],
  ...['FS .', 'FS &', 'FS !', 'FS -', 'FS C', 'FS S', 'GS P', 'GS a', 'GS f', 'GS r', 'GS I'],
  ...['ESC u', 'ESC v', 'ESC %', 'ESC ?', 'GS j', 'GS g', 'GS c', 'GS T'],
]);
