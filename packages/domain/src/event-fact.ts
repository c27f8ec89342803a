import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from './decision.ts';
import type { EventRow } from './rows.ts';

/** Kinds of events; each is told by no other fact. */
export const EVENT_TYPES = [
  'login',
  'logout',
  'price_changed',
  'item_removed',
  'employee_changed',
  'pin_changed',
  'badge_changed',
  'badge_removed',
  'receipt_reprinted',
  'receipt_mailed',
  'invoice_reprinted',
  'invoice_mailed',
  'report_reprinted',
  'guest_check_printed',
  'table_changed',
  'handed_over',
  'still_made',
  'age_checked',
  'age_refused',
  'sold_beyond',
  'order_type_changed',
  'tax_exempted',
  'service_charge_off',
  'service_charge_on',
  'promise_changed',
  'customer_changed',
  'slot_agreed',
  'delivery_allowed',
  'delivery_zone_chosen',
  'line_restored',
  'training_began',
  'training_ended',
  'task_noted',
  'table_shared',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Who did what, for the office's history. */
export const eventFact = (
  context: DecisionContext,
  type: EventType,
  subjectId: string | null,
  detail: EventRow['detail'] = {},
): Fact => {
  const event: EventRow = {
    id: context.ids('event'),
    businessDate: context.businessDate,
    type,
    at: context.now,
    employeeId: context.employeeId,
    deviceId: context.deviceId,
    subjectId,
    detail,
  };
  return rowFact('event', event);
};
