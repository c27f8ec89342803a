import type { PaperContext, PaperLabels, PaperLine, PaperTax } from '@galley/devices/core';
import { amountOf, type CheckState, comboOf, type Fraction } from '@galley/domain';
import { taxLetters } from './paper-text.ts';
import { weighingDetail } from './weighing-detail.ts';

/** Of a line that several checks share: what part is paid here. */
const partText = ({ parts, of }: Fraction, labels: PaperLabels): string =>
  of > 20 ? labels.partShared : `${parts}/${of} ${labels.ofItShared}`;

/** A part of a meal deal says of which. */
const comboName = (row: CheckState['lines'][number]['row']): string[] => {
  const combo = comboOf(row);
  return combo === null ? [] : [combo.name];
};

/** What guests read of a line; notes are for the kitchen and stand on its chits only. */
export const paperLine = (
  line: CheckState['lines'][number],
  quantity: number,
  { labels, money }: PaperContext,
  explained: readonly PaperTax[],
): PaperLine => ({
  quantity: String(quantity),
  name: line.row.name,
  detail: [
    ...comboName(line.row),
    ...weighingDetail(line.row, money, labels),
    ...(line.fraction === null ? [] : [partText(line.fraction, labels)]),
  ],
  modifiers: line.row.modifiers.map((chosen) => ({
    name: chosen.name,
    quantity: chosen.quantity,
    ...(chosen.depth === undefined ? {} : { depth: chosen.depth }),
    ...(line.fraction === null ? { amount: chosen.priceMinor * chosen.quantity * quantity } : {}),
  })),
  taxLetters: taxLetters(line.row.taxes, explained),
  amount: amountOf(line, quantity),
});
