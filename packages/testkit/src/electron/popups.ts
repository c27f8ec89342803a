import type { Page } from 'playwright-core';
import { records } from './records.ts';

const DECIDED_WITHIN_MS = 2000;
const STEP_MS = 20;

/** Addresses whose first request was turned away; a denied window waits for that before it is closed. */
const turnedAway = new Set<string>();

/** The first request of a denied window has failed inside Chromium and can no longer go out. */
export const windowTurnedAway = (url: string): void => void turnedAway.add(url);

/** Looks again and again until `found` gives something, for as long as Chromium may need. */
const lookFor = async <T>(found: () => T | undefined): Promise<T | undefined> => {
  for (let waited = 0; waited < DECIDED_WITHIN_MS; waited += STEP_MS) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  return undefined;
};

const makesRequest = (url: string): boolean => /^https?:/i.test(url);

/**
 * Closing a page lets go of its held requests, and Chromium would send them: so the request is turned away
 * first and the window closed afterwards.
 */
const closeDenied = async (popup: Page, url: string): Promise<void> => {
  if (makesRequest(url)) await lookFor(() => turnedAway.delete(url) || undefined);
  await popup.close().catch(() => undefined);
};

/**
 * Chromium opens a window first and tells of the wish for it beside; both come in the same order. The first
 * request of the window is held until the product has said yes or no.
 */
export const createPopups = (allows: (url: string, name: string) => boolean) => {
  const opened: Page[] = [];
  const wishes: { readonly url: string; readonly granted: boolean }[] = [];
  const settle = () => {
    while (opened.length > 0 && wishes.length > 0) {
      const popup = opened.shift();
      const wish = wishes.shift();
      if (popup !== undefined && wish?.granted === false) void closeDenied(popup, wish.url);
    }
  };
  return {
    wanted: (url: string, name: string): void => {
      const granted = allows(url, name);
      records.verdicts.push({ asked: 'window', what: url, granted });
      wishes.push({ url, granted });
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
  const verdict = await lookFor(() =>
    records.verdicts.findLast(({ asked, what }) => asked === 'window' && what === url),
  );
  return verdict?.granted === true;
};
