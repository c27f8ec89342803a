import { type Every, type HeartRules, watchHeart } from './heart.ts';
import type { Part, PartExit } from './part.ts';
import { type PartReport, partReportSchema, type ReadyReport } from './part-messages.ts';

const FIRST_DELAY_MS = 250;
const LAST_DELAY_MS = 5000;
/** A part that stayed up this long has proved itself; its next crash is restarted at once again. */
const PROVEN_MS = 30_000;
/** A part that died this often without ever being ready will not be ready the next time either. */
const GIVE_UP_AFTER = 5;

export type Fatal = { readonly role: string; readonly code: string; readonly message: string };

/** How often a part was started again, and how often of these because it hung. */
export type PartHistory = { readonly restarts: number; readonly hangs: number };

/** Variables by which a part learns its own history. */
export const historyEnv = ({ restarts, hangs }: PartHistory): Record<string, string> => ({
  GALLEY_RESTARTS: String(restarts),
  GALLEY_HANGS: String(hangs),
});

export type SuperviseOptions = {
  readonly role: string;
  spawn(history: PartHistory): Part;
  /** Kills and starts again a part that answers nothing (rule SH77); without it nobody asks. */
  readonly heart?: HeartRules;
  /** The part hangs and is being killed. */
  onHung?(): void;
  /** False: a part that dies stays dead (tests that look at the others). */
  readonly restart: boolean;
  /** Ends that somebody wanted, such as a closed window; default none. */
  isWanted?(exit: PartExit): boolean;
  onReport?(report: PartReport, part: Part): void;
  /** A part began: wire it to others here. */
  onStart?(part: Part): void;
  onDied?(exit: PartExit, retryInMs: number | undefined): void;
  after?(ms: number, act: () => void): () => void;
  every?: Every;
  now?(): number;
};

export type Supervised = {
  readonly role: string;
  current(): Part | undefined;
  /** Ready for the first time, or why it never will be. */
  readonly ready: Promise<
    | { readonly ok: true; readonly value: ReadyReport }
    | { readonly ok: false; readonly error: Fatal }
  >;
  /** Ends the part for good. */
  stop(graceMs: number): Promise<void>;
};

const timer = (ms: number, act: () => void): (() => void) => {
  const handle = setTimeout(act, ms);
  return () => clearTimeout(handle);
};

const sentenceOf = (role: string, exit: PartExit): string => {
  const how = exit.signal === null ? `with code ${exit.code}` : `by ${exit.signal}`;
  return `The ${role} ended ${how} before it was ready; its log says why.`;
};

class Supervisor {
  readonly #options: SuperviseOptions;
  #part: Part | undefined;
  #stopped = false;
  #wasReady = false;
  #failed: Fatal | undefined;
  #delayMs = FIRST_DELAY_MS;
  #startedAt = 0;
  #deaths = 0;
  #hangs = 0;
  #cancelRetry: () => void = () => undefined;
  #settle: (outcome: Awaited<Supervised['ready']>) => void = () => undefined;
  readonly ready: Supervised['ready'];

  constructor(options: SuperviseOptions) {
    this.#options = options;
    this.ready = new Promise((settle) => {
      this.#settle = settle;
    });
    this.#start();
  }

  current(): Part | undefined {
    return this.#part;
  }

  #now(): number {
    return this.#options.now?.() ?? performance.now();
  }

  #start(): void {
    const part = this.#options.spawn({ restarts: this.#deaths, hangs: this.#hangs });
    this.#part = part;
    this.#startedAt = this.#now();
    part.onMessage((raw) => this.#take(raw, part));
    part.onExit((exit) => this.#exited(exit));
    const { heart, every } = this.#options;
    if (heart) watchHeart(part, heart, () => this.#hung(part), every);
    this.#options.onStart?.(part);
  }

  #hung(part: Part): void {
    this.#hangs++;
    this.#options.onHung?.();
    part.kill();
  }

  #take(raw: unknown, part: Part): void {
    const parsed = partReportSchema.safeParse(raw);
    if (!parsed.success || parsed.data.type === 'alive') return;
    const report = parsed.data;
    if (report.type === 'failed') this.#failed = { role: this.#options.role, ...report };
    if (report.type === 'ready') {
      this.#wasReady = true;
      this.#settle({ ok: true, value: report });
    }
    this.#options.onReport?.(report, part);
  }

  #exited(exit: PartExit): void {
    this.#part = undefined;
    this.#deaths++;
    const fatal = this.#isHopeless();
    if (fatal || this.#stopped) this.#giveUp(exit);
    const wanted = this.#options.isWanted?.(exit) === true;
    const retry = this.#options.restart && !fatal && !wanted && !this.#stopped;
    const delay = retry ? this.#nextDelay() : undefined;
    this.#options.onDied?.(exit, delay);
    if (delay === undefined) return;
    this.#cancelRetry = (this.#options.after ?? timer)(delay, () => this.#start());
  }

  #isHopeless(): boolean {
    if (this.#wasReady) return false;
    return this.#failed !== undefined || !this.#options.restart || this.#deaths >= GIVE_UP_AFTER;
  }

  #giveUp(exit: PartExit): void {
    const { role } = this.#options;
    const unexplained = { role, code: 'ended', message: sentenceOf(role, exit) };
    this.#settle({ ok: false, error: this.#failed ?? unexplained });
  }

  #nextDelay(): number {
    if (this.#now() - this.#startedAt >= PROVEN_MS) this.#delayMs = FIRST_DELAY_MS;
    const delay = this.#delayMs;
    this.#delayMs = Math.min(delay * 2, LAST_DELAY_MS);
    return delay;
  }

  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    this.#cancelRetry();
    await this.#part?.stop(graceMs);
  }
}

/**
 * Keeps a part running: one that dies is started again after 250 ms, doubling to 5 s. One that says `failed`
 * before it was ever ready, or died five times without being it, is not: its sentence is for a person. One that hangs
 * is killed, which is a death like others.
 */
export const supervise = (options: SuperviseOptions): Supervised => {
  const supervisor = new Supervisor(options);
  return {
    role: options.role,
    ready: supervisor.ready,
    current: () => supervisor.current(),
    stop: (graceMs) => supervisor.stop(graceMs),
  };
};
