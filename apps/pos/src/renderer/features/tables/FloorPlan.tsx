import type { CheckSummary, TableView } from '@galley/pos/contract';
import { useNow } from '@galley/ui';
import { type CSSProperties, useCallback, useMemo } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { moveInGrid } from '../../parts/move-in-grid.ts';
import { type FloorHand, useFloor } from '../../state/floor.store.ts';
import { ageText, useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { useServerNames } from '../../state/use-servers.ts';
import { boundsOf, grown, type TableBox } from './place-tables.ts';
import { fitsHand, pressTable } from './press-table.ts';
import { TableKey, type TableKeyProps } from './TableKey.tsx';
import { useTypedTable } from './use-typed-table.ts';

/** Cells of half a metre as shares of the room that the screen has. */
const placeOf = (table: TableBox, bounds: TableBox): CSSProperties => ({
  // A plan shows where tables stand: it is not mirrored with the words.
  left: `${(100 * (table.x - bounds.x)) / bounds.width}%`,
  top: `${(100 * (table.y - bounds.y)) / bounds.height}%`,
  width: `${(100 * table.width) / bounds.width}%`,
  height: `${(100 * table.height) / bounds.height}%`,
});

/** How far a floor may be stretched to fill a screen of another shape. */
const STRETCH = 1.25;

const sizeOf = ({ width, height }: TableBox): CSSProperties => {
  const ratio = width / height;
  return {
    width: `min(100cqw, ${100 * ratio * STRETCH}cqh)`,
    height: `min(100cqh, ${(100 / ratio) * STRETCH}cqw)`,
  };
};

const NO_CHECKS: readonly CheckSummary[] = [];

/** Tables of others stay where they are, and can be tapped. */
const isAside = (table: TableView, mineOf: string | null): boolean =>
  mineOf !== null && table.serverId !== mineOf && table.sectionOf !== mineOf;

const markOf = (
  table: TableView,
  hand: FloorHand | null,
  mineOf: string | null,
): TableKeyProps['mark'] => {
  if (hand === null) return isAside(table, mineOf) ? 'aside' : null;
  if (hand.type === 'join') return hand.tableIds.includes(table.id) ? 'chosen' : null;
  if (hand.type === 'section')
    return hand.employeeId !== null && table.sectionOf === hand.employeeId ? 'chosen' : null;
  return fitsHand(table, hand) ? 'wanted' : 'aside';
};

const labelsOf = (tables: readonly TableView[], ids: readonly string[]): string =>
  tables
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
    .join(', ');

type FloorPlanProps = {
  readonly tables: readonly TableView[];
  readonly name: string;
  /** Whose tables stand out; null: everybody's. */
  readonly mineOf: string | null;
};

export function FloorPlan({ tables, name, mineOf }: FloorPlanProps) {
  const now = useNow(30_000);
  const { time } = useFormat();
  const open = useRead(({ openChecks }) => openChecks ?? NO_CHECKS);
  const hand = useFloor((floor) => floor.hand);
  const nameOf = useServerNames();
  const unsent = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { tableId, unsentCount } of open)
      if (tableId !== null) counts.set(tableId, (counts.get(tableId) ?? 0) + unsentCount);
    return counts;
  }, [open]);
  const press = useCallback((table: TableView) => pressTable(table, hand, nameOf), [hand, nameOf]);
  const drawn = useMemo(() => grown(tables), [tables]);
  const bounds = boundsOf(drawn);
  useTypedTable(tables);
  const ownerOf = ({ sectionOf }: TableView) =>
    hand?.type !== 'section'
      ? null
      : sectionOf === null
        ? texts.nobody
        : (nameOf(sectionOf) ?? texts.nobody);
  return (
    <section aria-label={name} className="floor-plan grid min-h-0 grow place-items-center">
      <fieldset
        aria-label={name}
        className="relative m-0 border-0 p-0"
        style={sizeOf(bounds)}
        onKeyDown={moveInGrid}
      >
        {tables.map((table, at) => (
          <div
            key={table.id}
            className="absolute p-1.5"
            style={placeOf(drawn[at] ?? table, bounds)}
          >
            <TableKey
              table={table}
              age={table.since === null ? null : ageText(table.since, now)}
              unsent={unsent.get(table.id) ?? 0}
              joined={labelsOf(tables, table.joined)}
              next={table.next === null ? null : time(table.next.at)}
              owner={ownerOf(table)}
              mark={markOf(table, hand, mineOf)}
              onPress={press}
            />
          </div>
        ))}
      </fieldset>
    </section>
  );
}
