import { cx, Pressable } from '@galley/ui';
import { words } from '../../app/words.ts';
import { bandOf } from '../../parts/hue.ts';
import type { Arrangement } from '../../state/cell-arrangement.ts';

type GridProps = {
  readonly names: ReadonlyMap<string, string>;
  readonly hue: number;
  readonly cells: Arrangement;
  /** The cell whose item was taken up. */
  readonly taken: number | null;
  readonly onTake: (cell: number | null) => void;
  readonly onPut: (from: number, to: number) => void;
};

/** Free cells behind the last item, to put something in. */
const SPARE = 6;

export function ArrangeGrid(props: GridProps) {
  const { cells } = props;
  const shown = [...cells, ...Array.from({ length: SPARE }, () => null)];
  return (
    <ol className="m-0 grid list-none grid-cols-4 gap-keys p-0" data-testid="cells">
      {shown.map((itemId, at) => (
        <Cell key={itemId ?? `empty ${at}`} {...props} itemId={itemId} at={at} />
      ))}
    </ol>
  );
}

const LOOK = {
  empty: 'border-dashed border-line-strong text-ink-2',
  item: 'border-line-strong bg-surface',
} as const;

type CellProps = GridProps & { readonly itemId: string | null; readonly at: number };

function Cell({ names, hue, taken, onTake, onPut, itemId, at }: CellProps) {
  const name = itemId === null ? undefined : (names.get(itemId) ?? '');
  const press = (): void => {
    if (taken === null) onTake(itemId === null ? null : at);
    else if (taken === at) onTake(null);
    else onPut(taken, at);
  };
  return (
    <li
      draggable={itemId !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', String(at));
        onTake(at);
      }}
      onDragEnd={() => onTake(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (taken !== null && taken !== at) onPut(taken, at);
      }}
    >
      <Pressable
        onPress={press}
        aria-pressed={taken === at}
        aria-label={words.cellNo(at + 1, name)}
        testId={`cell-${at}`}
        className={cx(
          'flex min-h-key w-full items-center gap-2 rounded-control border px-2 text-start text-label data-pressed:bg-pressed',
          taken === at
            ? 'border-ink bg-selected font-bold'
            : LOOK[name === undefined ? 'empty' : 'item'],
        )}
      >
        {name === undefined ? null : (
          <span aria-hidden className={cx('h-6 w-1.5 shrink-0 rounded-full', bandOf(hue))} />
        )}
        <span className="min-w-0 wrap-anywhere">{name ?? words.emptyCell}</span>
      </Pressable>
    </li>
  );
}
