import type { Fact } from '@galley/base';
import { rowFact } from '../decision.ts';
import { TICKET_RANK } from '../kitchen/kitchen.table.ts';
import { hasScreen } from '../routing/find-station.ts';
import type { CourseFireRow, StationRow, TicketRow } from '../rows.ts';
import { wasBumped } from './held-tickets.ts';
import { standingFires } from './standing-fires.ts';
import { UNDO_FIRE_MS } from './undo-fire/undo-fire.rule.ts';

/** Rows of one check and its kin. */
export type PaperRows = {
  readonly tickets: readonly TicketRow[];
  readonly fires: readonly CourseFireRow[];
  readonly stations: readonly StationRow[];
};

/**
 * Held tickets of stations without a screen, fired so long ago that nobody takes that back: they count as done at
 * their fire (rule KR10). `after` (ms): so much later, for a device that leaves it to another one. The same rows on
 * every device, so that two of them write one thing.
 */
export const paperDone = (
  { tickets, fires, stations }: PaperRows,
  now: number,
  after = 0,
): Fact[] => {
  const standing = standingFires(fires);
  const onPaper = new Set(stations.filter((row) => !hasScreen(row)).map(({ key }) => key));
  return tickets.flatMap((ticket) => {
    if (ticket.held !== 1 || wasBumped(ticket) || !onPaper.has(ticket.stationKey)) return [];
    const fire = ticket.lines.map(({ lineId }) => standing.get(lineId)).find((one) => one);
    if (fire === undefined || now < fire.firedAt + UNDO_FIRE_MS + after) return [];
    const done = { rank: TICKET_RANK.bumped, bumpedAt: fire.firedAt };
    return [rowFact('ticket', { ...ticket, ...done })];
  });
};
