import { type DeliveryZoneRow, deliveryZones } from '@galley/domain';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type DeliveryReads = {
  /** Zones of the site in its order. */
  deliveryZones(): readonly DeliveryZoneRow[];
};

export const createDeliveryReads = (db: Db): DeliveryReads => ({
  deliveryZones: () =>
    liveRows(db, deliveryZones).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1)),
});
