import type {
  Evidence,
  JobCause,
  JobReport,
  JobState,
  PrinterIdentity,
  PrinterStatus,
  PrintRequest,
} from '../core/index.ts';
import { Conversation } from './conversation.ts';
import { type AttemptTools, attemptPrint, type Outcome } from './print-attempt.ts';
import type { Connect } from './tcp-transport.ts';
import { type PrintTiming, pause, retryDelay } from './timing.ts';

export type SenderTools = {
  readonly connect: Connect;
  readonly now: () => number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly timing: PrintTiming;
  readonly onJob: (report: JobReport) => void;
  readonly onStatus: (status: PrinterStatus) => void;
};

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
  #ids: number;
  #hurry = new AbortController();
  #told = '';

  constructor(tools: SenderTools) {
    this.#tools = tools;
    this.#ids = Math.floor(tools.random() * 1_000_000);
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

  /**
   * Looks at the printer while no job does; a busy printer reports by itself. `always` tells the
   * state even if it is the one last told.
   */
  async lookAt(request: Pick<PrintRequest, 'target'>, always = true): Promise<void> {
    if (this.#running !== undefined) return;
    const tell = always ? this.#tools.onStatus : (status: PrinterStatus) => this.#tell(status);
    const status = await this.#talk(request, async (talk, ms) =>
      (await talk.askState(ms)) ? talk.status : undefined,
    );
    tell(status ?? unreachable);
  }

  /** Asks the printer who it is; `undefined` if it is busy or does not answer. */
  async identify(request: Pick<PrintRequest, 'target'>): Promise<PrinterIdentity | undefined> {
    if (this.#running !== undefined) return undefined;
    return this.#talk(request, (talk, ms) => talk.identify(ms));
  }

  async #talk<T>(
    { target }: Pick<PrintRequest, 'target'>,
    say: (talk: Conversation, timeoutMs: number) => Promise<T>,
  ): Promise<T | undefined> {
    const { connect, timing, now } = this.#tools;
    const transport = await connect(target, timing.connect);
    if (transport === undefined) return undefined;
    try {
      return await say(new Conversation(transport, now, () => undefined), timing.connect);
    } finally {
      await transport.end();
    }
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
    for (let attempt = 0; ; attempt++) {
      const outcome = job.cancelled ? taken : await this.#attempt(job);
      if (outcome.cause === 'shutdown' && outcome.state === 'failed_safe') return false;
      const sent = job.last?.bytesSent ?? 0;
      this.#report(job, outcome.state, outcome.evidence, sent, outcome.cause);
      if (outcome.state !== 'failed_safe' && outcome.state !== 'blocked') return true;
      if (!job.cancelled) await this.#pause(outcome, attempt);
      if (this.#stop.signal.aborted) return false;
    }
  }

  #attempt(job: Job): Promise<Outcome> {
    const { connect, now, timing } = this.#tools;
    const tools: AttemptTools = {
      connect,
      now,
      timing,
      signal: this.#stop.signal,
      onStatus: (status) => this.#tell(status),
      cancelled: () => job.cancelled,
      onProgress: (state, bytesSent, cause) => this.#report(job, state, 'none', bytesSent, cause),
    };
    return attemptPrint(job.request, this.#nextId(), tools).then((outcome) => {
      if (outcome.cause === 'unreachable') this.#tell(unreachable);
      return outcome;
    });
  }

  #tell(status: PrinterStatus): void {
    const told = JSON.stringify(status);
    if (told !== this.#told) this.#tools.onStatus(status);
    this.#told = told;
  }

  /** Ascending, four printable bytes: a late answer to an earlier job is never taken for this one. */
  #nextId(): number[] {
    const base = 0x7f - 0x20;
    this.#ids = (this.#ids + 1) % base ** 4;
    return [3, 2, 1, 0].map((power) => 0x20 + (Math.floor(this.#ids / base ** power) % base));
  }

  async #pause(outcome: Outcome, attempt: number): Promise<void> {
    const { timing, random } = this.#tools;
    this.#hurry = new AbortController();
    const ms =
      outcome.state === 'blocked'
        ? timing.blockedRetry * (0.75 + random() / 2)
        : retryDelay(timing, attempt, random());
    await pause(ms, AbortSignal.any([this.#stop.signal, this.#hurry.signal]));
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

const unreachable: PrinterStatus = {
  reachable: false,
  online: false,
  coverOpen: false,
  paper: 'ok',
  error: 'none',
  drawerPinHigh: false,
};
