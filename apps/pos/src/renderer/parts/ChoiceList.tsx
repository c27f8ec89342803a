import { cx, Pressable } from '@galley/ui';
import { Check } from 'lucide-react';

type ChoiceListProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id) => void;
  /** How many stand beside one another; three only of very short ones. */
  readonly columns?: 2 | 3;
};

/** One of a few words, each its own target; the chosen one is told by fill and tick. */
export function ChoiceList<Id extends string>(props: ChoiceListProps<Id>) {
  const { label, options, chosen, onChoose, columns = 2 } = props;
  return (
    <fieldset aria-label={label} className="m-0 border-0 p-0">
      <p className="pb-2 text-label font-semibold text-ink-2">{label}</p>
      <div className={cx('grid gap-keys', columns === 2 ? 'grid-cols-2' : 'grid-cols-3')}>
        {options.map(({ id, name }) => (
          <Pressable
            key={id}
            aria-pressed={id === chosen}
            onPress={() => onChoose(id)}
            className={cx(
              'flex min-h-key items-center gap-2 rounded-control border-control px-4 py-1.5 text-start text-body leading-tight',
              id === chosen
                ? 'bg-ink font-semibold text-paper'
                : 'bg-surface data-pressed:bg-pressed',
            )}
          >
            <span className="grow">{name}</span>
            {id === chosen ? <Check aria-hidden size="1.1em" className="shrink-0" /> : null}
          </Pressable>
        ))}
      </div>
    </fieldset>
  );
}
