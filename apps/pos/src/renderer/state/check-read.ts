import type { CheckView } from '@galley/pos/contract';
import { useRead } from './read.store.ts';
import { useUi } from './ui.store.ts';

/** Longer than a read of the own database takes by far. */
const GIVES_UP_MS = 5000;

const here = (): CheckView | undefined => {
  const { check } = useRead.getState();
  return check?.id === useUi.getState().checkId ? check : undefined;
};

/**
 * The check in hand: a tap may come between its opening and its first read, and counts all the same. Undefined: there
 * is none.
 */
export const checkRead = (): Promise<CheckView | undefined> => {
  const now = here();
  if (now !== undefined || useUi.getState().checkId === null) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = (check: CheckView | undefined): void => {
      stop();
      clearTimeout(timer);
      resolve(check);
    };
    const timer = setTimeout(() => end(undefined), GIVES_UP_MS);
    const stop = useRead.subscribe(() => {
      const check = here();
      if (check !== undefined) end(check);
    });
  });
};
