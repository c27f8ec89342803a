import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';
import { FieldFrame, type FieldTexts, fieldClass, inputClass } from './field-frame.tsx';

export type Option = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export type SelectProps = FieldTexts & {
  readonly options: ReadonlyArray<Option>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export function Select(props: SelectProps) {
  const { options, selected, onSelect, placeholder = controlWords.choose } = props;
  return (
    <AriaSelect
      className={fieldClass}
      value={selected}
      onChange={(key) => (key === null ? undefined : onSelect(String(key)))}
      placeholder={placeholder}
      isDisabled={props.disabled ?? false}
      isInvalid={props.error !== undefined}
    >
      <FieldFrame {...props}>
        <Button className={cx(inputClass, 'flex cursor-pointer items-center gap-3 text-start')}>
          <SelectValue className="grow truncate data-placeholder:text-ink-3">
            {({ selectedText }) => selectedText || placeholder}
          </SelectValue>
          <ChevronDown aria-hidden size="1.25em" className="shrink-0 text-ink-2" />
        </Button>
      </FieldFrame>
      <Popover className="border-control min-w-(--trigger-width) rounded-control bg-surface">
        <ListBox className="scroll-region max-h-[50dvh] p-1">
          {options.map((option) => (
            <Choice key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Choice({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.disabled ?? false}
      className="group flex min-h-key cursor-pointer items-center gap-3 rounded-control px-3 text-body data-disabled:text-ink-3 data-focused:bg-selected data-pressed:bg-pressed data-selected:font-semibold"
    >
      <Check aria-hidden size="1.25em" className="invisible shrink-0 group-data-selected:visible" />
      <span className="grow">{option.label}</span>
      {option.hint === undefined ? null : (
        <span className="text-label text-ink-3">{option.hint}</span>
      )}
    </ListBoxItem>
  );
}
