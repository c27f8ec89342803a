/** Doing a thing again and again, whatever happens to the hub. */
import { setTimeout as pause } from 'node:timers/promises';
import { HubRefusal } from './hub.mjs';

/** Something that only a person can mend. */
export class Stop extends Error {}

const [FIRST_MS, MOST_MS] = [50, 1000];

/** Pauses grow and are random, so that the devices of a site do not all knock at once. */
const jittered = (ms) => ms * (0.5 + Math.random() / 2);

/**
 * Repeats a step until `signal` aborts. A hub that is away or refuses is asked again, after `refused` had its
 * say; a `Stop` ends the loop.
 */
export const repeat = async (step, { signal, tell, refused }) => {
  let wait = FIRST_MS;
  const trouble = async (cause) => {
    if (cause instanceof Stop) throw cause;
    if (cause instanceof HubRefusal) refused?.(cause);
    tell('trouble', { reason: String(cause.message) });
    await pause(jittered(wait), undefined, { signal });
    wait = Math.min(MOST_MS, wait * 2);
  };
  const once = async () => {
    try {
      await step();
      wait = FIRST_MS;
    } catch (cause) {
      if (!signal.aborted) await trouble(cause);
    }
  };
  while (!signal.aborted) {
    await once().catch((cause) => {
      if (!signal.aborted) throw cause;
    });
  }
};
