import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowFact } from '../decision.ts';
import type { TicketMarkRow } from '../rows.ts';
import { context, countingIds, disordered } from '../testing/fixtures.ts';
import { decideMarkLines } from './mark-lines/mark-lines.rule.ts';
import { projectTickets } from './project-tickets.ts';
import { decideRushTickets } from './rush-tickets/rush-tickets.rule.ts';
import { standingOf } from './standing-marks.ts';
import { ticketRow } from './ticket-marks.fixture.ts';

const TICKETS = [ticketRow('a'), ticketRow('b')];
const steps = fc.array(
  fc.record({
    type: fc.constantFrom('open', 'started', 'done', 'rush', 'unrush', 'hear'),
    screen: fc.nat(2),
    ticket: fc.nat(1),
    line: fc.integer({ min: 1, max: 2 }),
    keys: fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 5, maxLength: 40 },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

const seen = (marks: readonly TicketMarkRow[]) =>
  projectTickets({ tickets: TICKETS, voids: [], acks: [], marks }).map(({ rushed, lines }) => ({
    rushed,
    works: lines.map(({ work }) => work),
  }));

const said = (
  marks: readonly TicketMarkRow[],
  { type, screen, ticket, line }: Step,
  ids: ReturnType<typeof countingIds>,
): TicketMarkRow[] => {
  const by = context({ permissions: ['bump'], ids, deviceId: `dev_${screen}` });
  const state = projectTickets({ tickets: TICKETS, voids: [], acks: [], marks })[ticket]!;
  const lineIds = [state.row.lines[line - 1]!.lineId];
  const facts =
    type === 'rush' || type === 'unrush'
      ? decideRushTickets({ tickets: [state], marks }, type === 'rush', 'bump', by)
      : decideMarkLines(
          { ticket: state, marks },
          { ticketId: state.row.id, lineIds, as: type as 'open' },
          by,
        );
  if (!facts.ok) throw new Error(facts.error.message);
  return facts.value.map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketMarkRow);
};

const sameByKeys = (whole: readonly TicketMarkRow[], keys: readonly number[]): TicketMarkRow[] => {
  const facts = disordered(
    whole.map((row) => rowFact('ticket_mark', row)),
    keys,
  );
  return facts.map(({ id, doc }) => ({ id, ...doc }) as unknown as TicketMarkRow);
};

/** What three screens, that hear of each other now and then, know in the end. */
const played = (all: readonly Step[]): TicketMarkRow[][] => {
  const screens: TicketMarkRow[][] = [[], [], []];
  const idsOf = ['x', 'y', 'z'].map((name) => countingIds(name));
  for (const step of all) {
    const own = screens[step.screen] ?? [];
    const known = new Set(own.map(({ id }) => id));
    const heard = screens[(step.screen + 1) % 3] ?? [];
    const added =
      step.type === 'hear'
        ? heard.filter(({ id }) => !known.has(id))
        : said(own, step, idsOf[step.screen] ?? countingIds());
    if (step.type !== 'hear')
      expect(added.flatMap(({ undoes }) => undoes).every((id) => known.has(id))).toBe(true);
    own.push(...added);
    if (step.type === 'done') expect(seen(own)[step.ticket]?.works[step.line - 1]).toBe('done');
  }
  return screens;
};

describe('marks of three screens', () => {
  test('[KT30] merge the same however they come, and no undo takes back what it had not heard of', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const whole = [
          ...new Map(
            played(all)
              .flat()
              .map((row) => [row.id, row]),
          ).values(),
        ];
        const expected = seen(whole);
        for (const { keys } of all) expect(seen(sameByKeys(whole, keys))).toEqual(expected);
        expect(standingOf(whole).every(({ type }) => type !== 'undone')).toBe(true);
      }),
    );
  });
});
