import { Switch } from '@galley/ui';
import { stripWords as words } from '../../app/strip-words.ts';
import { useRead } from '../../state/read.store.ts';
import { keepFavourite } from '../../state/strip.ts';

/** Whether an item is at hand in the strip: for the person, and for everybody who may not choose. */
export function FavouriteSwitches({ itemId }: { readonly itemId: string }) {
  const mine = useRead(({ strip }) => strip?.favourites.includes(itemId) === true);
  const ofHouse = useRead(({ strip }) => strip?.houseFavourites.includes(itemId) === true);
  const editsMenu = useRead(({ session }) => session?.permissions.includes('edit_menu') === true);
  return (
    <div className="flex flex-col gap-3" data-testid="favourite-switches">
      <Switch
        label={words.mine}
        on={mine}
        onChange={(on) => void keepFavourite(itemId, 'mine', on)}
      />
      {editsMenu ? (
        <Switch
          label={words.ofHouse}
          on={ofHouse}
          onChange={(on) => void keepFavourite(itemId, 'house', on)}
        />
      ) : null}
    </div>
  );
}
