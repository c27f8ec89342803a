import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import type { CheckRows } from '../checks/check-rows.ts';
import type { MovedLine } from '../checks/checks.table.ts';
import { projectKin } from '../checks/project-check.ts';
import { projectLines } from '../checks/project-lines.ts';
import { allergic } from '../checks/testing/move-acts.fixture.ts';
import { kinships, play } from '../checks/testing/play-moves.fixture.ts';
import { projectTickets } from '../kitchen/project-tickets.ts';
import { allergyRowsOf } from '../kitchen/ticket-allergies.ts';
import type { TicketState } from '../kitchen/ticket-state.ts';
import type { AllergyRow } from '../rows.ts';
import { diner, disordered } from '../testing/fixtures.ts';
import { type AllergyMark, allergyKey } from './allergy-marks.ts';

/** Every line with every allergy that it carries, as a register shows them. */
const markedLines = (rows: CheckRows): string[] =>
  projectLines(rows).flatMap(({ row, allergies }) =>
    allergies.map(({ allergyId }) => `${row.id} ${allergyId}`),
  );

/** Every place that an allergy holds at, as the checks show them. */
const markedPlaces = (rows: CheckRows): string[] =>
  projectKin(rows).flatMap(({ check, allergies }) =>
    allergies.flatMap(({ allergyId, seats }) =>
      seats.map((seat) => `${check.id}/${seat ?? 'all'} ${allergyId}`),
    ),
  );

const withdrawn = (rows: CheckRows): ReadonlySet<string> =>
  new Set(rows.withdrawals.flatMap(({ allergyIds }) => allergyIds));

const allergyOf = (mark: string): string => mark.split(' ')[1] ?? '';

const standing = (rows: CheckRows): AllergyRow[] => {
  const gone = withdrawn(rows);
  return rows.allergies.filter(({ id }) => !gone.has(id));
};

const keysOf = (marks: readonly AllergyMark[]): string[] => marks.map(allergyKey).sort();

/** Marks of what somebody will eat of a ticket. */
const eatenMarks = ({ lines }: TicketState): string[] =>
  lines
    .filter(({ onTicket, quantity, voidedQuantity }) => !onTicket && quantity > voidedQuantity)
    .flatMap(({ allergies }) => allergies.map(({ allergyId }) => allergyId));

const toldBy = ({ allergies }: TicketState): string[] =>
  allergies.flatMap(({ unconfirmed }) => unconfirmed);

/** A move took a line of the guest off the check where the allergy was noted. */
const takesGuest = ({ from, to }: MovedLine, { checkId, seat }: AllergyRow): boolean =>
  !to.some((share) => share.checkId === checkId) &&
  from.some((share) => share.checkId === checkId && (seat === null || share.seat === seat));

/** For each way of the guest to another check the places there of which one has to have the allergy. */
const wantedPlaces = (rows: CheckRows, allergy: AllergyRow): string[][] =>
  rows.moves
    .filter(({ id }) => !allergy.after.includes(id))
    .flatMap(({ lines }) => lines.filter((line) => takesGuest(line, allergy)))
    .flatMap(({ from, to }) =>
      to.filter((share) => !from.some(({ checkId }) => checkId === share.checkId)),
    )
    .map(({ checkId, seat }) =>
      [allergy.seat, seat].map((at) => `${checkId}/${at ?? 'all'} ${allergy.id}`),
    );

describe('allergies noted by registers that do not see one another', () => {
  test('[AY2] what any register ever showed on a line or a seat still shows everywhere unless it was withdrawn', () => {
    fc.assert(
      fc.property(allergic, (steps) => {
        const shown = new Set<string>();
        const { merged, facts } = play(steps, diner, (known) => {
          for (const mark of [...markedLines(known), ...markedPlaces(known)]) shown.add(mark);
        });
        const gone = withdrawn(merged);
        const now = new Set(
          kinships(merged, facts).flatMap((rows) => [...markedLines(rows), ...markedPlaces(rows)]),
        );
        for (const mark of shown) {
          expect({ mark, stands: now.has(mark) }).toEqual({
            mark,
            stands: !gone.has(allergyOf(mark)),
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[AY3] [AY4] a line carries what was noted where it was rung and wherever it came to', () => {
    fc.assert(
      fc.property(allergic, (steps) => {
        const { merged, facts } = play(steps, diner);
        const gone = withdrawn(merged);
        for (const rows of kinships(merged, facts)) {
          const standing = rows.allergies.filter(({ id }) => !gone.has(id));
          for (const line of projectLines(rows)) {
            const carried = new Set(line.allergies.map(({ allergyId }) => allergyId));
            const places = [line.row, ...line.place.shares];
            for (const { id, checkId, seat } of standing) {
              const meant = places.some(
                (at) =>
                  at.checkId === checkId && (at.seat === null || seat === null || at.seat === seat),
              );
              if (meant) expect([...carried]).toContain(id);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[AY4] guests keep their allergies on the check that moves unknown to whoever noted them took them to', () => {
    fc.assert(
      fc.property(allergic, (steps) => {
        const { merged, facts } = play(steps, diner);
        for (const rows of kinships(merged, facts)) {
          const places = new Set(markedPlaces(rows));
          for (const wanted of standing(rows).flatMap((one) => wantedPlaces(rows, one))) {
            expect(wanted.some((place) => places.has(place))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[AY7] [AY9] a kitchen that has all facts shows each line of each ticket what registers show on it', () => {
    fc.assert(
      fc.property(allergic, (steps) => {
        const { merged, facts } = play(steps, diner);
        for (const rows of kinships(merged, facts)) {
          const carried = new Map(
            projectLines(rows).map(({ row, allergies }) => [row.id, keysOf(allergies)]),
          );
          for (const ticket of projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) })) {
            for (const line of ticket.lines)
              expect(keysOf(line.allergies)).toEqual(carried.get(line.lineId) ?? []);
            expect(eatenMarks(ticket).filter((id) => !toldBy(ticket).includes(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('[AY7] a ticket on its own shows all that was known at its send', () => {
    fc.assert(
      fc.property(allergic, (steps) => {
        const seen = steps.map((step) => ({ ...step, register: 0 }));
        const { merged } = play(seen, diner);
        for (const { row, lines } of projectTickets({
          tickets: merged.tickets,
          voids: [],
          acks: [],
        })) {
          for (const [at, line] of lines.entries()) {
            expect(line.allergies.map(({ allergyId }) => allergyId)).toEqual(
              (row.lines[at]?.allergies ?? []).map(({ allergyId }) => allergyId),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('[AY2] marks do not depend on order or repetition of facts', () => {
    const keys = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(allergic, keys, (steps, order) => {
        const { start, facts, merged } = play(steps, diner);
        const again = applyFacts(start, disordered(facts, order));
        expect(markedLines(again)).toEqual(markedLines(merged));
        expect(markedPlaces(again).sort()).toEqual(markedPlaces(merged).sort());
      }),
      { numRuns: 150 },
    );
  });
});
