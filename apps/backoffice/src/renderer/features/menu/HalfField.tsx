import type { OfficeMenu } from '@galley/backoffice/contract';
import type { HalfPrice } from '@galley/domain';
import { Select } from '@galley/ui';
import { words } from '../../app/words.ts';
import type { ItemDraft } from './item-draft.ts';

type HalfFieldProps = {
  readonly menu: OfficeMenu;
  readonly draft: ItemDraft;
  readonly onChange: (change: Partial<ItemDraft>) => void;
};

/** What the select says for an item that is sold whole: ids of options are never empty. */
const WHOLE = '-';
const RULES: readonly HalfPrice[] = ['dearer', 'average', 'sum'];

/** Whether an item may be made of two halves, and how those are charged. */
export function HalfField({ menu, draft, onChange }: HalfFieldProps) {
  const { halfRule, modifierGroupIds } = draft;
  const asked = menu.groups.filter(({ id, halves }) => halves && modifierGroupIds.includes(id));
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={words.halfRule}
        options={[
          { id: WHOLE, label: words.soldWhole },
          ...RULES.map((id) => ({ id, label: words.halfRules[id] })),
        ]}
        selected={halfRule ?? WHOLE}
        onSelect={(id) => onChange({ halfRule: RULES.find((rule) => rule === id) ?? null })}
      />
      {halfRule === null ? null : (
        <p role="status" className="m-0 text-label text-ink-2">
          {asked.length === 0
            ? words.nothingForHalves
            : words.askedForHalves(asked.map(({ name }) => name).join(', '))}
        </p>
      )}
    </div>
  );
}
