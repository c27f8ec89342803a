import { type FavouriteRow, favourites, type OrderScreenRow, orderScreens } from '@galley/domain';
import { eq } from 'drizzle-orm';
import { type Db, liveRows } from '../reads/live-rows.ts';

export type StripReads = {
  favourites(): readonly FavouriteRow[];
  /** Of a register, or of a site for all of its registers. */
  orderScreen(id: string): OrderScreenRow | undefined;
};

export const createStripReads = (db: Db): StripReads => ({
  favourites: () => liveRows(db, favourites),
  orderScreen: (id) => liveRows(db, orderScreens, eq(orderScreens.id, id))[0],
});
