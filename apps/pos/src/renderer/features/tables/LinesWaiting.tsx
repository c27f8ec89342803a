import { Button } from '@galley/ui';
import { listed } from '../../app/listed.ts';
import { words } from '../../app/words.ts';
import { useRead } from '../../state/read.store.ts';
import type { LineWish } from '../../state/ui.store.ts';
import { go, takeDraftLines } from '../../state/ui.store.ts';
import { seatPlace } from './seat-place.ts';

const drop = (): void => {
  takeDraftLines();
  go('sell');
};

/** What was rung for a table before the table was chosen. */
export function LinesWaiting({ lines }: { readonly lines: readonly LineWish[] }) {
  const items = useRead(({ menu }) => menu?.items);
  const names = lines.map(
    ({ itemId, quantity }) => `${quantity} × ${items?.get(itemId)?.name ?? ''}`,
  );
  return (
    <section
      data-testid="lines-waiting"
      className={`flex flex-col justify-between gap-2 bg-info-wash max-[900px]:flex-row max-[900px]:items-center ${seatPlace}`}
    >
      <div role="status" className="leading-tight">
        <p className="m-0 text-body font-semibold [overflow-wrap:anywhere]">
          {words.seatLines(listed(names))}
        </p>
        <p className="m-0 pt-1 text-label text-ink-2">{words.seatLinesHelp}</p>
      </div>
      <Button onPress={drop} testId="drop-lines">
        {words.dropLines}
      </Button>
    </section>
  );
}
