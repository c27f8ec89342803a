import type { CheckSummary, TableView } from '@galley/pos/contract';
import { cx, Money, Pressable, useNow } from '@galley/ui';
import { CircleDashed, Clock3, Users } from 'lucide-react';
import { type CSSProperties, memo, useMemo } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { words } from '../../app/words.ts';
import { ageText, useFormat } from '../../state/format.ts';
import { placeLines } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { beginOrder, takeCheck, takeDraftLines } from '../../state/ui.store.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const boundsOf = (tables: readonly TableView[]): Box => {
  const x = Math.min(...tables.map((table) => table.x));
  const y = Math.min(...tables.map((table) => table.y));
  const right = Math.max(...tables.map((table) => table.x + table.width));
  const bottom = Math.max(...tables.map((table) => table.y + table.height));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
};

/** Cells of half a metre as shares of the room that the screen has. */
const placeOf = (table: TableView, bounds: Box): CSSProperties => ({
  insetInlineStart: `${(100 * (table.x - bounds.x)) / bounds.width}%`,
  top: `${(100 * (table.y - bounds.y)) / bounds.height}%`,
  width: `${(100 * table.width) / bounds.width}%`,
  height: `${(100 * table.height) / bounds.height}%`,
});

/** How far a floor may be stretched to fill a screen of another shape. */
const STRETCH = 1.25;

const sizeOf = ({ width, height }: Box): CSSProperties => {
  const ratio = width / height;
  return {
    width: `min(100cqw, ${100 * ratio * STRETCH}cqh)`,
    height: `min(100cqh, ${(100 / ratio) * STRETCH}cqw)`,
  };
};

const beginAt = (tableId: string): void => {
  const types = useRead.getState().menu?.view.orderTypes ?? [];
  const orderTypeId = types.find(({ kind }) => kind === 'dine_in')?.id ?? null;
  beginOrder({ orderTypeId, tableId });
};

/** A free table begins an order there; a taken one opens its check. What waited for a table goes along. */
const choose = (table: TableView): void => {
  const lines = takeDraftLines();
  if (table.checkId === null) beginAt(table.id);
  else takeCheck(table.checkId);
  placeLines(lines);
};

const NO_CHECKS: readonly CheckSummary[] = [];

type FloorPlanProps = { readonly tables: readonly TableView[]; readonly name: string };

export function FloorPlan({ tables, name }: FloorPlanProps) {
  const now = useNow(30_000);
  const open = useRead(({ openChecks }) => openChecks ?? NO_CHECKS);
  const unsent = useMemo(
    () => new Map(open.map(({ id, unsentCount }) => [id, unsentCount])),
    [open],
  );
  const bounds = boundsOf(tables);
  return (
    <section aria-label={name} className="floor-plan grid min-h-0 grow place-items-center">
      <div className="relative" style={sizeOf(bounds)}>
        {tables.map((table) => (
          <div key={table.id} className="absolute p-1.5" style={placeOf(table, bounds)}>
            <Table
              table={table}
              age={table.openedAt === null ? null : ageText(table.openedAt, now)}
              unsent={table.checkId === null ? 0 : (unsent.get(table.checkId) ?? 0)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

type TableProps = {
  readonly table: TableView;
  readonly age: string | null;
  readonly unsent: number;
};

const Table = memo(function Table({ table, age, unsent }: TableProps) {
  const taken = table.checkId !== null;
  return (
    <Pressable
      onPress={() => choose(table)}
      testId={`table-${table.label}`}
      className={cx(
        'flex size-full flex-col items-center justify-center gap-0.5 overflow-hidden border-control p-2 text-center leading-tight',
        table.shape === 'round' ? 'rounded-[50%]' : 'rounded-control',
        taken
          ? 'border-ink bg-ink text-paper data-pressed:bg-ink-2'
          : 'bg-surface data-pressed:bg-pressed',
      )}
    >
      <span className="figures text-lead font-bold">{table.label}</span>
      {taken ? <Taken table={table} age={age} unsent={unsent} /> : <Free seats={table.seats} />}
    </Pressable>
  );
});

function Free({ seats }: { readonly seats: number }) {
  return (
    <span className="flex flex-col items-center text-small text-ink-2">
      <span>{words.free}</span>
      <span className="figures flex items-center gap-1">
        <Users aria-hidden size="1em" />
        {seats}
      </span>
    </span>
  );
}

function Taken({ table, age, unsent }: TableProps) {
  const { currency } = useFormat();
  return (
    <>
      <span className="text-label font-semibold [&>*]:ms-0">
        <Money minor={table.totalMinor ?? 0} currency={currency} />
      </span>
      <span className="figures flex items-center gap-1 text-small">
        <Clock3 aria-hidden size="1em" />
        {age}
      </span>
      {table.checkCount > 1 ? (
        <span className="figures text-small font-semibold">
          {moveWords.checkCount(table.checkCount)}
        </span>
      ) : null}
      {unsent > 0 ? (
        <span className="flex items-center gap-1 text-small font-semibold">
          <CircleDashed aria-hidden size="1em" />
          {words.unsent(unsent)}
        </span>
      ) : null}
    </>
  );
}
