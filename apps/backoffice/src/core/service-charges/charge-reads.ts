import { type ServiceChargeRow, serviceCharges } from '@galley/domain';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type ChargeReads = {
  /** What the site charges for service, in its order. */
  serviceCharges(): readonly ServiceChargeRow[];
};

export const createChargeReads = (db: Db): ChargeReads => ({
  serviceCharges: () =>
    liveRows(db, serviceCharges).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1)),
});
