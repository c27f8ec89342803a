import {
  type DeviceSearchRow,
  type DeviceTrialAnswerRow,
  type DeviceTrialRow,
  deviceSearches,
  deviceTrialAnswers,
  deviceTrials,
  type FoundDevicesRow,
  foundDevices,
  type PeripheralRow,
  type PeripheralStateRow,
  peripheralStates,
  peripherals,
  type ReadingRow,
} from '@galley/domain';
import { and, eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { wholeRows } from './whole-rows.ts';

export type LastReading = Pick<ReadingRow, 'probe' | 'at' | 'milliC' | 'quality'>;

export type DeviceReads = {
  peripherals(): readonly PeripheralRow[];
  peripheralStates(): readonly PeripheralStateRow[];
  /** The wish to see what is plugged in, of the one site that is here. */
  deviceSearch(): DeviceSearchRow | undefined;
  foundDevices(hostId: string): FoundDevicesRow | undefined;
  /** The wish to try a device at a machine, and what that machine answered last. */
  deviceTrial(hostId: string): DeviceTrialRow | undefined;
  deviceTrialAnswer(hostId: string): DeviceTrialAnswerRow | undefined;
  /** The last kept reading of one probe, whenever it was. */
  lastReading(probe: string): LastReading | undefined;
  /** The last kept reading of each probe that was heard since. */
  lastReadings(since: number): readonly LastReading[];
};

export const createDeviceReads = (db: BetterSQLite3Database): DeviceReads => ({
  peripherals: () => db.select().from(peripherals).where(wholeRows(peripherals)).all(),
  peripheralStates: () =>
    db.select().from(peripheralStates).where(wholeRows(peripheralStates)).all(),
  deviceSearch: () => db.select().from(deviceSearches).where(wholeRows(deviceSearches)).get(),
  foundDevices: (hostId) =>
    db
      .select()
      .from(foundDevices)
      .where(and(wholeRows(foundDevices), eq(foundDevices.id, hostId)))
      .get(),
  deviceTrial: (hostId) =>
    db
      .select()
      .from(deviceTrials)
      .where(and(wholeRows(deviceTrials), eq(deviceTrials.id, hostId)))
      .get(),
  deviceTrialAnswer: (hostId) =>
    db
      .select()
      .from(deviceTrialAnswers)
      .where(and(wholeRows(deviceTrialAnswers), eq(deviceTrialAnswers.id, hostId)))
      .get(),
  lastReading: (probe) =>
    db.all<LastReading>(
      sql`SELECT probe, at, milliC, quality FROM reading WHERE probe = ${probe} ORDER BY at DESC LIMIT 1`,
    )[0],
  lastReadings: (since) =>
    db.all<LastReading>(
      sql`SELECT probe, max(at) AS at, milliC, quality FROM reading
            WHERE at >= ${since} GROUP BY probe ORDER BY probe`,
    ),
});
