import { heldAtSend } from '../../courses/course-turn.ts';
import { heldTicketId } from '../../courses/held-tickets.ts';
import { courseOf } from '../../courses/line-service.ts';
import { type DecisionContext, replayedFlag } from '../../decision.ts';
import { TICKET_RANK, type TicketLine } from '../../kitchen/kitchen.table.ts';
import { routeLine } from '../../routing/route-line.ts';
import {
  groupBy,
  type LineRow,
  type RoundRow,
  type StationRow,
  type TicketRow,
} from '../../rows.ts';
import type { CheckState } from '../project-check.ts';
import { weightText } from '../weighing/weighing.ts';
import type { LineStatus } from '../whole-line.ts';

import { isPromised, type SendFacts } from './send-facts.ts';

/** Names what a line replaces, so that the ticket is complete in itself (rule KT12). */
const insteadOf = (line: LineRow, state: CheckState): Pick<TicketLine, 'insteadOf'> => {
  const before = state.lines.find(({ row }) => row.id === line.replaces)?.row;
  return before === undefined ? {} : { insteadOf: { lineId: before.id, name: before.kitchenName } };
};

/** Cooks read the weight where they read what else is to be done. */
const weightOf = ({ weighing }: LineRow): TicketLine['modifiers'] =>
  weighing?.weight == null ? [] : [{ name: weightText(weighing.weight), quantity: 1 }];

const prepOf = ({ row }: LineStatus, about: SendFacts): Pick<TicketLine, 'prepSeconds'> => {
  const prepSeconds = about.prepOf?.(row.itemId) ?? null;
  return prepSeconds === null ? {} : { prepSeconds };
};

type Routed = {
  readonly line: LineStatus;
  readonly stationKey: string;
  readonly course: number;
  /** The closed station that would make it. */
  readonly standsInFor: string | null;
};

const ticketLine = (
  { line: status, standsInFor }: Routed,
  state: CheckState,
  about: SendFacts,
): TicketLine => {
  const { row: line, rootId, allergies } = status;
  return {
    lineId: line.id,
    name: line.kitchenName,
    quantity: line.quantity,
    modifiers: [
      ...weightOf(line),
      ...line.modifiers.map(({ kitchenName, quantity, depth }) => ({
        name: kitchenName,
        quantity,
        ...(depth === undefined ? {} : { depth }),
      })),
    ],
    note: line.note,
    seat: line.seat,
    ...(rootId === line.id ? {} : { rootId }),
    ...prepOf(status, about),
    ...insteadOf(line, state),
    ...(allergies.length === 0 ? {} : { allergies }),
    ...(standsInFor === null ? {} : { standsInFor }),
  };
};

/** What every ticket of a send says alike. */
const ticketHead = (
  state: CheckState,
  round: RoundRow,
  about: SendFacts,
  context: DecisionContext,
) => ({
  checkId: state.check.id,
  roundId: round.id,
  businessDate: context.businessDate,
  label: about.label,
  guestName: state.check.guestName,
  orderTypeName: about.orderTypeName,
  serverName: about.serverName,
  deviceId: context.deviceId,
  firedAt: context.now,
  bumpedAt: null,
  generation: 1,
  rank: TICKET_RANK.fired,
  replayed: replayedFlag(context),
  promisedAt: state.check.promisedAt,
  ...{ movedFrom: null, movedAt: null, without: null },
});

/** Of lines that are to be ready together, of a course or of a promised order: how long the longest takes. */
const longestOf = (
  state: CheckState,
  routed: readonly Routed[],
  course: number,
  about: SendFacts,
): number | null => {
  const promised = isPromised(state, about);
  const together = about.courses?.find(({ number }) => number === course)?.together === 1;
  if (!promised && !together) return null;
  const times = routed
    .filter((one) => promised || one.course === course)
    .map(({ line }) => about.prepOf?.(line.row.itemId) ?? 0);
  return Math.max(0, ...times);
};

/** No screen will bump what only prints (rule KR7). */
const doneOnPaper = (stations: readonly StationRow[], stationKey: string, now: number) =>
  stations.find(({ key }) => key === stationKey)?.output === 'paper'
    ? { rank: TICKET_RANK.bumped, bumpedAt: now }
    : {};

const dueTickets = (
  state: CheckState,
  routed: readonly Routed[],
  round: RoundRow,
  about: SendFacts,
  context: DecisionContext,
): TicketRow[] => {
  const groups = groupBy(routed, ({ course, stationKey }) => `${course}\u0000${stationKey}`);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const head = group[0];
      if (head === undefined) return [];
      return [
        {
          ...ticketHead(state, round, about, context),
          id: context.ids('ticket'),
          stationKey: head.stationKey,
          course: head.course,
          lines: group.map((one) => ticketLine(one, state, about)),
          ...doneOnPaper(about.stations, head.stationKey, context.now),
          held: null,
          longestSeconds: longestOf(state, routed, head.course, about),
        },
      ];
    });
};

/** A ticket for each line: any of them may be fired alone (rule CF2). */
const heldTickets = (
  state: CheckState,
  routed: readonly Routed[],
  round: RoundRow,
  about: SendFacts,
  context: DecisionContext,
): TicketRow[] =>
  routed.map((one) => ({
    ...ticketHead(state, round, about, context),
    id: heldTicketId(one.line.row.id),
    stationKey: one.stationKey,
    course: one.course,
    lines: [ticketLine(one, state, about)],
    held: 1,
    longestSeconds: null,
  }));

/** What a send gives each station: one ticket per course, held ones by line. */
export const ticketsOf = (
  state: CheckState,
  lines: readonly LineStatus[],
  round: RoundRow,
  about: SendFacts,
  context: DecisionContext,
): TicketRow[] => {
  const isHeld = heldAtSend(state, about.courses);
  const routing = about.routing && { ...about.routing, now: context.now };
  const routed = lines.flatMap((line): Routed[] => {
    const course = courseOf(state.service, line);
    const subject = { ...line.row, course, callNumber: state.check.callNumber };
    const route = routeLine(subject, about.stations, routing);
    if (route === null) return [];
    return [{ line, stationKey: route.stationKey, course, standsInFor: route.insteadOf }];
  });
  const waits = routed.filter(({ line }) => isHeld(line));
  const goes = routed.filter(({ line }) => !isHeld(line));
  return [
    ...dueTickets(state, goes, round, about, context),
    ...heldTickets(state, waits, round, about, context),
  ];
};
