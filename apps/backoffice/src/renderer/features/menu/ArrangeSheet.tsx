import type { OfficeMenu } from '@galley/backoffice/contract';
import { Button, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import {
  type Arrangement,
  arrangementOf,
  changedPlaces,
  exchanged,
  withoutGaps,
} from '../../state/cell-arrangement.ts';
import { arrangeItems } from '../../state/edits.ts';
import { ArrangeGrid } from './ArrangeGrid.tsx';

type ArrangeSheetProps = {
  readonly menu: OfficeMenu;
  readonly categoryId: string;
  readonly onClose: () => void;
};

/** Where the items of a category stand on registers: dragged, or taken up and put down by touch or keys. */
export function ArrangeSheet({ menu, categoryId, onClose }: ArrangeSheetProps) {
  const items = menu.items.filter((item) => item.categoryId === categoryId);
  const category = menu.categories.find(({ id }) => id === categoryId);
  const [cells, setCells] = useState<Arrangement>(() => arrangementOf(items));
  const [taken, setTaken] = useState<number | null>(null);
  const places = changedPlaces(items, cells);
  const put = (from: number, to: number): void => {
    setCells(exchanged(cells, from, to));
    setTaken(null);
  };
  const step = (by: 1 | -1): void => {
    if (taken === null || taken + by < 0) return;
    setCells(exchanged(cells, taken, taken + by));
    setTaken(taken + by);
  };
  const save = async (): Promise<void> => {
    if (
      places.length === 0 ||
      (await arrangeItems(category?.name ?? '', categoryId, items, places))
    )
      onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      width="wide"
      title={words.arrangeTitle(category?.name ?? '')}
      closeLabel={words.close}
      footer={
        <>
          <Button
            disabled={taken === null || taken === 0}
            onPress={() => step(-1)}
            testId="earlier"
          >
            {words.cellEarlier}
          </Button>
          <Button disabled={taken === null} onPress={() => step(1)} testId="later">
            {words.cellLater}
          </Button>
          <Button onPress={() => setCells(withoutGaps(cells))} testId="close-gaps">
            {words.closeGaps}
          </Button>
          <div className="grow">
            <Button variant="primary" fullWidth onPress={() => void save()} testId="save-cells">
              {words.save}
            </Button>
          </div>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="m-0 text-label text-ink-2">{words.arrangeHelp}</p>
        <ArrangeGrid
          names={new Map(items.map(({ id, name }) => [id, name]))}
          hue={category?.hue ?? -1}
          cells={cells}
          taken={taken}
          onTake={setTaken}
          onPut={put}
        />
      </div>
    </SideSheet>
  );
}
