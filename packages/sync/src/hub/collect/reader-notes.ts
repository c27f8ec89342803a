import type { Clock } from '@galley/base';
import type { HubLog } from '../log.ts';
import type { HubStore, Reader } from '../store.ts';

/** Remembers how far readers are, and writes it down now and then: an older word only keeps rows longer. */
export type ReaderNotes = {
  /** A device asks on from behind `seq`: it has stored everything before. */
  saw(scopeId: string, deviceId: string, seq: number): void;
  flush(): Promise<void>;
};

const FLUSH_MS = 30_000;

export const createReaderNotes = (
  store: Pick<HubStore, 'noteReaders'>,
  clock: Clock,
  log: HubLog,
): ReaderNotes => {
  let notes = new Map<string, Reader>();
  let flushedAt = clock.now();
  const flush = async (): Promise<void> => {
    const readers = [...notes.values()];
    notes = new Map();
    flushedAt = clock.now();
    if (readers.length > 0) await store.noteReaders(readers);
  };
  return {
    flush,
    saw: (scopeId, deviceId, seq) => {
      const heardAt = clock.now();
      notes.set(`${scopeId}\n${deviceId}`, { scopeId, deviceId, seq, heardAt });
      if (heardAt - flushedAt < FLUSH_MS) return;
      flush().catch((cause) => log.warn({ cause: String(cause) }, 'readers not noted'));
    },
  };
};
