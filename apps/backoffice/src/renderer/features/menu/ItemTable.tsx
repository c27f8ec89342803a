import type { OfficeItem, OfficeMenu } from '@galley/backoffice/contract';
import { Button, type Column, cx, EmptyState, Pressable, Table } from '@galley/ui';
import { Ban, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { bandOf } from '../../parts/hue.ts';
import { haveBack, markOut } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { taxLabel } from '../../state/tax-label.ts';
import { PriceCell } from './PriceCell.tsx';

const STEP = 150;

type ItemTableProps = {
  readonly menu: OfficeMenu;
  readonly items: readonly OfficeItem[];
  /** The one category that they are of; null: of several. */
  readonly within: string | null;
  readonly mayEdit: boolean;
  readonly onOpen: (itemId: string) => void;
};

/** Where several categories are mixed, each item also says its own in a word. */
const nameColumn = (menu: OfficeMenu, within: string | null): Column<OfficeItem> => {
  const names = new Map(menu.categories.map(({ id, name }) => [id, name]));
  const hues = new Map(menu.categories.map(({ id, hue }) => [id, hue]));
  return {
    id: 'name',
    header: words.item,
    cell: (item) => (
      <span className="flex items-center gap-3">
        <span
          aria-hidden
          className={cx('h-6 w-1.5 shrink-0 rounded-full', bandOf(hues.get(item.categoryId) ?? -1))}
        />
        <span className="min-w-28 wrap-anywhere">
          <ItemName item={item} />
          {within === null ? (
            <span className="inline-block w-full text-small text-ink-2">
              {names.get(item.categoryId) ?? words.noCategory}
            </span>
          ) : null}
        </span>
      </span>
    ),
  };
};

const plainColumns = (menu: OfficeMenu): Column<OfficeItem>[] => {
  const stations = new Map(menu.stations.map(({ key, name }) => [key, name]));
  const quiet = (text: string) => <span className="text-ink-2">{text}</span>;
  return [
    {
      id: 'station',
      header: words.station,
      cell: (item) =>
        quiet(
          item.stationKey === null
            ? words.noStation
            : (stations.get(item.stationKey) ?? item.stationKey),
        ),
    },
    {
      id: 'tax',
      header: words.taxCode,
      roomy: true,
      cell: (item) => quiet(taxLabel(menu.taxCodes, item.taxCode)),
    },
  ];
};

const columnsOf = (
  menu: OfficeMenu,
  within: string | null,
  mayEdit: boolean,
): readonly Column<OfficeItem>[] => [
  nameColumn(menu, within),
  { id: 'plu', header: words.number, align: 'end', cell: (item) => item.plu ?? '' },
  {
    id: 'price',
    header: words.price,
    align: 'end',
    cell: (item) => <PriceCell item={item} mayEdit={mayEdit} />,
  },
  ...plainColumns(menu),
  {
    id: 'sale',
    header: words.onSale,
    cell: (item) => <SaleSwitch item={item} mayEdit={mayEdit} />,
  },
];

/** Items as rows; prices are changed in place, the rest opens beside the table. */
export function ItemTable({ menu, items, within, mayEdit, onOpen }: ItemTableProps) {
  const [shown, setShown] = useState(STEP);
  const columns = useMemo(() => columnsOf(menu, within, mayEdit), [menu, within, mayEdit]);
  const more = items.length - shown;
  const none = menu.items.length === 0;
  return (
    <div data-testid="items">
      <Table
        label={words.routes.menu}
        columns={columns}
        rows={items.slice(0, shown)}
        rowKey={(item) => item.id}
        onRowPress={(item) => onOpen(item.id)}
        empty={
          <EmptyState title={none ? words.emptyMenu : words.noItemFits}>
            {none ? words.emptyMenuHelp : words.noItemFitsHelp}
          </EmptyState>
        }
      />
      {more > 0 ? (
        <div className="pt-3">
          <Button size="small" variant="quiet" onPress={() => setShown(shown + STEP)}>
            {words.showMore(Math.min(STEP, more))}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const useIsOut = (itemId: string): boolean =>
  useAnswer('availability', {}).value?.outages.some(({ subjectId }) => subjectId === itemId) ??
  false;

function ItemName({ item }: { readonly item: OfficeItem }) {
  const out = useIsOut(item.id);
  return <span className={cx('font-semibold', out && 'text-ink-3 line-through')}>{item.name}</span>;
}

type SaleSwitchProps = { readonly item: OfficeItem; readonly mayEdit: boolean };

/** On sale or 86'd, by icon, word and place; one touch changes it at every register. */
function SaleSwitch({ item, mayEdit }: SaleSwitchProps) {
  const { id: subjectId, name } = item;
  const unavailable = useIsOut(subjectId);
  const subject = { subjectKind: 'item', subjectId, name } as const;
  const Icon = unavailable ? Ban : Check;
  return (
    <Pressable
      disabled={!mayEdit}
      role="switch"
      aria-checked={!unavailable}
      aria-label={unavailable ? words.markBack(name) : words.markOut(name)}
      testId={`sale-${item.id}`}
      onPress={() => void (unavailable ? haveBack(subject) : markOut(subject))}
      className={cx(
        '-my-1 inline-flex min-h-small items-center gap-2 rounded-control px-2 text-label whitespace-nowrap data-pressed:bg-pressed',
        unavailable ? 'bg-alarm-wash font-bold text-alarm' : 'text-ink-2',
      )}
    >
      <Icon aria-hidden size="1.1em" />
      <span className="max-[1100px]:sr-only">{unavailable ? words.outNow : words.onSale}</span>
    </Pressable>
  );
}
