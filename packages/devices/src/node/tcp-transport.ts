import { connect, type Socket } from 'node:net';

/** True: the line is asserted. */
export type ModemLines = { readonly cts: boolean; readonly dsr: boolean; readonly dcd: boolean };

/** A two-way line to a device. */
export type Transport = {
  /** Resolves when the operating system has taken the bytes; rejects when the line is gone. */
  write(bytes: Uint8Array): Promise<void>;
  onBytes(listener: (bytes: Uint8Array) => void): void;
  /** Called once, when no more bytes can come. */
  onClose(listener: () => void): void;
  /** Says that nothing follows, waits until the other side has read everything, then lets go. */
  end(): Promise<void>;
  destroy(): void;
  /** Nothing can ever be heard. */
  readonly oneWay?: boolean;
  /** Levels of the lines beside the data; undefined where the line has none that can be read. */
  modemLines?(): Promise<ModemLines | undefined>;
  /** Most bytes to be written at once. */
  readonly chunkBytes?: number;
};

const farewellMs = 2000;

/**
 * Raw TCP, as printers speak it on port 9100. The line is half-closed at the end: destroying it
 * would throw away what the kernel still holds. `undefined` if nobody answers in time.
 */
export const connectTcp = (
  target: { readonly host: string; readonly port: number },
  timeoutMs: number,
): Promise<Transport | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host: target.host, port: target.port, allowHalfOpen: true });
    const give = (result: Transport | undefined): void => {
      clearTimeout(timer);
      if (result === undefined) socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => give(undefined), timeoutMs);
    socket.once('error', () => give(undefined));
    socket.once('connect', () => {
      socket.setNoDelay(true);
      give(tcpTransport(socket));
    });
  });

function tcpTransport(socket: Socket): Transport {
  socket.on('error', () => socket.destroy());
  return {
    write: (bytes) => writeTo(socket, bytes),
    onBytes: (listener) => void socket.on('data', listener),
    onClose: (listener) => onceGone(socket, listener),
    end: () => endOf(socket),
    destroy: () => void socket.destroy(),
  };
}

function writeTo(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!socket.writable) return reject(new Error('The line is gone'));
    socket.once('close', reject);
    socket.write(bytes, (error) => {
      socket.off('close', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

function onceGone(socket: Socket, listener: () => void): void {
  let told = false;
  const tell = (): void => {
    if (!told) listener();
    told = true;
  };
  socket.once('end', tell).once('close', tell);
}

function endOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    const timer = setTimeout(() => socket.destroy(), farewellMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.end();
  });
}
