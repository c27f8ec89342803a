import { EventEmitter } from 'node:events';
import { type ReceiptDoc, rawDocument } from '../core/index.ts';

export type AdapterTools = {
  /**
   * Puts the paper into the queue and resolves once it is written down there; rejects with what a
   * person can act on. The document holds the bytes as they came.
   */
  readonly print: (doc: ReceiptDoc) => Promise<void>;
};

type Done = (error?: Error | null, device?: unknown) => void;

/** More than any receipt, and what a job of the queue holds; a program that never closes must not fill the memory. */
const mostBytes = 1_900_000;

/**
 * A printer in the shape that the npm package `escpos` asks of its adapters: `open`, `write`,
 * `close`, `read` and the events `connect`, `disconnect`, `error`. What is written between `open`
 * and `close` is one job of our queue, so that it keeps its turn, survives a crash and is never
 * sent twice unasked; `close` is done when the job is in the queue, not when the paper is out.
 * A paper of which one part was refused is refused whole: half of it would look like all of it. The refusal comes back by
 * the callback of that part and by `close`, and as an `error` where somebody listens or `close` has no callback.
 */
export class EscposAdapter extends EventEmitter {
  readonly #tools: AdapterTools;
  #parts: Buffer[] = [];
  #length = 0;
  #open = false;
  #refused: Error | undefined;

  constructor(tools: AdapterTools) {
    super();
    this.#tools = tools;
  }

  open(done?: Done): this {
    this.#parts = [];
    this.#length = 0;
    this.#refused = undefined;
    this.#open = true;
    this.emit('connect', this);
    queueMicrotask(() => done?.(null, this));
    return this;
  }

  write(bytes: Uint8Array, done?: Done): this {
    const error = this.#refusal(bytes.length);
    if (error === undefined) {
      this.#parts.push(Buffer.from(bytes));
      this.#length += bytes.length;
    } else if (this.#open) this.#refused ??= error;
    queueMicrotask(() => done?.(error ?? null));
    return this;
  }

  /** The printer's answers go to the queue, which asks on its own; here nothing is ever heard. */
  read(done?: (bytes: Buffer) => void): this {
    queueMicrotask(() => done?.(Buffer.alloc(0)));
    return this;
  }

  /** An `open` without a `write` makes no job. */
  close(done?: Done): this {
    const bytes = Buffer.concat(this.#open ? this.#parts : []);
    const refused = this.#refused;
    this.#parts = [];
    this.#refused = undefined;
    this.#open = false;
    void this.#handOver(bytes, refused).then((error) => {
      this.emit('disconnect', this);
      // With neither a callback nor a listener it ends loudly: a paper is not lost in silence.
      const heard = done === undefined || this.listenerCount('error') > 0;
      if (error !== undefined && heard) this.emit('error', error);
      done?.(error ?? null, this);
    });
    return this;
  }

  #refusal(more: number): Error | undefined {
    if (!this.#open) return new Error('The printer is not open');
    return this.#length + more > mostBytes ? new Error('The paper is too long') : undefined;
  }

  async #handOver(bytes: Buffer, refused: Error | undefined): Promise<Error | undefined> {
    if (refused !== undefined) return refused;
    if (bytes.length === 0) return undefined;
    try {
      await this.#tools.print(rawDocument(bytes));
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
