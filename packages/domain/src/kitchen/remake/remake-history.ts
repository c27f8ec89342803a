import { type HistoryStep, step } from '../../checks/history-step.ts';
import type { TicketRow } from '../../rows.ts';
import { isTakenBack } from './remade-lines.ts';

/** What was asked for again and is not taken back. */
export const remakeSteps = (ticket: TicketRow): HistoryStep[] =>
  ticket.movedFrom != null || isTakenBack(ticket, new Map())
    ? []
    : ticket.lines.flatMap(({ quantity, name, remake }) => {
        if (remake === undefined) return [];
        const { firedAt: at, stationKey, deviceId } = ticket;
        const employeeId = remake.askedBy === deviceId ? null : remake.askedBy;
        const event = { kind: 'made_again' as const, quantity, name, reason: remake.reason };
        return [step({ at, type: 'made_again', event, stationKey, employeeId, deviceId })];
      });
