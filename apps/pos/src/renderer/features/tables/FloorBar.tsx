import type { TableView } from '@galley/pos/contract';
import { Button, SegmentedControl } from '@galley/ui';
import { Link2, MapPinned } from 'lucide-react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { words } from '../../app/words.ts';
import { takeInHand, useFloor } from '../../state/floor.store.ts';
import { useRead } from '../../state/read.store.ts';

type FloorBarProps = {
  readonly floors: readonly string[];
  readonly floor: string;
  readonly tables: readonly TableView[];
  readonly onFloor: (name: string) => void;
};

const count = (tables: readonly TableView[], state: TableView['state']): number =>
  tables.filter((table) => table.state === state).length;

/** Above the floor: which room, whose tables, how many are free, and what is done with several of them. */
export function FloorBar({ floors, floor, tables, onFloor }: FloorBarProps) {
  const mineOnly = useFloor((ui) => ui.mineOnly);
  const me = useRead(({ session }) => session?.employeeId ?? null);
  return (
    <div className="flex items-center gap-3">
      {floors.length > 1 ? (
        <SegmentedControl
          label={words.floor}
          segments={floors.map((name) => ({ id: name, label: name }))}
          selected={floor}
          onSelect={onFloor}
          size="small"
        />
      ) : null}
      <SegmentedControl
        label={texts.showing}
        segments={[
          { id: 'all', label: texts.all },
          { id: 'mine', label: texts.mine },
        ]}
        selected={mineOnly ? 'mine' : 'all'}
        onSelect={(id) => useFloor.setState({ mineOnly: id === 'mine' })}
        size="small"
      />
      <span className="gives-way figures min-w-0 grow basis-0 text-label text-ink-2">
        <span data-testid="floor-summary">
          {texts.summary(count(tables, 'free'), count(tables, 'dirty'))}
        </span>
      </span>
      <Button
        size="small"
        icon={<Link2 aria-hidden size="1.1em" />}
        onPress={() => takeInHand({ type: 'join', tableIds: [] })}
        testId="join-tables"
      >
        {texts.join}
      </Button>
      <Button
        size="small"
        icon={<MapPinned aria-hidden size="1.1em" />}
        onPress={() => takeInHand({ type: 'section', employeeId: me })}
        testId="sections"
      >
        {texts.sections}
      </Button>
    </div>
  );
}
