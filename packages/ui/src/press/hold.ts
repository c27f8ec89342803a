import type { TapTracker } from './tap-tracker.ts';

export type Hold = {
  /** A finger came down; `onHold` happens if it alone is still there after the wait, and its lift is then no tap. */
  begin(finger: number, onHold: () => void): void;
  /** A finger was lifted, or taken away. */
  end(): void;
};

/** `wait` runs something later and returns how to keep it from running. */
export const createHold = (tracker: TapTracker, wait: (run: () => void) => () => void): Hold => {
  let stop = (): void => undefined;
  return {
    begin(finger, onHold) {
      stop();
      stop = wait(() => {
        if (tracker.held() !== 1) return;
        tracker.cancel(finger);
        onHold();
      });
    },
    end: () => stop(),
  };
};
