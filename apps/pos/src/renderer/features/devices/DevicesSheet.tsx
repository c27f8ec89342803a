import type { DevicesView, PeripheralView } from '@galley/pos/contract';
import { Button, EmptyState, Notice, SideSheet } from '@galley/ui';
import { Cable, Plus, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { modbusWords } from '../../app/modbus-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { typedWords } from '../../app/typed-device-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { asPersonNow } from '../../state/perform.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { DeviceForm } from './DeviceForm.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { DisplayForm } from './DisplayForm.tsx';
import { FoundForm } from './FoundForm.tsx';
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
  | { readonly at: 'found'; readonly key: string }
  | { readonly at: 'typed' }
  | { readonly at: 'modbus' }
  | { readonly at: 'display' };

/** The devices of the site as this register sees them: what is set up, what is plugged in, and each to be tested. */
export function DevicesSheet() {
  const devices = useDevices();
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const back = () => setPlace({ at: 'list' });
  const one =
    place.at === 'device' ? devices?.peripherals.find(({ id }) => id === place.id) : undefined;
  const found =
    place.at === 'found' ? devices?.found.find(({ key }) => key === place.key) : undefined;
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={one?.name ?? found?.name ?? deviceWords.devices}
      subtitle={one === undefined ? deviceWords.devicesHelp : deviceWords.types[one.type]}
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
      ) : found !== undefined ? (
        <FoundForm found={found} onDone={back} />
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
      {devices.unreadablePapers.length === 0 ? null : (
        <Notice kind="warn" title={deviceWords.unreadablePapers(devices.unreadablePapers)} />
      )}
      <section aria-label={deviceWords.devices}>
        {devices.peripherals.length === 0 ? (
          <EmptyState icon={<Cable aria-hidden />} title={deviceWords.none} />
        ) : (
          <ul className="m-0 list-none p-0">
            {devices.peripherals.map((device: PeripheralView) => (
              <li key={device.id} className="hairline-b">
                <DeviceRow
                  device={device}
                  devices={devices}
                  onPress={() => onOpen({ at: 'device', id: device.id })}
                />
              </li>
            ))}
          </ul>
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
      {may ? <Found devices={devices} onOpen={onOpen} /> : null}
    </div>
  );
}

/** Quiet while all is well; restarts stay there to be read, because they point at a device that is not. */
function ProcessNotice({ process }: Pick<DevicesView, 'process'>) {
  const { time } = useFormat();
  const { words: trouble, restarts, hangs, since } = process;
  if (trouble !== null) return <Notice kind="warn" title={trouble} />;
  if (restarts === 0) return null;
  return (
    <p className="figures m-0 text-label text-ink-2" data-testid="device-restarts">
      {deviceWords.restarts(restarts, hangs, time(since))}
    </p>
  );
}

function Found({ devices, onOpen }: ListProps) {
  const { time } = useFormat();
  const [problem, setProblem] = useState<string>();
  const look = async () => {
    const outcome = await asPersonNow()('findDevices', {});
    setProblem(outcome.ok ? undefined : failureText(outcome.error));
  };
  useEffect(() => void asPersonNow()('findDevices', {}), []);
  const fresh = devices.found.filter(({ peripheralId }) => peripheralId === null);
  return (
    <section aria-label={deviceWords.pluggedIn} className="flex flex-col gap-3">
      <div className="flex items-center gap-4">
        <h3 className="m-0 grow text-label font-semibold text-ink-2">{deviceWords.pluggedIn}</h3>
        <span className="figures text-small text-ink-2">
          {devices.lookedAt === null
            ? deviceWords.notLooked
            : deviceWords.lookedAt(time(devices.lookedAt))}
        </span>
        <Button size="small" icon={<RefreshCw aria-hidden />} onPress={() => void look()}>
          {deviceWords.find}
        </Button>
      </div>
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {fresh.length === 0 && devices.lookedAt !== null ? (
        <p className="m-0 text-label text-ink-2">{deviceWords.nothingFound}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {fresh.map((device) => (
          <li key={device.key} className="hairline-b flex min-h-key items-center gap-4 py-2">
            <span className="min-w-0 grow">
              <span className="block text-body font-medium">{device.name}</span>
              <span className="block text-small text-ink-2 [overflow-wrap:anywhere]">
                {device.trouble === undefined
                  ? device.key
                  : `${device.trouble.message} ${device.trouble.cure}`}
              </span>
            </span>
            <Button
              size="small"
              disabled={device.trouble !== undefined}
              onPress={() => onOpen({ at: 'found', key: device.key })}
            >
              {deviceWords.setUp}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
