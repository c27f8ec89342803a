import type { Fact } from '@galley/base';
import { type DecisionContext, rowFact } from '../../decision.ts';
import type { TicketDeliveryRow, TicketRow } from '../../rows.ts';

type Ticket = Pick<TicketRow, 'id' | 'checkId' | 'stationKey'>;

/**
 * That tickets came before eyes by a screen, or by paper in its stead (rules KT48, KT49). `known`: what is known of
 * them; said again it changes nothing.
 */
export const decideMarkDelivered = (
  tickets: readonly Ticket[],
  known: readonly TicketDeliveryRow[],
  how: TicketDeliveryRow['how'],
  context: Pick<DecisionContext, 'ids' | 'businessDate' | 'now' | 'deviceId'>,
): Fact[] => {
  const said = new Set(known.filter((one) => one.how === how).map(({ ticketId }) => ticketId));
  return tickets
    .filter(({ id }) => !said.has(id))
    .map(({ id: ticketId, checkId, stationKey }) => {
      const row: TicketDeliveryRow = {
        id: context.ids('ticketDelivery'),
        ...{ ticketId, checkId, stationKey, how },
        businessDate: context.businessDate,
        deliveredAt: context.now,
        deviceId: context.deviceId,
      };
      return rowFact('ticket_delivery', row);
    });
};
