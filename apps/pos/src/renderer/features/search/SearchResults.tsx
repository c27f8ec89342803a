import { EmptyState } from '@galley/ui';
import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { words } from '../../app/words.ts';
import { ItemTile } from '../../parts/ItemTile.tsx';
import { moveInGrid } from '../../parts/move-in-grid.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';

/** More than a screen of matches asks for another letter, not for scrolling. */
const LIMIT = 36;

/** Tiles are kept and filled anew at each key: making them afresh costs more than the search. */
export function SearchResults({ query }: { readonly query: string }) {
  const menu = useRead((models) => models.menu);
  const { currency } = useFormat();
  const found = useMemo(
    () =>
      (menu?.search.find(query, LIMIT) ?? [])
        .flatMap((id) => menu?.items.get(id) ?? [])
        .map((item, slot) => ({ item, slot })),
    [menu, query],
  );
  if (found.length === 0)
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={words.nothingFound(query)}>
        {words.nothingFoundHelp}
      </EmptyState>
    );
  return (
    <section aria-label={words.results} className="scroll-region h-full p-3">
      <fieldset
        aria-label={words.menu}
        className="menu-cells m-0 border-0 p-0"
        onKeyDown={moveInGrid}
      >
        {found.map(({ item, slot }) => (
          <ItemTile
            key={slot}
            item={item}
            hue={menu?.hues.get(item.categoryId) ?? 0}
            currency={currency}
          />
        ))}
      </fieldset>
    </section>
  );
}
