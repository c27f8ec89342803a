import { ConfirmButton, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { rpc } from '../../state/rpc.ts';
import type { Person } from './person.ts';
import { SecretSheet } from './SecretSheet.tsx';

type BadgeSheetProps = {
  readonly person: Pick<Person, 'id' | 'name' | 'hasBadge'>;
  readonly onClose: () => void;
};

/** A person's badge, read by a reader that types; it is never shown. A lost one is taken away. */
export function BadgeSheet({ person, onClose }: BadgeSheetProps) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (wanted: string | null) => {
    setBusy(true);
    const outcome = await rpc().run('setBadge', { employeeId: person.id, code: wanted });
    setBusy(false);
    setCode('');
    if (!outcome.ok) return setError(outcome.error.message);
    const message = wanted === null ? words.badgeRemoved : words.badgeSaved;
    toaster.show({ message: message(person.name), tone: 'ok' });
    onClose();
  };
  const type = (text: string) => {
    setCode(text);
    setError(undefined);
  };
  return (
    <SecretSheet
      title={words.setBadge}
      personName={person.name}
      disabled={busy || code === ''}
      onSave={() => void save(code)}
      onClose={onClose}
      saveId="save-badge"
    >
      <TextField
        type="password"
        label={words.badgeCode}
        hint={words.badgeHint}
        value={code}
        onChange={type}
        error={error}
        autoFocus
        testId="badge-code"
      />
      {person.hasBadge ? (
        <ConfirmButton
          variant="danger"
          confirm={words.removeBadgeSure}
          onConfirm={() => void save(null)}
          testId="remove-badge"
        >
          {words.removeBadge}
        </ConfirmButton>
      ) : null}
    </SecretSheet>
  );
}
