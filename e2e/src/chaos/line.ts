import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * How a line behaves. `cut` refuses and drops; `slow` passes on late and at a rate; `deaf` takes connections
 * and never answers; `torn` lets some bytes of an answer through and then resets.
 */
export type LineMode =
  | { readonly type: 'open' }
  | { readonly type: 'cut' }
  | { readonly type: 'slow'; readonly delayMs: number; readonly bytesPerSecond: number }
  | { readonly type: 'deaf' }
  | { readonly type: 'torn'; readonly afterBytes: number };

export const OPEN: LineMode = { type: 'open' };

export type Line = {
  readonly url: string;
  set(mode: LineMode): void;
  /** Connections that a fault broke so far. */
  broken(): number;
  close(): Promise<void>;
};

const SLICE = 4096;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const written = (to: Socket, bytes: Buffer): Promise<void> =>
  new Promise((done) => {
    if (to.destroyed) return done();
    to.write(bytes, () => done());
  });

async function* slicesOf(from: Socket): AsyncGenerator<Buffer> {
  for await (const chunk of from as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
}

/** A TCP line between two processes that can be cut, slowed, deafened and torn; the bytes are never changed. */
export const openLine = (targetPort: () => number): Promise<Line> => {
  let mode: LineMode = OPEN;
  let broken = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const tear = (...ends: Socket[]): void => {
    broken += 1;
    for (const end of ends) end.resetAndDestroy();
  };
  /** Holds a slice up as the mode of the moment says. */
  const hold = async (slice: Buffer, to: Socket): Promise<void> => {
    while (mode.type === 'deaf' && !to.destroyed) await sleep(20);
    if (mode.type === 'slow')
      await sleep(mode.delayMs + (slice.length / mode.bytesPerSecond) * 1000);
  };
  /** How many bytes of a slice go through before the line tears; all of them if it does not. */
  const room = (slice: Buffer, passed: number, answers: boolean): number =>
    mode.type === 'torn' && answers
      ? Math.min(slice.length, Math.max(0, mode.afterBytes - passed))
      : slice.length;
  /** One direction, a slice at a time in order. */
  const carry = async (from: Socket, to: Socket, answers: boolean): Promise<void> => {
    let passed = 0;
    for await (const slice of slicesOf(from)) {
      await hold(slice, to);
      const fits = room(slice, passed, answers);
      await written(to, slice.subarray(0, fits));
      if (fits < slice.length) {
        tear(from, to);
        return;
      }
      passed += fits;
    }
    to.end();
  };
  const accept = (near: Socket): void => {
    keep(near);
    if (mode.type === 'cut') {
      tear(near);
      return;
    }
    const far = connect({ port: targetPort(), host: '127.0.0.1' });
    keep(far);
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    // A socket that is destroyed ends its iterator by an error, which says nothing new.
    carry(near, far, false).catch(() => far.destroy());
    carry(far, near, true).catch(() => near.destroy());
  };
  const server = createServer({ allowHalfOpen: true }, accept);
  const set = (next: LineMode): void => {
    mode = next;
    if (mode.type === 'cut') {
      broken += sockets.size / 2;
      for (const socket of sockets) socket.resetAndDestroy();
    }
  };
  return listening(server).then((port) => ({
    url: `http://127.0.0.1:${port}`,
    set,
    broken: () => Math.round(broken),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  }));
};

const listening = (server: Server): Promise<number> =>
  new Promise((settle, refuse) => {
    server.once('error', refuse);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      settle(typeof bound === 'object' && bound !== null ? bound.port : 0);
    });
  });
