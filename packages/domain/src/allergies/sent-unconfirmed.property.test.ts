import type { Fact } from '@galley/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFacts } from '../checks/apply-facts.ts';
import { projectCheck } from '../checks/project-check.ts';
import { by, ordered } from '../checks/testing/moves.fixture.ts';
import type { ClashConfirmationRow } from '../rows.ts';
import { clashTask } from '../tasks/clash-task.ts';
import { disordered, good } from '../testing/fixtures.ts';
import { ALLERGENS } from './allergens.ts';
import type { AllergenMenu } from './clashes.ts';
import { decideConfirmClash } from './confirm-clash/confirm-clash.rule.ts';
import { decideNoteAllergies } from './note-allergies/note-allergies.rule.ts';
import { sentUnconfirmed } from './sent-unconfirmed.ts';

const confirmationsIn = (facts: readonly Fact[]): ClashConfirmationRow[] =>
  facts
    .filter(({ kind }) => kind === 'clash_confirmation')
    .map(({ id, doc }) => ({ id, ...doc }) as unknown as ClashConfirmationRow);

test('[AY18] what asks follows from the facts in any order, and confirming all that was shown ends it', () => {
  const rows = ordered(by, [
    ['Lemon tart', 1],
    ['Cola', 2],
  ]);
  const [tart] = rows.lines;
  const menu: AllergenMenu = {
    sheet: (id) => (id === tart?.itemId ? { eggs: 'contains', milk: 'may_contain' } : undefined),
    ingredientsOf: () => [],
  };
  const noted = fc.array(fc.constantFrom(...ALLERGENS), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(noted, fc.boolean(), fc.array(fc.nat(), { minLength: 8 }), (all, half, keys) => {
      const facts: Fact[] = all.flatMap((allergen) => [
        ...good(
          decideNoteAllergies(
            rows,
            { checkId: rows.check.id, allergens: [allergen], words: [], withdraw: [] },
            by,
          ),
        ).facts,
      ]);
      const here = applyFacts(rows, facts);
      const waiting = sentUnconfirmed(projectCheck(here), [], menu);
      const declared = all.filter((allergen) => allergen === 'eggs' || allergen === 'milk');
      expect(waiting).toHaveLength(declared.length === 0 ? 0 : 1);
      const [found] = waiting;
      if (found === undefined) return;
      const shown = clashTask(here.check.id, found, { employeeId: null, deviceId: null });
      const keysShown = (shown.clash?.asks ?? []).map(({ key }) => key);
      expect([...new Set(declared)].toSorted()).toEqual(keysShown.toSorted());
      const confirms = half ? keysShown.slice(0, 1) : keysShown;
      const wish = { checkId: here.check.id, lineId: found.line.row.id, confirms };
      const said = good(decideConfirmClash(waiting, wish, by));
      const mixed = disordered([...facts, ...said, ...said], keys);
      const after = sentUnconfirmed(
        projectCheck(applyFacts(rows, mixed)),
        confirmationsIn(mixed),
        menu,
      );
      expect(after.flatMap(({ clashes }) => clashes)).toHaveLength(
        keysShown.length - confirms.length,
      );
    }),
    { numRuns: 60 },
  );
});
