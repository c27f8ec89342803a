import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from '../cx.ts';
import { type CategoryColor, categoryBand } from '../tile/Tile.tsx';

export type TabItem = {
  readonly id: string;
  readonly label: string;
  readonly color?: CategoryColor | undefined;
  readonly count?: number | undefined;
};

export type TabsProps = {
  readonly label: string;
  readonly items: ReadonlyArray<TabItem>;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** `row` scrolls sideways (default), `wrap` shows every tab at once, `column` stands at the start. */
  readonly layout?: 'row' | 'wrap' | 'column' | undefined;
  /** What the selected tab shows. */
  readonly children?: ReactNode;
};

const lists = {
  row: 'flex overflow-x-auto gap-keys hairline-b [scrollbar-width:none]',
  wrap: 'flex flex-wrap gap-keys',
  column: 'flex flex-col gap-keys pe-2',
};

/** Category tabs: arrow keys move, the selected one is told by weight, fill and band. */
export function Tabs({ label, items, selected, onSelect, layout = 'row', children }: TabsProps) {
  const column = layout === 'column';
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      orientation={column ? 'vertical' : 'horizontal'}
      className={cx('flex min-h-0 min-w-0', column ? 'flex-row' : 'flex-col')}
    >
      <TabList aria-label={label} className={lists[layout]}>
        {items.map((item) => (
          <OneTab key={item.id} item={item} />
        ))}
      </TabList>
      <TabPanel key={selected} id={selected} className="min-h-0 min-w-0 grow">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

function OneTab({ item }: { readonly item: TabItem }) {
  return (
    <Tab
      id={item.id}
      className={cx(
        'group relative flex min-h-key min-w-key shrink-0 cursor-pointer items-center justify-center gap-2',
        'rounded-control px-5 text-body text-ink-2 data-pressed:bg-pressed',
        'data-selected:bg-surface data-selected:font-bold data-selected:text-ink',
      )}
    >
      <span className="steady-label" data-label={item.label}>
        {item.label}
      </span>
      {item.count === undefined ? null : (
        <span className="figures text-label text-ink-3">{item.count}</span>
      )}
      <span
        aria-hidden
        className={cx(
          'absolute inset-x-2 bottom-0 h-1 rounded-full group-data-selected:h-1.5',
          item.color === undefined
            ? 'bg-transparent group-data-selected:bg-ink'
            : categoryBand[item.color],
        )}
      />
    </Tab>
  );
}
