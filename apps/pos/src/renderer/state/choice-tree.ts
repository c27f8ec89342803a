import type { ModifierChoice } from '@galley/pos/contract';
import type { ChoiceMenu, ModifierGroup } from './menu-index.ts';
import { type Choice, type Choices, groupsWithin } from './modifier-choice.ts';

/** As the command names them: each with what was chosen within it behind it. */
export const toCommand = (choices: Choices, depth = 0): readonly ModifierChoice[] =>
  choices.flatMap(({ within, ...choice }) => [
    { ...choice, ...(depth === 0 ? {} : { depth }) },
    ...toCommand(within, depth + 1),
  ]);

type Grown = { -readonly [K in keyof Omit<Choice, 'within'>]: Choice[K] } & { within: Grown[] };

/** Choices of a command as a tree; free and paid ones of a modifier, named apart, are one choice. */
export const fromCommand = (choices: readonly ModifierChoice[]): Choices => {
  const roots: Grown[] = [];
  const path: Grown[] = [];
  choices.forEach(({ depth = 0, ...choice }, at) => {
    const siblings = depth === 0 ? roots : (path[depth - 1]?.within ?? roots);
    const alone = (choices[at + 1]?.depth ?? 0) <= depth;
    // Not past one with choices of its own: the order on paper would be another.
    const opener = siblings.findLastIndex(({ within }) => within.length > 0);
    const before = siblings.findLast(
      ({ modifierId, pre }, place) =>
        place > opener && modifierId === choice.modifierId && pre === choice.pre,
    );
    if (alone && before !== undefined) before.quantity += choice.quantity;
    else {
      const node: Grown = { ...choice, within: [] };
      siblings.push(node);
      path.splice(depth, path.length - depth, node);
    }
  });
  return roots;
};

/** Group of what a line says only because an ingredient is 86'd: nobody chose it. */
const WITHOUT = 'without';

/** What was chosen with a line, as one would choose it again; what goes along with a part of a deal stays. */
export const toChoices = (
  modifiers: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly groupId?: string;
    readonly depth?: number;
    readonly preId?: string;
    readonly along?: true;
  }[],
): Choices =>
  fromCommand(
    modifiers
      .filter(({ groupId, along }) => groupId !== WITHOUT && along !== true)
      .map(({ id: modifierId, quantity, depth = 0, preId }) => ({
        ...{ modifierId, quantity, depth },
        ...(preId === undefined ? {} : { pre: preId }),
      })),
  );

/** One group to choose from: of the item, or of what was chosen. */
export type ChoiceSection = {
  readonly key: string;
  readonly group: ModifierGroup;
  /** What stands beside one another there; only those of the group are its own. */
  readonly choices: Choices;
  /** Where that is: places in the lists from the item down; empty: the item's own. */
  readonly path: readonly number[];
  /** Names of what was chosen, from the item down. */
  readonly within: readonly string[];
};

const nameOf = (group: ModifierGroup, { modifierId }: Choice): string =>
  group.modifiers.find(({ id }) => id === modifierId)?.name ?? '';

/**
 * The groups of an item in order, then those that its choices open, in the order of the choices: what a tap opens
 * stands behind what was there.
 */
export const sectionsOf = (
  menu: ChoiceMenu,
  groups: readonly ModifierGroup[],
  choices: Choices,
  path: readonly number[] = [],
  within: readonly string[] = [],
): readonly ChoiceSection[] => {
  const own = groups.map((group) => ({
    key: [...path, group.id].join('/'),
    ...{ group, choices, path, within },
  }));
  const opened = choices.flatMap((choice, at) => {
    const group = groups.find(({ modifiers }) =>
      modifiers.some(({ id }) => id === choice.modifierId),
    );
    if (group === undefined) return [];
    const inside = groupsWithin(menu, group, choice, path.length);
    const names = [...within, nameOf(group, choice)];
    return sectionsOf(menu, inside, choice.within, [...path, at], names);
  });
  return [...own, ...opened];
};

/** The same choices with others at one place. */
export const chosenAt = (choices: Choices, path: readonly number[], next: Choices): Choices => {
  const [at, ...rest] = path;
  if (at === undefined) return next;
  return choices.map((choice, index) =>
    index === at ? { ...choice, within: chosenAt(choice.within, rest, next) } : choice,
  );
};
