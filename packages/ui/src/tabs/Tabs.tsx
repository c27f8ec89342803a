import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { cx } from '../cx.ts';
import { arrowFocus } from '../press/arrow-focus.ts';
import { Pressable } from '../press/Pressable.tsx';
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

/** Category tabs: arrow keys choose, the selected one is told by weight, fill and band. */
export function Tabs({ label, items, selected, onSelect, layout = 'row', children }: TabsProps) {
  const column = layout === 'column';
  const panel = useId();
  const choose = (event: KeyboardEvent<HTMLElement>) => {
    const id = arrowFocus(event, 'tab')?.id;
    const item = items.find((one) => id === tabId(panel, one.id));
    if (item !== undefined) onSelect(item.id);
  };
  return (
    <div className={cx('flex min-h-0 min-w-0', column ? 'flex-row' : 'flex-col')}>
      <div
        role="tablist"
        aria-label={label}
        aria-orientation={column ? 'vertical' : 'horizontal'}
        onKeyDown={choose}
        className={lists[layout]}
      >
        {items.map((item) => (
          <OneTab
            key={item.id}
            item={item}
            panel={panel}
            chosen={item.id === selected}
            onChoose={() => onSelect(item.id)}
          />
        ))}
      </div>
      <div
        key={selected}
        id={panel}
        role="tabpanel"
        aria-labelledby={tabId(panel, selected)}
        className="min-h-0 min-w-0 grow"
      >
        {children}
      </div>
    </div>
  );
}

const tabId = (panel: string, id: string): string => `${panel}-${id}`;

type OneTabProps = {
  readonly item: TabItem;
  /** Id of what the tabs show. */
  readonly panel: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function OneTab({ item, panel, chosen, onChoose }: OneTabProps) {
  return (
    <Pressable
      id={tabId(panel, item.id)}
      role="tab"
      aria-selected={chosen}
      aria-controls={panel}
      tabIndex={chosen ? 0 : -1}
      onPress={onChoose}
      className={cx(
        'relative flex min-h-key min-w-key shrink-0 items-center justify-center gap-2',
        'rounded-control px-5 text-body data-pressed:bg-pressed',
        chosen ? 'bg-surface font-bold text-ink' : 'text-ink-2',
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
          'absolute inset-x-2 bottom-0 rounded-full',
          chosen ? 'h-1.5' : 'h-1',
          band(item, chosen),
        )}
      />
    </Pressable>
  );
}

const band = ({ color }: TabItem, chosen: boolean): string =>
  color === undefined ? (chosen ? 'bg-ink' : 'bg-transparent') : categoryBand[color];
