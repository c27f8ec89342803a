import {
  type Evidence,
  encodeEscPos,
  type JobCause,
  type JobState,
  type PrinterStatus,
  type PrintRequest,
  printerModels,
} from '../core/index.ts';
import { Conversation, type Query } from './conversation.ts';
import type { Connect } from './tcp-transport.ts';
import type { PrintTiming } from './timing.ts';

export type Outcome = {
  readonly state: 'printed' | 'unknown' | 'failed_safe' | 'blocked' | 'cancelled';
  readonly evidence: Evidence;
  readonly cause?: JobCause;
};

export type AttemptTools = {
  readonly connect: Connect;
  readonly now: () => number;
  readonly timing: PrintTiming;
  readonly signal: AbortSignal;
  readonly onStatus: (status: PrinterStatus) => void;
  /** True once a person has taken the job back; asked before the first byte. */
  readonly cancelled: () => boolean;
  readonly onProgress: (state: JobState, bytesSent: number, cause?: JobCause) => void;
};

const chunkBytes = 4096;

const safe = (cause: JobCause): Outcome => ({ state: 'failed_safe', evidence: 'none', cause });

/** One try to print one job over one connection. `processId` must be new for each try. */
export async function attemptPrint(
  request: PrintRequest,
  processId: readonly number[],
  tools: AttemptTools,
): Promise<Outcome> {
  const transport = await tools.connect(request.target, tools.timing.connect);
  if (transport === undefined) return safe('unreachable');
  const talk = new Conversation(transport, tools.now, tools.onStatus);
  const stop = (): void => talk.rouse();
  tools.signal.addEventListener('abort', stop);
  try {
    return await converse(request, processId, talk, tools);
  } finally {
    tools.signal.removeEventListener('abort', stop);
    if (tools.signal.aborted) transport.destroy();
    else await transport.end();
  }
}

async function converse(
  request: PrintRequest,
  processId: readonly number[],
  talk: Conversation,
  tools: AttemptTools,
): Promise<Outcome> {
  const model = printerModels[request.model];
  if (model.answersStatus && !(await talk.askState(tools.timing.idle))) {
    return safe(talk.closed ? 'connection-lost' : 'no-answer');
  }
  if (talk.blocked !== undefined) {
    return { state: 'blocked', evidence: 'none', cause: talk.blocked };
  }
  if (tools.cancelled()) return { state: 'cancelled', evidence: 'none' };
  if (tools.signal.aborted) return safe('shutdown');
  const { bytes } = encodeEscPos(request.doc, model, { processId });
  return new Delivery(talk, tools, bytes, processId).run(model.proof);
}

/** From the first byte to the proof. From here on the job is never sent again by itself. */
class Delivery {
  readonly #talk: Conversation;
  readonly #tools: AttemptTools;
  readonly #bytes: Uint8Array;
  readonly #processId: readonly number[];
  #sent = 0;
  #active = 0;
  #mark: number;
  #lastMove: number;
  #query: Query = 1;

  constructor(
    talk: Conversation,
    tools: AttemptTools,
    bytes: Uint8Array,
    processId: readonly number[],
  ) {
    this.#talk = talk;
    this.#tools = tools;
    this.#bytes = bytes;
    this.#processId = processId;
    this.#mark = tools.now();
    this.#lastMove = this.#mark;
  }

  async run(proof: 'process-id' | 'fence' | 'none'): Promise<Outcome> {
    this.#report('sending');
    const writing = this.#write();
    const lost = await this.#until(() => this.#sent >= this.#bytes.length, 'sending', false);
    if (lost !== undefined) return this.#unknown(lost, 'none');
    await writing;
    if (proof === 'none') return this.#unknown('one-way-line', 'L0');
    const missing = await this.#until(() => this.#proved(proof) !== undefined, 'waiting', true);
    const evidence = this.#proved(proof) ?? (this.#talk.fencePassed ? 'L1' : undefined);
    if (evidence !== undefined) return { state: 'printed', evidence };
    return this.#unknown(missing ?? 'timed-out', 'L0');
  }

  #unknown(cause: JobCause, evidence: Evidence): Outcome {
    return { state: 'unknown', evidence, cause };
  }

  /** Counts a chunk when it is handed over, not when it is read: it may be on paper already. */
  async #write(): Promise<void> {
    try {
      for (let from = 0; from < this.#bytes.length; from += chunkBytes) {
        const chunk = this.#bytes.subarray(from, from + chunkBytes);
        await this.#talk.write(chunk);
        this.#sent = from + chunk.length;
        this.#lastMove = this.#tools.now();
        this.#talk.rouse();
      }
    } catch {
      this.#talk.rouse();
    }
  }

  #proved(proof: 'process-id' | 'fence' | 'none'): Evidence | undefined {
    if (this.#talk.completed(this.#processId)) return 'L2';
    if (!this.#talk.fencePassed) return undefined;
    const { now, timing } = this.#tools;
    const waited = now() - this.#talk.lastHeard >= timing.grace;
    return proof === 'fence' || waited ? 'L1' : undefined;
  }

  /** Waits for `done`; gives the cause if the line, the printer or the time runs out. */
  async #until(
    done: () => boolean,
    state: JobState,
    polls: boolean,
  ): Promise<JobCause | undefined> {
    this.#lastMove = this.#tools.now();
    for (;;) {
      if (done()) return undefined;
      this.#report(state);
      const lost = this.#lost();
      if (lost !== undefined) return lost;
      await this.#talk.anything(Math.min(this.#tools.timing.poll, this.#tools.timing.grace));
      this.#account();
      if (polls && !this.#talk.fencePassed) await this.#poll();
    }
  }

  #report(state: JobState): void {
    const cause = this.#talk.blocked;
    if (cause === undefined) this.#tools.onProgress(state, this.#sent);
    else this.#tools.onProgress('blocked', this.#sent, cause);
  }

  #lost(): JobCause | undefined {
    const { now, timing, signal } = this.#tools;
    if (signal.aborted) return 'shutdown';
    if (this.#talk.closed) return 'connection-lost';
    if (this.#active > timing.job) return 'timed-out';
    const quiet = now() - Math.max(this.#talk.lastHeard, this.#lastMove);
    return this.#talk.blocked === undefined && quiet > timing.idle ? 'no-answer' : undefined;
  }

  /** Time in which a person has to act does not count. */
  #account(): void {
    const now = this.#tools.now();
    if (this.#talk.blocked === undefined) this.#active += now - this.#mark;
    else this.#lastMove = now;
    this.#mark = now;
  }

  /** A printer that prints slowly still answers; one that has gone does not. */
  async #poll(): Promise<void> {
    if (this.#tools.now() - this.#talk.lastHeard < this.#tools.timing.poll) return;
    await this.#talk.ask(this.#query).catch(() => undefined);
    this.#query = this.#query === 4 ? 1 : ((this.#query + 1) as Query);
  }
}
