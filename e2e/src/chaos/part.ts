import { type Part, type PartReport, partReportSchema, spawnPart } from '@galley/shell/node';

export type ReadyPart = {
  readonly pid: number;
  readonly port: number;
  readonly token: string | undefined;
};

export type ChaosPartOptions = {
  readonly name: string;
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onReport: (report: PartReport, part: Part) => void;
  /** A process that nobody killed has ended, with these last words. */
  readonly onOwnEnd: (how: string) => void;
};

/** One process of the shop: killed, stopped and started again on demand; one that ends by itself starts again. */
export type ChaosPart = {
  readonly name: string;
  ready(): ReadyPart | undefined;
  start(): void;
  /** SIGKILL; it stays dead until `start`. */
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  /** An orderly end. */
  stop(graceMs: number): Promise<void>;
};

const RESTART_MS = 300;
const LAST_WORDS = 4;

/** A signal to a process that is gone meanwhile is none. */
export const signal = (pid: number | undefined, name: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(pid, name);
  } catch {
    // It has ended.
  }
};

export const createChaosPart = (options: ChaosPartOptions): ChaosPart => {
  const { name, entry, env, onReport, onOwnEnd } = options;
  let part: Part | undefined;
  let ready: ReadyPart | undefined;
  let wanted = false;
  let words: string[] = [];
  const ended = (one: Part, how: string): void => {
    if (part !== one) return;
    [part, ready] = [undefined, undefined];
    if (!wanted) return;
    onOwnEnd(`${how}: ${words.join(' | ')}`);
    setTimeout(() => wanted && begin(), RESTART_MS);
  };
  const begin = (): void => {
    if (part !== undefined) return;
    words = [];
    const onOutput = (line: string): void => {
      words = [...words, line].slice(-LAST_WORDS);
    };
    const one = spawnPart({ role: name, entry, env, onOutput });
    part = one;
    one.onMessage((raw) => {
      const { data: report } = partReportSchema.safeParse(raw);
      if (report === undefined) return;
      if (report.type === 'ready' && one.pid !== undefined)
        ready = { pid: one.pid, port: report.port ?? 0, token: report.token };
      if (report.type === 'failed') onOutput(report.message);
      onReport(report, one);
    });
    one.onExit(({ code, signal: by }) => ended(one, String(by ?? code)));
  };
  return {
    name,
    ready: () => ready,
    start() {
      wanted = true;
      begin();
    },
    async kill() {
      wanted = false;
      const one = part;
      if (one === undefined) return;
      const gone = new Promise<void>((done) => one.onExit(() => done()));
      one.kill();
      await gone;
    },
    freeze: () => signal(part?.pid, 'SIGSTOP'),
    thaw: () => signal(part?.pid, 'SIGCONT'),
    async stop(graceMs) {
      wanted = false;
      signal(part?.pid, 'SIGCONT');
      await part?.stop(graceMs);
    },
  };
};
