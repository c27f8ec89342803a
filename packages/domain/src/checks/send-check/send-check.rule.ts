import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { TICKET_RANK, type TicketLine } from '../../kitchen/kitchen.table.ts';
import {
  groupBy,
  type LineRow,
  type RoundRow,
  type StationRow,
  type TicketRow,
} from '../../rows.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import type { LineStatus } from '../project-lines.ts';
import { weightText } from '../weighing/weighing.ts';

/** What tickets say about their check, as it stands at the send. */
export type SendFacts = {
  readonly stations: readonly StationRow[];
  /** Table label or call number. */
  readonly label: string;
  readonly orderTypeName: string;
  readonly serverName: string;
};

export type SendCheckError = NotAllowed | CheckClosed;

export type SentCheck = {
  readonly roundId: string | null;
  readonly tickets: readonly TicketRow[];
  readonly facts: readonly Fact[];
};

/** Names what a line replaces, so that the ticket is complete in itself (rule KT12). */
const insteadOf = (line: LineRow, state: CheckState): Pick<TicketLine, 'insteadOf'> => {
  const before = state.lines.find(({ row }) => row.id === line.replaces)?.row;
  return before === undefined ? {} : { insteadOf: { lineId: before.id, name: before.kitchenName } };
};

/** Cooks read the weight where they read what else is to be done. */
const weightOf = ({ weighing }: LineRow): TicketLine['modifiers'] =>
  weighing?.weight == null ? [] : [{ name: weightText(weighing.weight), quantity: 1 }];

const ticketLine = ({ row: line, allergies }: LineStatus, state: CheckState): TicketLine => ({
  lineId: line.id,
  name: line.kitchenName,
  quantity: line.quantity,
  modifiers: [
    ...weightOf(line),
    ...line.modifiers.map(({ kitchenName, quantity }) => ({ name: kitchenName, quantity })),
  ],
  note: line.note,
  seat: line.seat,
  ...insteadOf(line, state),
  ...(allergies.length === 0 ? {} : { allergies }),
});

/** The station that makes a line. One whose station is gone goes to the first: food is never lost. */
const stationOf = (line: LineRow, stations: readonly StationRow[]): string | null => {
  if (line.stationKey === null) return null;
  const first = [...stations].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))[0];
  const known = stations.some((station) => station.key === line.stationKey);
  return known || first === undefined ? line.stationKey : first.key;
};

const ticketsOf = (
  state: CheckState,
  lines: readonly LineStatus[],
  round: RoundRow,
  about: SendFacts,
  context: DecisionContext,
): TicketRow[] => {
  const routed = lines.flatMap((line) => {
    const stationKey = stationOf(line.row, about.stations);
    return stationKey === null ? [] : [{ line, stationKey }];
  });
  const groups = groupBy(routed, ({ line, stationKey }) => `${line.row.course}\u0000${stationKey}`);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const head = group[0];
      if (head === undefined) return [];
      return [
        {
          id: context.ids('ticket'),
          checkId: state.check.id,
          roundId: round.id,
          businessDate: context.businessDate,
          stationKey: head.stationKey,
          course: head.line.row.course,
          label: about.label,
          guestName: state.check.guestName,
          orderTypeName: about.orderTypeName,
          serverName: about.serverName,
          deviceId: context.deviceId,
          lines: group.map(({ line }) => ticketLine(line, state)),
          firedAt: context.now,
          bumpedAt: null,
          generation: 1,
          rank: TICKET_RANK.fired,
          replayed: replayedFlag(context),
        },
      ];
    });
};

/** One round of all unsent lines and one ticket per station and course; nothing when all is sent. */
export const sendUnsent = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
): SentCheck => {
  const lines = state.lines.filter((line) => line.standing === 'live' && !line.sent);
  if (lines.length === 0) return { roundId: null, tickets: [], facts: [] };
  const round: RoundRow = {
    id: context.ids('round'),
    checkId: state.check.id,
    businessDate: context.businessDate,
    lineIds: lines.map(({ row }) => row.id),
    sentAt: context.now,
    sentBy: context.employeeId,
    deviceId: context.deviceId,
    replayed: replayedFlag(context),
  };
  const tickets = ticketsOf(state, lines, round, about, context);
  const facts = [rowFact('round', round), ...tickets.map((ticket) => rowFact('ticket', ticket))];
  return { roundId: round.id, tickets, facts };
};

/** Passes the unsent lines to the kitchen (rules KT1, KT2). Also for a settled check: paid food is made. */
export const decideSendCheck = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
): Result<SentCheck, SendCheckError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (state.unsentCount === 0) {
    const open = requireOpen(state);
    if (!open.ok) return open;
  }
  return ok(sendUnsent(state, about, context));
};
