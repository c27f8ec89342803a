import type { LackView } from '@galley/pos/contract';
import { availabilityWords as words } from '../app/availability-words.ts';
import { lackOf } from '../state/availability.ts';
import { useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';

/** A word with the time as of which it is known, where the register hears of nobody. */
export const useAsOf = (): ((word: string) => string) => {
  const { time } = useFormat();
  const asOf = useRead(({ availability }) => availability.asOf);
  return (word) => (asOf === null ? word : `${word} ${words.asOf(time(asOf))}`);
};

/** Why a cell is struck, in a word; undefined: it is not. */
export const useLackWord = (lack: LackView | undefined): string | undefined => {
  const { when } = useFormat();
  const asOf = useAsOf();
  if (lack === undefined) return undefined;
  const word = words.lackShort(lack, when);
  return lack.why === 'hours' ? word : asOf(word);
};

/** What stands on a cell of an item: why it is struck, or what is left of it. */
export const useItemMark = (
  itemId: string,
): { readonly struck: string | undefined; readonly note: string | undefined } => {
  const lack = useRead((models) => lackOf(models, itemId));
  const countdown = useRead(({ countdowns }) => countdowns[itemId]);
  const cutOff = useRead(({ availability }) => availability.asOf !== null);
  const struck = useLackWord(lack);
  const asOf = useAsOf();
  if (struck !== undefined || countdown === undefined) return { struck, note: undefined };
  const { here, left } = countdown;
  return {
    struck,
    note: cutOff ? asOf(words.hereOf(Math.min(here, left), left)) : words.left(left),
  };
};
