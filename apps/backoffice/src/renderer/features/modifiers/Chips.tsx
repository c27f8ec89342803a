import { cx, Pressable } from '@galley/ui';
import { Check } from 'lucide-react';

type ChipsProps = {
  readonly label: string;
  /** What is said where there is nothing to choose. */
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (ids: readonly string[]) => void;
};

/** Several of a list; the order chosen is kept. */
export function Chips({ label, none, options, chosen, disabled, onChange }: ChipsProps) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="pb-1.5 text-label font-semibold text-ink-2">{label}</legend>
      {options.length === 0 ? <p className="m-0 text-label text-ink-2">{none}</p> : null}
      <div className="flex flex-wrap gap-2">
        {options.map(({ id, name }) => (
          <Pressable
            key={id}
            role="checkbox"
            aria-checked={chosen.includes(id)}
            disabled={disabled}
            onPress={() => toggle(id)}
            className={cx(
              'inline-flex min-h-small items-center gap-2 rounded-control border-control px-3 text-label wrap-anywhere data-pressed:bg-pressed',
              chosen.includes(id) ? 'bg-selected font-semibold' : 'bg-surface text-ink-2',
            )}
          >
            <Check
              aria-hidden
              size="1.1em"
              className={cx('shrink-0', !chosen.includes(id) && 'invisible')}
            />
            {name}
          </Pressable>
        ))}
      </div>
    </fieldset>
  );
}
