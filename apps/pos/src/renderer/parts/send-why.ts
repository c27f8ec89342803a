import type { SendWhy } from '@galley/pos/contract';
import { orderWords } from '../app/order-words.ts';

/** Why an order goes when it does: what the kitchen takes for it, and the way; undefined: at its time itself. */
export const whyText = (why: SendWhy | null): string | undefined => {
  if (why === null) return undefined;
  const { stationName, minutes, wayMinutes, learned } = why;
  const made = learned ? orderWords.madeNow : orderWords.made;
  const parts = [
    ...(stationName === null || minutes === 0 ? [] : [made(stationName, minutes)]),
    ...(wayMinutes === 0 ? [] : [orderWords.onTheWay(wayMinutes)]),
  ];
  return parts.length === 0 ? undefined : orderWords.goesFor(parts.join(' + '));
};
