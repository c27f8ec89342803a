import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { arrowFocus } from '../press/arrow-focus.ts';
import { Pressable } from '../press/Pressable.tsx';

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

/** One of a few: always exactly one is chosen, told by fill and weight. Arrow keys go along, Enter chooses. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, segments, selected, onSelect, size = 'key', disabled = false } = props;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => arrowFocus(event, 'radio')}
      className="border-control inline-flex rounded-control bg-surface"
    >
      {segments.map((segment) => (
        <SegmentKey
          key={segment.id}
          segment={segment}
          chosen={segment.id === selected}
          size={size}
          disabled={disabled}
          onChoose={() => onSelect(segment.id)}
        />
      ))}
    </div>
  );
}

type SegmentKeyProps = {
  readonly segment: Segment<string>;
  readonly chosen: boolean;
  readonly size: 'key' | 'small';
  readonly disabled: boolean;
  readonly onChoose: () => void;
};

function SegmentKey({ segment, chosen, size, disabled, onChoose }: SegmentKeyProps) {
  return (
    <Pressable
      role="radio"
      aria-checked={chosen}
      tabIndex={chosen ? 0 : -1}
      disabled={disabled}
      onPress={onChoose}
      className={cx(
        'relative flex grow items-center justify-center gap-2 px-4 whitespace-nowrap focus-visible:z-10',
        'first:rounded-s-[0.3rem] last:rounded-e-[0.3rem] not-first:hairline-s',
        'disabled:cursor-default disabled:text-ink-3',
        chosen ? 'bg-ink font-bold text-paper' : 'data-pressed:bg-pressed',
        size === 'key' ? 'min-h-key text-body' : 'min-h-small text-label',
      )}
    >
      {segment.icon}
      <span className="steady-label" data-label={segment.label}>
        {segment.label}
      </span>
    </Pressable>
  );
}
