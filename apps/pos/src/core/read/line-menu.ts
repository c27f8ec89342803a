import type { LineMenu } from '@galley/domain';
import type { Reader } from './reader.ts';

/** What a line of this item on a check of this order type is made from. */
export const lineMenu = (read: Reader, itemId: string, orderTypeId: string): LineMenu => ({
  item: read.item(itemId),
  groups: read.groups(),
  modifiers: read.modifiers(),
  taxes: { rates: read.taxRates(), rules: read.taxRules() },
  orderTypeKind: read.orderType(orderTypeId)?.kind ?? 'takeaway',
});
