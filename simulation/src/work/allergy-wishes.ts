import { ALLERGENS } from '@galley/domain';
import type { Random } from '../engine/random.ts';
import type { RegisterCore } from './cores.ts';
import type { WishDraft } from './wish.ts';

/** Somebody says what they must not eat, at a seat or at the table; now and then it was a mistake. */
export const allergyWish = async (
  { core }: RegisterCore,
  random: Random,
): Promise<WishDraft | undefined> => {
  const open = core.checkStates.open();
  if (open.length === 0) return undefined;
  const { check, allergies } = random.pick(open);
  const known = allergies.map(({ allergyId }) => allergyId);
  const mistake = known.length > 0 && random.chance(0.25);
  return {
    name: 'noteAllergies',
    input: {
      checkId: check.id,
      ...(random.chance(0.6) ? { seat: random.between(1, 3) } : {}),
      allergens: mistake ? [] : [random.pick(ALLERGENS)],
      words: !mistake && random.chance(0.2) ? ['kiwi'] : [],
      withdraw: mistake ? [random.pick(known)] : [],
    },
  };
};
