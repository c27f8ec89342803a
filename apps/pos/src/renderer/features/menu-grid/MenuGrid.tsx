import { EmptyState, Skeleton, Tabs } from '@galley/ui';
import { Utensils } from 'lucide-react';
import { type CSSProperties, memo, useMemo } from 'react';
import { words } from '../../app/words.ts';
import { hueOf } from '../../parts/ItemTile.tsx';
import { useRead } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { Cells } from './Cells.tsx';

/** Columns that share the categories evenly among as many rows as are needed. */
export const evenColumns = (count: number, most: number): number =>
  Math.max(1, Math.ceil(count / Math.ceil(count / most)));

const tabColumns = (count: number): CSSProperties =>
  ({
    '--tabs-narrow': evenColumns(count, 4),
    '--tabs-middle': evenColumns(count, 5),
    '--tabs-wide': evenColumns(count, 8),
  }) as CSSProperties;

/** Categories and the cells of the chosen one. Knows nothing of the check. */
export const MenuGrid = memo(function MenuGrid() {
  const menu = useRead((models) => models.menu);
  const wanted = useUi(({ categoryId }) => categoryId);
  const tabs = useMemo(
    () =>
      (menu?.view.categories ?? []).map(({ id, name, hue }) => ({
        id,
        label: name,
        color: hueOf(hue),
      })),
    [menu],
  );
  const selected = tabs.find(({ id }) => id === wanted)?.id ?? tabs[0]?.id;
  if (menu === undefined)
    return (
      <div className="menu-cells p-3">
        <Skeleton shape="tile" count={24} label={words.loading} />
      </div>
    );
  if (selected === undefined)
    return (
      <EmptyState icon={<Utensils aria-hidden />} title={words.emptyMenu}>
        {words.emptyMenuHelp}
      </EmptyState>
    );
  return (
    <div className="category-tabs flex h-full min-h-0 flex-col p-3" style={tabColumns(tabs.length)}>
      <Tabs
        label={words.categories}
        items={tabs}
        selected={selected}
        onSelect={(categoryId) => useUi.setState({ categoryId })}
        layout="wrap"
      >
        <Cells key={selected} menu={menu} categoryId={selected} />
      </Tabs>
    </div>
  );
});
