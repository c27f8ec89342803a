import { type PrinterStatus, readyStatus } from './printer-status.ts';

/** One message from a printer. */
export type PrinterReply =
  | { readonly kind: 'status'; readonly byte: number }
  | { readonly kind: 'changes'; readonly bytes: readonly [number, number, number, number] }
  | { readonly kind: 'flow'; readonly paused: boolean }
  | { readonly kind: 'fence'; readonly byte: number }
  | { readonly kind: 'process-id'; readonly id: readonly number[] }
  | { readonly kind: 'block'; readonly head: number; readonly body: readonly number[] };

const maxBlock = 256;

/**
 * Takes apart what a printer sends. The first byte of each message tells its kind without doubt
 * (Epson, "Transmission status identification"), so any split of the stream gives the same messages.
 */
export class ReplyDemultiplexer {
  #open: number[] = [];

  push(bytes: Iterable<number>): PrinterReply[] {
    const replies: PrinterReply[] = [];
    for (const byte of bytes) {
      const reply = this.#open.length > 0 ? this.#continue(byte) : this.#begin(byte);
      if (reply) replies.push(reply);
    }
    return replies;
  }

  #begin(byte: number): PrinterReply | undefined {
    if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    if (byte === 0x11 || byte === 0x13) return { kind: 'flow', paused: byte === 0x13 };
    if ((byte & 0x93) === 0x10 || isBlockHead(byte)) {
      this.#open = [byte];
      return undefined;
    }
    return (byte & 0x90) === 0 ? { kind: 'fence', byte } : undefined;
  }

  #continue(byte: number): PrinterReply | undefined {
    const head = this.#open[0] ?? 0;
    if (isBlockHead(head)) return this.#continueBlock(head, byte);
    this.#open.push(byte);
    const [a, b, c, d] = this.#open;
    if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
    this.#open = [];
    return { kind: 'changes', bytes: [a, b, c, d] };
  }

  #continueBlock(head: number, byte: number): PrinterReply | undefined {
    if (byte !== 0 && this.#open.length < maxBlock) {
      this.#open.push(byte);
      return undefined;
    }
    const body = this.#open.slice(1);
    this.#open = [];
    if (head === 0x37 && body[0] === 0x22) return { kind: 'process-id', id: body.slice(1) };
    return { kind: 'block', head, body };
  }
}

const isBlockHead = (byte: number): boolean =>
  byte === 0x37 || byte === 0x35 || byte === 0x3b || byte === 0x3d || byte === 0x5f;

const bit = (byte: number, at: number): boolean => ((byte >> at) & 1) === 1;

/** The state after an automatic status of four bytes (`GS a`). */
export function statusFromChanges(bytes: readonly [number, number, number, number]): PrinterStatus {
  const [one, two, three] = bytes;
  return {
    reachable: true,
    online: !bit(one, 3),
    coverOpen: bit(one, 5),
    paper: (three & 0x0c) !== 0 ? 'out' : (three & 0x03) !== 0 ? 'near-end' : 'ok',
    error: errorOf(bit(two, 3), bit(two, 5), bit(two, 6), bit(two, 2)),
    drawerPinHigh: bit(one, 2),
  };
}

function errorOf(
  cutter: boolean,
  unrecoverable: boolean,
  hot: boolean,
  recoverable: boolean,
): PrinterStatus['error'] {
  if (unrecoverable) return 'unrecoverable';
  if (cutter) return 'cutter';
  if (hot) return 'too-hot';
  return recoverable ? 'recoverable' : 'none';
}

/**
 * The state after the answer to `DLE EOT query`. The answer does not say which query it belongs
 * to, so only one may be under way at a time.
 */
export function statusFromAnswer(
  before: PrinterStatus | undefined,
  query: 1 | 2 | 3 | 4,
  byte: number,
): PrinterStatus {
  const status = { ...(before ?? readyStatus), reachable: true };
  if (query === 1) return { ...status, online: !bit(byte, 3), drawerPinHigh: bit(byte, 2) };
  if (query === 2) return { ...status, coverOpen: bit(byte, 2) };
  if (query === 3)
    return { ...status, error: errorOf(bit(byte, 3), bit(byte, 5), bit(byte, 6), bit(byte, 2)) };
  return {
    ...status,
    paper: (byte & 0x60) !== 0 ? 'out' : (byte & 0x0c) !== 0 ? 'near-end' : 'ok',
  };
}
