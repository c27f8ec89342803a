import type { Failure } from '@galley/base';
import { failure } from '@galley/base';
import { isServed } from '../checks/add-line/sellable.ts';
import type { ChosenModifier } from '../checks/checks.table.ts';
import { type DecisionContext, rowFact } from '../decision.ts';
import type { ClashConfirmationRow, LineRow } from '../rows.ts';
import { type AllergenSheet, dishState, isWorse } from './allergen-states.ts';
import type { AllergenState, ClashState } from './allergens.ts';
import { type AllergyMark, allergyKey, allergyText } from './allergy-marks.ts';

/** An allergy that a dish is not known to be free of. */
export type Clash = Pick<AllergyMark, 'allergyId' | 'allergen' | 'words'> & {
  readonly state: ClashState;
};

export type AllergyClash = Failure<'allergy_clash'>;

/** What the menu knows of allergens: sheets by what they are about, and what is made with which ingredients. */
export type AllergenMenu = {
  sheet(subjectId: string): AllergenSheet | undefined;
  ingredientsOf(ownerId: string): readonly string[];
};

/** A dish by the ids of what it is made of: the item with what was chosen, and their ingredients. */
export type Dish = {
  readonly partIds: readonly string[];
  readonly ingredientIds: readonly string[];
};

/** What an item is made of with what was chosen; what it is made without takes nothing off (rule AY5). */
export const dishOf = (
  itemId: string,
  modifiers: readonly Pick<ChosenModifier, 'id' | 'groupId' | 'off'>[],
  menu: AllergenMenu | undefined,
): Dish => {
  const chosen = modifiers.filter(isServed);
  const partIds = [itemId, ...chosen.map(({ id }) => id)];
  return { partIds, ingredientIds: partIds.flatMap((id) => menu?.ingredientsOf(id) ?? []) };
};

/** What a dish with all its parts says of one allergen (rule AY5). */
export const stateOfDish = (
  { partIds, ingredientIds }: Dish,
  allergen: string | null,
  menu: AllergenMenu | undefined,
): AllergenState =>
  dishState(
    partIds.map((id) => menu?.sheet(id)),
    ingredientIds.map((id) => menu?.sheet(id)),
    allergen,
  );

/** What of these allergies a dish clashes with, one for each `allergyKey`. */
export const clashesOf = (
  marks: readonly AllergyMark[],
  dish: Dish,
  menu: AllergenMenu | undefined,
): Clash[] => {
  const found = new Map<string, Clash>();
  for (const mark of marks) {
    const state = stateOfDish(dish, mark.allergen, menu);
    if (state !== 'free' && !found.has(allergyKey(mark))) {
      const { allergyId, allergen, words } = mark;
      found.set(allergyKey(mark), { allergyId, allergen, words, state });
    }
  }
  return [...found.values()];
};

/**
 * Those that a person is asked about. An allergy in a guest's own words clashes with every dish and with none: it
 * marks the line, and nobody is asked at each tap (rule AY6).
 */
export const askedAbout = (clashes: readonly Clash[]): Clash[] =>
  clashes.filter(({ allergen }) => allergen !== null);

/** Clashes that were none, or lesser ones, before an edit. */
export const newClashes = (after: readonly Clash[], before: readonly Clash[]): Clash[] => {
  const known = new Map(before.map((clash) => [allergyKey(clash), clash.state]));
  return after.filter((clash) => isWorse(clash.state, known.get(allergyKey(clash)) ?? 'free'));
};

const STATE_WORDS: Readonly<Record<ClashState, string>> = {
  contains: 'contains',
  may_contain: 'may contain',
  unknown: 'is not known to be free of',
};

export const clashText = (name: string, { state, ...mark }: Clash): string =>
  `${name} ${STATE_WORDS[state]} ${allergyText(mark)}`;

/** The refusal while something of it is not confirmed; `confirms`: keys of what the person was shown. */
export const clashProblem = (
  name: string,
  clashes: readonly Clash[],
  confirms: readonly string[] = [],
): AllergyClash | undefined => {
  const left = clashes.filter((clash) => !confirms.includes(allergyKey(clash)));
  if (left.length === 0) return undefined;
  const texts = left.map((clash) => clashText(name, clash)).join('; ');
  return failure('allergy_clash', `Allergy: ${texts}. Confirm it, or choose another item.`);
};

/** Who confirmed what about a line; nothing where nothing was asked. */
export const confirmationFacts = (
  line: LineRow,
  clashes: readonly Clash[],
  context: DecisionContext,
) => {
  if (clashes.length === 0) return [];
  const row: ClashConfirmationRow = {
    id: context.ids('clash'),
    lineId: line.id,
    checkId: line.checkId,
    businessDate: context.businessDate,
    clashes: clashes.map((clash) => ({
      allergyId: clash.allergyId,
      key: allergyKey(clash),
      state: clash.state,
    })),
    confirmedAt: context.now,
    confirmedBy: context.employeeId,
    deviceId: context.deviceId,
  };
  return [rowFact('clash_confirmation', row)];
};
