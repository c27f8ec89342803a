import { createServer, type Server, type Socket } from 'node:net';
import { PrinterLine, type VirtualPrinter } from './printer.ts';

const idleMs = 60_000;

/**
 * The printer's port. Like most printers it serves one connection at a time: the next one is
 * accepted and waits, unread, until the first has gone.
 */
export class SocketServer {
  readonly #printer: VirtualPrinter;
  readonly #server: Server;
  readonly #sockets: Socket[] = [];
  #active: { socket: Socket; line: PrinterLine } | undefined;

  constructor(printer: VirtualPrinter) {
    this.#printer = printer;
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, host, resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  close(): Promise<void> {
    for (const socket of [...this.#sockets]) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Reads on where the conditions allow it. */
  refresh(): void {
    if (!this.#active) return;
    const stopped = this.#printer.conditions.neverRead || this.#active.line.full;
    if (stopped) this.#active.socket.pause();
    else this.#active.socket.resume();
  }

  #accept(socket: Socket): void {
    socket.pause();
    this.#sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#gone(socket));
    if (!this.#active) this.#serve(socket);
  }

  #serve(socket: Socket): void {
    const line = new PrinterLine((bytes) => {
      if (socket.writable && bytes.length > 0) socket.write(Uint8Array.from(bytes));
    });
    this.#active = { socket, line };
    this.#printer.plug(line);
    socket.on('data', (data) => this.#data(socket, line, data));
    socket.on('end', () => socket.end());
    socket.setTimeout(idleMs, () => {
      if (line.waiting.length === 0) socket.destroy();
    });
    this.refresh();
  }

  /** Takes what the faults let through: both count the bytes that the printer still reads. */
  #data(socket: Socket, line: PrinterLine, data: Buffer): void {
    const { dropAfterBytes, stopReadingAfterBytes } = this.#printer.conditions;
    const limit = Math.min(dropAfterBytes ?? data.length, stopReadingAfterBytes ?? data.length);
    this.#printer.receive(line, data.subarray(0, limit));
    if (dropAfterBytes !== undefined) {
      const left = dropAfterBytes - data.length;
      this.#printer.setConditions({ dropAfterBytes: left > 0 ? left : undefined });
      if (left <= 0) socket.destroy();
    }
    if (stopReadingAfterBytes !== undefined) {
      const left = stopReadingAfterBytes - data.length;
      const stopped = { stopReadingAfterBytes: undefined, neverRead: true };
      this.#printer.setConditions(left > 0 ? { stopReadingAfterBytes: left } : stopped);
    }
    this.refresh();
  }

  #gone(socket: Socket): void {
    const at = this.#sockets.indexOf(socket);
    if (at >= 0) this.#sockets.splice(at, 1);
    if (this.#active?.socket !== socket) return;
    this.#printer.unplug(this.#active.line);
    this.#active = undefined;
    const next = this.#sockets[0];
    if (next) this.#serve(next);
  }
}
