import type { Bitmap } from '../../core/typeface/bitmap.ts';
import type { Handlers, Press } from './press.ts';
import type { PrintState, QrState } from './print-state.ts';
import {
  columnPicture,
  type Drawn,
  downloadedPicture,
  drawBarcode,
  drawQr,
  packedPicture,
  rasterPicture,
} from './symbols.ts';

/** Bars, codes and pictures of ESC/POS. */
export function symbolHandlers(press: Press): Handlers {
  const barcode = (part: Partial<PrintState['barcode']>): void =>
    press.set({ barcode: { ...press.state.barcode, ...part } });
  const qr = new QrPlate(press);
  const stored = new StoredPictures(press);
  return {
    'GS h': ([n = 0]) => barcode({ height: Math.max(1, n) }),
    'GS w': ([n = 0]) => barcode({ module: Math.max(1, Math.min(8, n)) }),
    'GS H': ([n = 0]) => barcode({ text: n % 48 }),
    'GS k': (args) => printBarcode(press, args),
    'ESC Z': (args) => qr.old(args),
    'GS v': (args) => press.print(rasterPicture(args), '[image]'),
    'ESC *': (args) => press.inline(columnPicture(args)),
    'GS (': (args) => {
      if (args[0] === 0x6b) qr.take(args.subarray(3));
      if (args[0] === 0x4c) stored.graphics(args.subarray(3));
    },
    'GS 8': (args) => {
      if (args[0] === 0x4c) stored.graphics(args.subarray(5));
    },
    'GS *': (args) => stored.download(args),
    'GS /': ([mode = 0]) => stored.printDownloaded(mode),
  };
}

/** Like a printer, prints nothing at all for data that its kind does not allow. */
function printBarcode(press: Press, args: Uint8Array): void {
  const [kind = 0, length = 0] = args;
  const data = kind <= 6 ? args.subarray(1, -1) : args.subarray(2, 2 + length);
  const drawn = drawBarcode(kind, data, press.state.barcode, press.state.area);
  if (!drawn) return;
  const { text } = press.state.barcode;
  if (text === 1 || text === 3) press.legend(drawn.data);
  press.print(drawn.picture, drawn.text);
  if (text === 2 || text === 3) press.legend(drawn.data);
}

const levels = ['L', 'M', 'Q', 'H'] as const;

/** The QR code that is being set; other languages bring theirs in the same parts. */
export class QrPlate {
  readonly #press: Press;
  #drawnFrom: QrState | undefined;
  #drawn: Drawn | undefined;

  constructor(press: Press) {
    this.#press = press;
  }

  /** `GS ( k` for QR: size, level, data, print. */
  take(body: Uint8Array): void {
    const [kind, action, n = 0] = body;
    if (kind !== 0x31) return;
    if (action === 0x43) this.#set({ size: Math.max(1, Math.min(16, n)) });
    else if (action === 0x45) this.#set({ level: levels[n - 48] ?? 'L' });
    else if (action === 0x50) this.#set({ data: body.slice(3) });
    else if (action === 0x51) this.#print();
  }

  /** `ESC Z version level size length data`, as printers before `GS ( k` have it. */
  old(args: Uint8Array): void {
    const [, level = 0x4c, size = 3] = args;
    const named = levels.find((name) => name === String.fromCharCode(level)) ?? levels[level];
    this.#set({ size: Math.max(1, Math.min(16, size)), level: named ?? 'L', data: args.slice(5) });
    this.#print();
  }

  #set(part: Partial<QrState>): void {
    this.#press.set({ qr: { ...this.#press.state.qr, ...part } });
  }

  /** The symbol is drawn once for the same data, however often it is printed. */
  #print(): void {
    const { qr, area } = this.#press.state;
    if (this.#drawnFrom !== qr) this.#drawn = drawQr(qr);
    this.#drawnFrom = qr;
    if (this.#drawn && this.#drawn.picture.width <= area) {
      this.#press.print(this.#drawn.picture, this.#drawn.text);
    }
  }
}

class StoredPictures {
  readonly #press: Press;
  #stored: Bitmap | undefined;
  #downloaded: ((scaleX: number, scaleY: number) => Bitmap | undefined) | undefined;

  constructor(press: Press) {
    this.#press = press;
  }

  /** Store a raster picture (112) and print what is stored (2 or 50). */
  graphics(body: Uint8Array): void {
    const [, action = 0, , scaleX = 1, scaleY = 1, , xl = 0, xh = 0, yl = 0, yh = 0] = body;
    if (action === 112) {
      const [width, height] = [xl + xh * 256, yl + yh * 256];
      const limit = (scale: number): number => Math.max(1, Math.min(2, scale));
      this.#stored = packedPicture(body.slice(10), width, height, limit(scaleX), limit(scaleY));
    } else if (action === 2 || action === 50) {
      this.#press.print(this.#stored, '[image]');
      this.#stored = undefined;
    }
  }

  download(args: Uint8Array): void {
    this.#downloaded = (scaleX, scaleY) => downloadedPicture(args, scaleX, scaleY);
  }

  printDownloaded(mode: number): void {
    this.#press.print(this.#downloaded?.((mode & 1) + 1, ((mode >> 1) & 1) + 1), '[image]');
  }
}
