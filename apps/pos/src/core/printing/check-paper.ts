import { orderTypeWords, type PaperContext, type PaperMarks } from '@galley/devices/core';
import { type CheckState, exemptionOf, type SiteRow, serverOf } from '@galley/domain';
import { zoneOf } from '../delivery/delivery-house.ts';
import type { PosCore } from '../pos-core.ts';
import { callOf, exemptOnPaper, marksOf, orderOnPaper, paperTime } from './paper-text.ts';
import { businessIn, countryFacts } from './receipt-duties.ts';

/** What every paper about a check has in common. */
export const checkPaper = (
  core: PosCore,
  state: CheckState,
  site: SiteRow,
  at: number,
  { labels }: PaperContext,
  marks?: PaperMarks,
) => {
  const { check } = state;
  const orderType = core.read.orderType(check.orderTypeId);
  const table = check.tableId === null ? undefined : core.read.table(check.tableId);
  const call = callOf(check);
  const server = core.read.employee(serverOf(check))?.name;
  return {
    business: businessIn(site),
    at: paperTime(at, site),
    register: String(core.identity.number),
    ...(server === undefined ? {} : { server }),
    orderType:
      orderType === undefined ? '' : orderTypeWords(orderType.name, orderType.kind, labels),
    ...(table === undefined ? {} : { table: table.label }),
    ...(state.covers.all === null ? {} : { covers: state.covers.all }),
    ...(call === undefined ? {} : { call }),
    ...orderOnPaper(check, zoneOf(core.read, check), at, site, labels),
    ...countryFacts(core, state, site, at),
    ...exemptOnPaper(exemptionOf(check, state.receipts), labels),
    marks: marksOf(site, marks),
  };
};
