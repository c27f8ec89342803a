import { SearchField, useHotkey, useKeys } from '@galley/ui';
import { type RefObject, useRef } from 'react';
import { keyWords } from '../../app/key-words.ts';
import { words } from '../../app/words.ts';
import { sell } from '../../parts/ItemTile.tsx';
import { useRead } from '../../state/read.store.ts';
import { typedQuantity } from '../../state/typed-quantity.ts';
import { patchUi, useUi } from '../../state/ui.store.ts';
import { beginsSearch } from './begins-search.ts';

const setSearch = (search: string): void => patchUi({ search });

/** Enter takes the best match that can be sold and clears for the next; false: nothing matches. */
const takeFirst = (typed: string): boolean => {
  const { menu } = useRead.getState();
  const { query } = typedQuantity(typed);
  const first = menu?.search.find(query, 1)[0];
  const item = first === undefined ? undefined : menu?.items.get(first);
  if (item === undefined) return false;
  setSearch('');
  sell(item, typed);
  return true;
};

export function SearchBox() {
  const search = useUi((ui) => ui.search);
  const input = useRef<HTMLInputElement>(null);
  useTypeToSearch(input);
  const submit = (typed: string) => {
    // What was found by nothing stays to be read, and the next scan or word takes its place.
    if (!takeFirst(input.current?.value ?? typed)) input.current?.select();
  };
  return (
    <div className="@container w-full max-w-md" data-testid="search">
      <div className="@max-[9rem]:[&_input]:placeholder:text-transparent">
        <SearchField
          label={words.search}
          placeholder={keyWords.search}
          value={search}
          onChange={setSearch}
          onSubmit={submit}
          onEscape={() => input.current?.blur()}
          clearLabel={words.clear}
          inputRef={input}
        />
      </div>
    </div>
  );
}

/**
 * Letters and digits go to the search wherever the focus is: the key itself is left to the browser, which
 * types it into the field that has just been given the focus. So no stroke of a fast scanner is lost.
 */
const useTypeToSearch = (input: RefObject<HTMLInputElement | null>): void => {
  const searching = useUi(({ search }) => search !== '');
  useHotkey('/', () => input.current?.focus());
  useHotkey('Escape', () => setSearch(''), { disabled: !searching });
  useKeys((event) => {
    if (beginsSearch(event)) input.current?.focus();
    return false;
  }, true);
};
