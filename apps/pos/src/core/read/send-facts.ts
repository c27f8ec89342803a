import { type CheckRow, inOrder, orderTypeOf, type SendFacts, type SiteRow } from '@galley/domain';
import { deliveryAsk } from '../delivery/delivery-house.ts';
import type { Reader } from './reader.ts';
import { tableLabel } from './table-label.ts';
import { unconfirmedOf } from './unconfirmed.ts';

/** What people call a check: its table, its call number, else the end of its id. */
export const checkLabel = (read: Reader, check: CheckRow): string =>
  tableLabel(read, check) ?? check.callNumber ?? check.id.slice(-4);

/** What is taken away is made at once. */
const coursesOf = (read: Reader, { orderTypeId }: CheckRow): Pick<SendFacts, 'courses'> =>
  read.orderType(orderTypeId)?.kind === 'dine_in' ? { courses: inOrder(read.courses()) } : {};

/** An order type that has stopped taking promised times keeps those that it gave. */
const typeFacts = (
  read: Reader,
  { orderTypeId }: CheckRow,
): Pick<SendFacts, 'times' | 'prompts'> => {
  const row = read.orderType(orderTypeId);
  if (row === undefined) return {};
  const times = orderTypeOf(row);
  return { times, prompts: times.prompts };
};

const deliveryFacts = (
  read: Reader,
  check: CheckRow,
  currency: string,
): Pick<SendFacts, 'delivery'> => {
  const delivery = deliveryAsk(read, check);
  return delivery === undefined ? {} : { delivery: { ...delivery, currency } };
};

/** `site`: for the words of failures, and for the time that its rules go by. */
export const sendFacts = (
  read: Reader,
  check: CheckRow,
  serverName: string,
  site: Pick<SiteRow, 'currency' | 'timeZone'>,
): SendFacts => ({
  stations: read.stations(),
  label: checkLabel(read, check),
  routing: {
    rules: read.routingRules(),
    orderTypeId: check.orderTypeId,
    timeZone: site.timeZone,
  },
  orderTypeName: read.orderType(check.orderTypeId)?.name ?? '',
  serverName,
  unconfirmed: (state) => unconfirmedOf(read, state),
  prepOf: (itemId) => read.item(itemId)?.prepSeconds ?? null,
  pace: read.stationPace,
  ...coursesOf(read, check),
  ...typeFacts(read, check),
  ...deliveryFacts(read, check, site.currency),
});
