import type { EventRow, LineRemovalRow } from '../rows.ts';

/** One line for one removal, whoever takes it back and how often: its id follows from the removal's. */
export const restoredId = (removal: Pick<LineRemovalRow, 'id'>): string =>
  removal.id.replace(/^rem_/, 'lin_');

/**
 * When the line of each removal that was taken back stood again, UTC ms. The line itself cannot tell: it is the same
 * row from whichever register, so that it is made once when cut-off ones both bring it back (rule CK11).
 */
export const restoredTimes = (events: readonly EventRow[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { type, at, detail } of events) {
    const { lineId } = detail;
    if (type !== 'line_restored' || typeof lineId !== 'string') continue;
    times.set(lineId, Math.min(at, times.get(lineId) ?? at));
  }
  return times;
};
