import { describe, expect, test } from 'vitest';
import { codeOf, context, good } from '../testing/fixtures.ts';
import {
  decideRemoveModifierGroup,
  decideSaveModifierGroup,
} from './save-modifier-group/save-modifier-group.rule.ts';
import { decideSavePreModifiers } from './save-pre-modifiers/save-pre-modifiers.rule.ts';
import { burrito, burritoMenu, preModifiers } from './testing/nested-menu.fixture.ts';

const by = context();
const state = { ...burritoMenu, items: [burrito], preModifiers };
const salsa = (more: object = {}) => ({
  ...{ id: 'mgr_Salsa', name: 'Salsa', min: 1, max: 1, free: 0 },
  preModifierIds: preModifiers.map(({ id }) => id),
  modifiers: [
    {
      id: 'mod_Tomato',
      name: 'Tomato',
      kitchenName: null,
      priceMinor: 0,
      groupIds: [],
      itemId: null,
    },
    {
      ...{ id: 'mod_Chilli', name: 'Chilli', kitchenName: null, priceMinor: 50 },
      groupIds: ['mgr_Strength'],
      itemId: null,
    },
  ],
  ...more,
});
const save = (more: object = {}, who = by) => decideSaveModifierGroup(state, salsa(more), who);

describe('modifier groups in the office', () => {
  test('[MG1] a group is saved with its whole list; only what changed is written', () => {
    const [, first, second] = good(save({ name: 'Salsas' })).facts;
    expect(good(save({ name: 'Salsas' })).facts[0]).toEqual({
      ...{ kind: 'modifier_group', id: 'mgr_Salsa', doc: { name: 'Salsas' } },
    });
    expect([first?.doc, second?.doc]).toEqual([{ sort: 0 }, { sort: 1 }]);
    const one = { ...salsa().modifiers[0]!, priceMinor: 20 };
    const added = { name: 'Corn', kitchenName: '', priceMinor: 30, groupIds: [], itemId: null };
    const facts = good(save({ modifiers: [one, added] })).facts;
    expect(facts).toContainEqual({
      ...{ kind: 'modifier', id: 'mod_Tomato', doc: { priceMinor: 20, sort: 0 } },
    });
    expect(facts).toContainEqual({ kind: 'modifier', id: 'mod_Chilli', doc: {}, deleted: true });
    expect(facts.find(({ doc }) => doc['name'] === 'Corn')?.doc).toMatchObject({
      ...{ groupId: 'mgr_Salsa', priceMinor: 30, kitchenName: null, groupIds: null, sort: 1 },
    });
    const { id: _, ...fresh } = salsa({ modifiers: [added] });
    const made = good(decideSaveModifierGroup(state, fresh, by));
    expect(made.facts[0]).toMatchObject({ kind: 'modifier_group', doc: { sort: 4 } });
  });

  test('[MG2] counts that cannot be, rows that are gone and circles are refused', () => {
    expect(codeOf(save({ min: 3, max: 2 }))).toBe('counts_clash');
    expect(codeOf(save({ free: 2 }))).toBe('counts_clash');
    expect(codeOf(save({ modifiers: [] }))).toBe('counts_clash');
    expect(codeOf(save({ preModifierIds: ['pre_x'] }))).toBe('unknown_pre_modifier');
    const opening = (id: string | undefined, group: string) => ({
      modifiers: [
        {
          ...(id === undefined ? {} : { id }),
          ...{ name: 'X', kitchenName: null, priceMinor: 0, groupIds: [group], itemId: null },
        },
      ],
    });
    expect(codeOf(save(opening('mod_Cheese', 'mgr_Strength')))).toBe('unknown_modifier');
    expect(codeOf(save(opening(undefined, 'mgr_x')))).toBe('unknown_group');
    expect(codeOf(save(opening(undefined, 'mgr_Salsa')))).toBe('group_circle');
    expect(codeOf(save(opening(undefined, 'mgr_Filling')))).toBe('group_circle');
    expect(codeOf(save({}, context({ permissions: ['sell'] })))).toBe('not_allowed');
  });

  test('[MG3] a group that is taken off leaves items and modifiers that asked for it', () => {
    const facts = good(decideRemoveModifierGroup(state, 'mgr_Salsa', by));
    expect(facts.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual([
      ...['mgr_Salsa', 'mod_Tomato', 'mod_Chilli'],
    ]);
    expect(facts.at(-1)).toEqual({
      ...{ kind: 'modifier', id: 'mod_Chicken', doc: { groupIds: ['mgr_Extras'] } },
    });
    expect(good(decideRemoveModifierGroup(state, 'mgr_Filling', by)).at(-1)).toEqual({
      ...{ kind: 'menu_item', id: 'itm_burrito', doc: { modifierGroupIds: [] } },
    });
    expect(codeOf(decideRemoveModifierGroup(state, 'mgr_x', by))).toBe('unknown_group');
  });

  test('[MG4] the words of the house are one list; groups let go of what is no more', () => {
    const words = preModifiers.map(({ sort: _, ...row }) => ({
      ...row,
      leavesOff: row.leavesOff === 1,
      coveredByFree: row.coveredByFree === 1,
    }));
    const decide = (list: typeof words) =>
      decideSavePreModifiers(preModifiers, state.groups, { preModifiers: list }, by);
    expect(good(decide(words))).toEqual([]);
    const facts = good(decide(words.slice(0, 3)));
    expect(facts[0]).toEqual({ kind: 'pre_modifier', id: 'pre_Light', doc: {}, deleted: true });
    expect(facts[1]?.doc).toEqual({ preModifierIds: ['pre_Extra', 'pre_No', 'pre_Less'] });
    expect(codeOf(decide([words[0]!, { ...words[1]!, name: 'EXTRA' }]))).toBe('same_word');
    expect(codeOf(decide([{ ...words[0]!, pricePpm: -1 }]))).toBe('price_below_zero');
    expect(codeOf(decide([{ ...words[0]!, id: 'pre_x' }]))).toBe('unknown_pre_modifier');
  });
});
