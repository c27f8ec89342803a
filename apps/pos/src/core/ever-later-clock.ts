import type { Clock } from '@galley/base';

/**
 * A clock for ids that never tells the same millisecond twice, so that ids made in one burst sort in the
 * order of their making; it runs ahead of the real one by the length of the burst at most.
 */
export const everLaterClock = (clock: Clock): Clock => {
  let last = 0;
  return {
    now() {
      last = Math.max(clock.now(), last + 1);
      return last;
    },
  };
};
