import type { TableView } from '@galley/pos/contract';
import { Button, EmptyState, Notice, SegmentedControl, Skeleton } from '@galley/ui';
import { Armchair } from 'lucide-react';
import { useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { useRead } from '../../state/read.store.ts';
import { go, takeDraftLines, useUi } from '../../state/ui.store.ts';
import { FloorPlan } from './FloorPlan.tsx';

const floorsOf = (tables: readonly TableView[]): string[] => [
  ...new Set(tables.map(({ floor }) => floor)),
];

export function TablesScreen() {
  const tables = useRead((models) => models.tables);
  const [wanted, setWanted] = useState<string>();
  const floors = useMemo(() => floorsOf(tables ?? []), [tables]);
  const floor = floors.find((name) => name === wanted) ?? floors[0];
  if (tables === undefined)
    return (
      <div className="grid h-full grid-cols-4 gap-6 p-8">
        <Skeleton shape="tile" count={12} label={words.loading} />
      </div>
    );
  if (floor === undefined)
    return (
      <EmptyState icon={<Armchair aria-hidden />} title={words.noTables}>
        {words.noTablesHelp}
      </EmptyState>
    );
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 p-4">
      <LinesWaiting />
      {floors.length > 1 ? (
        <SegmentedControl
          label={words.floor}
          segments={floors.map((name) => ({ id: name, label: name }))}
          selected={floor}
          onSelect={setWanted}
        />
      ) : null}
      <FloorPlan tables={tables.filter((table) => table.floor === floor)} name={floor} />
    </div>
  );
}

const drop = (): void => {
  takeDraftLines();
  go('sell');
};

/** What was rung for a table before the table was chosen. */
function LinesWaiting() {
  const lines = useUi(({ draft }) => draft.lines);
  const items = useRead(({ menu }) => menu?.items);
  if (lines.length === 0) return null;
  const names = lines.map(
    ({ itemId, quantity }) => `${quantity} × ${items?.get(itemId)?.name ?? ''}`,
  );
  return (
    <div data-testid="lines-waiting">
      <Notice
        title={words.seatLines(names.join(', '))}
        action={
          <Button onPress={drop} testId="drop-lines">
            {words.dropLines}
          </Button>
        }
      >
        {words.seatLinesHelp}
      </Notice>
    </div>
  );
}
