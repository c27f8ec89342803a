import type { DevicesView, PeripheralView } from '@galley/pos/contract';
import { Button, EmptyState, List, Notice, SideSheet } from '@galley/ui';
import { Cable, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { modbusWords } from '../../app/modbus-words.ts';
import { typedWords } from '../../app/typed-device-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { DeviceForm } from './DeviceForm.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { DisplayForm } from './DisplayForm.tsx';
import { FoundForm } from './FoundForm.tsx';
import { Machines } from './Machines.tsx';
import { ModbusForm } from './ModbusForm.tsx';
import { TypedForm } from './TypedForm.tsx';

const useDevices = (): DevicesView | undefined => {
  const [devices, setDevices] = useState<DevicesView>();
  useEffect(() => rpc().watch('devices', {}, setDevices, () => undefined), []);
  return devices;
};

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'device'; readonly id: string }
  | { readonly at: 'found'; readonly hostId: string; readonly key: string }
  | { readonly at: 'typed' }
  | { readonly at: 'modbus' }
  | { readonly at: 'display' };

/** What is filled in for a device that nobody found says so, and not that it is the list. */
const HEADS = {
  list: { title: deviceWords.devices, subtitle: deviceWords.devicesHelp },
  typed: { title: typedWords.add, subtitle: typedWords.addHelp },
  modbus: { title: modbusWords.addProbe, subtitle: modbusWords.addHelp },
  display: { title: deviceWords.addDisplay, subtitle: deviceWords.addDisplayHelp },
} as const;

type Head = { readonly title: string; readonly subtitle: string };

const headOf = (
  place: Place,
  one: PeripheralView | undefined,
  plugged: ReturnType<typeof foundAt>,
): Head => {
  if (one !== undefined) return { title: one.name, subtitle: deviceWords.types[one.type] };
  if (plugged !== undefined) {
    const { found, machine } = plugged;
    return { title: found.name, subtitle: deviceWords.setUpAt(machine.hostName) };
  }
  return place.at === 'device' || place.at === 'found' ? HEADS.list : HEADS[place.at];
};

/** The device of a place on the list of what is plugged in, with its machine. */
const foundAt = (devices: DevicesView | undefined, place: Place) => {
  if (place.at !== 'found') return undefined;
  const machine = devices?.machines.find(({ hostId }) => hostId === place.hostId);
  const found = machine?.devices.find(({ key }) => key === place.key);
  return machine === undefined || found === undefined ? undefined : { machine, found };
};

/** The devices of the site as this register sees them: what is set up, what is plugged in, and each to be tested. */
export function DevicesSheet() {
  const devices = useDevices();
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const back = () => setPlace({ at: 'list' });
  const one =
    place.at === 'device' ? devices?.peripherals.find(({ id }) => id === place.id) : undefined;
  const plugged = foundAt(devices, place);
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      {...headOf(place, one, plugged)}
      closeLabel={words.close}
      footer={
        place.at === 'list' ? undefined : (
          <Button variant="quiet" fullWidth onPress={back} testId="devices-back">
            {deviceWords.back}
          </Button>
        )
      }
    >
      {devices === undefined ? null : one !== undefined ? (
        <DeviceForm key={one.id} device={one} devices={devices} onGone={back} />
      ) : plugged !== undefined ? (
        <FoundForm {...plugged} onDone={back} />
      ) : (
        <NoDevice place={place} devices={devices} onOpen={setPlace} onDone={back} />
      )}
    </SideSheet>
  );
}

type NoDeviceProps = ListProps & { readonly place: Place; readonly onDone: () => void };

/** The list, or what is filled in for a device that nobody found. */
function NoDevice({ place, devices, onOpen, onDone }: NoDeviceProps) {
  if (place.at === 'modbus') return <ModbusForm onDone={onDone} />;
  if (place.at === 'typed') return <TypedForm onDone={onDone} />;
  if (place.at === 'display') return <DisplayForm onDone={onDone} />;
  return <DeviceList devices={devices} onOpen={onOpen} />;
}

type ListProps = {
  readonly devices: DevicesView;
  readonly onOpen: (place: Place) => void;
};

function DeviceList({ devices, onOpen }: ListProps) {
  const may = useRead(({ session }) => session?.mayEditDevices === true);
  return (
    <div className="flex flex-col gap-8" data-testid="devices">
      <ProcessNotice process={devices.process} />
      <ForeignPort foreignPort={devices.foreignPort} />
      {devices.unreadablePapers.length === 0 ? null : (
        <Notice kind="warn" title={deviceWords.unreadablePapers(devices.unreadablePapers)} />
      )}
      <section aria-label={deviceWords.devices}>
        {devices.peripherals.length === 0 ? (
          <EmptyState icon={<Cable aria-hidden />} title={deviceWords.none} />
        ) : (
          <List label={deviceWords.devices}>
            {devices.peripherals.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                devices={devices}
                onPress={() => onOpen({ at: 'device', id: device.id })}
              />
            ))}
          </List>
        )}
        {may ? (
          <div className="flex flex-wrap gap-keys pt-3">
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => onOpen({ at: 'typed' })}
              testId="add-typed"
            >
              {typedWords.add}
            </Button>
            <Button
              icon={<Plus aria-hidden />}
              onPress={() => onOpen({ at: 'modbus' })}
              testId="add-modbus"
            >
              {modbusWords.addProbe}
            </Button>
            <Button icon={<Plus aria-hidden />} onPress={() => onOpen({ at: 'display' })}>
              {deviceWords.addDisplay}
            </Button>
          </div>
        ) : null}
      </section>
      {may ? (
        <Machines
          machines={devices.machines}
          onOpen={(hostId, key) => onOpen({ at: 'found', hostId, key })}
        />
      ) : null}
    </div>
  );
}

function ForeignPort({ foreignPort }: Pick<DevicesView, 'foreignPort'>) {
  if (foreignPort === null) return null;
  if (foreignPort.problem !== null) return <Notice kind="warn" title={foreignPort.problem} />;
  return (
    <p className="m-0 tabular-nums text-label text-ink-2">
      {deviceWords.foreignPort(foreignPort.port)}
    </p>
  );
}

/** Quiet while all is well; restarts stay there to be read, because they point at a device that is not. */
function ProcessNotice({ process }: Pick<DevicesView, 'process'>) {
  const { time } = useFormat();
  const { words: trouble, restarts, hangs, since } = process;
  if (trouble !== null) return <Notice kind="warn" title={trouble} />;
  if (restarts === 0) return null;
  return (
    <p className="m-0 tabular-nums text-label text-ink-2" data-testid="device-restarts">
      {deviceWords.restarts(restarts, hangs, time(since))}
    </p>
  );
}
