import { cx } from '@galley/ui';
import { startTransition, useDeferredValue, useEffect, useState } from 'react';
import { MenuGrid } from '../features/menu-grid/MenuGrid.tsx';
import { SearchResults } from '../features/search/SearchResults.tsx';
import { typedQuantity } from '../state/typed-quantity.ts';
import { useUi } from '../state/ui.store.ts';

/** After the first screen was painted and could be used, whatever else a start has to do. */
const REST_MS = 1500;

/** True once the window had a moment to make what is not seen yet. */
const useRested = (): boolean => {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(true)), REST_MS);
    return () => clearTimeout(timer);
  }, []);
  return rested;
};

/**
 * Cells and results stand behind each other and neither is made anew: the one only goes out of sight. Results cover
 * the cells at once, and those follow when there is time: the first letter has no styles of theirs to work out.
 * Results stay painted while they wait, on a layer of their own, so that the letter only shows them.
 */
export function MenuOrResults() {
  const query = useUi(({ search }) => typedQuantity(search).query);
  const searching = query !== '';
  const rested = useRested();
  const covered = useDeferredValue(searching);
  return (
    <div className="relative h-full">
      <div className={cx('absolute inset-0', searching && covered && 'invisible')}>
        <MenuGrid />
      </div>
      {searching || rested ? (
        <div
          inert={!searching}
          className={cx(
            'absolute inset-0 bg-paper will-change-[opacity]',
            !searching && 'opacity-0 pointer-events-none',
          )}
        >
          <SearchResults query={query} />
        </div>
      ) : null}
    </div>
  );
}
