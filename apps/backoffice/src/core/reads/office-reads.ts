import type { Replica } from '@galley/sync/replica';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type CheckReads, createCheckReads } from './check-reads.ts';
import { createEstateReads, type EstateReads } from './estate-reads.ts';
import { createHouseReads, type HouseReads } from './house-reads.ts';

/** The back office's questions to its replica. */
export type OfficeReads = CheckReads & HouseReads & EstateReads;

export const createOfficeReads = (replica: Pick<Replica, 'db'>): OfficeReads => {
  const db = drizzle(replica.db);
  return { ...createCheckReads(db), ...createHouseReads(db), ...createEstateReads(db) };
};
