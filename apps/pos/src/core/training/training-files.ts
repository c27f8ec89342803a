import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What outlives the process; `active`: a window practises. Times are UTC ms. */
const stateSchema = z.object({
  since: z.number(),
  businessDate: z.string(),
  startedBy: z.object({ id: z.string(), name: z.string() }),
  printsPapers: z.boolean(),
  active: z.boolean(),
});
export type TrainingState = z.infer<typeof stateSchema>;

/** The folder of practice, beside the live register's files and apart from them. */
export type TrainingFiles = {
  readonly replica: string;
  readonly sessions: string;
  /** Undefined: nobody practises, or the copy was never finished. */
  read(): TrainingState | undefined;
  write(state: TrainingState): void;
  make(): void;
  /** Nobody is logged in any more. */
  removeSessions(): void;
  /** What was done in practice; who is logged in stays. */
  removeReplica(): void;
  /** All of it. */
  remove(): void;
};

export const createTrainingFiles = (dataDir: string): TrainingFiles => {
  const folder = join(dataDir, 'training');
  const file = join(folder, 'training.json');
  return {
    replica: join(folder, 'replica.db'),
    sessions: join(folder, 'sessions.json'),
    read() {
      try {
        return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return undefined;
      }
    },
    write(state) {
      const fresh = `${file}.new`;
      writeFileSync(fresh, JSON.stringify(state), { mode: 0o600 });
      renameSync(fresh, file);
    },
    make: () => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
    removeSessions: () => rmSync(join(folder, 'sessions.json'), { force: true }),
    removeReplica() {
      for (const end of ['', '-wal', '-shm', '.lock', '.key'])
        rmSync(`${join(folder, 'replica.db')}${end}`, { force: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
