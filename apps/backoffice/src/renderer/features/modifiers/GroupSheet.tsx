import type { OfficeModifiers } from '@galley/backoffice/contract';
import {
  Button,
  ConfirmButton,
  NumberField,
  SideSheet,
  Switch,
  TextField,
  toaster,
} from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { useMay } from '../../state/session.ts';
import { Chips } from './Chips.tsx';
import { draftOf, type GroupDraft, groupInput, openable, rowUp, withRow } from './group-draft.ts';
import { ModifierLevels } from './ModifierLevels.tsx';
import { ModifierRow } from './ModifierRow.tsx';

type GroupSheetProps = {
  readonly view: OfficeModifiers;
  /** Null: a new one. */
  readonly groupId: string | null;
  readonly onClose: () => void;
};

const tell = (message: string) => void toaster.show({ message, tone: 'ok' });

export function GroupSheet({ view, groupId, onClose }: GroupSheetProps) {
  const group = view.groups.find(({ id }) => id === groupId);
  const format = useFormat();
  const may = useMay('edit_menu');
  const written = (minor: number) => moneyText(minor, format.currency, format.locale);
  const [draft, setDraft] = useState(() => draftOf(group, written));
  const input = groupInput(draft, format);
  const change = (part: Partial<GroupDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    if (input === undefined) return;
    const saved = await runAndTell('saveModifierGroup', input);
    if (!saved.ok) return;
    tell(words.groupSaved(input.name));
    onClose();
  };
  const remove = async () => {
    if (group === undefined) return;
    const removed = await runAndTell('removeModifierGroup', { groupId: group.id });
    if (!removed.ok) return;
    tell(words.groupRemoved(group.name));
    onClose();
  };
  return (
    <SideSheet
      open
      width="wide"
      onClose={onClose}
      title={group === undefined ? words.addGroup : words.editGroup}
      closeLabel={words.close}
      footer={
        <div className="flex grow flex-col gap-2">
          {input === undefined ? (
            <p role="status" className="m-0 text-label text-ink-2">
              {words.fillNames}
            </p>
          ) : null}
          <div className="flex gap-3">
            {group === undefined || !may ? null : (
              <ConfirmButton
                confirm={words.removeGroupSure(group.usedBy.length)}
                onConfirm={() => void remove()}
              >
                {words.removeGroup}
              </ConfirmButton>
            )}
            <div className="grow">
              <Button
                variant="primary"
                fullWidth
                disabled={!may || input === undefined}
                onPress={() => void save()}
                testId="save-group"
              >
                {words.save}
              </Button>
            </div>
          </div>
        </div>
      }
    >
      <div className="flex flex-col gap-6">
        <Counts draft={draft} disabled={!may} onChange={change} />
        <Switch
          label={words.forEachHalf}
          hint={words.forEachHalfHint}
          on={draft.halves}
          disabled={!may}
          onChange={(halves) => change({ halves })}
        />
        <Chips
          label={words.takesWords}
          none={words.noWords}
          options={view.preModifiers}
          chosen={draft.preModifierIds}
          disabled={!may}
          onChange={(preModifierIds) => change({ preModifierIds })}
        />
        <Rows view={view} draft={draft} disabled={!may} onChange={setDraft} written={written} />
        {group === undefined ? null : <ModifierLevels groupId={group.id} mayEdit={may} />}
      </div>
    </SideSheet>
  );
}

type CountsProps = {
  readonly draft: GroupDraft;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<GroupDraft>) => void;
};

function Counts({ draft, disabled, onChange }: CountsProps) {
  const counts = [
    ['min', words.least],
    ['max', words.most],
    ['free', words.freeOnes],
  ] as const;
  return (
    <>
      <TextField
        label={words.groupName}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        disabled={disabled}
        maxLength={60}
        testId="group-name"
      />
      <div className="grid grid-cols-3 gap-4">
        {counts.map(([key, label]) => (
          <NumberField
            key={key}
            label={label}
            value={draft[key]}
            min={0}
            max={99}
            disabled={disabled}
            onChange={(value) => onChange({ [key]: value })}
          />
        ))}
      </div>
    </>
  );
}

type RowsProps = {
  readonly view: OfficeModifiers;
  readonly draft: GroupDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: GroupDraft) => void;
  readonly written: (minor: number) => string;
};

function Rows({ view, draft, disabled, onChange, written }: RowsProps) {
  const offered = openable(view, draft.id);
  const { modifiers } = draft;
  return (
    <section className="flex flex-col gap-3" aria-label={words.itsModifiers}>
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.itsModifiers}</h3>
      {modifiers.map((row, at) => (
        <ModifierRow
          key={row.key}
          row={row}
          first={at === 0}
          groups={offered}
          items={view.partItems}
          disabled={disabled}
          onChange={(part) =>
            onChange({
              ...draft,
              modifiers: modifiers.map((one) => (one === row ? { ...row, ...part } : one)),
            })
          }
          onUp={() => onChange(rowUp(draft, row.key))}
          onRemove={() => onChange({ ...draft, modifiers: modifiers.filter((one) => one !== row) })}
        />
      ))}
      {disabled ? null : (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden size="1.2em" />}
            onPress={() => onChange(withRow(draft, written))}
            testId="add-modifier"
          >
            {words.addModifier}
          </Button>
        </div>
      )}
    </section>
  );
}
