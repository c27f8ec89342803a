import { SearchField, useHotkey } from '@galley/ui';
import { useRef } from 'react';
import { words } from '../../app/words.ts';
import { sell } from '../../parts/ItemTile.tsx';
import { useRead } from '../../state/read.store.ts';
import { patchUi, useUi } from '../../state/ui.store.ts';

const setSearch = (search: string): void => patchUi({ search });

/** Enter takes the best match that can be sold, and clears for the next. */
const takeFirst = (query: string): void => {
  const { menu } = useRead.getState();
  const first = menu?.search.find(query, 1)[0];
  const item = first === undefined ? undefined : menu?.items.get(first);
  if (item === undefined) return;
  setSearch('');
  sell(item);
};

export function SearchBox() {
  const search = useUi((ui) => ui.search);
  const input = useRef<HTMLInputElement>(null);
  useHotkey('/', () => input.current?.focus());
  return (
    <div className="w-full max-w-md" data-testid="search">
      <SearchField
        label={words.search}
        value={search}
        onChange={setSearch}
        onSubmit={takeFirst}
        clearLabel={words.clear}
        inputRef={input}
      />
    </div>
  );
}
