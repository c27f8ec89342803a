import type { Part, SpawnOptions } from './part.ts';
import type { PartReport } from './part-messages.ts';
import { type Supervised, supervise } from './supervise.ts';

export type StandbyHostOptions = {
  /** Bundled entry of the hub. */
  readonly entry: string;
  spawn(options: SpawnOptions): Part;
  readonly onOutput?: (line: string) => void;
};

const GRACE_MS = 2500;
/** Of the starter's own surroundings nothing may change what the core asked for. */
const CLEAN = { GALLEY_TOKEN: '', GALLEY_ENROLL_CODE: '', GALLEY_DATABASE_URL: '' };

/**
 * Starts the site hub that a core asks for when it takes over, keeps it running whatever becomes of the core,
 * and ends it when the core says that another hub has everything.
 */
export const createStandbyHost = (options: StandbyHostOptions) => {
  let running: Supervised | undefined;
  let stopping: Promise<void> = Promise.resolve();
  const stop = (graceMs: number): Promise<void> => {
    const ending = running;
    running = undefined;
    stopping = Promise.all([stopping, ending?.stop(graceMs)]).then(() => undefined);
    return stopping;
  };
  const start = (env: Readonly<Record<string, string>>): void => {
    const { entry, onOutput } = options;
    running = supervise({
      role: 'stand-by hub',
      restart: true,
      spawn: () =>
        options.spawn({
          role: 'standby-hub',
          entry,
          env: { ...CLEAN, ...env },
          ...(onOutput === undefined ? {} : { onOutput }),
        }),
    });
  };
  return {
    /** Takes a core's report; others than its wishes about the stand-by hub are none of its business. */
    take(report: PartReport): void {
      if (report.type === 'standby-unwanted') void stop(GRACE_MS);
      if (report.type !== 'standby-wanted' || running !== undefined) return;
      const { env } = report;
      // The one before must have let go of the port and the file.
      void stopping.then(() => {
        if (running === undefined) start(env);
      });
    },
    current: () => running?.current(),
    stop,
    kill(): void {
      const part = running?.current();
      void stop(0);
      part?.kill();
    },
  };
};
export type StandbyHost = ReturnType<typeof createStandbyHost>;
