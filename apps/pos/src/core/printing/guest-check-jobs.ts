import { guestCheckDocument, printJobKey } from '@galley/devices/core';
import type { CheckState, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { checkPaper } from './check-paper.ts';
import { moneyPart } from './money-part.ts';
import { paperTime } from './paper-text.ts';
import { receiptPaper } from './receipt-paper.ts';

/** A print of a guest check. `replaces`: UTC ms of one that holds good no more. */
type Print = { readonly copy: number; readonly at: number; readonly replaces: number | null };

/** The statement before payment. */
export const guestCheckJobs = (
  core: PosCore,
  state: CheckState,
  { copy, at, replaces }: Print,
  site: SiteRow,
): OutboxJob[] => {
  const key = printJobKey(state.check.id, 'guest-check', copy, 0);
  return receiptPaper(core, site, 'guest-check', key, (context) => {
    const input = {
      ...checkPaper(core, state, site, at, context),
      ...moneyPart(state, site, context),
      ...(replaces === null ? {} : { replaces: paperTime(replaces, site) }),
    };
    return guestCheckDocument(input, context);
  });
};
