import { EventEmitter } from 'node:events';

/** Where messages of a port go. */
export type Out = { message(data: unknown): void; close(): void };

/**
 * One end of a channel, as `MessagePortMain` behaves: messages wait for `start()`; an end that was
 * transferred belongs to the other process and only passes on.
 */
export class PortEnd extends EventEmitter {
  readonly #out: Out;
  #waiting: unknown[] | undefined = [];
  #moved: Out | undefined;
  #closed = false;

  constructor(out: Out) {
    super();
    this.#out = out;
  }

  postMessage(data: unknown, transfer: readonly PortEnd[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in sends no port through a port');
    if (this.#moved !== undefined) throw new Error('This port was transferred');
    if (!this.#closed) this.#out.message(structuredClone(data));
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) this.#emit(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#out.close();
  }

  /** A message from the other end. */
  deliver(data: unknown): void {
    if (this.#moved !== undefined) this.#moved.message(data);
    else if (this.#waiting !== undefined) this.#waiting.push(data);
    else this.#emit(data);
  }

  /** The other end was closed or died. */
  peerClosed(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#moved !== undefined) this.#moved.close();
    else setImmediate(() => this.emit('close'));
  }

  /** Hands this end over; what it says from there on is said through what is returned. */
  moveTo(there: Out): Out {
    if (this.#moved !== undefined) throw new Error('This port was transferred already');
    this.#moved = there;
    for (const data of this.#waiting ?? []) there.message(data);
    this.#waiting = undefined;
    return { message: (data) => this.#out.message(data), close: () => this.close() };
  }

  #emit(data: unknown): void {
    setImmediate(() => {
      if (!this.#closed) this.emit('message', { data, ports: [] });
    });
  }
}

/** `MessageChannelMain`. */
export class Channel {
  readonly port1: PortEnd;
  readonly port2: PortEnd;

  constructor() {
    const to = (other: () => PortEnd): Out => ({
      message: (data) => other().deliver(data),
      close: () => other().peerClosed(),
    });
    this.port1 = new PortEnd(to(() => this.port2));
    this.port2 = new PortEnd(to(() => this.port1));
  }
}
