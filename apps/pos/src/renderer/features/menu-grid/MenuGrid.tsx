import { EmptyState, Skeleton, Tabs } from '@galley/ui';
import { Utensils } from 'lucide-react';
import { memo, useMemo } from 'react';
import { words } from '../../app/words.ts';
import { hueOf } from '../../parts/ItemTile.tsx';
import { useRead } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';
import { Cells } from './Cells.tsx';

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
    <div className="category-tabs flex h-full min-h-0 flex-col p-3">
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
