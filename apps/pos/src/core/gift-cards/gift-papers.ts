import { giftCardDocument, printJobKey } from '@galley/devices/core';
import type { GiftCardRow, GiftLoadRow, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';

type Loaded = {
  readonly card: GiftCardRow;
  readonly load: GiftLoadRow;
  readonly balanceMinor: number;
  readonly by: string;
};

/** The slip with the code that the guest takes along, once a load. */
export const giftCardJobs = (
  core: PosCore,
  site: SiteRow,
  { card, load, balanceMinor, by }: Loaded,
): OutboxJob[] => {
  const key = printJobKey(load.id, 'cash-slip', 0, 0);
  return receiptPaper(core, site, 'cash-slip', key, (context) =>
    giftCardDocument(
      {
        ...{ business: businessOf(site), code: card.code, amount: load.amountMinor },
        ...{ balance: balanceMinor, paid: context.labels[load.tender], by },
        ...{ at: paperTime(load.loadedAt, site), register: String(core.identity.number) },
        ...(card.expiresOn === null ? {} : { validUntil: card.expiresOn }),
        marks: marksOf(site),
      },
      context,
    ),
  );
};
