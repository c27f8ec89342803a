import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Pressable } from '../press/Pressable.tsx';

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures go to the line's `end`. */
  readonly align?: 'start' | 'end' | undefined;
  /** Sum or remark in the last line. */
  readonly footer?: ReactNode;
  readonly sortable?: boolean | undefined;
  /** Left out where the window is narrower than 1100 px. */
  readonly roomy?: boolean | undefined;
};

export type Sort = { readonly column: string; readonly descending: boolean };

export type TableProps<Row> = {
  /** Read aloud as the table's name. */
  readonly label: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  readonly rows: ReadonlyArray<Row>;
  readonly rowKey: (row: Row) => string;
  /** Makes the first cell of each row a target. */
  readonly onRowPress?: ((row: Row) => void) | undefined;
  readonly selectedKey?: string | undefined;
  /** The caller sorts the rows; the table shows and asks. */
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
};

/** A plain dense table for the office: hairlines between rows, figures under figures. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, empty } = props;
  return (
    // Without rows to press, the arrow keys scroll a wide table only where it can have the focus.
    <section
      aria-label={label}
      tabIndex={props.onRowPress ? undefined : 0}
      className="overflow-x-auto"
    >
      <table aria-label={label} className="w-full border-collapse text-label">
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
        {columns.some(({ footer }) => footer !== undefined) ? <Footer columns={columns} /> : null}
      </table>
      {rows.length === 0 ? empty : null}
    </section>
  );
}

const cellPad = 'px-3 first:ps-0 last:pe-0';
const shapeOf = ({ align, roomy }: Pick<Column<never>, 'align' | 'roomy'>) =>
  cx(align === 'end' ? 'figures text-end' : 'text-start', roomy && 'max-[1100px]:hidden');

type HeaderProps<Row> = Pick<TableProps<Row>, 'sort' | 'onSort'> & { readonly column: Column<Row> };

function HeaderCell<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const sorted = sort?.column === column.id ? sort : undefined;
  const direction = sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={column.sortable ? direction : undefined}
      className={cx(
        'h-small border-b-2 border-line-strong align-middle text-small font-semibold text-ink-2',
        cellPad,
        shapeOf(column),
      )}
    >
      {column.sortable && onSort ? (
        <Pressable
          className={cx(
            'inline-flex min-h-small items-center gap-1 rounded-control font-semibold',
            column.align === 'end' && 'flex-row-reverse',
            sorted && 'text-ink',
          )}
          onPress={() => onSort({ column: column.id, descending: sorted?.descending === false })}
        >
          {column.header}
          <SortMark sort={sorted} />
        </Pressable>
      ) : (
        column.header
      )}
    </th>
  );
}

function SortMark({ sort }: { readonly sort: Sort | undefined }) {
  const Mark = sort?.descending === false ? ArrowUp : ArrowDown;
  return <Mark aria-hidden size="1em" className={cx(sort === undefined && 'invisible')} />;
}

function BodyRow<Row>({ row, table }: { readonly row: Row; readonly table: TableProps<Row> }) {
  const { columns, onRowPress, rowKey, selectedKey } = table;
  const selected = selectedKey !== undefined && selectedKey === rowKey(row);
  return (
    <tr
      aria-selected={selected || undefined}
      className={cx('hairline-b', selected && 'bg-selected')}
    >
      {columns.map((column, index) => (
        <td key={column.id} className={cx('py-2', cellPad, shapeOf(column))}>
          {index === 0 && onRowPress ? (
            <Pressable
              className="-my-2 min-h-small w-full rounded-control text-start underline decoration-line-strong underline-offset-4 data-pressed:bg-pressed"
              onPress={() => onRowPress(row)}
            >
              {column.cell(row)}
            </Pressable>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function Footer<Row>({ columns }: { readonly columns: ReadonlyArray<Column<Row>> }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <td key={column.id} className={cx('py-3 font-bold', cellPad, shapeOf(column))}>
            {column.footer}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
