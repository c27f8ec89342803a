import { Switch } from '@galley/ui';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

/** Kept at once, apart from the form. */
export function FavouriteField({ itemId }: { readonly itemId: string }) {
  const { value } = useAnswer('strip', {});
  return (
    <Switch
      label={words.favouriteOfHouse}
      hint={words.favouriteHint}
      on={value?.favourites.includes(itemId) === true}
      disabled={value === undefined}
      onChange={(keep) => void runAndTell('keepFavourite', { itemId, whose: 'house', keep })}
    />
  );
}
