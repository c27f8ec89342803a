import { EmptyState } from '@galley/ui';
import { Utensils } from 'lucide-react';
import { memo, useRef } from 'react';
import { words } from '../../app/words.ts';
import { ItemTile } from '../../parts/ItemTile.tsx';
import { moveInGrid } from '../../parts/move-in-grid.ts';
import { useFormat } from '../../state/format.ts';
import type { MenuIndex, MenuItem } from '../../state/menu-index.ts';
import { useGridSpan } from './use-grid-span.ts';

type CellsProps = { readonly menu: MenuIndex; readonly categoryId: string };

const NO_CELLS: readonly never[] = [];

/** Each item in its own cell; a cell without one stays empty, so that nothing moves by itself. */
export const Cells = memo(function Cells({ menu, categoryId }: CellsProps) {
  const cells = menu.cells.get(categoryId) ?? NO_CELLS;
  if (cells.length === 0)
    return (
      <EmptyState icon={<Utensils aria-hidden />} title={words.emptyMenu}>
        {words.emptyMenuHelp}
      </EmptyState>
    );
  return <Scroller cells={cells} hue={menu.hues.get(categoryId) ?? 0} />;
});

type ScrollerProps = { readonly cells: readonly (MenuItem | undefined)[]; readonly hue: number };

/** One way through a long category: scrolling. What is far off the screen is not in the page. */
function Scroller({ cells, hue }: ScrollerProps) {
  const { currency } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLFieldSetElement>(null);
  const { first, last, before, after } = useGridSpan(box, grid, cells.length);
  const shown = cells.slice(first, last).map((item, offset) => ({ item, cell: first + offset }));
  return (
    <div ref={box} className="scroll-region -mx-1 h-full px-1.5 pt-1.5 pb-0.5">
      <fieldset
        ref={grid}
        aria-label={words.menu}
        className="menu-cells m-0 border-0 p-0"
        style={{ paddingBlockStart: before, paddingBlockEnd: after }}
        onKeyDown={moveInGrid}
      >
        {shown.map(({ item, cell }) =>
          item === undefined ? (
            <span key={cell} />
          ) : (
            <ItemTile key={item.id} item={item} hue={hue} currency={currency} />
          ),
        )}
      </fieldset>
    </div>
  );
}
