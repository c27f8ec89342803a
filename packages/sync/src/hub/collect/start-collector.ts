import type { HubLog } from '../log.ts';
import { type CollectDeps, collectScope } from './collect-scope.ts';
import type { ReaderNotes } from './reader-notes.ts';

export type CollectorOptions = CollectDeps & {
  readonly readers: ReaderNotes;
  readonly log: HubLog;
  /** How long after the start the first round is, and how long after each the next, in ms. */
  readonly firstMs?: number;
  readonly everyMs?: number;
};

/** Collects old deletions of all scopes, a few times a day. */
export const startCollector = (options: CollectorOptions): { stop(): Promise<void> } => {
  const { store, readers, log, firstMs = 60_000, everyMs = 6 * 3_600_000 } = options;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      await readers.flush();
      for (const scope of await store.scopes()) {
        if (stopped) return;
        const rows = await collectScope(options, scope);
        if (rows > 0) log.info({ scope: scope.scopeId, rows }, 'deleted rows collected');
      }
    } catch (cause) {
      log.warn({ cause: String(cause) }, 'deleted rows not collected');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number): void => {
    timer = setTimeout(() => {
      running = round().then(() => {
        if (!stopped) plan(everyMs);
      });
    }, ms);
    timer.unref();
  };
  plan(firstMs);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
