import { type LineVoidRow, TICKET_RANK, type TicketRow } from '@galley/domain';
import { type Shop, statesAt } from './kitchen-shop.ts';
import { SCREEN_NAMES } from './service-plan.ts';

/** What people did, as they saw it done. */
export type Record = {
  readonly tickets: TicketRow[];
  /** The same lines, sent by the other register while it did not know. */
  readonly twice: TicketRow[];
  readonly voids: LineVoidRow[];
  readonly bumps: string[];
  readonly recalled: Set<string>;
  /** Tickets that a screen has painted. */
  readonly painted: Set<string>;
  readonly acks: { readonly ticketId: string; readonly subjectId: string }[];
  /** Fire of each ticket that was ever seen on a screen. */
  readonly places: Map<string, number>;
  readonly problems: string[];
  kills: number;
  meetings: number;
};

type Shown = { readonly id: string; readonly firedAt: number };

/** Tickets stand in the order of their fire on every screen at every time, and none changes its fire (KX3). */
export const orderProblems = (
  screen: string,
  open: readonly Shown[],
  { places }: Record,
): string[] =>
  open.flatMap(({ id, firedAt }, at) => {
    const before = open[at - 1];
    const known = places.get(id) ?? firedAt;
    places.set(id, known);
    const shuffled =
      before !== undefined &&
      (before.firedAt > firedAt || (before.firedAt === firedAt && before.id > id));
    return [
      ...(shuffled ? [`${screen}: ${id} stands behind ${before.id}, which was fired later`] : []),
      ...(known === firedAt ? [] : [`${screen}: ${id} changed its fire`]),
    ];
  });

const checksOf = ({ tickets }: Record): string[] => tickets.map(({ checkId }) => checkId);

/** Each line is made once, at a station that a register chose for it (KX1). */
const lineProblems = (shop: Shop, record: Record, name: string): string[] => {
  const states = statesAt(shop.find(name).kitchen, checksOf(record));
  return record.tickets.flatMap(({ checkId, lines }) => {
    const lineId = lines[0]?.lineId;
    const sent = [...record.tickets, ...record.twice].filter((row) => row.checkId === checkId);
    const stations = new Set(sent.map(({ stationKey }) => stationKey));
    const makers = states.filter((state) =>
      state.lines.some((line) => line.lineId === lineId && line.onTicket === null),
    );
    const [maker] = makers;
    if (makers.length !== 1 || maker === undefined)
      return [`${name}: ${lineId} is made ${makers.length} times`];
    return stations.has(maker.row.stationKey)
      ? []
      : [`${name}: ${lineId} went to ${maker.row.stationKey}`];
  });
};

/** What a cook confirmed stays confirmed, and what was bumped and never recalled stays bumped (KX2). */
const actProblems = (shop: Shop, record: Record, name: string): string[] => {
  const { reads } = shop.find(name).kitchen.core;
  const ids = [...record.tickets, ...record.twice].map(({ id }) => id);
  const acked = new Set(
    reads.acksOfTickets(ids).map(({ ticketId, subjectId }) => `${ticketId} ${subjectId}`),
  );
  const lost = record.acks.filter(
    ({ ticketId, subjectId }) => !acked.has(`${ticketId} ${subjectId}`),
  );
  const back = record.bumps.filter(
    (id) => !record.recalled.has(id) && (reads.ticket(id)?.rank ?? 0) < TICKET_RANK.bumped,
  );
  return [
    ...lost.map(({ ticketId }) => `${name}: an acknowledgement of ${ticketId} is lost`),
    ...back.map((id) => `${name}: ${id} was bumped and stands again`),
  ];
};

/** What a screen has painted is delivered for every device, and nothing else is (KX6). */
const deliveryProblems = (shop: Shop, record: Record, name: string): string[] => {
  const rows = shop.find(name).kitchen.core.reads.deliveriesOfChecks(checksOf(record));
  const known = new Set(rows.map(({ ticketId }) => ticketId));
  return [
    ...[...record.painted].filter((id) => !known.has(id)).map((id) => `${name}: ${id} was painted`),
    ...[...known]
      .filter((id) => !record.painted.has(id))
      .map((id) => `${name}: ${id} was never on a screen`),
  ];
};

/** Every screen shows the same tickets in the same order, with ages that differ by less than a second (KX4, KX5). */
const screenProblems = async (shop: Shop): Promise<string[]> => {
  const boards = await Promise.all(SCREEN_NAMES.map((name) => shop.find(name).kitchen.board('*')));
  const texts = new Set(boards.map((board) => JSON.stringify(board?.open)));
  const ages = await Promise.all(
    SCREEN_NAMES.map(async (name) => {
      const { coreNow, clockOffsetMs } = await shop.find(name).kitchen.freshness();
      return coreNow + clockOffsetMs;
    }),
  );
  const apart = Math.max(...ages) - Math.min(...ages);
  return [
    ...(texts.size === 1 ? [] : ['the screens show different tickets']),
    ...(apart < 1000 ? [] : [`ages differ by ${apart} ms`]),
  ];
};

export const findProblems = async (shop: Shop, record: Record): Promise<string[]> => [
  ...shop.devices.flatMap(({ name }) => lineProblems(shop, record, name)),
  ...shop.devices.flatMap(({ name }) => actProblems(shop, record, name)),
  ...shop.devices.flatMap(({ name }) => deliveryProblems(shop, record, name)),
  ...(await screenProblems(shop)),
];
