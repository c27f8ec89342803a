import type { Count } from './hand.ts';
import type { EverydayOrder } from './orders.ts';

/** Pointing (1.1 s) and pressing (0.1 s) of the Keystroke-Level Model (Card, Moran and Newell, 1983). */
const SECONDS_A_TAP = 1.2;

const HEAD = `# Taps and seconds of everyday orders

Written by \`npm run taps\`, which carries out each order on the real register in a real browser, by touch, from a pad at rest with somebody logged in. Touches are counted by the page: what the screen did not get is no tap. *Waiting* is what the screen made the person wait between touches, on the machine that ran it. *Seconds* are 1.2 a tap (pointing and pressing of the Keystroke-Level Model by Card, Moran and Newell) and the waiting; thinking and talking are left out.

*Aim* is what the notes on the field name for an order of that kind; what has none was not named there. The card is presented at a simulated terminal that approves: the guest's part is waiting, not a tap.

| order | taps | aim | waiting, ms | seconds |
|---|---:|---:|---:|---:|
`;

/** Figures of others: their own change notes and published studies; none counts taps the way that we do. */
const OTHERS = `
## What is known of others

No maker publishes taps or seconds of an order, and we have counted none on their registers. What is published stands beside ours:

| what | others | Galley |
|---|---|---|
| an item tapped until it is on the check, 5,000 items | Odoo: 5 s, and 200 ms once that was mended (on a check of 1,000 lines, with 2,000 price rules; odoo/odoo, change 189574) | [benchmark \`tap\`](benchmarks.md), on a check of 100 lines |
| the menu loaded when the register starts | Odoo: 10 min, and 10 s once that was mended (1,000 products and price lists; change 168466) | [benchmark \`cold-start\`](benchmarks.md), 5,000 items |
| whether the connection is lost is told | Toast: after 40 s, in a dialog | at once, in the badge, never in a dialog |
| what may be done while cut off | Toast: stay on one device, no clocking out elsewhere, no logging out | everything that the register does |
| a counter sale of what sells most, exact cash | aim of the notes on the field: 3 taps | the first row above |

Of fast-food tills it is known that the number of touches explains less than a tenth of how long an order takes: corrections and waiting matter more than one tap fewer.
`;

const rowOf = ({ order, count }: { order: EverydayOrder; count: Count }): string => {
  const seconds = count.taps * SECONDS_A_TAP + count.waitedMs / 1000;
  const waited = Math.round(count.waitedMs / 10) * 10;
  return `| ${order.name} | ${count.taps} | ${order.aim ?? '–'} | ${waited} | ${seconds.toFixed(1)} |`;
};

export const tapsPage = (
  counted: readonly { readonly order: EverydayOrder; readonly count: Count }[],
): string => `${HEAD}${counted.map(rowOf).join('\n')}\n${OTHERS}`;
