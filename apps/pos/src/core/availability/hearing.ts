import type { Clock } from '@galley/base';
import type { SyncView } from '@galley/sync/protocol';

type Status = {
  readonly mode: SyncView['mode'];
  readonly peers: readonly { readonly lastHeardAt: number }[];
};

export type Hearing = {
  /** At every change of the replication's status. */
  look(): void;
  /** When this device, hearing of nobody now, last did (UTC ms); null: it hears. */
  cutOffSince(): number | null;
};

/** A device that heard of nobody since its start knows what its replica had: as of the start. */
export const createHearing = (clock: Clock, status: () => Status): Hearing => {
  let heardAt = clock.now();
  let alone = status().mode === 'alone';
  const look = (): void => {
    const now = status().mode === 'alone';
    // Until the moment at which the silence is noticed it may have heard.
    if (!now || !alone) heardAt = clock.now();
    alone = now;
  };
  return {
    look,
    cutOffSince() {
      if (status().mode !== 'alone') {
        heardAt = clock.now();
        alone = false;
        return null;
      }
      alone = true;
      return heardAt;
    },
  };
};
