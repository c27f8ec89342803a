import { createServer, type Server, type Socket } from 'node:net';
import { Intake, Outlet } from './intake.ts';
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
  #active: { socket: Socket; line: PrinterLine; intake: Intake; outlet: Outlet } | undefined;

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
    this.#active.intake.pump();
  }

  #accept(socket: Socket): void {
    socket.pause();
    this.#sockets.push(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#gone(socket));
    if (!this.#active) this.#serve(socket);
  }

  #serve(socket: Socket): void {
    const outlet = new Outlet(this.#printer, socket);
    const line = new PrinterLine((bytes) => outlet.send(bytes), this.#printer.language);
    const intake = new Intake(this.#printer, line, socket);
    this.#active = { socket, line, intake, outlet };
    this.#printer.plug(line);
    socket.on('data', (data) => this.#data(intake, data));
    socket.on('end', () => intake.end());
    socket.setTimeout(idleMs, () => {
      if (line.waiting.length === 0) socket.destroy();
    });
    this.refresh();
  }

  #data(intake: Intake, data: Buffer): void {
    intake.take(data);
    this.refresh();
  }

  #gone(socket: Socket): void {
    const at = this.#sockets.indexOf(socket);
    if (at >= 0) this.#sockets.splice(at, 1);
    if (this.#active?.socket !== socket) return;
    this.#active.intake.close();
    this.#active.outlet.close();
    this.#printer.unplug(this.#active.line);
    this.#active = undefined;
    const next = this.#sockets[0];
    if (next) this.#serve(next);
  }
}
