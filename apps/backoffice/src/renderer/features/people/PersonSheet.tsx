import type { OfficePeople } from '@galley/backoffice/contract';
import { Button, Select, SideSheet, Switch, TextField, toaster } from '@galley/ui';
import { isLanguage, LANGUAGES } from '@galley/ui/languages';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import type { Person } from './person.ts';

type PersonSheetProps = {
  /** Undefined: a new one. */
  readonly person: Person | undefined;
  readonly roles: OfficePeople['roles'];
  readonly onClose: () => void;
  /** A person without a PIN cannot work: goes on with setting one. */
  readonly onPin: (person: Person) => void;
};

type Draft = {
  readonly name: string;
  readonly roleId: string | null;
  readonly active: boolean;
  readonly language: Person['language'];
};

const changesOf = ({ name, roleId, active, language }: Draft, person: Person | undefined) => ({
  ...(person === undefined ? {} : { id: person.id }),
  ...(name === person?.name ? {} : { name }),
  ...(roleId === null || roleId === person?.roleId ? {} : { roleId }),
  ...(active === (person?.active ?? true) ? {} : { active }),
  ...(language === (person?.language ?? null) ? {} : { language }),
});

export function PersonSheet({ person, roles, onClose, onPin }: PersonSheetProps) {
  const { name = '', roleId = null, active = true, language = null } = person ?? {};
  const [draft, setDraft] = useState<Draft>({ name, roleId, active, language });
  const [tried, setTried] = useState(false);
  const complete = draft.name.trim() !== '' && draft.roleId !== null;
  const save = async () => {
    setTried(true);
    if (!complete) return;
    const outcome = await runAndTell('saveEmployee', changesOf(draft, person));
    if (!outcome.ok) return;
    toaster.show({ message: words.saved(draft.name), tone: 'ok' });
    const id = outcome.value.employeeId;
    const roleId = draft.roleId ?? '';
    const made = { id, ...draft, roleId, roleName: '', hasPin: false, hasBadge: false };
    if (person === undefined) onPin(made);
    else onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      width="narrow"
      title={person?.name ?? words.newPerson}
      closeLabel={words.close}
      footer={
        <Button variant="primary" fullWidth onPress={() => void save()} testId="save-person">
          {words.save}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PersonForm
          draft={draft}
          tried={tried}
          roles={roles}
          known={person !== undefined}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </form>
    </SideSheet>
  );
}

const OF_DEVICE = 'device';

/** Each language by its own name. */
const LANGUAGE_OPTIONS = [
  { id: OF_DEVICE, label: words.languageOfDevice },
  ...LANGUAGES.map(({ id, name }) => ({ id, label: name })),
];

type PersonFormProps = {
  readonly draft: Draft;
  readonly tried: boolean;
  readonly known: boolean;
  readonly roles: OfficePeople['roles'];
  readonly onChange: (change: Partial<Draft>) => void;
};

function PersonForm({ draft, tried, known, roles, onChange }: PersonFormProps) {
  const role = roles.find(({ id }) => id === draft.roleId);
  const may = role?.permissions.map((one) => words.permissions[one]).join(', ');
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={tried && draft.name.trim() === '' ? words.nameNeeded : undefined}
        maxLength={60}
        autoFocus
        testId="person-name"
      />
      <Select
        label={words.role}
        options={roles.map(({ id, name }) => ({ id, label: name }))}
        selected={draft.roleId}
        onSelect={(roleId) => onChange({ roleId })}
        placeholder={words.choose}
        error={tried && draft.roleId === null ? words.choose : undefined}
      />
      {may === undefined ? null : <p className="text-label text-ink-2">{words.roleMay(may)}</p>}
      <Select
        label={words.personLanguage}
        options={LANGUAGE_OPTIONS}
        selected={draft.language ?? OF_DEVICE}
        onSelect={(id) => onChange({ language: isLanguage(id) ? id : null })}
      />
      {known ? (
        <Switch
          label={words.active}
          hint={words.activeHint}
          on={draft.active}
          onChange={(active) => onChange({ active })}
        />
      ) : null}
    </div>
  );
}
