import type { TableView } from '@galley/pos/contract';
import { EmptyState, Skeleton, useHotkey } from '@galley/ui';
import { Armchair } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { words } from '../../app/words.ts';
import { restFloor, takeInHand, useFloor } from '../../state/floor.store.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { useFloorTasks, useParties, usePartiesOf } from '../../state/use-floor.ts';
import { FloorBar } from './FloorBar.tsx';
import { FloorPanel } from './FloorPanel.tsx';
import { FloorPlan } from './FloorPlan.tsx';
import { PartySheet } from './PartySheet.tsx';

const floorsOf = (tables: readonly TableView[]): string[] => [
  ...new Set(tables.map(({ floor }) => floor)),
];

export function TablesScreen() {
  const tables = useRead((models) => models.tables);
  if (tables === undefined)
    return (
      <div className="grid h-full grid-cols-4 gap-6 p-8">
        <Skeleton shape="tile" count={12} label={words.loading} />
      </div>
    );
  if (tables.length === 0)
    return (
      <EmptyState icon={<Armchair aria-hidden />} title={words.noTables}>
        {words.noTablesHelp}
      </EmptyState>
    );
  return <Floor tables={tables} />;
}

function Floor({ tables }: { readonly tables: readonly TableView[] }) {
  const [wanted, setWanted] = useState<string>();
  const people = useParties();
  const day = useFloor((ui) => ui.day);
  const ahead = usePartiesOf(day);
  const tasks = useFloorTasks();
  const sheet = useFloor((ui) => ui.sheet);
  const mineOnly = useFloor((ui) => ui.mineOnly);
  const me = useRead(({ session }) => session?.employeeId ?? null);
  const { timeZone } = useFormat();
  const floors = useMemo(() => floorsOf(tables), [tables]);
  const floor = floors.find((name) => name === wanted) ?? floors[0] ?? '';
  const here = tables.filter((table) => table.floor === floor);
  useEffect(() => restFloor, []);
  useHotkey('Escape', () => takeInHand(null));
  return (
    <div className="flex h-full min-h-0 max-[900px]:flex-col">
      <div className="flex min-h-0 min-w-0 grow flex-col gap-3 p-4">
        <FloorBar floors={floors} floor={floor} tables={here} onFloor={setWanted} />
        <FloorPlan tables={here} name={floor} mineOf={mineOnly ? me : null} />
      </div>
      <FloorPanel
        people={people}
        ahead={day === null ? null : ahead}
        tables={tables}
        tasks={tasks}
      />
      {sheet === null || people.wall === '' ? null : (
        <PartySheet
          key={sheet.partyId ?? sheet.type}
          sheet={sheet}
          people={day === null ? people : { ...ahead, wall: people.wall }}
          tables={tables}
          timeZone={timeZone}
        />
      )}
    </div>
  );
}
