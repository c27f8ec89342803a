import type { PeripheralView } from '@galley/pos/contract';
import { Notice, Select } from '@galley/ui';
import { drawerWords } from '../../app/drawer-words.ts';
import { DrawerSensor } from './DrawerSensor.tsx';
import { DrawerTrigger } from './DrawerTrigger.tsx';
import { OpensHere, type OpensHereProps } from './OpensHere.tsx';
import { useSaving } from './use-saving.ts';

type SensorLine = keyof typeof drawerWords.sensorLines;

const opensOf = ({ setup }: PeripheralView): string => {
  const { opens } = setup;
  return typeof opens === 'string' ? opens : '07';
};

const lineOf = ({ setup }: PeripheralView): SensorLine => {
  const line = String(setup['sensorLine']);
  return line in drawerWords.sensorLines ? (line as SensorLine) : 'none';
};

/** A drawer with a line of its own: who opens it, by which bytes, and by which signal it tells that it is open. */
export function DrawerSettings({ device, devices, save }: OpensHereProps) {
  const trigger = useSaving(device.id);
  const sensorLine = lineOf(device);
  const { setup } = device;
  // What was found out of one signal says nothing of another.
  const { drawer: _polarity, ...otherSetup } = setup;
  const keep = (opens: string) => {
    if (opens !== opensOf(device)) void trigger.save({ setup: { ...setup, opens } });
  };
  return (
    <>
      <OpensHere device={device} devices={devices} save={save} />
      <DrawerTrigger
        opens={opensOf(device)}
        onType={() => undefined}
        onKeep={keep}
        problem={trigger.problem}
      />
      <Select
        label={drawerWords.sensorLine}
        selected={sensorLine}
        options={Object.entries(drawerWords.sensorLines).map(([id, label]) => ({ id, label }))}
        onSelect={(id) => save({ setup: { ...otherSetup, sensorLine: id } })}
      />
      {sensorLine === 'none' ? (
        <Notice title={drawerWords.noSensor} />
      ) : (
        <DrawerSensor device={device} save={save} />
      )}
    </>
  );
}
