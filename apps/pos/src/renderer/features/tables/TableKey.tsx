import type { TableView } from '@galley/pos/contract';
import { cx, Pressable } from '@galley/ui';
import { BrushCleaning } from 'lucide-react';
import { memo } from 'react';
import { floorWords as texts } from '../../app/floor-words.ts';
import { cleanTable } from '../../state/floor-acts.ts';
import { TableFace, type TableFaceProps } from './TableFace.tsx';
import { tableLook } from './table-look.ts';

/** By which a table that was named on a keyboard finds its key. */
export const tableKeyId = (tableId: string): string => `table-key-${tableId}`;

export type TableKeyProps = TableFaceProps & {
  readonly mark: 'wanted' | 'chosen' | 'aside' | null;
  readonly onPress: (table: TableView) => void;
};

/** What stands aside is dimmed no further than its words can be read. */
const marks = {
  wanted: 'ring-3 ring-accent',
  chosen: 'ring-4 ring-accent',
  aside: 'opacity-85',
} as const;

/** One table in its place: what it is called, how it stands, who sits there and for how long. */
export const TableKey = memo(function TableKey(props: TableKeyProps) {
  const { table, mark, onPress } = props;
  const { label, shape, state } = table;
  const corners = shape === 'round' ? 'rounded-[1.75rem]' : 'rounded-control';
  const isDirty = state === 'dirty' && props.owner === null;
  return (
    <div
      className={cx(
        '@container relative flex size-full flex-col overflow-hidden',
        corners,
        mark !== null && marks[mark],
      )}
    >
      <Pressable
        onPress={() => onPress(table)}
        id={tableKeyId(table.id)}
        testId={`table-${label}`}
        className={cx(
          'border-control flex min-h-0 w-full grow flex-col items-center justify-center gap-0.5 overflow-hidden px-1 py-1 text-center leading-tight -outline-offset-4',
          corners,
          isDirty && 'rounded-b-none border-b-0',
          tableLook[state].look,
        )}
      >
        <TableFace {...props} />
      </Pressable>
      {isDirty ? (
        <Pressable
          onPress={() => void cleanTable(table)}
          testId={`clean-${label}`}
          aria-label={texts.cleanTable(label)}
          className={cx(
            'border-control flex min-h-small w-full shrink-0 items-center justify-center bg-surface px-1 text-small font-semibold data-pressed:bg-pressed',
            corners,
            'rounded-t-none',
          )}
        >
          <span className="gives-way w-full items-center justify-center">
            <BrushCleaning aria-hidden size="1.1em" />
            <span className="ps-1.5">{texts.clean}</span>
          </span>
        </Pressable>
      ) : null}
    </div>
  );
});
