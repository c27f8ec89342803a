import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFact } from '../../decision.ts';
import { station } from '../../routing/routing.fixture.ts';
import type { TicketRow } from '../../rows.ts';
import { context, countingIds, disordered, NOW } from '../../testing/fixtures.ts';
import { decideBumpTicket } from '../bump-ticket/bump-ticket.rule.ts';
import { TICKET_RANK } from '../kitchen.table.ts';
import { projectTickets } from '../project-tickets.ts';
import { decideRecallTicket } from '../recall-ticket/recall-ticket.rule.ts';
import { ticketRow } from '../ticket-marks.fixture.ts';
import { decideMoveTicket, decideTakeBackTicket } from './move-ticket.rule.ts';

const KEYS = ['fry', 'grill', 'cold'] as const;
const STATIONS = KEYS.map((key, sort) => station(key, sort));
const LINES = ['lin_a1', 'lin_a2'];

const steps = fc.array(
  fc.record({
    type: fc.constantFrom('move', 'move', 'back', 'bump', 'recall', 'hear'),
    screen: fc.nat(2),
    ticket: fc.nat(9),
    to: fc.nat(2),
    lines: fc.constantFrom(LINES, ['lin_a1'], ['lin_a2']),
    clock: fc.integer({ min: -5000, max: 5000 }),
  }),
  { minLength: 3, maxLength: 30 },
);
type Step = ReturnType<typeof steps.generate>['value'][number];
type Rows = ReadonlyMap<string, TicketRow>;

const states = (rows: Rows) => projectTickets({ tickets: [...rows.values()], voids: [], acks: [] });

/** As replicas merge a state: the greater generation, then rank; of equals any one, the same everywhere. */
const greater = (a: TicketRow | undefined, b: TicketRow): TicketRow => {
  if (a === undefined) return b;
  const by = a.generation - b.generation || a.rank - b.rank;
  if (by !== 0) return by > 0 ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
};
const merged = (...all: readonly Rows[]): Rows => {
  const rows = new Map<string, TicketRow>();
  for (const one of all)
    for (const row of one.values()) rows.set(row.id, greater(rows.get(row.id), row));
  return rows;
};

const decided = (rows: Rows, step: Step, ids: ReturnType<typeof countingIds>, at: number) => {
  const by = context({ permissions: ['bump'], ids, now: NOW + at * 1000 + step.clock });
  const all = states(rows);
  const state = all[step.ticket % all.length]!;
  const { row } = state;
  if (step.type === 'back') return decideTakeBackTicket([row.id], all, by);
  if (step.type === 'recall') return decideRecallTicket(row, by);
  const stationKey = KEYS[step.to]!;
  if (step.type === 'move')
    return decideMoveTicket([state], STATIONS, { lineIds: step.lines, stationKey }, by);
  // Nobody bumps what does not stand at the station.
  if (state.remaining === 0) return undefined;
  const without = state.lines.filter(({ movedTo }) => movedTo !== null);
  return decideBumpTicket(
    row,
    [],
    by,
    false,
    without.map(({ lineId }) => lineId),
  );
};

const played = (all: readonly Step[]): Rows[] => {
  const first: Rows = new Map([['tkt_a', ticketRow('a')]]);
  const screens: Rows[] = [first, first, first];
  const ids = ['x', 'y', 'z'].map((name) => countingIds(name));
  for (const [at, step] of all.entries()) {
    const own = screens[step.screen]!;
    if (step.type === 'hear') {
      screens[step.screen] = merged(own, screens[(step.screen + 1) % 3]!);
      continue;
    }
    const facts = decided(own, step, ids[step.screen]!, at);
    if (facts === undefined || !facts.ok) continue;
    const rows = facts.value.map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketRow);
    screens[step.screen] = new Map([
      ...own,
      ...rows.map((row): [string, TicketRow] => [row.id, row]),
    ]);
  }
  return screens;
};

const makers = (rows: Rows, lineId: string) =>
  states(rows).filter(({ lines }) =>
    lines.some((line) => line.lineId === lineId && line.onTicket === null),
  );

describe('moves of screens that cannot see each other', () => {
  test('[KT45] end at one station, the same everywhere; nothing is lost or made again', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const whole = merged(...played(all));
        const facts = [...whole.values()].map((row) => rowFact('ticket', row));
        const shuffled = new Map(
          disordered(facts, keys).map(({ id }): [string, TicketRow] => [id, whole.get(id)!]),
        );
        for (const lineId of LINES) {
          const owners = makers(whole, lineId);
          expect(owners.length).toBe(1);
          expect(makers(shuffled, lineId).map(({ row }) => row.id)).toEqual([owners[0]!.row.id]);
          const isMade = [...whole.values()].some(
            ({ rank, without, lines }) =>
              rank === TICKET_RANK.bumped &&
              without?.includes(lineId) !== true &&
              lines.some((line) => line.lineId === lineId),
          );
          if (isMade) expect(owners[0]!.status).toBe('bumped');
        }
      }),
    );
  });
});
