import type { Count } from './hand.ts';
import type { EverydayOrder } from './orders.ts';

/** Pointing (1.1 s) and pressing (0.1 s) of the Keystroke-Level Model (Card, Moran and Newell, 1983). */
const SECONDS_A_TAP = 1.2;

const HEAD = `# Taps and seconds of everyday orders

Written by \`npm run taps\`, which carries out each order on the real register in a real browser, by touch, from a pad at rest with somebody logged in. Touches are counted by the page: what the screen did not get is no tap. *Waiting* is what the screen made the person wait between touches, on the machine that ran it. *Seconds* are 1.2 a tap (pointing and pressing of the Keystroke-Level Model by Card, Moran and Newell) and the waiting; thinking and talking are left out.

*Aim* is what we aim at for orders of this kind. Of others' registers we have no counts that were taken in the same way, so none stand here; of fast-food tills it is known that the number of touches explains less than a tenth of how long an order takes. So the number of corrections and the waiting matter more than one tap fewer.

| order | taps | aim | waiting, ms | seconds |
|---|---:|---:|---:|---:|
`;

const rowOf = ({ order, count }: { order: EverydayOrder; count: Count }): string => {
  const seconds = count.taps * SECONDS_A_TAP + count.waitedMs / 1000;
  const waited = Math.round(count.waitedMs / 10) * 10;
  return `| ${order.name} | ${count.taps} | ${order.aim ?? '–'} | ${waited} | ${seconds.toFixed(1)} |`;
};

export const tapsPage = (
  counted: readonly { readonly order: EverydayOrder; readonly count: Count }[],
): string => `${HEAD}${counted.map(rowOf).join('\n')}\n`;
