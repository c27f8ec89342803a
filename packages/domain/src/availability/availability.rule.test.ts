import type { Fact } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { decideAddLine } from '../checks/add-line/add-line.rule.ts';
import { applyFacts } from '../checks/apply-facts.ts';
import { decideChangeLine } from '../checks/change-line/change-line.rule.ts';
import { projectCheck } from '../checks/project-check.ts';
import type { AvailabilityRow, IngredientUseRow } from '../rows.ts';
import { availabilityOf, NOON } from '../testing/availability.fixture.ts';
import { codeOf, context, diner, good, NOW, openTakeaway } from '../testing/fixtures.ts';
import type { Subject } from './availability-id.ts';
import { decideMarkAvailable } from './mark-available/mark-available.rule.ts';
import { decideMarkUnavailable } from './mark-unavailable/mark-unavailable.rule.ts';
import { isUnavailable } from './project-availability.ts';
import { decideSaveIngredient } from './save-ingredient/save-ingredient.rule.ts';
import { decideSetPortions } from './set-portions/set-portions.rule.ts';
import { decideUseIngredients } from './use-ingredients/use-ingredients.rule.ts';

const by = context();
const CRAB = 'Crab sandwich';
const crab = diner.item(CRAB);
const subject: Subject = { subjectKind: 'item', subjectId: crab.id, name: CRAB };
const until = (wish: 'back' | 'day_end' | number) => ({
  subjectKind: subject.subjectKind,
  subjectId: subject.subjectId,
  until: wish,
});

const rowOf = (facts: readonly Fact[]): AvailabilityRow => {
  const fact = facts.find(({ kind }) => kind === 'availability');
  if (fact === undefined) throw new Error('no state was written');
  return { id: fact.id, ...fact.doc } as AvailabilityRow;
};

const out = (of: Subject = subject, wish: 'back' | 'day_end' | number = 'back', now = NOW) =>
  rowOf(
    good(
      decideMarkUnavailable(
        undefined,
        of,
        { subjectKind: of.subjectKind, subjectId: of.subjectId, until: wish },
        context({ now }),
      ),
    ),
  );

const choices = diner.choices(CRAB, 'Granary');
const ring = (menu: object = {}, wish: object = {}, who = by) =>
  decideAddLine(
    projectCheck(openTakeaway(by)),
    { ...diner.menu(CRAB), ...menu },
    { checkId: 'chk', itemId: crab.id, quantity: 1, modifiers: choices, ...wish },
    who,
  );

const ingredient = { id: 'ing_crab', name: 'crab meat', sort: 0 };
const outIngredient = out({
  subjectKind: 'ingredient',
  subjectId: ingredient.id,
  name: ingredient.name,
});
const use = (ownerId: string, need: IngredientUseRow['need']): IngredientUseRow => ({
  id: `${ownerId}_${ingredient.id}`,
  ownerKind: 'item',
  ownerId,
  ingredientId: ingredient.id,
  need,
});
const withUse = (ownerId: string, need: IngredientUseRow['need']) =>
  availabilityOf({
    states: [outIngredient],
    ingredients: [ingredient],
    uses: [use(ownerId, need)],
  });

describe('86', () => {
  test('[AV2] having it back begins a generation, and says nothing of what is there', () => {
    const first = out();
    const back = rowOf(good(decideMarkAvailable(first, subject, false, by)));
    expect(back.generation).toBe(first.generation + 1);
    expect(isUnavailable(back, NOON)).toBe(false);
    expect(good(decideMarkAvailable(back, subject, false, by))).toEqual([]);
    expect(good(decideMarkUnavailable(first, subject, until('back'), by))).toEqual([]);
    const again = rowOf(good(decideMarkUnavailable(back, subject, until('back'), by)));
    expect(again).toMatchObject({ generation: back.generation });
    expect(isUnavailable(again, NOON)).toBe(true);
  });

  test('[AV2] the mark of an older version goes with it', () => {
    const facts = good(decideMarkAvailable(undefined, subject, true, by));
    expect(facts.at(-1)).toEqual({
      kind: 'menu_item',
      id: crab.id,
      doc: { unavailableSince: null },
    });
  });

  test('[AV3] each change names person, device and time', () => {
    const facts = good(decideMarkUnavailable(undefined, subject, until('day_end'), by));
    expect(facts.find(({ kind }) => kind === 'availability_change')?.doc).toMatchObject({
      change: 'out',
      name: CRAB,
      untilEndOf: '2026-06-01',
      at: NOW,
      changedBy: 'emp_server',
      deviceId: 'dev_1',
    });
  });

  test('[AV4] ends at its moment and with its day, and another 86 holds after that', () => {
    const timed = out(subject, NOW + 60_000);
    expect(isUnavailable(timed, NOON)).toBe(true);
    expect(isUnavailable(timed, { ...NOON, now: NOW + 60_000 })).toBe(false);
    const later = context({ now: NOW + 61_000 });
    const again = rowOf(good(decideMarkUnavailable(timed, subject, until('back'), later)));
    expect(again.generation).toBe(timed.generation + 1);
    const day = out(subject, 'day_end');
    expect(isUnavailable(day, { ...NOON, now: NOW + 1e9 })).toBe(true);
    expect(isUnavailable(day, { ...NOON, businessDate: '2026-06-02' })).toBe(false);
    expect(codeOf(decideMarkUnavailable(undefined, subject, until(NOW), by))).toBe('until_past');
  });

  test('[AV8] needs the permission, which older roles have by another', () => {
    const may = (permissions: 'sell' | 'mark_out' | 'approve_void') =>
      codeOf(
        decideMarkUnavailable(
          undefined,
          subject,
          until('back'),
          context({ permissions: [permissions] }),
        ),
      );
    expect([may('sell'), may('mark_out'), may('approve_void')]).toEqual([
      'not_allowed',
      'ok',
      'ok',
    ]);
    expect(codeOf(decideMarkUnavailable(undefined, undefined, until('back'), by))).toBe(
      'unknown_subject',
    );
  });
});

describe('what is sold', () => {
  test('[AV5] an 86 item, one that needs an 86 ingredient, and one with nothing to choose from are not', () => {
    expect(codeOf(ring({ availability: availabilityOf() }))).toBe('ok');
    const item = availabilityOf({ states: [out()] });
    expect(codeOf(ring({ availability: item }))).toBe('item_unavailable');
    expect(codeOf(ring({ availability: withUse(crab.id, 'required') }))).toBe('item_unavailable');
    const breads = diner.modifiers.filter(({ groupId }) =>
      diner.groups.some(({ id, name }) => id === groupId && name === 'Bread'),
    );
    const states = breads.map(({ id, name }) =>
      out({ subjectKind: 'modifier', subjectId: id, name }),
    );
    const none = availabilityOf({ states });
    expect(none.lackOfItem(crab)).toMatchObject({ why: 'choices', name: 'Bread' });
    const some = availabilityOf({ states: states.slice(1) });
    expect(some.lackOfItem(crab)).toBeUndefined();
    expect(codeOf(ring({ availability: some }))).toBe('modifier_unavailable');
  });

  test('[AV5] a modifier made with what is 86 cannot be chosen, but stays on a line that has it', () => {
    const granary = choices[0]?.modifierId ?? '';
    const availability = withUse(granary, 'required');
    expect(codeOf(ring({ availability }))).toBe('modifier_unavailable');
    const rows = openTakeaway(by);
    const { facts, line } = good(ring({ availability: availabilityOf() }));
    const mine = facts.map((fact) => ({
      ...fact,
      doc: { ...fact.doc, checkId: rows.check.id },
    }));
    const state = projectCheck(applyFacts(rows, mine));
    const more = { lineId: line.id, quantity: 2, modifiers: choices };
    const menu = { ...diner.menu(CRAB), availability };
    expect(codeOf(decideChangeLine(state, menu, more, by))).toBe('ok');
    const other = { ...more, modifiers: diner.choices(CRAB, 'Ciabatta') };
    const ciabatta = other.modifiers[0]?.modifierId ?? '';
    const gone = { ...menu, availability: withUse(ciabatta, 'required') };
    expect(codeOf(decideChangeLine(state, gone, other, by))).toBe('modifier_unavailable');
  });

  test('[AV6] what is used and not needed is left off, and the line says so', () => {
    const { line } = good(ring({ availability: withUse(crab.id, 'optional') }));
    expect(line.modifiers.at(-1)).toMatchObject({ name: 'No crab meat', priceMinor: 0 });
    expect(line.modifiers).toHaveLength(2);
    const bread = choices[0]?.modifierId ?? '';
    const { line: other } = good(ring({ availability: withUse(bread, 'optional') }));
    expect(other.modifiers.map(({ name }) => name).at(-1)).toBe('No crab meat');
    const [untouched] = diner.choices(CRAB, 'Ciabatta');
    const elsewhere = withUse(untouched?.modifierId ?? '', 'optional');
    expect(good(ring({ availability: elsewhere })).line.modifiers).toHaveLength(1);
  });

  test('[AV8] who may say what is 86 sells it all the same', () => {
    const menu = { availability: availabilityOf({ states: [out()] }) };
    expect(codeOf(ring(menu, { beyond: true }))).toBe('ok');
    const server = context({ permissions: ['sell'] });
    expect(codeOf(ring(menu, { beyond: true }, server))).toBe('not_allowed');
  });
});

describe('countdowns', () => {
  const begun = good(decideSetPortions(undefined, subject, { itemId: crab.id, portions: 3 }, by));
  const state = rowOf(begun.facts);

  test('[AV9] lines carry its name, and at zero the item is not sold', () => {
    const of = (sold: number) =>
      availabilityOf({ states: [state], sold: new Map([[begun.countdownId, sold]]) });
    expect(good(ring({ availability: of(2) })).line.countdownId).toBe(begun.countdownId);
    expect(of(2).countdownOf(crab.id)).toMatchObject({ portions: 3, left: 1 });
    expect(of(3).lackOfItem(crab)).toMatchObject({ why: 'portions' });
    expect(of(4).countdownOf(crab.id)?.left).toBe(-1);
  });

  test('[AV9] a new number is a new countdown, and 86 or having it back ends it', () => {
    const next = good(decideSetPortions(state, subject, { itemId: crab.id, portions: 5 }, by));
    expect(next.countdownId).not.toBe(begun.countdownId);
    expect(rowOf(next.facts).rank).toBeGreaterThan(state.rank);
    const back = rowOf(good(decideMarkAvailable(state, subject, false, by)));
    expect(availabilityOf({ states: [back] }).countdownOf(crab.id)).toBeUndefined();
    const gone = rowOf(good(decideMarkUnavailable(state, subject, until('back'), by)));
    expect(availabilityOf({ states: [gone] }).lackOfItem(crab)).toMatchObject({ why: 'out' });
    const fromOut = good(decideSetPortions(gone, subject, { itemId: crab.id, portions: 5 }, by));
    expect(rowOf(fromOut.facts).generation).toBe(gone.generation + 1);
  });
});

describe('ingredients', () => {
  test('[AV24] are added once, renamed and taken off by who edits the menu', () => {
    const added = good(decideSaveIngredient([], { name: 'Cod' }, by));
    expect(added.facts[0]?.doc).toEqual({ name: 'Cod', sort: 0 });
    const list = [{ id: added.ingredientId, name: 'Cod', sort: 0 }];
    expect(codeOf(decideSaveIngredient(list, { name: 'cod' }, by))).toBe('name_taken');
    expect(codeOf(decideSaveIngredient(list, {}, by))).toBe('field_missing');
    expect(codeOf(decideSaveIngredient(list, { id: 'ing_x', name: 'X' }, by))).toBe(
      'unknown_ingredient',
    );
    const id = added.ingredientId;
    expect(good(decideSaveIngredient(list, { id, removed: true }, by)).facts).toEqual([
      { kind: 'ingredient', id, doc: {}, deleted: true },
    ]);
    expect(
      codeOf(decideSaveIngredient(list, { name: 'Ham' }, context({ permissions: ['sell'] }))),
    ).toBe('not_allowed');
  });

  test('[AV24] what is made with what is written as far as it differs', () => {
    const before = [use(crab.id, 'required')];
    const other = { id: 'ing_butter', name: 'Butter', sort: 1 };
    const wish = (uses: { ingredientId: string; need: 'required' | 'optional' }[]) =>
      decideUseIngredients(
        [ingredient, other],
        before,
        { ownerKind: 'item', ownerId: crab.id, uses },
        by,
      );
    expect(good(wish([{ ingredientId: ingredient.id, need: 'required' }]))).toEqual([]);
    const changed = good(wish([{ ingredientId: other.id, need: 'optional' }]));
    // One that was left off before is there again.
    expect(changed.map(({ id, deleted }) => [id, deleted])).toEqual([
      [`${crab.id}_ing_butter`, false],
      [`${crab.id}_ing_crab`, true],
    ]);
    expect(codeOf(wish([{ ingredientId: 'ing_gone', need: 'optional' }]))).toBe(
      'unknown_ingredient',
    );
  });
});

test('[AV26] an item whose groups have not come, or are no list, lacks nothing by them', () => {
  const whole = availabilityOf({});
  const of = (modifierGroupIds: unknown) =>
    whole.lackOfItem({ ...crab, modifierGroupIds: modifierGroupIds as string[] });
  expect([null, undefined, 5, {}].map(of)).toEqual([undefined, undefined, undefined, undefined]);
});
