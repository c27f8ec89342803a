import type { adjustments, adjustmentWithdrawals } from './adjustments/adjustments.table.ts';
import type {
  allergenSheets,
  allergies,
  allergyWithdrawals,
  clashConfirmations,
} from './allergies/allergies.table.ts';
import type {
  availability,
  availabilityChanges,
  ingredients,
  ingredientUses,
} from './availability/availability.table.ts';
import type { cardIntents, cardRules, cardSteps } from './cards/cards.table.ts';
import type {
  checks,
  checkTies,
  events,
  lineMoves,
  lineRemovals,
  lines,
  lineVoids,
  rounds,
} from './checks/checks.table.ts';
import type { courseFires, courses, linePlans } from './courses/courses.table.ts';
import type { exchangeRates } from './currencies/currencies.table.ts';
import type {
  customerAddresses,
  customerAllergies,
  customers,
} from './customers/customers.table.ts';
import type { dayCloses, declaredLosses } from './day-close/day-close.table.ts';
import type { deliveryZones } from './delivery/delivery.table.ts';
import type { drawerEvents } from './drawer/drawer.table.ts';
import type { resolutions } from './estate/estate.table.ts';
import type { parties, partySteps, tableCleans, tableSections } from './floor/floor.table.ts';
import type { cashMoves, fundCounts, fundRules, fundSessions } from './funds/funds.table.ts';
import type { giftCards, giftLoads, giftRules } from './gift-cards/gift-cards.table.ts';
import type { invoices } from './invoices/invoices.table.ts';
import type {
  ticketAcks,
  ticketDeliveries,
  ticketMarks,
  tickets,
} from './kitchen/kitchen.table.ts';
import type { loyaltyCorrections, loyaltyProgrammes } from './loyalty/loyalty.table.ts';
import type {
  categories,
  menuItems,
  modifierGroups,
  modifiers,
  orderTypes,
  preModifiers,
  taxRates,
  taxRules,
} from './menu/menu.table.ts';
import type { itemPrices, modifierPrices, priceLevels } from './order-types/order-types.table.ts';
import type { customerWords, paperTemplates } from './papers/papers.table.ts';
import type {
  deviceSearches,
  deviceTrialAnswers,
  deviceTrials,
  foundDevices,
  peripheralStates,
  peripherals,
} from './peripherals/peripherals.table.ts';
import type { readings } from './readings/readings.table.ts';
import type { routingRules } from './routing/routing.table.ts';
import type { serviceCharges } from './service-charges/service-charges.table.ts';
import type {
  daySessions,
  diningTables,
  reasonCodes,
  receiptPrinters,
  sites,
  stations,
} from './site/site.table.ts';
import type { employees, pinVerifiers, roles } from './staff/staff.table.ts';
import type { favourites, orderScreens } from './strip/strip.table.ts';
import type { paymentReversals, payments, receipts, refunds } from './tenders/tenders.table.ts';
import type {
  breakTypes,
  jobs,
  personJobs,
  punchCorrections,
  punches,
} from './time-clock/time-clock.table.ts';
import type { tipEntries, tipPools } from './tips/tip-ledger.table.ts';
import type { tips } from './tips/tips.table.ts';
import type { zReports } from './z-report/z-report.table.ts';

export type CheckRow = typeof checks.$inferSelect;
export type LineRow = typeof lines.$inferSelect;
export type LineRemovalRow = typeof lineRemovals.$inferSelect;
export type RoundRow = typeof rounds.$inferSelect;
export type LineVoidRow = typeof lineVoids.$inferSelect;
export type AdjustmentRow = typeof adjustments.$inferSelect;
export type AdjustmentWithdrawalRow = typeof adjustmentWithdrawals.$inferSelect;
export type LineMoveRow = typeof lineMoves.$inferSelect;
export type CheckTieRow = typeof checkTies.$inferSelect;
export type EventRow = typeof events.$inferSelect;
export type CourseRow = typeof courses.$inferSelect;
export type LinePlanRow = typeof linePlans.$inferSelect;
export type CourseFireRow = typeof courseFires.$inferSelect;
export type TicketRow = typeof tickets.$inferSelect;
export type TicketAckRow = typeof ticketAcks.$inferSelect;
export type TicketMarkRow = typeof ticketMarks.$inferSelect;
export type TicketDeliveryRow = typeof ticketDeliveries.$inferSelect;
export type ExchangeRateRow = typeof exchangeRates.$inferSelect;
export type GiftCardRow = typeof giftCards.$inferSelect;
export type GiftLoadRow = typeof giftLoads.$inferSelect;
export type GiftRuleRow = typeof giftRules.$inferSelect;
export type PaymentRow = typeof payments.$inferSelect;
export type ReceiptRow = typeof receipts.$inferSelect;
export type InvoiceRow = typeof invoices.$inferSelect;
export type TipRow = typeof tips.$inferSelect;
export type TipEntryRow = typeof tipEntries.$inferSelect;
export type TipPoolRow = typeof tipPools.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;
export type PaymentReversalRow = typeof paymentReversals.$inferSelect;
export type CardIntentRow = typeof cardIntents.$inferSelect;
export type CardStepRow = typeof cardSteps.$inferSelect;
export type CardRuleRow = typeof cardRules.$inferSelect;
export type ResolutionRow = typeof resolutions.$inferSelect;
export type AllergyRow = typeof allergies.$inferSelect;
export type AllergyWithdrawalRow = typeof allergyWithdrawals.$inferSelect;
export type ClashConfirmationRow = typeof clashConfirmations.$inferSelect;
export type AllergenSheetRow = typeof allergenSheets.$inferSelect;
export type AvailabilityRow = typeof availability.$inferSelect;
export type AvailabilityChangeRow = typeof availabilityChanges.$inferSelect;
export type IngredientRow = typeof ingredients.$inferSelect;
export type IngredientUseRow = typeof ingredientUses.$inferSelect;
export type CategoryRow = typeof categories.$inferSelect;
export type MenuItemRow = typeof menuItems.$inferSelect;
export type ModifierGroupRow = typeof modifierGroups.$inferSelect;
export type ModifierRow = typeof modifiers.$inferSelect;
export type PreModifierRow = typeof preModifiers.$inferSelect;
export type TaxRateRow = typeof taxRates.$inferSelect;
export type TaxRuleRow = typeof taxRules.$inferSelect;
export type OrderTypeRow = typeof orderTypes.$inferSelect;
export type LoyaltyProgrammeRow = typeof loyaltyProgrammes.$inferSelect;
export type LoyaltyCorrectionRow = typeof loyaltyCorrections.$inferSelect;
export type DeliveryZoneRow = typeof deliveryZones.$inferSelect;
export type ServiceChargeRow = typeof serviceCharges.$inferSelect;
export type PriceLevelRow = typeof priceLevels.$inferSelect;
export type ModifierPriceRow = typeof modifierPrices.$inferSelect;
export type ItemPriceRow = typeof itemPrices.$inferSelect;
export type SiteRow = typeof sites.$inferSelect;
export type RoutingRuleRow = typeof routingRules.$inferSelect;
export type StationRow = typeof stations.$inferSelect;
export type DiningTableRow = typeof diningTables.$inferSelect;
export type ReasonCodeRow = typeof reasonCodes.$inferSelect;
export type ReceiptPrinterRow = typeof receiptPrinters.$inferSelect;
export type PeripheralStateRow = typeof peripheralStates.$inferSelect;
export type DeviceSearchRow = typeof deviceSearches.$inferSelect;
export type DeviceTrialRow = typeof deviceTrials.$inferSelect;
export type DeviceTrialAnswerRow = typeof deviceTrialAnswers.$inferSelect;
export type FoundDevicesRow = typeof foundDevices.$inferSelect;
export type PaperTemplateRow = typeof paperTemplates.$inferSelect;
export type CustomerWordsRow = typeof customerWords.$inferSelect;
export type PeripheralRow = typeof peripherals.$inferSelect;
export type DrawerEventRow = typeof drawerEvents.$inferSelect;
export type FundSessionRow = typeof fundSessions.$inferSelect;
export type CashMoveRow = typeof cashMoves.$inferSelect;
export type FundCountRow = typeof fundCounts.$inferSelect;
export type FundRuleRow = typeof fundRules.$inferSelect;
export type ZReportRow = typeof zReports.$inferSelect;
export type DayCloseRow = typeof dayCloses.$inferSelect;
export type DeclaredLossRow = typeof declaredLosses.$inferSelect;
export type ReadingRow = typeof readings.$inferSelect;
export type TableCleanRow = typeof tableCleans.$inferSelect;
export type TableSectionRow = typeof tableSections.$inferSelect;
export type PartyRow = typeof parties.$inferSelect;
export type PartyStepRow = typeof partySteps.$inferSelect;
export type DaySessionRow = typeof daySessions.$inferSelect;
export type EmployeeRow = typeof employees.$inferSelect;
export type RoleRow = typeof roles.$inferSelect;
export type FavouriteRow = typeof favourites.$inferSelect;
export type OrderScreenRow = typeof orderScreens.$inferSelect;
export type CustomerRow = typeof customers.$inferSelect;
export type CustomerAddressRow = typeof customerAddresses.$inferSelect;
export type CustomerAllergyRow = typeof customerAllergies.$inferSelect;
export type JobRow = typeof jobs.$inferSelect;
export type PersonJobRow = typeof personJobs.$inferSelect;
export type BreakTypeRow = typeof breakTypes.$inferSelect;
export type PunchRow = typeof punches.$inferSelect;
export type PunchCorrectionRow = typeof punchCorrections.$inferSelect;
export type PinVerifierRow = typeof pinVerifiers.$inferSelect;

/** Each row once, in the order of its id: projections must not depend on arrival. */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] => {
  const unique = new Map(rows.map((row) => [row.id, row]));
  return [...unique.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

export const groupBy = <T>(
  rows: readonly T[],
  key: (row: T) => string,
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
};

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
