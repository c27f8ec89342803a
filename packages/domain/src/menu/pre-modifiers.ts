import { mulDivRound } from '@galley/base';
import type { ChosenModifier } from '../checks/checks.table.ts';
import type { ModifierRow, PreModifierRow } from '../rows.ts';
import { sum } from '../rows.ts';

const WHOLE_PPM = 1_000_000;

/** Price of one of a modifier behind the word that stands before it (rule PM2). */
export const modifierPriceMinor = (
  { priceMinor }: Pick<ModifierRow, 'priceMinor'>,
  pre: Pick<PreModifierRow, 'pricePpm'> | undefined,
): number => (pre === undefined ? priceMinor : mulDivRound(priceMinor, pre.pricePpm, WHOLE_PPM));

/** Names with the word before them, as guests and as cooks read it (rule PM1). */
export const modifierNames = (
  modifier: Pick<ModifierRow, 'name' | 'kitchenName'>,
  pre: Pick<PreModifierRow, 'name' | 'kitchenName'> | undefined,
): Pick<ChosenModifier, 'name' | 'kitchenName'> => {
  const kitchenName = modifier.kitchenName ?? modifier.name;
  return pre === undefined
    ? { name: modifier.name, kitchenName }
    : {
        name: `${pre.name} ${modifier.name}`,
        kitchenName: `${pre.kitchenName ?? pre.name} ${kitchenName}`,
      };
};

/**
 * What is left off takes no more off than there is: one of a line never costs less than nothing (rule PM3). What the
 * first ones take is not there for those behind them.
 */
export const neverBelowZero = (
  unitPriceMinor: number,
  modifiers: readonly ChosenModifier[],
): ChosenModifier[] => {
  let room =
    unitPriceMinor + sum(modifiers.map((one) => Math.max(0, one.priceMinor) * one.quantity));
  return modifiers.map((one) => {
    if (one.priceMinor >= 0) return one;
    const taken = Math.min(-one.priceMinor, Math.max(0, Math.floor(room / one.quantity)));
    room -= taken * one.quantity;
    return { ...one, priceMinor: taken === 0 ? 0 : -taken };
  });
};
