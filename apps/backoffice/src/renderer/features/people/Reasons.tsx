import type { OfficeReason } from '@galley/backoffice/contract';
import { Button, IconButton, SegmentedControl, TextField, toaster } from '@galley/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

type Use = OfficeReason['use'];

const USES = (['discount', 'comp', 'void', 'refund'] as const).map((id) => ({
  id,
  label: words.reasonUses[id],
}));

const NONE: readonly OfficeReason[] = [];

/** What people choose from when they take something off, one list for each act. */
export function Reasons({ mayEdit }: { readonly mayEdit: boolean }) {
  const reasons = useAnswer('reasons', {}).value ?? NONE;
  const [use, setUse] = useState<Use>('discount');
  return (
    <Section title={words.reasons}>
      <SegmentedControl
        label={words.reasons}
        segments={USES}
        selected={use}
        onSelect={setUse}
        size="small"
      />
      <ul className="m-0 list-none p-0 pt-2" data-testid="reasons">
        {reasons
          .filter((reason) => reason.use === use)
          .map((reason) => (
            <Row key={`${reason.id} ${reason.name}`} reason={reason} mayEdit={mayEdit} />
          ))}
      </ul>
      {mayEdit ? <Add key={use} use={use} /> : null}
    </Section>
  );
}

const saveReason = async (
  input: { readonly id?: string; readonly use?: Use; readonly name?: string },
  message: string,
): Promise<boolean> => {
  const outcome = await runAndTell('saveReason', input);
  if (outcome.ok) toaster.show({ message, tone: 'ok' });
  return outcome.ok;
};

function Row({ reason, mayEdit }: { readonly reason: OfficeReason; readonly mayEdit: boolean }) {
  const { id } = reason;
  const [name, setName] = useState(reason.name);
  const changed = name.trim() !== '' && name.trim() !== reason.name;
  if (!mayEdit) return <li className="hairline-b py-2">{reason.name}</li>;
  return (
    <li className="flex items-end gap-3 py-1" data-testid="reason">
      <TextField label={words.reasonName} value={name} onChange={setName} maxLength={40} />
      {changed ? (
        <Button
          variant="primary"
          onPress={() => void saveReason({ id, name: name.trim() }, words.saved(name.trim()))}
          testId="save-reason"
        >
          {words.save}
        </Button>
      ) : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.removeReason(reason.name)}
          onPress={() => void saveReason({ id }, words.reasonRemoved(reason.name))}
          testId="remove-reason"
        />
      )}
    </li>
  );
}

function Add({ use }: { readonly use: Use }) {
  const [name, setName] = useState('');
  const add = async () => {
    if (await saveReason({ use, name: name.trim() }, words.saved(name.trim()))) setName('');
  };
  return (
    <div className="flex items-end gap-3 pt-2">
      <TextField label={words.newReason} value={name} onChange={setName} maxLength={40} />
      <Button
        icon={<Plus aria-hidden />}
        disabled={name.trim() === ''}
        onPress={() => void add()}
        testId="add-reason"
      >
        {words.addReason}
      </Button>
    </div>
  );
}
