import type {
  PaperAmount,
  PaperContext,
  PaperLabels,
  PaperLine,
  PaperTax,
} from '@galley/devices/core';
import { type CheckState, type SiteRow, sum } from '@galley/domain';
import { checkAdjustments, lineAdjustments } from './paper-adjustments.ts';
import { paperLine } from './paper-line.ts';
import { paperTaxes } from './paper-text.ts';
import { tellsTaxOnTop } from './receipt-duties.ts';

const soldLines = (
  state: CheckState,
  context: PaperContext,
  explained: readonly PaperTax[],
): PaperLine[] =>
  state.lines
    .filter((line) => line.liveQuantity > 0)
    .map((line) => ({
      ...paperLine(line, line.liveQuantity, context, explained),
      amount: line.listMinor,
      adjustments: lineAdjustments(state, line, context.labels),
    }));

/** What stands between subtotal and total: what was taken off the whole, and taxes that come on top. */
export const stepsOf = (state: CheckState, labels: PaperLabels): PaperAmount[] => [
  ...checkAdjustments(state, labels),
  ...state.taxTotals
    .filter((tax) => tax.inclusive === 0 && tax.taxMinor !== 0)
    .map((tax) => ({ label: tax.name, amount: tax.taxMinor })),
];

/** What the lines of a paper come to with what stands under each. */
export const subtotalOf = (state: CheckState, labels: PaperLabels): number =>
  state.subtotalMinor - sum(checkAdjustments(state, labels).map(({ amount }) => amount));

/** Lines, what stands under them, total and taxes. */
export const moneyPart = (state: CheckState, site: SiteRow, context: PaperContext) => {
  const { labels } = context;
  const steps = stepsOf(state, labels);
  const taxes = paperTaxes(state.taxTotals);
  const onTop = tellsTaxOnTop(state, site);
  return {
    lines: soldLines(state, context, onTop ? [] : taxes),
    ...(steps.length === 0 ? {} : { subtotal: subtotalOf(state, labels), adjustments: steps }),
    total: state.totalMinor,
    taxes,
    ...(onTop ? { taxesOnTop: true as const } : {}),
  };
};
