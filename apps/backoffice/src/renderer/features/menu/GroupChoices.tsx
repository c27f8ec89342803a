import type { OfficeMenu } from '@galley/backoffice/contract';
import { cx, Pressable } from '@galley/ui';
import { Check } from 'lucide-react';
import { words } from '../../app/words.ts';

type GroupChoicesProps = {
  readonly groups: OfficeMenu['groups'];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** The groups that are asked for with an item; the order chosen is the order asked. */
export function GroupChoices({ groups, chosen, onChange }: GroupChoicesProps) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="pb-1.5 text-label font-semibold text-ink-2">{words.modifierGroups}</legend>
      {groups.length === 0 ? <p className="text-label text-ink-2">{words.noGroups}</p> : null}
      <div className="flex flex-wrap gap-2">
        {groups.map((group) => (
          <Choice
            key={group.id}
            group={group}
            on={chosen.includes(group.id)}
            onToggle={() => toggle(group.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly group: OfficeMenu['groups'][number];
  readonly on: boolean;
  readonly onToggle: () => void;
};

function Choice({ group, on, onToggle }: ChoiceProps) {
  return (
    <Pressable
      role="checkbox"
      aria-checked={on}
      onPress={onToggle}
      className={cx(
        'inline-flex min-h-small items-center gap-2 rounded-control border-control px-3 text-label data-pressed:bg-pressed',
        on ? 'bg-selected font-semibold' : 'bg-surface text-ink-2',
      )}
    >
      <Check aria-hidden size="1.1em" className={cx(!on && 'invisible')} />
      {group.name}
      <span className="text-small font-normal text-ink-2">
        {words.groupRule(group.min, group.max)}
      </span>
    </Pressable>
  );
}
