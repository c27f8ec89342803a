import type { LackView } from '@galley/pos/contract';
import { availabilityWords as words } from '../app/availability-words.ts';
import { lackOf } from '../state/availability.ts';
import { type SiteFormat, useFormat } from '../state/format.ts';
import { useRead } from '../state/read.store.ts';

const known = (word: string, { time }: SiteFormat, asOf: number | null): string =>
  asOf === null ? word : `${word} ${words.asOf(time(asOf))}`;

const lackWord = (lack: LackView, format: SiteFormat, asOf: number | null): string => {
  const word = words.lackShort(lack, format.when);
  return lack.why === 'hours' ? word : known(word, format, asOf);
};

const useSince = (): number | null => useRead(({ availability }) => availability.asOf);

/** A word with the time as of which it is known, where the register hears of nobody. */
export const useAsOf = (): ((word: string) => string) => {
  const format = useFormat();
  const asOf = useSince();
  return (word) => known(word, format, asOf);
};

/** Why a cell is struck, in a word; undefined: it is not. */
export const useLackWord = (lack: LackView | undefined): string | undefined => {
  const format = useFormat();
  const asOf = useSince();
  return lack === undefined ? undefined : lackWord(lack, format, asOf);
};

type ItemMark = { readonly struck: string | undefined; readonly note: string | undefined };

const NOTHING: ItemMark = { struck: undefined, note: undefined };

/** What stands on a cell of an item: why it is struck, or what is left of it. */
export const useItemMark = (itemId: string): ItemMark => {
  const lack = useRead((models) => lackOf(models, itemId));
  const countdown = useRead(({ countdowns }) => countdowns[itemId]);
  const asOf = useSince();
  const format = useFormat();
  if (lack !== undefined) return { struck: lackWord(lack, format, asOf), note: undefined };
  if (countdown === undefined) return NOTHING;
  const { here, left } = countdown;
  const cutOff = asOf !== null;
  const said = cutOff ? words.hereOf(Math.min(here, left), left) : words.left(left);
  return { struck: undefined, note: known(said, format, asOf) };
};
