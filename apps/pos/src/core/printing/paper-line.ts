import type { PaperLine } from '@galley/devices/core';
import { amountOf, type CheckState, type Fraction, type SiteRow } from '@galley/domain';
import { paperContext } from './paper-text.ts';
import { weighingDetail } from './weighing-detail.ts';

/** Of a line that several checks share: what part is paid here. */
const partText = ({ parts, of }: Fraction): string =>
  of > 20 ? 'A part of it, shared' : `${parts}/${of} of it, shared`;

/** What guests read of a line; notes are for the kitchen and stand on its chits only. */
export const paperLine = (
  line: CheckState['lines'][number],
  quantity: number,
  site: SiteRow,
): PaperLine => ({
  quantity: String(quantity),
  name: line.row.name,
  detail: [
    ...weighingDetail(line.row, paperContext(site).money),
    ...(line.fraction === null ? [] : [partText(line.fraction)]),
  ],
  modifiers: line.row.modifiers.map((chosen) => ({
    name: chosen.name,
    quantity: chosen.quantity,
    ...(line.fraction === null ? { amount: chosen.priceMinor * chosen.quantity * quantity } : {}),
  })),
  amount: amountOf(line, quantity),
});
