import type { Evidence, JobCause, JobState, ProofMethod } from '../core/index.ts';
import { countedSince } from '../core/starprnt/status.ts';
import type { Conversation, Query } from './conversation.ts';
import type { PrintTiming } from './timing.ts';

/** How a try to print ended. */
export type Outcome = {
  readonly state: 'printed' | 'handed_over' | 'unknown' | 'failed_safe' | 'blocked' | 'cancelled';
  readonly evidence: Evidence;
  readonly cause?: JobCause;
};

export type DeliveryTools = {
  readonly now: () => number;
  readonly timing: PrintTiming;
  readonly signal: AbortSignal;
  readonly onProgress: (state: JobState, bytesSent: number, cause?: JobCause) => void;
};

/** From the first byte to the proof. From here on the job is never sent again by itself. */
export class Delivery {
  readonly #talk: Conversation;
  readonly #tools: DeliveryTools;
  readonly #bytes: Uint8Array;
  readonly #processId: readonly number[];
  /** Handed to the system: may be on paper. */
  #sent = 0;
  /** Taken by the system. */
  #taken = 0;
  #active = 0;
  #mark: number;
  #lastMove: number;
  #query: Query = 1;
  /** Where a Star printer's counter stood before the first byte. */
  readonly #before: number | undefined;

  constructor(
    talk: Conversation,
    tools: DeliveryTools,
    bytes: Uint8Array,
    processId: readonly number[],
  ) {
    this.#talk = talk;
    this.#tools = tools;
    this.#bytes = bytes;
    this.#processId = processId;
    this.#mark = tools.now();
    this.#lastMove = this.#mark;
    this.#before = talk.jobs;
  }

  /** Where the counter stood, if the printer has all bytes and may count them yet. */
  get owedCount(): number | undefined {
    return this.#taken < this.#bytes.length ? undefined : this.#before;
  }

  async run(proof: ProofMethod): Promise<Outcome> {
    const writing = this.#write();
    const lost = await this.#until(() => this.#taken >= this.#bytes.length, 'sending', false);
    if (lost !== undefined) return this.#unknown(lost, 'none');
    await writing;
    if (proof === 'none') {
      return { state: 'handed_over', evidence: 'L0', cause: 'one-way-line' };
    }
    const missing = await this.#until(() => this.#proved(proof) !== undefined, 'waiting', true);
    const evidence = this.#proved(proof) ?? (this.#talk.fencePassed ? 'L1' : undefined);
    if (evidence !== undefined) return { state: 'printed', evidence };
    return this.#unknown(missing ?? 'timed-out', 'L0');
  }

  #unknown(cause: JobCause, evidence: Evidence): Outcome {
    return { state: 'unknown', evidence, cause };
  }

  async #write(): Promise<void> {
    const most = this.#talk.chunkBytes;
    this.#talk.midJob = true;
    try {
      for (let from = 0; from < this.#bytes.length; from += most) {
        while (from > 0 && this.#talk.paused && !this.#talk.closed) {
          await this.#talk.anything(this.#tools.timing.poll);
        }
        await this.#hand(this.#bytes.subarray(from, from + most));
      }
      this.#talk.midJob = false;
    } catch {
      this.#talk.rouse();
    }
  }

  async #hand(chunk: Uint8Array): Promise<void> {
    this.#sent += chunk.length;
    await this.#talk.write(chunk);
    this.#taken += chunk.length;
    this.#lastMove = this.#tools.now();
    this.#talk.rouse();
  }

  #proved(proof: ProofMethod): Evidence | undefined {
    if (proof === 'etb-counter') return this.#isCounted() ? 'L2' : undefined;
    if (this.#talk.completed(this.#processId)) return 'L2';
    if (!this.#talk.fencePassed) return undefined;
    const { now, timing } = this.#tools;
    const waited = now() - this.#talk.lastHeard >= timing.grace;
    return proof === 'fence' || waited ? 'L1' : undefined;
  }

  #isCounted(): boolean {
    const { jobs } = this.#talk;
    return this.#before !== undefined && jobs !== undefined && countedSince(this.#before, jobs) > 0;
  }

  /** Waits for `done`; gives the cause if the line, the printer or the time runs out. */
  async #until(
    done: () => boolean,
    state: JobState,
    polls: boolean,
  ): Promise<JobCause | undefined> {
    this.#lastMove = this.#tools.now();
    for (;;) {
      this.#report(state);
      if (done()) return undefined;
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
    const waits = this.#talk.blocked !== undefined || this.#talk.paused;
    return !waits && quiet > timing.idle ? 'no-answer' : undefined;
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
