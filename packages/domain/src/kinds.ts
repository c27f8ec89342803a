import type { KindSpec } from '@galley/base';
import { adjustmentKinds } from './adjustments/adjustments.table.ts';
import { allergyKinds } from './allergies/allergies.table.ts';
import { availabilityKinds } from './availability/availability.table.ts';
import { cardKinds } from './cards/cards.table.ts';
import { checkKinds } from './checks/checks.table.ts';
import { courseKinds } from './courses/courses.table.ts';
import { currencyKinds } from './currencies/currencies.table.ts';
import { customerKinds } from './customers/customers.table.ts';
import { dayCloseKinds } from './day-close/day-close.table.ts';
import { deliveryKinds } from './delivery/delivery.table.ts';
import { drawerKinds } from './drawer/drawer.table.ts';
import { estateKinds } from './estate/estate.table.ts';
import { floorKinds } from './floor/floor.table.ts';
import { fundKinds } from './funds/funds.table.ts';
import { giftCardKinds } from './gift-cards/gift-cards.table.ts';
import { invoiceKinds } from './invoices/invoices.table.ts';
import { kitchenKinds } from './kitchen/kitchen.table.ts';
import { loyaltyKinds } from './loyalty/loyalty.table.ts';
import { menuKinds } from './menu/menu.table.ts';
import { orderTypeKinds } from './order-types/order-types.table.ts';
import { paperKindsOfHouse } from './papers/papers.table.ts';
import { peripheralKinds } from './peripherals/peripherals.table.ts';
import { readingKinds } from './readings/readings.table.ts';
import { routingKinds } from './routing/routing.table.ts';
import { serviceChargeKinds } from './service-charges/service-charges.table.ts';
import { siteKinds } from './site/site.table.ts';
import { staffKinds } from './staff/staff.table.ts';
import { stripKinds } from './strip/strip.table.ts';
import { tenderKinds } from './tenders/tenders.table.ts';
import { timeClockKinds } from './time-clock/time-clock.table.ts';
import { tipLedgerKinds } from './tips/tip-ledger.table.ts';
import { tipKinds } from './tips/tips.table.ts';
import { zReportKinds } from './z-report/z-report.table.ts';

/** Every replicated kind of the restaurant. The replication adds its own (origin, device). */
export const KINDS: readonly KindSpec[] = [
  ...menuKinds,
  ...orderTypeKinds,
  ...deliveryKinds,
  ...serviceChargeKinds,
  ...availabilityKinds,
  ...staffKinds,
  ...siteKinds,
  ...routingKinds,
  ...peripheralKinds,
  ...paperKindsOfHouse,
  ...checkKinds,
  ...adjustmentKinds,
  ...allergyKinds,
  ...kitchenKinds,
  ...courseKinds,
  ...tenderKinds,
  ...tipKinds,
  ...tipLedgerKinds,
  ...cardKinds,
  ...estateKinds,
  ...drawerKinds,
  ...currencyKinds,
  ...giftCardKinds,
  ...fundKinds,
  ...zReportKinds,
  ...dayCloseKinds,
  ...readingKinds,
  ...timeClockKinds,
  ...customerKinds,
  ...invoiceKinds,
  ...loyaltyKinds,
  ...floorKinds,
  ...stripKinds,
];

/**
 * Ids of all checks that are tied to those of a list, from tie to tie, themselves included (rule MV6); a query of
 * SQLite with one value, a JSON array of ids.
 */
export const KIN_QUERY = `WITH RECURSIVE kin(id) AS (
  SELECT value FROM json_each(?)
  UNION SELECT t.otherCheckId FROM kin JOIN check_tie t ON t.checkId = kin.id
  UNION SELECT t.checkId FROM kin JOIN check_tie t ON t.otherCheckId = kin.id
) SELECT id FROM kin`;

/** Extra indexes of a replica; statements of SQLite. */
export const INDEXES: readonly string[] = [
  'CREATE INDEX IF NOT EXISTS line_check ON line (checkId)',
  'CREATE INDEX IF NOT EXISTS line_removal_check ON line_removal (checkId)',
  'CREATE INDEX IF NOT EXISTS round_check ON round (checkId)',
  'CREATE INDEX IF NOT EXISTS line_void_check ON line_void (checkId)',
  'CREATE INDEX IF NOT EXISTS adjustment_check ON adjustment (checkId)',
  'CREATE INDEX IF NOT EXISTS adjustment_withdrawal_check ON adjustment_withdrawal (checkId)',
  'CREATE INDEX IF NOT EXISTS line_move_check ON line_move (checkId)',
  'CREATE INDEX IF NOT EXISTS check_tie_check ON check_tie (checkId)',
  'CREATE INDEX IF NOT EXISTS check_tie_other ON check_tie (otherCheckId)',
  'CREATE INDEX IF NOT EXISTS allergy_check ON allergy (checkId)',
  'CREATE INDEX IF NOT EXISTS allergy_date ON allergy (businessDate)',
  'CREATE INDEX IF NOT EXISTS allergy_withdrawal_check ON allergy_withdrawal (checkId)',
  'CREATE INDEX IF NOT EXISTS clash_confirmation_check ON clash_confirmation (checkId)',
  'CREATE INDEX IF NOT EXISTS payment_check ON payment (checkId)',
  'CREATE INDEX IF NOT EXISTS card_intent_check ON card_intent (checkId)',
  'CREATE INDEX IF NOT EXISTS card_step_check ON card_step (checkId)',
  'CREATE INDEX IF NOT EXISTS card_step_intent ON card_step (intentId)',
  'CREATE INDEX IF NOT EXISTS receipt_check ON receipt (checkId)',
  'CREATE INDEX IF NOT EXISTS receipt_series ON receipt (series, number)',
  'CREATE INDEX IF NOT EXISTS invoice_check ON invoice (checkId)',
  'CREATE INDEX IF NOT EXISTS invoice_series ON invoice (series, number)',
  'CREATE INDEX IF NOT EXISTS tip_check ON tip (checkId)',
  'CREATE INDEX IF NOT EXISTS tip_period ON tip (deviceId, period)',
  'CREATE INDEX IF NOT EXISTS refund_check ON refund (checkId)',
  'CREATE INDEX IF NOT EXISTS payment_reversal_check ON payment_reversal (checkId)',
  'CREATE INDEX IF NOT EXISTS ticket_check ON ticket (checkId)',
  'CREATE INDEX IF NOT EXISTS ticket_held ON ticket (checkId) WHERE held = 1 AND rank < 3',
  'CREATE INDEX IF NOT EXISTS ticket_open ON ticket (firedAt) WHERE rank < 3',
  'CREATE INDEX IF NOT EXISTS ticket_delivery_ticket ON ticket_delivery (ticketId)',
  'CREATE INDEX IF NOT EXISTS ticket_delivery_station ON ticket_delivery (stationKey, deliveredAt)',
  'CREATE INDEX IF NOT EXISTS ticket_moved ON ticket (movedAt) WHERE movedAt IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS course_fire_check ON course_fire (checkId)',
  'CREATE INDEX IF NOT EXISTS ticket_mark_check ON ticket_mark (checkId)',
  "CREATE INDEX IF NOT EXISTS ticket_mark_released ON ticket_mark (markedAt) WHERE type = 'released'",
  'CREATE INDEX IF NOT EXISTS line_plan_check ON line_plan (checkId)',
  'CREATE INDEX IF NOT EXISTS check_promised ON "check" (promisedAt) WHERE promisedAt IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS item_price_item ON item_price (itemId)',
  'CREATE INDEX IF NOT EXISTS check_date ON "check" (businessDate)',
  'CREATE INDEX IF NOT EXISTS check_external ON "check" (externalRef)',
  'CREATE INDEX IF NOT EXISTS line_date ON line (businessDate)',
  'CREATE INDEX IF NOT EXISTS payment_date ON payment (businessDate)',
  'CREATE INDEX IF NOT EXISTS ticket_date ON ticket (businessDate, stationKey)',
  'CREATE INDEX IF NOT EXISTS refund_date ON refund (businessDate)',
  'CREATE INDEX IF NOT EXISTS payment_reversal_date ON payment_reversal (businessDate)',
  'CREATE INDEX IF NOT EXISTS receipt_date ON receipt (businessDate)',
  'CREATE INDEX IF NOT EXISTS payment_fund ON payment (fundSessionId) WHERE fundSessionId IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS payment_period ON payment (deviceId, period)',
  'CREATE INDEX IF NOT EXISTS receipt_period ON receipt (deviceId, period)',
  'CREATE INDEX IF NOT EXISTS cash_move_session ON cash_move (sessionId)',
  'CREATE INDEX IF NOT EXISTS fund_count_session ON fund_count (sessionId)',
  'CREATE INDEX IF NOT EXISTS z_report_series ON z_report (series, number)',
  'CREATE INDEX IF NOT EXISTS drawer_event_date ON drawer_event (businessDate)',
  'CREATE INDEX IF NOT EXISTS reading_probe ON reading (probe, at)',
  'CREATE INDEX IF NOT EXISTS event_subject ON event (subjectId)',
  "CREATE INDEX IF NOT EXISTS event_customer ON event (businessDate, subjectId) WHERE type = 'customer_changed'",
  "CREATE INDEX IF NOT EXISTS event_header ON event (businessDate, subjectId) WHERE type IN ('handed_over', 'order_type_changed')",
  'CREATE INDEX IF NOT EXISTS check_customer ON "check" (customerId) WHERE customerId IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS customer_allergy_customer ON customer_allergy (customerId)',
  'CREATE INDEX IF NOT EXISTS customer_address_customer ON customer_address (customerId)',
  'CREATE INDEX IF NOT EXISTS allowance_credit_subject ON allowance_credit (subjectId)',
  'CREATE INDEX IF NOT EXISTS allowance_spend_subject ON allowance_spend (subjectId)',
  'CREATE INDEX IF NOT EXISTS gift_load_fund ON gift_load (fundSessionId) WHERE fundSessionId IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS gift_load_period ON gift_load (deviceId, period)',
  'CREATE INDEX IF NOT EXISTS punch_date ON punch (businessDate, employeeId)',
  'CREATE INDEX IF NOT EXISTS punch_correction_date ON punch_correction (businessDate, employeeId)',
  'CREATE INDEX IF NOT EXISTS table_clean_date ON table_clean (businessDate)',
  'CREATE INDEX IF NOT EXISTS party_at ON party (at)',
  'CREATE INDEX IF NOT EXISTS party_step_party ON party_step (partyId)',
  'CREATE INDEX IF NOT EXISTS party_step_check ON party_step (checkId) WHERE checkId IS NOT NULL',
  'CREATE INDEX IF NOT EXISTS line_countdown ON line (countdownId) WHERE countdownId IS NOT NULL',
];
