import type { Clock } from '@galley/base';

const FOLLOWED_BACK_MS = 60_000;

/**
 * A clock for ids that never tells the same millisecond twice, so that ids made in one burst sort in the
 * order of their making. It runs ahead of the real one by the length of the burst; one that is set back by
 * more than a minute is followed.
 */
export const everLaterClock = (clock: Clock): Clock => {
  let last = 0;
  return {
    now() {
      const now = clock.now();
      last = now > last || last - now > FOLLOWED_BACK_MS ? now : last + 1;
      return last;
    },
  };
};
