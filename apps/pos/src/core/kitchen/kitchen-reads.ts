import type { Replica } from '@galley/sync/replica';

export const kitchenReader = (db: Replica['db']) => {
  const released = db
    .prepare<[number], string>(
      "SELECT DISTINCT checkId FROM ticket_mark WHERE type = 'released' AND markedAt >= ?",
    )
    .pluck();
  const moved = db
    .prepare<[number], string>('SELECT DISTINCT checkId FROM ticket WHERE movedAt >= ?')
    .pluck();
  const remade = db
    .prepare<[number], string>(
      `SELECT DISTINCT checkId FROM ticket t WHERE t.firedAt >= ?
         AND EXISTS (SELECT 1 FROM json_each(t.lines) j WHERE j.value ->> 'remake' IS NOT NULL)`,
    )
    .pluck();
  const unpainted = db
    .prepare<[{ since: number }], string>(
      `SELECT DISTINCT checkId FROM ticket t WHERE t.rank < 3 AND t.firedAt >= @since
          AND NOT EXISTS (SELECT 1 FROM ticket_delivery d WHERE d.ticketId = t.id AND d.how = 'screen')
        UNION SELECT DISTINCT checkId FROM ticket WHERE movedAt >= @since AND rank < 3
        UNION SELECT DISTINCT checkId FROM ticket t WHERE t.held = 1 AND t.rank < 3
          AND EXISTS (SELECT 1 FROM course_fire f WHERE f.checkId = t.checkId AND f.firedAt >= @since)`,
    )
    .pluck();
  const painted = db
    .prepare<[string, number], number>(
      `SELECT EXISTS (SELECT 1 FROM ticket_delivery
         WHERE stationKey = ? AND deliveredAt >= ? AND how = 'screen')`,
    )
    .pluck();
  const sentTwice = db
    .prepare<[{ since: number; mine: string }], string>(
      `WITH own AS MATERIALIZED (
          SELECT t.checkId, j.value ->> 'lineId' AS lineId FROM ticket t, json_each(t.lines) j
            WHERE t.rank < 3 AND t.firedAt >= @since AND t.deviceId = @mine AND t.movedFrom IS NULL)
        SELECT DISTINCT checkId FROM own WHERE lineId IN (
          SELECT j.value ->> 'lineId' FROM ticket t, json_each(t.lines) j
            WHERE t.checkId IN (SELECT checkId FROM own) AND t.deviceId <> @mine
          UNION ALL SELECT j.value ->> 'lineId' FROM ticket t, json_each(t.lines) j
            WHERE t.rank < 3 AND t.firedAt >= @since AND t.deviceId <> @mine)`,
    )
    .pluck();
  return {
    /** Checks of which a register sent lines since a time (hub time, ms) that another one sent as well. */
    checksSentTwice: (since: number, mine: string): string[] => sentTwice.all({ since, mine }),
    /** Checks of which something was due since a time (hub time, ms) that perhaps no screen has shown. */
    checksUnpainted: (since: number): string[] => unpainted.all({ since }),
    /** A screen has shown a ticket of the station since a time, hub time, ms. */
    wasPaintedSince: (stationKey: string, since: number): boolean =>
      painted.get(stationKey, since) === 1,
    /** Checks of which the expo handed something out since a time, hub time, ms. */
    checksReleased: (since: number): string[] => released.all(since),
    /** Checks of which something was asked for again since a time, hub time, ms. */
    checksRemade: (since: number): string[] => remade.all(since),
    /** Checks of which a station made something over since a time, hub time, ms. */
    checksMovedAtStations: (since: number): string[] => moved.all(since),
  };
};
