import type { Fact, Result } from '@galley/base';
import { err, ok } from '@galley/base';
import type { AllergyClash } from '../../allergies/clashes.ts';
import { type UnconfirmedLine, unconfirmedProblem } from '../../allergies/unconfirmed.ts';
import { heldAtSend } from '../../courses/course-turn.ts';
import { heldTicketId } from '../../courses/held-tickets.ts';
import { courseOf } from '../../courses/line-service.ts';
import {
  type DecisionContext,
  type NotAllowed,
  replayedFlag,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import {
  type DeliveryAsk,
  type DeliveryProblem,
  deliveryProblem,
} from '../../delivery/delivery-problem.ts';
import { isFee } from '../../delivery/standing-fee.ts';
import { TICKET_RANK, type TicketLine } from '../../kitchen/kitchen.table.ts';
import type { Prompts } from '../../order-types/order-type-columns.ts';
import { fullProblem, type SlotFull } from '../../order-types/promise/full-problem.ts';
import { type PromiseTimes, sendTimeOf } from '../../order-types/promise/send-time.ts';
import { type PromptProblem, promptProblem } from '../../order-types/prompt-problem.ts';
import { type Routing, routeLine } from '../../routing/route-line.ts';
import {
  type CourseRow,
  groupBy,
  type LineRow,
  type RoundRow,
  type StationRow,
  type TicketRow,
} from '../../rows.ts';
import { type CheckClosed, requireOpen } from '../check-errors.ts';
import type { CheckState } from '../project-check.ts';
import { weightText } from '../weighing/weighing.ts';
import type { LineStatus } from '../whole-line.ts';

/** What tickets say about their check, as it stands at the send. */
export type SendFacts = {
  readonly stations: readonly StationRow[];
  /** Table label or call number. */
  readonly label: string;
  readonly orderTypeName: string;
  readonly serverName: string;
  /** What sends lines elsewhere than to the station of their item; absent: nothing. */
  readonly routing?: Routing;
  /** The house's courses where they wait for their turn; absent: all goes at once. */
  readonly courses?: readonly CourseRow[];
  /** Preparation time of an item, seconds; null: not known. */
  readonly prepOf?: (itemId: string) => number | null;
  /** Times of the check's order type, where it takes promised ones. */
  readonly times?: PromiseTimes;
  /** What its order type asks for. */
  readonly prompts?: Prompts;
  /** What is asked of a delivery; absent: it is none. */
  readonly delivery?: DeliveryAsk;
  /** Its promised time has no room for it, and nobody agreed to that (rule OP9). */
  readonly slotFull?: boolean;
  /** Unsent lines that clash with allergies of their guests and of which nobody was asked (rule AY17). */
  readonly unconfirmed?: (state: CheckState) => readonly UnconfirmedLine[];
};

export type OrderProblem = PromptProblem | DeliveryProblem | AllergyClash;

export type SendCheckError = NotAllowed | CheckClosed | OrderProblem | SlotFull;

/** What an order needs before it is made, or anything is taken for it. */
export const orderProblem = (state: CheckState, about: SendFacts): OrderProblem | undefined =>
  promptProblem(state, about.prompts) ??
  deliveryProblem(state, about.delivery) ??
  unconfirmedProblem(about.unconfirmed?.(state) ?? []);

export type SentCheck = {
  readonly roundId: string | null;
  readonly tickets: readonly TicketRow[];
  readonly facts: readonly Fact[];
  /** It is promised for later and goes then (rule OP3), UTC ms. */
  readonly waitsUntil?: number;
};

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

const ticketLine = (status: LineStatus, state: CheckState, about: SendFacts): TicketLine => {
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
  };
};

const isPromised = ({ check }: CheckState, { times }: SendFacts): boolean =>
  check.promisedAt != null && times !== undefined;

/** Of a promised order what has no time of its own takes the usual one: it must not start when all is to be ready. */
const withUsualTimes = (state: CheckState, about: SendFacts): SendFacts => {
  const { times, prepOf } = about;
  if (times === undefined || !isPromised(state, about)) return about;
  return { ...about, prepOf: (itemId) => prepOf?.(itemId) ?? times.prepMinutes * 60 };
};

const waitsUntilOf = (state: CheckState, about: SendFacts, now: number): number | undefined => {
  if (about.times === undefined) return undefined;
  const due = sendTimeOf(state, about.times, about.prepOf ?? (() => null));
  return due !== undefined && due > now ? due : undefined;
};

type Routed = { readonly line: LineStatus; readonly stationKey: string; readonly course: number };

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
          lines: group.map(({ line }) => ticketLine(line, state, about)),
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
  routed.map(({ line, stationKey, course }) => ({
    ...ticketHead(state, round, about, context),
    id: heldTicketId(line.row.id),
    stationKey,
    course,
    lines: [ticketLine(line, state, about)],
    held: 1,
    longestSeconds: null,
  }));

const ticketsOf = (
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
    const route = routeLine({ ...line.row, course }, about.stations, routing);
    return route === null ? [] : [{ line, stationKey: route.stationKey, course }];
  });
  const waits = routed.filter(({ line }) => isHeld(line));
  const goes = routed.filter(({ line }) => !isHeld(line));
  return [
    ...dueTickets(state, goes, round, about, context),
    ...heldTickets(state, waits, round, about, context),
  ];
};

/** One round of all unsent lines and one ticket per station and course; nothing when all is sent. */
export const sendUnsent = (
  state: CheckState,
  given: SendFacts,
  context: DecisionContext,
): SentCheck => {
  const about = withUsualTimes(state, given);
  const lines = state.lines.filter(
    (line) => line.standing === 'live' && !line.sent && !isFee(line),
  );
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

/** The same, unless it is promised for a time that is not due yet: then the clock sends it (rule OP3). */
export const sendWhenDue = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
): SentCheck => {
  const waitsUntil = context.replayed ? undefined : waitsUntilOf(state, about, context.now);
  return waitsUntil === undefined || state.unsentCount === 0
    ? sendUnsent(state, about, context)
    : { roundId: null, tickets: [], facts: [], waitsUntil };
};

/**
 * Passes the unsent lines to the kitchen (rules KT1, KT2, CF1). Also for a settled check: paid food is made.
 * `early`: what is promised for later goes now.
 */
export const decideSendCheck = (
  state: CheckState,
  about: SendFacts,
  context: DecisionContext,
  early = false,
): Result<SentCheck, SendCheckError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  if (state.unsentCount === 0) {
    const open = requireOpen(state);
    if (!open.ok) return open;
  }
  const full = about.slotFull && !early && state.unsentCount > 0;
  const missing = orderProblem(state, about) ?? (full ? fullProblem(false, context) : undefined);
  if (missing !== undefined) return err(missing);
  return ok(early ? sendUnsent(state, about, context) : sendWhenDue(state, about, context));
};
