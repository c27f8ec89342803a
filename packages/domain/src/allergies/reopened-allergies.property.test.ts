import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { projectCheck } from '../checks/project-check.ts';
import { actor, reopen, settled } from '../checks/testing/reopening.fixture.ts';
import { diner, disordered, good } from '../testing/fixtures.ts';
import type { AllergenMenu } from './clashes.ts';
import { decideNoteAllergies } from './note-allergies/note-allergies.rule.ts';
import { sentUnconfirmed } from './sent-unconfirmed.ts';

const EGGY: AllergenMenu = { sheet: () => ({ eggs: 'contains' }), ingredientsOf: () => [] };
const sold = settled([1, 2], 0, 0, diner);
const other = actor('o', 2);

const notedOn = (rows: CheckRows, seat: number | undefined) => {
  const command = { checkId: rows.check.id, allergens: ['eggs' as const], words: [], withdraw: [] };
  return good(decideNoteAllergies(rows, seat === undefined ? command : { ...command, seat }, other))
    .facts;
};

test('[AY19] allergies hold on the check that goes on, noted before the reopening or beside it, in any order', () => {
  const seats = fc.constantFrom(undefined, 1, 3);
  fc.assert(
    fc.property(seats, fc.boolean(), fc.array(fc.nat(), { minLength: 8 }), (seat, beside, keys) => {
      const noted = notedOn(sold, seat);
      const again = good(reopen(beside ? sold : applyFacts(sold, noted)));
      const all = applyFacts(sold, disordered([...noted, ...again.facts], keys));
      const state = projectCheck(seenFrom(all, again.check.id));
      expect(state.allergies.map((one) => one.seats)).toEqual([[seat ?? null]]);
      expect(state.lines.every((line) => line.allergies.length === 1)).toBe(true);
      const sent = state.lines.filter((line) => line.sent);
      expect(sentUnconfirmed(state, [], EGGY)).toHaveLength(sent.length);
    }),
    { numRuns: 60 },
  );
});

test('[AY19] what is noted on the check that goes on holds for the food of the one before, until it is withdrawn', () => {
  const again = good(reopen(sold));
  const all = applyFacts(sold, again.facts);
  const here = applyFacts(all, notedOn(seenFrom(all, again.check.id), undefined));
  const [found] = projectCheck(here).allergies;
  expect(found?.allergen).toBe('eggs');
  const wish = {
    checkId: sold.check.id,
    allergens: [],
    words: [],
    withdraw: [found?.allergyId ?? ''],
  };
  const gone = applyFacts(here, good(decideNoteAllergies(here, wish, other)).facts);
  expect(projectCheck(seenFrom(gone, again.check.id)).allergies).toEqual([]);
});
