import { ok } from '@galley/base';
import { CUSTOMER } from '../customer/check-in-hand.ts';
import { customerNow } from '../customer/customer-view.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { noParams, type PosQuery } from './query.ts';

/** The only thing that the customer page may ask (rule CD12). */
export const customerQuery: PosQuery<'customer'> = (core) => ({
  schema: noParams,
  kinds: [...CHECK_KINDS, 'site', 'paper_template', 'customer_words', CUSTOMER],
  ask: () => ok(customerNow(core)?.view ?? null),
});
