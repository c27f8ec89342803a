import type { Replica } from '@galley/sync/replica';
import type { Reader } from '../read/reader.ts';

/** Ids of intents that something is still to become of, kept as rows come: nobody looks at all of them for each tick. */
export type OpenCards = { ids(): readonly string[] };

export const createOpenCards = (replica: Replica, read: Reader): OpenCards => {
  let open: Set<string> | undefined;
  const look = (intentId: string): void => {
    if (read.isCardOpen(intentId)) open?.add(intentId);
    else open?.delete(intentId);
  };
  replica.onChange(({ kinds, ids }) => {
    if (open === undefined || !(kinds.has('card_intent') || kinds.has('card_step'))) return;
    for (const id of ids.get('card_intent') ?? []) look(id);
    for (const id of ids.get('card_step') ?? []) {
      const step = read.cardStep(id);
      if (step !== undefined) look(step.intentId);
    }
  });
  return {
    ids() {
      open ??= new Set(read.openCardIntents());
      return [...open].sort();
    },
  };
};
