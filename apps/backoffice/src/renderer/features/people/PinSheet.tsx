import { TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { rpc } from '../../state/rpc.ts';
import type { Person } from './person.ts';
import { SecretSheet } from './SecretSheet.tsx';

/** As many digits as the PIN pads of the house take. */
const DIGITS = 4;

const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, DIGITS);

type PinSheetProps = {
  readonly person: Pick<Person, 'id' | 'name'>;
  readonly onClose: () => void;
};

const problemOf = (pin: string, again: string): string | undefined => {
  if (pin.length < DIGITS) return words.pinShort;
  return pin === again ? undefined : words.pinDiffers;
};

/** A new PIN, typed twice and never shown. */
export function PinSheet({ person, onClose }: PinSheetProps) {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const problem = problemOf(pin, again);
    setError(problem);
    if (problem !== undefined) return;
    setBusy(true);
    const outcome = await rpc().run('setPin', { employeeId: person.id, pin });
    setBusy(false);
    if (!outcome.ok) return setError(outcome.error.message);
    toaster.show({ message: words.pinSaved(person.name), tone: 'ok' });
    onClose();
  };
  const type = (set: (text: string) => void) => (text: string) => {
    set(digitsOf(text));
    setError(undefined);
  };
  return (
    <SecretSheet
      title={words.setPin}
      personName={person.name}
      disabled={busy}
      onSave={() => void save()}
      onClose={onClose}
      saveId="save-pin"
    >
      <TextField
        type="password"
        inputMode="numeric"
        label={words.newPin}
        hint={words.pinHint}
        value={pin}
        onChange={type(setPin)}
        autoFocus
        testId="new-pin"
      />
      <TextField
        type="password"
        inputMode="numeric"
        label={words.againPin}
        value={again}
        onChange={type(setAgain)}
        error={error}
        testId="again-pin"
      />
    </SecretSheet>
  );
}
