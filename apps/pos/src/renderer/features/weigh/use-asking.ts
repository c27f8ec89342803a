import { type RefObject, useEffect, useRef } from 'react';
import { asPersonNow } from '../../state/perform.ts';
import { scalesToEnd } from './pick-scale.ts';

const WAIT_FOR_MS = 60_000;
const AGAIN_MS = 20_000;

const ask = (peripheralId: string, forMs: number): void =>
  void asPersonNow()('weigh', { peripheralId, forMs });

/**
 * Scales that tell each weighing once are asked only while somebody waits, and a tare ends when nobody does. Looking at
 * another scale ends nothing: `tared`, the scales on which a tare was taken, are asked as long as the sheet is open.
 * Once a line was `added` the sale itself ends the tare: to end it here could overtake the line, which needs it.
 */
export const useAsking = (
  peripheralId: string | undefined,
  tared: readonly string[],
  added: RefObject<boolean>,
): void => {
  const seen = useRef(new Set<string>());
  const now = useRef({ peripheralId, tared });
  now.current = { peripheralId, tared };
  useEffect(() => {
    if (peripheralId === undefined) return;
    seen.current.add(peripheralId);
    ask(peripheralId, WAIT_FOR_MS);
    const again = () => {
      const wanted = new Set([peripheralId, ...now.current.tared]);
      for (const id of wanted) if (seen.current.has(id)) ask(id, WAIT_FOR_MS);
    };
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [peripheralId]);
  useEffect(() => {
    const scales = seen.current;
    return () => {
      const soldOn = added.current ? now.current.peripheralId : undefined;
      for (const id of scalesToEnd(scales, soldOn)) ask(id, 0);
    };
  }, [added]);
};
