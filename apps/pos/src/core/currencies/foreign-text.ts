import { formatDecimal } from '@galley/base';
import type { PaperLabels, ReportRow } from '@galley/devices/core';
import { type ForeignCash, type ForeignCount, type ForeignHeld, rateText } from '@galley/domain';

/** `EUR 50.00`: the code, because many currencies share one sign. */
export const formatForeign = ({ currency, amountMinor }: ForeignHeld): string =>
  `${currency} ${formatDecimal({ minor: amountMinor, currency })}`;

/** `EUR 50.00 x 0.86`, as papers write it before what it is worth. */
export const foreignText = (cash: Pick<ForeignCash, 'currency' | 'amountMinor' | 'rateNano'>) =>
  `${formatForeign(cash)} x ${rateText(cash.rateNano)}`;

/** What was counted of each other currency and what had to be there, as rows of a paper. */
export const foreignCounted = (counts: readonly ForeignCount[], labels: PaperLabels): ReportRow[] =>
  counts.flatMap(({ currency, countedMinor, expectedMinor }) => [
    { label: `${labels.expected} ${formatForeign({ currency, amountMinor: expectedMinor })}` },
    { label: `${labels.counted} ${formatForeign({ currency, amountMinor: countedMinor })}` },
  ]);
