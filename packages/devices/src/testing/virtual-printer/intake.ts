import type { Socket } from 'node:net';
import type { PrinterLine, VirtualPrinter } from './printer.ts';

const dripEveryMs = 20;
const splitEveryMs = 2;

/** What the printer reads of one connection: all of it, or what its faults let through. */
export class Intake {
  readonly #printer: VirtualPrinter;
  readonly #line: PrinterLine;
  readonly #socket: Socket;
  #waiting: Buffer = Buffer.alloc(0);
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #reading = false;

  constructor(printer: VirtualPrinter, line: PrinterLine, socket: Socket) {
    this.#printer = printer;
    this.#line = line;
    this.#socket = socket;
  }

  take(data: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, data]);
    this.pump();
  }

  /** Nothing more comes; the other side is told so once everything is read. */
  end(): void {
    this.#ended = true;
    this.pump();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting = Buffer.alloc(0);
  }

  /** Reads on where the conditions allow it. What is read can change them, which asks to read on. */
  pump(): void {
    if (this.#timer !== undefined || this.#reading) return;
    this.#reading = true;
    this.#readOn();
    this.#reading = false;
  }

  #readOn(): void {
    while (this.#waiting.length > 0 && this.#reads()) {
      this.#read(this.#portion());
      if (this.#printer.conditions.dripBytesPerSecond === undefined) continue;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.pump();
      }, dripEveryMs);
      return;
    }
    if (this.#ended && this.#waiting.length === 0) this.#socket.end();
  }

  #reads(): boolean {
    return !this.#printer.conditions.neverRead && !this.#line.full && !this.#socket.destroyed;
  }

  /** The next bytes, up to where a fault sets in. */
  #portion(): Buffer {
    const { dropAfterBytes, resetAfterBytes, stopReadingAfterBytes, dripBytesPerSecond } =
      this.#printer.conditions;
    const drip = dripBytesPerSecond && Math.ceil((dripBytesPerSecond * dripEveryMs) / 1000);
    const most = [drip, dropAfterBytes, resetAfterBytes, stopReadingAfterBytes];
    const length = Math.min(this.#waiting.length, ...most.map((bytes) => bytes ?? Infinity));
    const portion = this.#waiting.subarray(0, length);
    this.#waiting = this.#waiting.subarray(length);
    return portion;
  }

  #read(portion: Buffer): void {
    this.#printer.receive(this.#line, portion);
    const { dropAfterBytes, resetAfterBytes, stopReadingAfterBytes } = this.#printer.conditions;
    const left = (bytes: number | undefined): number | undefined =>
      bytes === undefined ? undefined : bytes - portion.length;
    if (left(dropAfterBytes) === 0) this.#socket.destroy();
    if (left(resetAfterBytes) === 0) this.#socket.resetAndDestroy();
    const stops = left(stopReadingAfterBytes) === 0;
    if ([dropAfterBytes, resetAfterBytes, stopReadingAfterBytes].every((one) => one === undefined))
      return;
    this.#printer.setConditions({
      dropAfterBytes: left(dropAfterBytes) || undefined,
      resetAfterBytes: left(resetAfterBytes) || undefined,
      stopReadingAfterBytes: left(stopReadingAfterBytes) || undefined,
      ...(stops ? { neverRead: true } : {}),
    });
  }
}

/** What the printer says on one connection: at once, byte by byte, or half and then no more. */
export class Outlet {
  readonly #printer: VirtualPrinter;
  readonly #socket: Socket;
  #slow: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(printer: VirtualPrinter, socket: Socket) {
    this.#printer = printer;
    this.#socket = socket;
  }

  send(bytes: readonly number[]): void {
    if (bytes.length === 0) return;
    const { splitReplies, breakInReply } = this.#printer.conditions;
    if (breakInReply && bytes.length > 1) this.#break(bytes);
    else if (splitReplies || this.#slow.length > 0) this.#dribble(bytes);
    else this.#write(bytes);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#slow = [];
  }

  #break(bytes: readonly number[]): void {
    this.#write(bytes.slice(0, Math.ceil(bytes.length / 2)));
    this.#printer.setConditions({ breakInReply: false });
    this.#socket.end();
    this.#socket.destroySoon();
  }

  #dribble(bytes: readonly number[]): void {
    this.#slow.push(...bytes);
    this.#timer ??= setInterval(() => {
      this.#write(this.#slow.splice(0, 1));
      if (this.#slow.length > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    }, splitEveryMs);
  }

  #write(bytes: readonly number[]): void {
    if (this.#socket.writable && bytes.length > 0) this.#socket.write(Uint8Array.from(bytes));
  }
}
