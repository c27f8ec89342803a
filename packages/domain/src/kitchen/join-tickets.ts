import { groupBy, sum } from '../rows.ts';
import type { TicketAllergy } from './ticket-allergies.ts';
import type { TicketNotice, TicketState } from './ticket-state.ts';

/** Joins ids of tickets that a station sees as one. */
const JOINT = '+';

/** The tickets that one on a screen stands for. */
export const ticketIdsOf = (id: string): string[] => id.split(JOINT);

/** Held lines of one course and those of one fire stand together, as if they had been sent so (rule CF10). */
const keyOf = ({ row, status, course, fireId }: TicketState): string => {
  if (row.held !== 1) return row.id;
  const turn = status === 'held' ? `c${course}` : (fireId ?? row.id);
  return [row.checkId, row.stationKey, turn, row.bumpedAt ?? ''].join('\u0000');
};

/** What is said of several lines is said once. */
const joinNotices = (notices: readonly TicketNotice[]): TicketNotice[] =>
  [...groupBy(notices, ({ subjectId }) => subjectId).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, text: [...new Set(same.map(({ text }) => text))].join('; ') }];
  });

const joinAllergies = (allergies: readonly TicketAllergy[]): TicketAllergy[] =>
  [...groupBy(allergies, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        ...first,
        names: same.flatMap(({ names }) => names),
        unconfirmed: [...new Set(same.flatMap(({ unconfirmed }) => unconfirmed))],
        late: same.flatMap(({ late }) => late),
      },
    ];
  });

const earliest = (times: readonly (number | null)[]): number | null => {
  const known = times.flatMap((at) => at ?? []);
  return known.length === 0 ? null : Math.min(...known);
};

/** Null: one of them is missing. */
const latestOfAll = (times: readonly (number | null)[]): number | null => {
  const known = times.flatMap((at) => at ?? []);
  return known.length < times.length ? null : Math.max(...known);
};

const joined = (parts: readonly TicketState[]): TicketState[] => {
  const [head] = parts;
  if (head === undefined) return [];
  if (parts.length === 1) return [head];
  const lines = parts.flatMap((part) => part.lines);
  return [
    {
      ...head,
      row: {
        ...head.row,
        id: parts.map(({ row }) => row.id).join(JOINT),
        lines: parts.flatMap(({ row }) => row.lines),
        firedAt: Math.min(...parts.map(({ row }) => row.firedAt)),
      },
      startsLater: parts.every(({ remaining, startsLater }) => remaining === 0 || startsLater),
      recalled: parts.some(({ recalled }) => recalled),
      rushed: parts.some(({ rushed }) => rushed),
      releasedAt: latestOfAll(parts.map(({ releasedAt }) => releasedAt)),
      taken: parts.every(({ taken }) => taken),
      lines,
      notices: joinNotices(parts.flatMap(({ notices }) => notices)),
      allergies: joinAllergies(parts.flatMap(({ allergies }) => allergies)),
      remaining: sum(parts.map(({ remaining }) => remaining)),
      dueAt: earliest(parts.filter(({ remaining }) => remaining > 0).map(({ dueAt }) => dueAt)),
    },
  ];
};

/** Tickets as a station sees them; `tickets` are in order of their ids. */
export const joinTickets = (tickets: readonly TicketState[]): TicketState[] =>
  [...groupBy(tickets, keyOf).values()].flatMap(joined);
