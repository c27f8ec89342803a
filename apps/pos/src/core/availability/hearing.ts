import type { Clock } from '@galley/base';
import type { SyncView } from '@galley/sync/protocol';

type Status = {
  readonly mode: SyncView['mode'];
  readonly peers: readonly { readonly lastHeardAt: number }[];
};

/** Where a device keeps when it last heard of somebody (UTC ms), beyond its process. */
export type HeardMemory = {
  /** Undefined: nothing is kept, or it cannot be read. */
  read(): number | undefined;
  write(at: number): void;
};

export type Hearing = {
  /** At every change of the replication's status. */
  look(): void;
  /** When this device, hearing of nobody now, last did (UTC ms); null: it hears. */
  cutOffSince(): number | null;
  /** Notes that it hears now. To be called every so often: a process that is killed says nothing at its end. */
  keep(): void;
};

/** What is kept may be ahead of a clock that was set back; nobody has heard in the future. */
const keptOf = (memory: HeardMemory, now: number): number => Math.min(memory.read() ?? now, now);

/**
 * A device that heard of nobody since its start knows what its replica had: as of when its process before it last
 * heard, as far as that is kept; else as of the start (rule AV12).
 */
export const createHearing = (clock: Clock, status: () => Status, memory: HeardMemory): Hearing => {
  let heardAt = keptOf(memory, clock.now());
  let alone: boolean | undefined;
  const look = (): void => {
    const now = status().mode === 'alone';
    // Until the moment at which the silence is noticed it may have heard; at the start it has not.
    if (!now || alone === false) heardAt = clock.now();
    if (now && alone === false) memory.write(heardAt);
    alone = now;
  };
  look();
  return {
    look,
    cutOffSince() {
      look();
      return alone === true ? heardAt : null;
    },
    keep() {
      look();
      if (alone === false) memory.write(heardAt);
    },
  };
};
