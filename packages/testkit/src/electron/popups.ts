import type { Page } from 'playwright-core';
import { records } from './records.ts';

const DECIDED_WITHIN_MS = 2000;
const STEP_MS = 20;

/**
 * Chromium opens a window first and tells of the wish for it beside; both come in the same order, and a
 * window that the product denies is closed again before anything of it was loaded.
 */
export const createPopups = (allows: (url: string, name: string) => boolean) => {
  const opened: Page[] = [];
  const verdicts: boolean[] = [];
  const settle = () => {
    while (opened.length > 0 && verdicts.length > 0) {
      const popup = opened.shift();
      if (verdicts.shift() === false) void popup?.close().catch(() => undefined);
    }
  };
  return {
    wanted: (url: string, name: string): void => {
      const granted = allows(url, name);
      records.verdicts.push({ asked: 'window', what: url, granted });
      verdicts.push(granted);
      settle();
    },
    opened: (popup: Page): void => {
      opened.push(popup);
      settle();
    },
  };
};

/** Holds the first request of a window that a page opened until the product has said yes or no to it. */
export const isWindowGranted = async (url: string): Promise<boolean> => {
  for (let waited = 0; waited < DECIDED_WITHIN_MS; waited += STEP_MS) {
    const verdict = records.verdicts.findLast(
      ({ asked, what }) => asked === 'window' && what === url,
    );
    if (verdict !== undefined) return verdict.granted;
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  return false;
};
