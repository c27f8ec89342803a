import type { Parent } from './parent.ts';

/** An orderly end takes at most this long unless the part asks for more; then the process goes anyway. */
const END_WITHIN_MS = 1800;

type LifeLog = {
  info(detail: object, text: string): void;
  fatal(detail: object, text: string): void;
};

export type Life = {
  /** Called in reverse order of registration, each waited for. */
  onShutdown(act: () => unknown): void;
  /** Ends the process in order; a second call changes nothing. */
  end(code: number, why: string): Promise<never>;
  isEnding(): boolean;
};

const runAll = async (acts: (() => unknown)[], log: LifeLog): Promise<void> => {
  for (const act of acts.reverse()) {
    try {
      await act();
    } catch (error) {
      log.fatal({ err: error }, 'A shutdown step failed');
    }
  }
};

/** Binds the process's life to signals, to its starter and to the first error that nobody caught. */
export const createLife = (parent: Parent, log: LifeLog, endWithinMs = END_WITHIN_MS): Life => {
  const acts: (() => unknown)[] = [];
  let ending: Promise<never> | undefined;

  const finish = async (code: number, why: string): Promise<never> => {
    log.info({ why, code }, 'Ending');
    setTimeout(() => process.exit(code), endWithinMs).unref();
    await runAll(acts, log);
    process.exit(code);
  };
  const end: Life['end'] = (code, why) => {
    ending ??= finish(code, why);
    return ending;
  };
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'Nobody caught an error');
    void end(1, 'crash');
  };

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void end(0, signal));
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  parent.onGone(() => void end(0, 'the starter is gone'));
  parent.onOrder((order) => {
    if (order.type === 'shutdown') void end(0, 'ordered');
  });
  return { onShutdown: (act) => void acts.push(act), end, isEnding: () => ending !== undefined };
};
