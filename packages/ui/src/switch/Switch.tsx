import { Check } from 'lucide-react';
import { Switch as AriaSwitch } from 'react-aria-components';

export type SwitchProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean | undefined;
};

/** On is told by place, fill and a tick. The whole row is the target. */
export function Switch({ label, hint, on, onChange, disabled = false }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={on}
      onChange={onChange}
      isDisabled={disabled}
      className="group flex min-h-key cursor-pointer items-center gap-4 rounded-control text-body data-disabled:cursor-default data-disabled:text-ink-3"
    >
      <span className="min-w-0 grow">
        {label}
        {hint === undefined ? null : <span className="block text-label text-ink-3">{hint}</span>}
      </span>
      <span className="border-control flex h-9 w-16 shrink-0 items-center rounded-full bg-sunken p-1 transition-colors group-data-disabled:opacity-45 group-data-selected:justify-end group-data-selected:bg-ink">
        <span className="flex size-6.5 items-center justify-center rounded-full bg-ink-3 group-data-selected:bg-paper">
          <Check
            aria-hidden
            size="1em"
            className="invisible text-ink group-data-selected:visible"
          />
        </span>
      </span>
    </AriaSwitch>
  );
}
