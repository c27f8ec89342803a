import type { Need } from '../availability/availability.table.ts';

/** Who uses an ingredient, by the key of the item, or group and place of the modifier. */
export type DemoIngredient = {
  readonly key: string;
  readonly name: string;
  readonly items: readonly (readonly [string, Need])[];
  readonly modifiers?: readonly string[];
};

export const DEMO_INGREDIENTS: readonly DemoIngredient[] = [
  {
    key: 'crab',
    name: 'crab meat',
    items: [
      ['crab_sandwich', 'required'],
      ['dressed_crab', 'required'],
    ],
  },
  {
    key: 'cod',
    name: 'cod',
    items: [
      ['cod_chips', 'required'],
      ['small_cod_chips', 'required'],
    ],
  },
  {
    key: 'mushrooms',
    name: 'mushrooms',
    items: [
      ['full_harbour', 'optional'],
      ['garden_breakfast', 'optional'],
      ['mixed_grill', 'optional'],
    ],
  },
  {
    key: 'bacon',
    name: 'bacon',
    items: [
      ['bacon_bap', 'required'],
      ['full_harbour', 'optional'],
    ],
    modifiers: ['burger_extras_2'],
  },
  { key: 'oat_milk', name: 'oat milk', items: [], modifiers: ['milk_3'] },
];
