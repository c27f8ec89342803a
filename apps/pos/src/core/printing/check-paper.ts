import { orderTypeWords, type PaperContext, type PaperMarks } from '@galley/devices/core';
import {
  type CheckRow,
  type CheckState,
  exemptionOf,
  type SiteRow,
  serverOf,
} from '@galley/domain';
import { zoneOf } from '../delivery/delivery-house.ts';
import type { PosCore } from '../pos-core.ts';
import { partName } from '../queries/check-title.ts';
import type { Reader } from '../read/reader.ts';
import { callOf, exemptOnPaper, marksOf, orderOnPaper, paperTime } from './paper-text.ts';
import { businessIn, countryFacts } from './receipt-duties.ts';

/** Of a party with several checks with the part that this one is (rule MV26). */
const tableOnPaper = (read: Reader, check: CheckRow): string | undefined => {
  const label = check.tableId === null ? undefined : read.table(check.tableId)?.label;
  const part = partName(read, check);
  return label === undefined || part === null ? label : `${label}/${part}`;
};

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
  const table = tableOnPaper(core.read, check);
  const call = callOf(check);
  const server = core.read.employee(serverOf(check))?.name;
  return {
    business: businessIn(site),
    at: paperTime(at, site),
    register: String(core.identity.number),
    ...(server === undefined ? {} : { server }),
    orderType:
      orderType === undefined ? '' : orderTypeWords(orderType.name, orderType.kind, labels),
    ...(table === undefined ? {} : { table }),
    ...(state.covers.all === null ? {} : { covers: state.covers.all }),
    ...(call === undefined ? {} : { call }),
    ...orderOnPaper(check, zoneOf(core.read, check), at, site, labels),
    ...countryFacts(core, state, site, at),
    ...exemptOnPaper(exemptionOf(check, state.receipts), labels),
    marks: marksOf(site, marks),
  };
};
