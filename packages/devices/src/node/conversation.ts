import { esc } from '../core/escpos/commands.ts';
import {
  blockingCause,
  identityParts,
  type JobCause,
  type PrinterIdentity,
  type PrinterLanguage,
  type PrinterReply,
  type PrinterStatus,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from '../core/index.ts';
import { star } from '../core/starprnt/commands.ts';
import { StarReplies } from '../core/starprnt/status.ts';
import type { Transport } from './tcp-transport.ts';
import { Waiters } from './waiters.ts';

export type Query = 1 | 2 | 3 | 4;
const queries: readonly Query[] = [1, 2, 3, 4];
/** NULs that end a command that was cut off: the usual picture, then the largest one. */
const fillBytes = [0, 8192, 65_536] as const;
/** No job's: jobs have numbers that follow the clock. */
const triedId = [0x7e, 0x7e, 0x7e, 0x7e];
const idBehindFenceMs = 1000;
/** Answers of one printer come closer together than this. */
const quietMs = 40;

/** One connection to a printer: what it says, and the state that follows from it. */
export class Conversation {
  readonly #transport: Transport;
  readonly #replies = new ReplyDemultiplexer();
  /** What a Star printer says; undefined: this one speaks Epson's language. */
  readonly #star: StarReplies | undefined;
  #reports = 0;
  #jobs: number | undefined;
  readonly #onStatus: (status: PrinterStatus) => void;
  #fences = 0;
  #owed = 0;
  #paused = false;
  #processIds: string[] = [];
  #asked: Query | undefined;
  #said: string | undefined;
  #status: PrinterStatus | undefined;
  #closed = false;
  /** Bytes of a job are leaving: whatever is sent between them becomes a part of it. */
  midJob = false;
  #surveying = false;
  #lastHeard: number;
  readonly #waiters = new Waiters();
  readonly #now: () => number;

  constructor(
    transport: Transport,
    language: PrinterLanguage,
    now: () => number,
    onStatus: (status: PrinterStatus) => void,
  ) {
    this.#transport = transport;
    this.#star = language === 'starprnt' ? new StarReplies() : undefined;
    this.#now = now;
    this.#onStatus = onStatus;
    this.#lastHeard = now();
    transport.onBytes((bytes) => this.#hear(bytes));
    transport.onClose(() => {
      this.#closed = true;
      this.rouse();
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  get lastHeard(): number {
    return this.#lastHeard;
  }

  /** More answers than questions of before the job: the fence behind the job was passed. */
  get fencePassed(): boolean {
    return this.#fences > this.#owed;
  }

  /** Where a Star printer's counter of jobs stands; undefined: it has not told. */
  get jobs(): number | undefined {
    return this.#jobs;
  }

  get oneWay(): boolean {
    return this.#transport.oneWay === true;
  }

  get chunkBytes(): number {
    return this.#transport.chunkBytes ?? 4096;
  }

  /** The printer asked for a pause (XOFF). */
  get paused(): boolean {
    return this.#paused;
  }

  get status(): PrinterStatus | undefined {
    return this.#status;
  }

  get blocked(): JobCause | undefined {
    return this.#status === undefined ? undefined : blockingCause(this.#status);
  }

  completed(id: readonly number[]): boolean {
    return this.#processIds.includes(id.join());
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#transport.write(bytes);
  }

  /**
   * Asks all four parts of the state; false if the printer does not answer in time. The state is
   * told once, whole: half of it would look like a change.
   */
  async askState(timeoutMs: number): Promise<boolean> {
    this.#surveying = true;
    this.#asked = undefined;
    for (const query of this.#star ? queries.slice(0, 1) : queries) {
      if (!(await this.#answerTo(query, timeoutMs))) return false;
    }
    this.#surveying = false;
    if (this.#status) this.#onStatus(this.#status);
    return true;
  }

  /**
   * Makes sure that nothing of an earlier job is left: neither an answer that would be taken for this job's, nor half
   * a command that would swallow its beginning. A fence that is answered says so; where it is not, enough NULs end any
   * command. A printer that answers no fence at all owes its answers for ever, so that none is taken for a proof.
   */
  async settle(patienceMs: number): Promise<void> {
    for (const fill of fillBytes) {
      if (fill > 0) this.write(new Uint8Array(fill)).catch(() => undefined);
      if (this.#closed) return;
      if (await (this.#star ? this.#counted(patienceMs) : this.#fenceAnswered(patienceMs))) return;
    }
  }

  /** A Star printer's fence is its counter; what answers reads commands again, and what counts has read all. */
  async #counted(patienceMs: number): Promise<boolean> {
    if (!(await this.#reported(patienceMs))) return false;
    const before = this.#jobs;
    this.write(Uint8Array.from(star.countJob)).catch(() => undefined);
    const until = this.#now() + patienceMs;
    while (this.#jobs === before && !this.#closed && this.#now() < until) {
      if (!(await this.#reported(until - this.#now()))) return false;
      if (this.#jobs === before) await this.anything(quietMs);
    }
    if (this.#jobs === before) return false;
    await this.#quiet(Math.min(quietMs, patienceMs));
    return true;
  }

  /** Asks a Star printer for a whole report; false if none comes. */
  async #reported(timeoutMs: number): Promise<boolean> {
    const before = this.#reports;
    await this.#transport.write(Uint8Array.from(star.askStatus)).catch(() => undefined);
    await this.#until(() => this.#reports > before, timeoutMs);
    return this.#reports > before;
  }

  async #fenceAnswered(patienceMs: number): Promise<boolean> {
    const before = this.#fences;
    this.#owed += 1;
    this.write(Uint8Array.of(0x1d, 0x72, 1)).catch(() => undefined);
    await this.#until(() => this.#fences > before, patienceMs);
    if (this.#fences === before) return false;
    await this.#quiet(Math.min(quietMs, patienceMs));
    this.#owed = 0;
    this.#fences = 0;
    return true;
  }

  /** Resolves when nothing was heard for so long. */
  async #quiet(ms: number): Promise<void> {
    while (!this.#closed && this.#now() - this.#lastHeard < ms) {
      await this.anything(ms - (this.#now() - this.#lastHeard));
    }
  }

  async #answerTo(query: Query, timeoutMs: number): Promise<boolean> {
    if (this.#star) return this.#reported(timeoutMs);
    const until = this.#now() + timeoutMs;
    await this.#unasked(until);
    if (this.#asked !== undefined || this.#closed) return false;
    await this.ask(query).catch(() => undefined);
    await this.#unasked(until);
    return this.#asked === undefined && !this.#closed;
  }

  /** Resolves when no question is open, when the line ends, or then. */
  #unasked(until: number): Promise<void> {
    return this.#until(() => this.#asked === undefined, until - this.#now());
  }

  /** Asks for the printer's state; true if it answers, so that it has read everything sent before. */
  answers(timeoutMs: number): Promise<boolean> {
    return this.#answerTo(1, timeoutMs);
  }

  /** What the printer says of itself; stops asking at the first part that it leaves unanswered. */
  async identify(timeoutMs: number): Promise<PrinterIdentity> {
    const identity: { -readonly [part in keyof PrinterIdentity]: PrinterIdentity[part] } = {};
    for (const [part, number] of identityParts) {
      const said = await this.#saying(number, timeoutMs);
      if (said === undefined) break;
      identity[part] = said;
    }
    const processIds =
      Object.keys(identity).length === 0 ? undefined : await this.#answersIds(timeoutMs);
    return { ...identity, ...(processIds === undefined ? {} : { processIds }) };
  }

  /**
   * Tries whether the printer answers `GS ( H`. What one that does not know it takes for text waits for the end of its
   * line, and the reset behind it throws that away: nothing is printed.
   */
  async #answersIds(timeoutMs: number): Promise<boolean | undefined> {
    const before = this.#fences;
    const tried = [...esc.initialise, ...esc.processId(triedId), ...esc.fence, ...esc.initialise];
    await this.#transport.write(Uint8Array.from(tried)).catch(() => undefined);
    await this.#until(() => this.completed(triedId) || this.#fences > before, timeoutMs);
    if (this.#fences > before) await this.#until(() => this.completed(triedId), idBehindFenceMs);
    if (this.completed(triedId)) return true;
    return this.#fences > before ? false : undefined;
  }

  async #until(done: () => boolean, ms: number): Promise<void> {
    const end = this.#now() + ms;
    while (!done() && !this.#closed && this.#now() < end) await this.anything(end - this.#now());
  }

  async #saying(number: number, timeoutMs: number): Promise<string | undefined> {
    this.#said = undefined;
    await this.#transport.write(Uint8Array.of(0x1d, 0x49, number)).catch(() => undefined);
    await this.#until(() => this.#said !== undefined, timeoutMs);
    return this.#said;
  }

  /** Only one question may be open: the answer does not say which it belongs to. */
  async ask(query: Query): Promise<void> {
    if (this.#star) return this.#transport.write(Uint8Array.from(star.askStatus));
    if (this.#asked !== undefined) return;
    this.#asked = query;
    await this.#transport.write(Uint8Array.of(0x10, 0x04, query));
  }

  /** Resolves at the next thing heard, at the end of the line, or after so long. */
  anything(ms: number): Promise<void> {
    return this.#waiters.wait(ms);
  }

  /** Ends every wait, so that those who wait look around. */
  rouse(): void {
    this.#waiters.rouse();
  }

  #hear(bytes: Uint8Array): void {
    this.#lastHeard = this.#now();
    if (this.#star) this.#hearStar(this.#star, bytes);
    else for (const reply of this.#replies.push(bytes)) this.#take(reply);
    this.rouse();
  }

  #hearStar(replies: StarReplies, bytes: Uint8Array): void {
    for (const { status, jobs } of replies.push(bytes)) {
      this.#reports += 1;
      this.#jobs = jobs;
      this.#setStatus(status);
    }
  }

  #take(reply: PrinterReply): void {
    if (reply.kind === 'changes') this.#setStatus(statusFromChanges(reply.bytes));
    else if (reply.kind === 'fence') this.#fences += 1;
    else if (reply.kind === 'flow') this.#paused = reply.paused;
    else if (reply.kind === 'process-id') this.#processIds.push(reply.id.join());
    else if (reply.kind === 'block' && reply.head === 0x5f) {
      this.#said = String.fromCharCode(...reply.body);
    } else if (reply.kind === 'status' && this.#asked !== undefined) {
      const query = this.#asked;
      this.#asked = undefined;
      this.#setStatus(statusFromAnswer(this.#status, query, reply.byte));
    }
  }

  #setStatus(status: PrinterStatus): void {
    const changed = JSON.stringify(status) !== JSON.stringify(this.#status);
    this.#status = status;
    if (changed && !this.#surveying) this.#onStatus(status);
  }
}
