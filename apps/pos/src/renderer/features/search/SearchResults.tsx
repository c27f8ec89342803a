import { EmptyState } from '@galley/ui';
import { SearchX } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { words } from '../../app/words.ts';
import { ItemTile } from '../../parts/ItemTile.tsx';
import { moveInGrid } from '../../parts/move-in-grid.ts';
import { useFormat } from '../../state/format.ts';
import type { MenuIndex, MenuItem } from '../../state/menu-index.ts';
import { useRead } from '../../state/read.store.ts';

/** More than a screen of matches asks for another letter, not for scrolling. */
const LIMIT = 24;

/** The likeliest are painted with the key, the rest in the frame after it: twenty tiles cost more than the search. */
const AT_ONCE = 8;

/** Any items: their tiles wait out of sight, so that the first letter has only to fill them anew. */
const firstOf = ({ items }: MenuIndex): MenuItem[] => [...items.values()].slice(0, LIMIT);

const found = (menu: MenuIndex, query: string): MenuItem[] =>
  query === ''
    ? firstOf(menu)
    : menu.search.find(query, LIMIT).flatMap((id) => menu.items.get(id) ?? []);

/** The likeliest of now, and after them those of the key before until there was time for this one's. */
const useFilled = (items: readonly MenuItem[]): readonly MenuItem[] => {
  const settled = useDeferredValue(items);
  return useMemo(() => {
    if (settled === items) return items;
    const likeliest = items.slice(0, AT_ONCE);
    const stood = settled.slice(AT_ONCE, items.length);
    return [...likeliest, ...stood.filter((item) => !likeliest.includes(item))];
  }, [items, settled]);
};

/** The tiles are kept from key to key, and before the first one: making them costs more than the search. */
export function SearchResults({ query }: { readonly query: string }) {
  const menu = useRead((models) => models.menu);
  const { currency } = useFormat();
  // When the box is emptied the grid is what everybody waits for.
  const rested = useDeferredValue(query);
  const asked = query === '' ? rested : query;
  const items = useMemo(() => (menu === undefined ? [] : found(menu, asked)), [menu, asked]);
  const filled = useFilled(items);
  if (items.length === 0)
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={words.nothingFound(asked)}>
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
        {filled.map((item, slot) => (
          <ItemTile
            // biome-ignore lint/suspicious/noArrayIndexKey: a tile is a place that any item may fill.
            key={slot}
            item={item}
            hue={menu?.hues.get(item.categoryId) ?? 0}
            currency={currency}
            found
          />
        ))}
      </fieldset>
    </section>
  );
}
