import type { FoundView, MachineView } from '@galley/pos/contract';
import { Button, Notice, Select, TextField } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { named } from '../../app/listed.ts';
import { useSaving } from './use-saving.ts';

type FoundFormProps = {
  readonly found: FoundView;
  readonly machine: MachineView;
  readonly onDone: () => void;
};

const wayText = ({ type, name }: FoundView['uses'][number]): string =>
  name === null ? deviceWords.types[type] : named(deviceWords.types[type], name);

/** What a device that was found is to be at its machine. */
export function FoundForm({ found, machine, onDone }: FoundFormProps) {
  const [name, setName] = useState(found.name);
  const [chosen, setChosen] = useState(found.uses[0]?.id);
  const { problem, save } = useSaving();
  const add = async () => {
    const use = found.uses.find(({ id }) => id === chosen);
    if (use === undefined) return;
    const { type, model, setup, roles } = use;
    const { key, connection } = found;
    const made = { key, name: name.trim(), type, hostId: machine.hostId, connection };
    if (await save({ ...made, model, setup, roles })) onDone();
  };
  return (
    <div className="flex flex-col gap-6">
      <TextField label={deviceWords.name} value={name} onChange={setName} maxLength={60} />
      <Select
        label={deviceWords.useAs}
        selected={chosen ?? ''}
        options={found.uses.map((use) => ({ id: use.id, label: wayText(use) }))}
        onSelect={setChosen}
      />
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <Button variant="primary" disabled={name.trim() === ''} onPress={() => void add()}>
        {deviceWords.setUp}
      </Button>
    </div>
  );
}
