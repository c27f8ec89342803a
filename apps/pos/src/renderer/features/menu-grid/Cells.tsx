import { EmptyState, IconButton } from '@galley/ui';
import { ChevronLeft, ChevronRight, Utensils } from 'lucide-react';
import { memo, useState } from 'react';
import { words } from '../../app/words.ts';
import { ItemTile } from '../../parts/ItemTile.tsx';
import { useFormat } from '../../state/format.ts';
import type { MenuIndex } from '../../state/menu-index.ts';
import { moveInGrid } from './move-in-grid.ts';

/** A page stays small enough to be painted at once, whatever the size of the menu. */
const PAGE = 120;

type CellsProps = { readonly menu: MenuIndex; readonly categoryId: string };

/** Each item in its own cell; a cell without one stays empty, so that nothing moves by itself. */
export const Cells = memo(function Cells({ menu, categoryId }: CellsProps) {
  const [page, setPage] = useState(0);
  const cells = menu.cells.get(categoryId) ?? [];
  const pages = Math.ceil(cells.length / PAGE);
  const shown = Math.min(page, Math.max(0, pages - 1));
  if (cells.length === 0)
    return (
      <EmptyState icon={<Utensils aria-hidden />} title={words.emptyMenu}>
        {words.emptyMenuHelp}
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col gap-2">
      {pages > 1 ? <Pager page={shown} pages={pages} onPage={setPage} /> : null}
      <CellPage menu={menu} categoryId={categoryId} first={shown * PAGE} />
    </div>
  );
});

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
};

function Pager({ page, pages, onPage }: PagerProps) {
  return (
    <div className="flex items-center justify-end gap-keys text-label text-ink-2">
      <span className="figures">{words.page(page + 1, pages)}</span>
      <IconButton
        size="small"
        icon={<ChevronLeft aria-hidden />}
        label={words.earlierPage}
        disabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <IconButton
        size="small"
        icon={<ChevronRight aria-hidden />}
        label={words.laterPage}
        disabled={page === pages - 1}
        onPress={() => onPage(page + 1)}
      />
    </div>
  );
}

function CellPage({ menu, categoryId, first }: CellsProps & { readonly first: number }) {
  const { currency } = useFormat();
  const hue = menu.hues.get(categoryId) ?? 0;
  const cells = (menu.cells.get(categoryId) ?? [])
    .slice(first, first + PAGE)
    .map((item, offset) => ({ item, cell: first + offset }));
  return (
    <div className="scroll-region min-h-0 grow p-0.5">
      <fieldset
        aria-label={words.menu}
        className="menu-cells m-0 border-0 p-0"
        onKeyDown={moveInGrid}
      >
        {cells.map(({ item, cell }) =>
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
