import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import { type CheckRows, seenFrom } from '../checks/check-rows.ts';
import { decideMergeChecks } from '../checks/merge-checks/merge-checks.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import { decideSeatLines } from '../checks/seat-lines/seat-lines.rule.ts';
import { decideSplitCheck } from '../checks/split-check/split-check.rule.ts';
import { asState, names, stateOf, withCheck } from '../checks/testing/moves.fixture.ts';
import { codeOf, context, countingIds, diner, good, openTakeaway } from '../testing/fixtures.ts';
import { dishState } from './allergen-states.ts';
import { type AllergenState, allergenListOf, allergensOf } from './allergens.ts';
import type { AllergenMenu } from './clashes.ts';
import type { NoteAllergiesCommand } from './note-allergies/note-allergies.command.ts';
import { decideNoteAllergies } from './note-allergies/note-allergies.rule.ts';

const by = context();
const NONE = { allergens: [], words: [], withdraw: [] } as const;
type Noted = Partial<Omit<NoteAllergiesCommand, 'checkId'>>;

const note = (rows: CheckRows, what: Noted, who = by): CheckRows => {
  const command = { ...NONE, checkId: rows.check.id, ...what };
  return applyFacts(rows, good(decideNoteAllergies(rows, command, who)).facts);
};

const TART = diner.item('Lemon tart');
const menuOf = (sheets: Record<string, object>): AllergenMenu => ({
  sheet: (id) => sheets[id],
  ingredientsOf: (id) => (id === TART.id ? ['ing_pastry'] : []),
});

const wish = { itemId: TART.id, quantity: 1, modifiers: [] };
const ringTart = (rows: CheckRows, more: { seat?: number; confirms?: string[] } = {}) =>
  decideAddLine(
    projectCheck(rows),
    {
      ...diner.menu('Lemon tart'),
      allergens: menuOf({ [TART.id]: { milk: 'contains', nuts: 'free' } }),
    },
    { ...wish, checkId: rows.check.id, ...more },
    by,
  );
const rung = (rows: CheckRows, seat?: number): CheckRows => {
  const confirms = ['milk', 'gluten', 'nuts'];
  const at = seat === undefined ? {} : { seat };
  return applyFacts(rows, good(ringTart(rows, { confirms, ...at })).facts);
};

const marks = (rows: CheckRows, checkId = rows.check.id): (string | null)[][] =>
  stateOf(rows, checkId).lines.map(({ allergies }) => allergies.map((one) => one.allergen));

describe('allergies of guests', () => {
  test('[AY1] one in a guest’s own words stands as it was said, and no card number is stored', () => {
    const rows = note(openTakeaway(by), { words: ['  kiwi and latex '.trim()] });
    expect(projectCheck(rows).allergies).toMatchObject([
      { allergen: null, words: 'kiwi and latex', seats: [null] },
    ]);
    const card = { ...NONE, checkId: rows.check.id, words: ['4111 1111 1111 1111'] };
    expect(codeOf(decideNoteAllergies(rows, card, by))).toBe('card_number');
  });

  test('[AY1] noting again what stands changes nothing', () => {
    const rows = note(openTakeaway(by), { allergens: ['milk'], seat: 2 });
    const again = { ...NONE, checkId: rows.check.id, allergens: ['milk'], seat: 2 } as const;
    expect(good(decideNoteAllergies(rows, again, by)).facts).toEqual([]);
    expect(good(decideNoteAllergies(rows, { ...again, seat: 3 }, by)).facts).toHaveLength(1);
  });

  test('[AY2] a withdrawal takes away what it names; what another register noted at the same time stays', () => {
    const start = note(openTakeaway(by), { allergens: ['milk'] });
    const [first] = start.allergies;
    const here = note(start, { withdraw: [first?.id ?? ''] });
    const other = context({ ids: countingIds('b'), deviceId: 'dev_2' });
    const elsewhere = decideNoteAllergies(
      { ...start, allergies: [] },
      { ...NONE, checkId: start.check.id, allergens: ['milk'] },
      other,
    );
    const merged = applyFacts(here, good(elsewhere).facts);
    expect(projectCheck(here).allergies).toEqual([]);
    expect(projectCheck(merged).allergies).toMatchObject([{ allergen: 'milk' }]);
    expect(
      codeOf(
        decideNoteAllergies(here, { ...NONE, checkId: here.check.id, withdraw: ['alg_x'] }, by),
      ),
    ).toBe('unknown_allergy');
  });

  test('[AY3] a seat’s allergy marks its lines of every round and what the table shares, not other seats', () => {
    const rows = rung(rung(rung(note(openTakeaway(by), { allergens: ['milk'], seat: 2 }), 2), 1));
    expect(marks(rows)).toEqual([['milk'], [], ['milk']]);
  });

  test('[AY3] a line at another seat keeps the marks of the first one and gains those of the new one', () => {
    const noted = note(note(openTakeaway(by), { allergens: ['milk'], seat: 1 }), {
      allergens: ['nuts'],
      seat: 2,
    });
    const rows = rung(noted, 1);
    const lineIds = rows.lines.map(({ id }) => id);
    const wanted = { checkId: rows.check.id, lineIds, seats: [2] };
    const moved = applyFacts(rows, good(decideSeatLines(asState(rows), wanted, by)).facts);
    expect(marks(moved)).toEqual([['milk', 'nuts']]);
  });

  test('[AY4] of two checks that both have a seat 2, each guest keeps the allergies after a merge, for later rounds too', () => {
    const start = rung(note(openTakeaway(by), { allergens: ['milk'], seat: 2 }), 1);
    const two = withCheck(start, by);
    const from = start.check.id;
    const into = two.check.id;
    const wanted = { checkId: from, intoCheckId: into };
    const done = good(decideMergeChecks(asState(two.rows), wanted, undefined, by));
    const merged = seenFrom(applyFacts(two.rows, done.facts), into);
    expect(stateOf(merged, into).allergies).toMatchObject([{ allergen: 'milk', seats: [2] }]);
    expect(marks(rung(merged, 2), into)).toEqual([[], ['milk']]);
    expect(
      codeOf(
        decideNoteAllergies(seenFrom(merged, from), { ...NONE, checkId: from, words: ['x'] }, by),
      ),
    ).toBe('check_merged');
  });

  test('[AY4] a split by seats takes a guest’s allergies along and leaves the others theirs', () => {
    const start = rung(rung(note(openTakeaway(by), { allergens: ['milk'], seat: 2 }), 1), 2);
    const split = { checkId: start.check.id, by: { type: 'seats' as const } };
    const done = good(decideSplitCheck(asState(start), names, split, undefined, by));
    const rows = applyFacts(start, done.facts);
    const other = rows.kin[0]?.id ?? '';
    expect(stateOf(rows, other).allergies).toMatchObject([{ allergen: 'milk', seats: [2] }]);
    const later = note(seenFrom(rows, start.check.id), { allergens: ['nuts'] });
    expect(stateOf(later, other).allergies.map(({ allergen }) => allergen)).toEqual(['milk']);
  });
});

describe('what dishes are declared to have', () => {
  const states = (parts: object[], ingredients: object[] = []): AllergenState =>
    dishState(parts, ingredients, 'milk');

  test('[AY5] a dish is as bad as its worst part, and unknown is never free', () => {
    expect(states([{ milk: 'free' }, { milk: 'contains' }])).toBe('contains');
    expect(states([{ milk: 'free' }, {}])).toBe('unknown');
    expect(states([{}, { milk: 'may_contain' }])).toBe('may_contain');
    expect(states([{ milk: 'free' }])).toBe('free');
    expect(states([{ milk: 'a later word' }])).toBe('unknown');
    expect(dishState([undefined], [], 'milk')).toBe('unknown');
    expect(dishState([{ milk: 'free' }], [], null)).toBe('unknown');
    expect(states([{ milk: 'free' }], [{ milk: 'contains' }])).toBe('contains');
    expect(states([{ milk: 'free' }], [{}])).toBe('free');
    expect(states([{}], [{ milk: 'free' }])).toBe('unknown');
  });

  test('[AY5] wheat and gluten speak for one another where only the one is declared', () => {
    expect(dishState([{ gluten: 'contains' }], [], 'wheat')).toBe('may_contain');
    expect(dishState([{ gluten: 'free' }], [], 'wheat')).toBe('free');
    expect(dishState([{ wheat: 'contains' }], [], 'gluten')).toBe('contains');
    expect(dishState([{ wheat: 'free' }], [], 'gluten')).toBe('unknown');
  });

  test('[AY12] the list of the law follows the site’s country unless the owner chose', () => {
    expect(allergensOf(allergenListOf({ locale: 'en-GB' }))).toHaveLength(14);
    expect(allergensOf(allergenListOf({ locale: 'en-US' }))).toHaveLength(9);
    expect(allergenListOf({ locale: 'en-US', allergenList: 'eu14' })).toBe('eu14');
  });
});

describe('ringing what clashes', () => {
  test('[AY6] what contains it, and what is unknown, is confirmed once, and that is a fact', () => {
    const rows = note(openTakeaway(by), { allergens: ['milk', 'nuts', 'gluten'], seat: 2 });
    expect(ringTart(rows, { seat: 1 }).ok).toBe(true);
    const refused = ringTart(rows, { seat: 2 });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'allergy_clash',
        message:
          'Allergy: Lemon tart contains milk; Lemon tart is not known to be free of gluten. Confirm it, or choose another item.',
      },
    });
    expect(codeOf(ringTart(rows, { seat: 2, confirms: ['milk'] }))).toBe('allergy_clash');
    const { facts, line } = good(ringTart(rows, { seat: 2, confirms: ['milk', 'gluten'] }));
    expect(facts[1]).toMatchObject({
      kind: 'clash_confirmation',
      doc: {
        lineId: line.id,
        confirmedBy: 'emp_server',
        clashes: [
          { key: 'milk', state: 'contains' },
          { key: 'gluten', state: 'unknown' },
        ],
      },
    });
  });

  test('[AY6] words of a guest mark the line and ask nobody', () => {
    const rows = note(openTakeaway(by), { words: ['kiwi'] });
    const { facts } = good(ringTart(rows));
    expect(facts).toHaveLength(1);
    expect(projectCheck(applyFacts(rows, facts)).lines[0]?.allergies).toMatchObject([
      { words: 'kiwi' },
    ]);
  });

  test('[AY6] more of a confirmed line asks nobody; what an edit brings in does', () => {
    const name = 'Pot of tea';
    const tea = diner.item(name);
    const [whole] = diner.choices(name, 'Whole milk');
    const [none] = diner.choices(name, 'No milk');
    const free = { milk: 'free' };
    const allergens = menuOf({
      [tea.id]: free,
      [none?.modifierId ?? '']: free,
      [whole?.modifierId ?? '']: { milk: 'contains' },
    });
    const menu = { ...diner.menu(name), allergens };
    const rows = note(openTakeaway(by), { allergens: ['milk'] });
    const black = { checkId: rows.check.id, itemId: tea.id, quantity: 1, modifiers: [none!] };
    const added = good(decideAddLine(projectCheck(rows), menu, black, by));
    const state = projectCheck(applyFacts(rows, added.facts));
    const edit = { lineId: added.line.id, quantity: 2, modifiers: [none!] };
    expect(decideChangeLine(state, menu, edit, by).ok).toBe(true);
    const milky = { ...edit, modifiers: [whole!] };
    expect(codeOf(decideChangeLine(state, menu, milky, by))).toBe('allergy_clash');
    const { facts } = good(decideChangeLine(state, menu, { ...milky, confirms: ['milk'] }, by));
    expect(facts.map(({ kind }) => kind)).toEqual(['line', 'clash_confirmation']);
  });
});
