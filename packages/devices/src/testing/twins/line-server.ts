import { createServer, type Server, type Socket } from 'node:net';

/** One end of a serial line, offered over TCP as device servers do: everybody who connects hears and may ask. */
export class LineServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(onBytes: (bytes: Uint8Array) => void) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.on('data', onBytes);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** 0 takes any free port; the port that it has. */
  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, host, resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  send(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => {
      if (this.#server.listening) this.#server.close(() => resolve());
      else resolve();
    });
  }
}
