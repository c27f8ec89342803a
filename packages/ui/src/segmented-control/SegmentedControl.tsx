import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from '../cx.ts';

export type Segment<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
};

export type SegmentedControlProps<Id extends string> = {
  readonly label: string;
  readonly segments: ReadonlyArray<Segment<Id>>;
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly size?: 'key' | 'small' | undefined;
  readonly disabled?: boolean | undefined;
};

/** One of a few: always exactly one is chosen, told by fill and weight. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, segments, selected, onSelect, size = 'key', disabled = false } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={disabled}
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ id }) => keys.has(id));
        if (chosen) onSelect(chosen.id);
      }}
      className="border-control inline-flex rounded-control bg-surface"
    >
      {segments.map((segment) => (
        <ToggleButton
          key={segment.id}
          id={segment.id}
          className={cx(
            'flex grow cursor-pointer items-center justify-center gap-2 px-4 whitespace-nowrap',
            'first:rounded-s-[0.3rem] last:rounded-e-[0.3rem] not-first:hairline-s data-focus-visible:z-10 data-pressed:bg-pressed data-selected:bg-ink data-selected:font-bold data-selected:text-paper',
            'data-disabled:cursor-default data-disabled:text-ink-3',
            size === 'key' ? 'min-h-key text-body' : 'min-h-small text-label',
          )}
        >
          {segment.icon}
          <span className="steady-label" data-label={segment.label}>
            {segment.label}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
