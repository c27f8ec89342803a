import { type RefObject, useEffect } from 'react';
import { asPersonNow } from '../../state/perform.ts';

const WAIT_FOR_MS = 60_000;
const AGAIN_MS = 20_000;

/**
 * Scales that tell each weighing once are asked only while somebody waits, and a tare ends when nobody does. Once a
 * line was `added` the sale itself ends the tare: to end it here could overtake the line, which needs it.
 */
export const useAsking = (peripheralId: string | undefined, added: RefObject<boolean>): void => {
  useEffect(() => {
    if (peripheralId === undefined) return;
    const ask = (forMs: number) => void asPersonNow()('weigh', { peripheralId, forMs });
    ask(WAIT_FOR_MS);
    const timer = setInterval(() => ask(WAIT_FOR_MS), AGAIN_MS);
    return () => {
      clearInterval(timer);
      if (!added.current) ask(0);
    };
  }, [peripheralId, added]);
};
