import type { WITHOUT_GROUP as WITHOUT } from '@galley/domain';
import type { LackView } from '@galley/pos/contract';
import type { CheckLine } from './check-rows.ts';
import type { ReadModels } from './read.store.ts';

/** As the core marks what a line leaves out because an ingredient is 86'd; its id is that of the ingredient. */
const WITHOUT_GROUP = 'without' satisfies typeof WITHOUT;

const NONE_LEFT: LackView = { why: 'portions', name: null, since: null, until: null };

type Models = Pick<ReadModels, 'availability' | 'countdowns'>;

/** Why an item cannot be sold now; undefined: it can. */
export const lackOf = (
  { availability, countdowns }: Models,
  itemId: string,
): LackView | undefined => {
  const own = availability.items[itemId];
  if (own !== undefined) return own;
  const countdown = countdowns[itemId];
  return countdown !== undefined && countdown.left <= 0 ? NONE_LEFT : undefined;
};

type Chosen = Pick<CheckLine, 'itemId' | 'modifiers'>;

/** What of a line cannot be had any more; hours and portions are settled with the tap that rang it. */
export const lackOfLine = (
  { availability }: Pick<Models, 'availability'>,
  { itemId, modifiers }: Chosen,
): LackView | undefined => {
  const own = availability.items[itemId];
  if (own?.why === 'out' || own?.why === 'needs') return own;
  for (const { id, name, off } of modifiers) {
    if (off === true) continue;
    const lack = availability.modifiers[id];
    if (lack !== undefined) return { ...lack, why: 'needs', name: lack.name ?? name };
  }
  return undefined;
};

/** Lines of the check in hand that were not sent yet and cannot be made as they were rung. */
export const unsentLacking = ({
  check,
  availability,
}: Pick<ReadModels, 'check' | 'availability'>): readonly CheckLine[] =>
  check?.lines.filter(
    (line) => line.state === 'new' && lackOfLine({ availability }, line) !== undefined,
  ) ?? [];

/** Ingredients that went 86'd after a line was rung with them. */
export const newlyWithout = (
  { availability }: Pick<Models, 'availability'>,
  { itemId, modifiers }: Chosen,
): readonly string[] => {
  const missing = availability.without[itemId] ?? [];
  const left = new Set(
    modifiers.filter(({ groupId }) => groupId === WITHOUT_GROUP).map(({ id }) => id),
  );
  return missing.filter(({ ingredientId }) => !left.has(ingredientId)).map(({ name }) => name);
};
