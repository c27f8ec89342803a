import type { OfficeDevices } from '@galley/backoffice/contract';
import { Button, placeOf, Select, SideSheet, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { runAndTell } from '../../../state/edits.ts';
import { HostTrial, type HostTrialProps } from './HostTrial.tsx';

type Device = OfficeDevices['machines'][number]['devices'][number];

type SetUpSheetProps = {
  readonly machine: HostTrialProps['machine'];
  readonly device: Device;
  readonly onClose: () => void;
};

const wayText = ({ type, name }: Device['uses'][number]): string => {
  const kind = words.peripheralTypes[type] ?? type;
  return name === null ? kind : `${kind}: ${name}`;
};

/** What a device that a machine found is to be there. */
export function SetUpSheet({ machine, device, onClose }: SetUpSheetProps) {
  const [name, setName] = useState(device.name);
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState(device.uses[0]?.id);
  const use = device.uses.find(({ id }) => id === chosen);
  const add = async () => {
    if (use === undefined) return;
    const { type, model, setup, roles } = use;
    const { key, connection } = device;
    const made = {
      key,
      name: name.trim(),
      type,
      hostId: machine.hostId,
      connection,
      model,
      setup,
      roles,
    };
    const outcome = await runAndTell('savePeripheral', made);
    // It stays beside the field until that is changed; the message passes.
    setProblem(outcome.ok ? undefined : outcome.error.message);
    if (!outcome.ok) return;
    toaster.show({ message: words.deviceSetUp(name.trim()), tone: 'ok' });
    onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      title={device.name}
      subtitle={placeOf(device)}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-6" data-testid="set-up-sheet">
        <TextField
          label={words.peripheralName}
          value={name}
          error={problem}
          onChange={(typed) => {
            setName(typed);
            setProblem(undefined);
          }}
          maxLength={60}
        />
        <Select
          label={words.useAs}
          selected={chosen ?? ''}
          options={device.uses.map((use) => ({ id: use.id, label: wayText(use) }))}
          onSelect={setChosen}
        />
        {use === undefined ? null : (
          <HostTrial key={use.id} machine={machine} connection={device.connection} use={use} />
        )}
        <Button variant="primary" disabled={name.trim() === ''} onPress={() => void add()}>
          {words.setUpDevice}
        </Button>
      </div>
    </SideSheet>
  );
}
