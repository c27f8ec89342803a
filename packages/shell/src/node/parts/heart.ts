import type { Part } from './part.ts';
import type { PartOrder } from './part-messages.ts';

export type HeartRules = {
  /** Pause between two questions, ms. */
  readonly everyMs: number;
  /** So many questions without an answer, and the part counts as hung. */
  readonly missed: number;
  /** The same before its first answer: a start on a busy machine takes its time. */
  readonly missedAtStart: number;
};

/** A hung part is known after five seconds. */
export const usualHeart: HeartRules = { everyMs: 1000, missed: 5, missedAtStart: 30 };

export type Every = (ms: number, act: () => void) => () => void;

export const interval: Every = (ms, act) => {
  const handle = setInterval(act, ms);
  return () => clearInterval(handle);
};

/**
 * Asks a part over its channel whether it lives, until it ends. Questions are counted and not seconds: a machine that
 * slept, or a starter that was held up itself, has asked nothing meanwhile. Whatever the part says counts as an answer.
 */
export const watchHeart = (
  part: Part,
  rules: HeartRules,
  onHung: () => void,
  every: Every = interval,
): void => {
  let missed = 0;
  let most = rules.missedAtStart;
  const stop = every(rules.everyMs, () => {
    if (missed++ < most) return part.send({ type: 'alive?' } satisfies PartOrder);
    stop();
    onHung();
  });
  part.onMessage(() => {
    missed = 0;
    most = rules.missed;
  });
  part.onExit(stop);
};
