import { createServer, type Server, type Socket } from 'node:net';

/** One connection: answered alone, and from then on told nothing but answers. */
export type AskedLine = { send(bytes: Uint8Array): void; onlyAsked(): void };

/** One end of a serial line, offered over TCP as device servers do: everybody who connects hears and may ask. */
export class LineServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #unplugged = false;

  /** Who asks by himself is told no news. */
  readonly #asking = new Set<Socket>();

  /** `line` is that of whoever sent the bytes. */
  constructor(onBytes: (bytes: Uint8Array, line: AskedLine) => void) {
    this.#server = createServer((socket) => {
      if (this.#unplugged) return void socket.destroy();
      this.#sockets.add(socket);
      const line: AskedLine = {
        send: (bytes) => void socket.write(bytes),
        onlyAsked: () => void this.#asking.add(socket),
      };
      socket.on('data', (bytes) => onBytes(bytes, line));
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#asking.delete(socket);
      });
    });
  }

  /** 0, and a port that is taken, takes any free one; the port that it has. */
  async listen(host: string, port: number): Promise<number> {
    await this.#bind(host, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return this.#bind(host, 0);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  #bind(host: string, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject).listen(port, host, () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
  }

  get unplugged(): boolean {
    return this.#unplugged;
  }

  /** Whoever is connected loses the line, and nobody gets one until it is plugged in again. */
  plug(isIn: boolean): void {
    this.#unplugged = !isIn;
    if (!isIn) for (const socket of this.#sockets) socket.destroy();
  }

  send(bytes: Uint8Array): void {
    for (const socket of this.#sockets) if (!this.#asking.has(socket)) socket.write(bytes);
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => {
      if (this.#server.listening) this.#server.close(() => resolve());
      else resolve();
    });
  }
}
