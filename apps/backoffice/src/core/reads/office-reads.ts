import type { Replica } from '@galley/sync/replica';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type CustomerReads, createCustomerReads } from '../customers/customer-reads.ts';
import { createDaysReads, type DaysReads } from '../days/days-reads.ts';
import { createDeliveryReads, type DeliveryReads } from '../delivery/delivery-reads.ts';
import { createGiftReads, type GiftReads } from '../gift-cards/gift-reads.ts';
import { createLoyaltyReads, type LoyaltyReads } from '../loyalty/loyalty-reads.ts';
import { type ChargeReads, createChargeReads } from '../service-charges/charge-reads.ts';
import { createStripReads, type StripReads } from '../strip/strip-reads.ts';
import { createTaskReads, type TaskReads } from '../tasks/task-reads.ts';
import { createPunchReads, type PunchReads } from '../time-clock/punch-reads.ts';
import { createTipReads, type TipReads } from '../tips/tip-reads.ts';
import { type AllergenReads, createAllergenReads } from './allergen-reads.ts';
import { type AvailabilityReads, createAvailabilityReads } from './availability-reads.ts';
import { type CheckReads, createCheckReads } from './check-reads.ts';
import { createEstateReads, type EstateReads } from './estate-reads.ts';
import { createHouseReads, type HouseReads } from './house-reads.ts';
import { createKitchenDayReads, type KitchenDayReads } from './kitchen-day-reads.ts';

/** The back office's questions to its replica. */
export type OfficeReads = AllergenReads &
  AvailabilityReads &
  CheckReads &
  HouseReads &
  KitchenDayReads &
  EstateReads &
  PunchReads &
  DaysReads &
  CustomerReads &
  DeliveryReads &
  ChargeReads &
  LoyaltyReads &
  GiftReads &
  TipReads &
  StripReads &
  TaskReads;

export const createOfficeReads = (replica: Pick<Replica, 'db'>): OfficeReads => {
  const db = drizzle(replica.db);
  return {
    ...createAllergenReads(db),
    ...createAvailabilityReads(db, replica.db),
    ...createCheckReads(db),
    ...createHouseReads(db),
    ...createKitchenDayReads(db),
    ...createEstateReads(db),
    ...createPunchReads(db, replica.db),
    ...createDaysReads(db),
    ...createCustomerReads(db, replica.db),
    ...createDeliveryReads(db),
    ...createChargeReads(db),
    ...createLoyaltyReads(db, replica.db),
    ...createGiftReads(db, replica.db),
    ...createTipReads(db),
    ...createStripReads(db),
    ...createTaskReads(db, replica.db),
  };
};
