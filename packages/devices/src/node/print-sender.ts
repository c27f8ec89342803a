import {
  type Evidence,
  type JobCause,
  type JobReport,
  type JobState,
  type KickOutcome,
  oneWayStatus,
  type PrinterIdentity,
  type PrinterStatus,
  type PrintRequest,
  printerModels,
} from '../core/index.ts';
import type { Conversation } from './conversation.ts';
import type { Outcome } from './delivery.ts';
import { type KickWish, kickDrawer } from './drawer-kick.ts';
import type { Encode } from './encode-with.ts';
import { isAway, LastAnswer, unreachable } from './last-answer.ts';
import { LeftBehind } from './left-behind.ts';
import { type AttemptTools, attemptPrint } from './print-attempt.ts';
import { talkOver } from './talk-over.ts';
import type { Transport } from './tcp-transport.ts';
import { type PrintTiming, pause, retryDelay } from './timing.ts';
import type { Connect } from './transports/connect-printer.ts';
import { whoIsIt } from './who-is-it.ts';

export type SenderTools = {
  readonly connect: Connect;
  readonly encode: Encode;
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly timing: PrintTiming;
  readonly onJob: (report: JobReport) => void;
  readonly onStatus: (status: PrinterStatus) => void;
  /** Resolves once the journal has the job as begun; false if that was not told in time, or at the signal. */
  readonly begin: (jobKey: string, signal: AbortSignal) => Promise<boolean>;
};

const idBase = 0x7f - 0x20;
const idCount = idBase ** 4;

type Printer = Pick<PrintRequest, 'target' | 'model'>;
type Job = { readonly request: PrintRequest; cancelled: boolean; last: JobReport | undefined };

/**
 * The only one who talks to a printer. Jobs go out one by one in the order in which they came; the
 * first that cannot be printed holds the others back, so that chits keep their order.
 */
export class PrintSender {
  readonly #tools: SenderTools;
  readonly #jobs: Job[] = [];
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  /** The last talk with the printer; the next begins behind it. */
  #lastTalk: Promise<unknown> = Promise.resolve();
  #talks = 0;
  /** The talk of the job under way. */
  #live: Conversation | undefined;
  #ids: number;
  #hurry = new AbortController();
  #pausing = false;
  #told = '';
  readonly #lastAnswer: LastAnswer;
  readonly #left = new LeftBehind();
  #mute = false;
  #identifying: Promise<PrinterIdentity | undefined> | undefined;

  constructor(tools: SenderTools) {
    this.#tools = tools;
    this.#lastAnswer = new LastAnswer(tools.now, tools.timing.believed);
    // A process that follows another goes on above its numbers.
    this.#ids = Math.floor(tools.now() / 10) % idCount;
  }

  get waiting(): number {
    return this.#jobs.length;
  }

  enqueue(request: PrintRequest): void {
    const job: Job = { request, cancelled: false, last: undefined };
    this.#jobs.push(job);
    this.#report(job, 'queued', 'none', 0);
    this.#running ??= this.#work();
  }

  /** Takes a job back if none of its bytes has left; otherwise changes nothing. */
  cancel(jobKey: string): void {
    const at = this.#jobs.findIndex(({ request }) => request.jobKey === jobKey);
    const job = this.#jobs[at];
    if (job === undefined) return;
    job.cancelled = true;
    if (at > 0) {
      this.#jobs.splice(at, 1);
      this.#report(job, 'cancelled', 'none', 0);
    } else this.#hurry.abort();
  }

  /** Somebody wants it tried again now, not after the pause. */
  tryNow(): void {
    if (this.#pausing) this.#hurry.abort();
  }

  /**
   * Looks at the printer while no job does; a busy printer reports by itself. `always` tells the
   * state even if it is the one last told.
   */
  async lookAt(request: Printer, always = true): Promise<void> {
    if (this.#running !== undefined || this.#talks > 0) return;
    const tell = always ? this.#tools.onStatus : (status: PrinterStatus) => this.#tell(status);
    this.#mute = false;
    const ask = async (talk: Conversation, ms: number): Promise<PrinterStatus | undefined> => {
      this.#mute = !(await talk.askState(ms));
      return this.#mute ? undefined : talk.status;
    };
    const status = await this.#alone(() => talkOver(request, this.#tools, ask));
    if (status !== undefined) this.#lastAnswer.heard();
    if (status === 'one-way') tell(oneWayStatus);
    else if (status !== undefined || this.#lastAnswer.isLate) tell(status ?? unreachable);
  }

  /** Its line opened when it was spoken to last, and nothing came back: it may speak the other language. */
  get mute(): boolean {
    return this.#mute;
  }

  /** Asks the printer who it is, once nobody else talks to it; `undefined` if it is printing or no line opens. */
  async identify(request: Printer): Promise<PrinterIdentity | undefined> {
    if (this.#running !== undefined && !this.#mute) return undefined;
    this.#identifying ??= this.#whoIsIt(request).finally(() => {
      this.#identifying = undefined;
    });
    return this.#identifying;
  }

  async #whoIsIt(request: Printer): Promise<PrinterIdentity | undefined> {
    const { language } = printerModels[request.model];
    const { now } = this.#tools;
    const ask = (_: Conversation, answerMs: number, line: Transport): Promise<PrinterIdentity> =>
      whoIsIt(line, language, { mute: this.#mute, now, answerMs });
    const said = await this.#alone(() => talkOver(request, this.#tools, ask));
    return said === 'one-way' ? undefined : said;
  }

  /** Opens a drawer now or not at all; `onPulse` is told as the pulse leaves. */
  kick(wish: KickWish, onPulse: () => void): Promise<KickOutcome> {
    const { connect, timing, now } = this.#tools;
    return kickDrawer(wish, {
      connect,
      timing,
      now,
      onPulse,
      onStatus: (status) => this.#hear(status),
      live: () => this.#live,
      free: () => this.#talks === 0 && !this.#stop.signal.aborted,
      alone: (talk) => this.#alone(talk),
    });
  }

  /** Talks one after the other: a job that comes meanwhile waits until the line is free again. */
  #alone<T>(talk: () => Promise<T>): Promise<T> {
    this.#talks += 1;
    const talking = this.#lastTalk.then(talk).finally(() => {
      this.#talks -= 1;
    });
    this.#lastTalk = talking.catch(() => undefined);
    return talking;
  }

  /** Stops at once. A job under way ends `unknown`; those still waiting stay queued. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #work(): Promise<void> {
    for (let job = this.#jobs[0]; job && !this.#stop.signal.aborted; job = this.#jobs[0]) {
      if (await this.#print(job)) this.#jobs.shift();
    }
    this.#running = undefined;
  }

  /** True once the job is done with; false if the sender was stopped before its first byte. */
  async #print(job: Job): Promise<boolean> {
    for (let failures = 0; ; ) {
      const outcome = job.cancelled ? taken : await this.#attempt(job);
      if (outcome.cause === 'shutdown' && outcome.state === 'failed_safe') return false;
      const believed = job.last?.state === 'blocked' && this.#lastAnswer.outlives(outcome);
      if (!believed) this.#end(job, outcome);
      if (outcome.state !== 'failed_safe' && outcome.state !== 'blocked') return true;
      failures = believed || outcome.state === 'blocked' ? 0 : failures + 1;
      if (!job.cancelled) await this.#pause(failures);
      if (this.#stop.signal.aborted) return false;
    }
  }

  #end(job: Job, { state, evidence, cause }: Outcome): void {
    this.#report(job, state, evidence, job.last?.bytesSent ?? 0, cause);
  }

  #attempt(job: Job): Promise<Outcome> {
    const { connect, encode, now, timing } = this.#tools;
    const tools: AttemptTools = {
      connect,
      encode,
      now,
      timing,
      signal: this.#stop.signal,
      onStatus: (status) => this.#hear(status),
      onTalk: (talk) => {
        this.#live = talk;
      },
      cancelled: () => job.cancelled,
      unsettled: this.#left.unsettled,
      flushes: this.#left.flushes,
      torn: this.#left.torn,
      begin: () => this.#begin(job),
      onProgress: (state, bytesSent, cause) => this.#report(job, state, 'none', bytesSent, cause),
    };
    const id = this.#nextId();
    return this.#alone(() => attemptPrint(job.request, id, tools)).then((outcome) => {
      if (isAway(outcome.cause) && !this.#lastAnswer.outlives(outcome)) this.#tell(unreachable);
      this.#mute = outcome.cause === 'no-answer';
      this.#left.learn(outcome, job.request);
      return outcome;
    });
  }

  /** A job that nobody here knows of may have been cut off. */
  mayBeTorn(): void {
    this.#left.torn = true;
  }

  #begin(job: Job): Promise<boolean> {
    this.#hurry = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, this.#hurry.signal]);
    return job.cancelled ? Promise.resolve(false) : this.#tools.begin(job.request.jobKey, signal);
  }

  #hear(status: PrinterStatus): void {
    this.#lastAnswer.heard();
    this.#tell(status);
  }

  #tell(status: PrinterStatus): void {
    const told = JSON.stringify(status);
    if (told !== this.#told) this.#tools.onStatus(status);
    this.#told = told;
  }

  /** Ascending, four printable bytes: a late answer to an earlier job is never taken for this one. */
  #nextId(): number[] {
    this.#ids = (this.#ids + 1) % idCount;
    return [3, 2, 1, 0].map((power) => 0x20 + (Math.floor(this.#ids / idBase ** power) % idBase));
  }

  /** Before the next try: longer with each that failed in a row; a printer that answers is asked again soon. */
  async #pause(failures: number): Promise<void> {
    const { timing, random } = this.#tools;
    this.#hurry = new AbortController();
    const ms =
      failures === 0
        ? timing.blockedRetry * (0.75 + random() / 2)
        : retryDelay(timing, failures - 1, random());
    this.#pausing = true;
    await pause(ms, AbortSignal.any([this.#stop.signal, this.#hurry.signal]));
    this.#pausing = false;
  }

  #report(
    job: Job,
    state: JobState,
    evidence: Evidence,
    bytesSent: number,
    cause?: JobCause,
  ): void {
    const { last } = job;
    const same = last?.state === state && last.cause === cause && last.bytesSent === bytesSent;
    if (same && last.evidence === evidence) return;
    const report = {
      jobKey: job.request.jobKey,
      state,
      evidence,
      bytesSent,
      at: this.#tools.now(),
    };
    job.last = cause === undefined ? report : { ...report, cause };
    this.#tools.onJob(job.last);
  }
}

const taken: Outcome = { state: 'cancelled', evidence: 'none' };
