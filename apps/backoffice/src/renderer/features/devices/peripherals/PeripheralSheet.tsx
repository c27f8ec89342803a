import type { OfficeDevices, OfficePeripheral } from '@galley/backoffice/contract';
import { ConfirmButton, Notice, Select, SideSheet, Switch, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../../app/words.ts';
import { runAndTell } from '../../../state/edits.ts';
import { Calibrations } from './Calibrations.tsx';
import { hostText } from './host-text.ts';
import { roleText } from './role-text.ts';
import { useMayEditDevices } from './use-may-edit.ts';

type SheetProps = {
  readonly device: OfficePeripheral;
  readonly devices: OfficeDevices;
  readonly onClose: () => void;
};

type Change = Parameters<typeof runAndTell<'savePeripheral'>>[1];

/** What a device is for. Each change is saved by itself and holds at every register as soon as it is reached. */
export function PeripheralSheet({ device, devices, onClose }: SheetProps) {
  const may = useMayEditDevices();
  const save = (change: Omit<Change, 'id'>) =>
    void runAndTell('savePeripheral', { id: device.id, ...change });
  const remove = async () => {
    const outcome = await runAndTell('removePeripheral', { id: device.id });
    if (!outcome.ok) return;
    toaster.show({ message: words.takenOff(device.name), tone: 'ok' });
    onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      title={device.name}
      subtitle={`${words.peripheralTypes[device.type]}, ${hostText(device)}`}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-6" data-testid="peripheral-sheet">
        {device.states.map(({ words: advice, hostName, state }) =>
          advice === null ? null : (
            <Notice key={hostName} kind={state === 'working' ? 'info' : 'warn'} title={advice} />
          ),
        )}
        {may ? (
          <>
            <Name device={device} onSave={(name) => save({ name })} />
            {device.type === 'printer' ? (
              <Roles device={device} devices={devices} save={save} />
            ) : null}
            {device.type === 'probe' ? (
              <>
                <Host device={device} devices={devices} save={save} />
                <Calibrations device={device} save={(setup) => save({ setup })} />
              </>
            ) : null}
            <ConfirmButton
              confirm={words.reallyTakeOff(device.name)}
              onConfirm={() => void remove()}
            >
              {words.takeOff}
            </ConfirmButton>
          </>
        ) : (
          <Notice title={words.mayNotEditDevices} />
        )}
      </div>
    </SideSheet>
  );
}

type NameProps = { readonly device: OfficePeripheral; readonly onSave: (name: string) => void };

function Name({ device, onSave }: NameProps) {
  const [name, setName] = useState(device.name);
  const keep = () => {
    const typed = name.trim();
    if (typed !== '' && typed !== device.name) onSave(typed);
  };
  return (
    <TextField
      label={words.peripheralName}
      value={name}
      onChange={setName}
      onBlur={keep}
      maxLength={60}
    />
  );
}

/** What the select says for "no other printer": ids of options are never empty. */
const NONE = '-';

/** The machine that a probe is plugged into, or that reaches it over the network. */
function Host({ device, devices, save }: RolesProps) {
  const first = devices.hosts.find((host) => host.first)?.name;
  return (
    <Select
      label={words.hangsOn}
      selected={device.hostId ?? NONE}
      options={[
        {
          id: NONE,
          label: first === undefined ? words.firstRegister : words.firstRegisterIs(first),
        },
        ...devices.hosts.map(({ id, name }) => ({ id, label: name })),
      ]}
      onSelect={(id) => save({ hostId: id === NONE ? null : id })}
    />
  );
}

type RolesProps = Pick<SheetProps, 'device' | 'devices'> & {
  readonly save: (change: Omit<Change, 'id'>) => void;
};

function Roles({ device, devices, save }: RolesProps) {
  const toggle = (role: string, on: boolean) =>
    save({ roles: on ? [...device.roles, role] : device.roles.filter((one) => one !== role) });
  return (
    <>
      <fieldset className="m-0 flex flex-col gap-2 border-0 p-0">
        <legend className="pb-2 text-label font-semibold text-ink-2">{words.usedFor}</legend>
        {devices.printerRoles.map((role) => (
          <Switch
            key={role}
            label={roleText(role, devices)}
            on={device.roles.includes(role)}
            onChange={(on) => toggle(role, on)}
          />
        ))}
      </fieldset>
      <Select
        label={words.failover}
        selected={device.failoverId ?? NONE}
        options={[
          { id: NONE, label: words.noFailover },
          ...device.takersOver.map(({ id, name, leadsBack }) => ({
            ...{ id, label: name, disabled: leadsBack },
            hint: leadsBack ? words.handsOnHere : undefined,
          })),
        ]}
        onSelect={(id) => save({ failoverId: id === NONE ? null : id })}
      />
    </>
  );
}
