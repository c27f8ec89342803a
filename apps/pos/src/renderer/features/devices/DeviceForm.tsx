import type { DevicesView, DeviceTest, PeripheralView } from '@galley/pos/contract';
import {
  Button,
  ConfirmButton,
  Notice,
  type NoticeKind,
  Select,
  Switch,
  TextField,
} from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { named } from '../../app/listed.ts';
import { lastTold } from '../../app/told.ts';
import { failureText } from '../../app/trouble-text.ts';
import { drawerTried } from '../../parts/drawer-tried.ts';
import { useFormat } from '../../state/format.ts';
import { asPersonNow } from '../../state/perform.ts';
import { useRead } from '../../state/read.store.ts';
import { DeviceState, roleText } from './DeviceRow.tsx';
import { DisplaySettings } from './DisplaySettings.tsx';
import { DrawerSensor } from './DrawerSensor.tsx';
import { DrawerSettings } from './DrawerSettings.tsx';
import { LineSettings, PrinterModel } from './LineSettings.tsx';
import { LiveValue } from './LiveValue.tsx';
import { OpensHere } from './OpensHere.tsx';
import { ProbeSettings } from './ProbeSettings.tsx';
import { ScaleSettings } from './ScaleSettings.tsx';
import { TestPaper } from './TestPaper.tsx';
import { type Change, useSaving } from './use-saving.ts';

type DeviceFormProps = {
  readonly device: PeripheralView;
  readonly devices: DevicesView;
  readonly onGone: () => void;
};

/** One device: how it is, what it said last, tests, and what it is for. Each change is saved by itself. */
export function DeviceForm({ device, devices, onGone }: DeviceFormProps) {
  const may = useRead(({ session }) => session?.mayEditDevices === true);
  const { problem, save } = useSaving(device.id);
  return (
    <div className="flex flex-col gap-6" data-testid="device-form">
      <How device={device} />
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      {device.own && (device.type === 'scale' || device.type === 'probe') ? (
        <LiveValue device={device} />
      ) : null}
      {may ? <Tests device={device} /> : null}
      {may ? <Settings device={device} devices={devices} save={save} /> : null}
      {may ? <TakeOff device={device} onGone={onGone} /> : null}
    </div>
  );
}

const addressText = ({ connection }: PeripheralView): string => {
  const { kind, ...rest } = connection;
  if (kind === 'tcp') return `${String(rest['host'])}:${String(rest['port'])}`;
  if (typeof rest['path'] === 'string') return rest['path'];
  const identity = Object(rest['identity']);
  return [identity.vendorId, identity.productId, identity.serialNumber ?? identity.place]
    .filter(Boolean)
    .join(' ');
};

function How({ device }: { readonly device: PeripheralView }) {
  const { time } = useFormat();
  const { seen, last } = device;
  // What it says now stands below; what it said before it fell silent stands here with its time.
  const speaks = device.type === 'scale' || device.type === 'probe';
  const isLive = device.own && seen?.state === 'working' && speaks;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-6">
        <DeviceState seen={seen} />
        <span className="min-w-0 text-label tabular-nums [overflow-wrap:anywhere] text-ink-2">
          {addressText(device)}
        </span>
      </div>
      {seen?.words == null ? null : (
        <Notice kind={seen.state === 'working' ? 'info' : 'warn'} title={seen.words} />
      )}
      {last === null || isLive ? null : (
        <p
          className="m-0 tabular-nums [overflow-wrap:anywhere] text-body"
          data-testid="device-last"
        >
          {named(deviceWords.last, lastTold(last.text))}{' '}
          <span className="text-ink-2">{time(last.at)}</span>
        </p>
      )}
    </div>
  );
}

const TESTS: Partial<Readonly<Record<PeripheralView['type'], readonly DeviceTest[]>>> = {
  printer: ['print', 'drawer'],
  scanner: ['beep'],
  display: ['show'],
  drawer: ['drawer'],
};

const LABELS: Readonly<Record<DeviceTest, string>> = {
  print: deviceWords.testPrint,
  drawer: deviceWords.testDrawer,
  beep: deviceWords.testBeep,
  show: deviceWords.testShow,
};

function Tests({ device }: { readonly device: PeripheralView }) {
  const [said, setSaid] = useState<{ readonly kind: NoticeKind; readonly text: string }>();
  const [paper, setPaper] = useState<string>();
  const run = async (test: DeviceTest) => {
    setSaid(undefined);
    setPaper(undefined);
    const outcome = await asPersonNow()('testDevice', { id: device.id, test });
    if (!outcome.ok) return setSaid({ kind: 'error', text: failureText(outcome.error) });
    const told = outcome.value;
    if (told !== null && 'jobKey' in told) setPaper(told.jobKey);
    else if (told !== null) setSaid(drawerTried(told));
    else if (test !== 'print') setSaid({ kind: 'done', text: deviceWords.tested[test] });
  };
  const tests = TESTS[device.type] ?? [];
  if (tests.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-keys">
        {tests.map((test) => (
          <Button key={test} onPress={() => void run(test)} testId={`test-${test}`}>
            {LABELS[test]}
          </Button>
        ))}
      </div>
      {said === undefined ? null : <Notice kind={said.kind} title={said.text} />}
      {paper === undefined ? null : <TestPaper jobKey={paper} />}
    </div>
  );
}

type SettingsProps = Omit<DeviceFormProps, 'onGone'> & { readonly save: (change: Change) => void };

function Settings({ device, devices, save }: SettingsProps) {
  const [name, setName] = useState(device.name);
  const saveName = () => {
    if (name.trim() !== '' && name.trim() !== device.name) save({ name: name.trim() });
  };
  return (
    <div className="flex flex-col gap-6">
      <TextField
        label={deviceWords.name}
        value={name}
        onChange={setName}
        onBlur={saveName}
        maxLength={60}
      />
      {device.type === 'printer' ? (
        <PrinterSettings device={device} devices={devices} save={save} />
      ) : null}
      {device.type === 'scale' ? (
        <ScaleSettings device={device} devices={devices} save={save} />
      ) : null}
      {device.type === 'drawer' ? (
        <DrawerSettings device={device} devices={devices} save={save} />
      ) : null}
      {device.type === 'probe' ? <ProbeSettings device={device} save={save} /> : null}
      {device.type === 'scanner' ? <Layouts device={device} save={save} /> : null}
      {device.type === 'display' ? <DisplaySettings device={device} save={save} /> : null}
      <LineSettings device={device} save={save} />
    </div>
  );
}

function PrinterSettings({ device, devices, save }: SettingsProps) {
  const toggle = (role: string, on: boolean) =>
    save({ roles: on ? [...device.roles, role] : device.roles.filter((one) => one !== role) });
  return (
    <>
      <fieldset className="m-0 border-0 p-0">
        <legend className="pb-2 text-label font-semibold text-ink-2">{deviceWords.role}</legend>
        <div className="grid grid-cols-2 gap-x-6 gap-y-2">
          {devices.printerRoles.map((role) => (
            <Switch
              key={role}
              label={roleText(role, devices)}
              on={device.roles.includes(role)}
              onChange={(on) => toggle(role, on)}
            />
          ))}
        </div>
      </fieldset>
      <Select
        label={deviceWords.failover}
        selected={device.failoverId ?? ''}
        options={[
          { id: '', label: deviceWords.noFailover },
          ...device.takersOver.map(({ id, name, leadsBack }) => ({
            ...{ id, label: name, disabled: leadsBack },
            hint: leadsBack ? deviceWords.handsOnHere : undefined,
          })),
        ]}
        onSelect={(id) => save({ failoverId: id === '' ? null : id })}
      />
      <PrinterModel device={device} save={save} />
      <DrawerSensor device={device} save={save} />
      {device.setup['drawer'] === null ? null : (
        <OpensHere device={device} devices={devices} save={save} />
      )}
    </>
  );
}

function Layouts({ device, save }: Pick<SettingsProps, 'device' | 'save'>) {
  const before = Array.isArray(device.setup['layouts']) ? device.setup['layouts'].join('\n') : '';
  const [text, setText] = useState(before);
  const keep = () => {
    const layouts = text
      .split(/\s*\n\s*/)
      .map((line) => line.replaceAll(' ', ''))
      .filter((line) => line !== '');
    if (layouts.join('\n') !== before) save({ setup: { ...device.setup, layouts } });
  };
  return (
    <TextField
      label={deviceWords.layouts}
      hint={deviceWords.layoutsHelp}
      rows={4}
      value={text}
      onChange={setText}
      onBlur={keep}
    />
  );
}

function TakeOff({
  device,
  onGone,
}: {
  readonly device: PeripheralView;
  readonly onGone: () => void;
}) {
  const remove = async () => {
    const outcome = await asPersonNow()('removePeripheral', { id: device.id });
    if (outcome.ok) onGone();
  };
  return (
    <ConfirmButton confirm={deviceWords.reallyRemove(device.name)} onConfirm={() => void remove()}>
      {deviceWords.remove}
    </ConfirmButton>
  );
}
