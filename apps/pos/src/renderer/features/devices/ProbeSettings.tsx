import type { PeripheralView } from '@galley/pos/contract';
import { CalibrationForm, calibrationOf, sensorsOf, withCalibration } from '@galley/ui';
import type { Change } from './use-saving.ts';

type ProbeSettingsProps = {
  readonly device: PeripheralView;
  readonly save: (change: Change) => void;
};

/** When and how far each sensor of a probe was off. */
export function ProbeSettings({ device, save }: ProbeSettingsProps) {
  const { setup, calibratedBy } = device;
  const heard = new Map(device.sensors.map(({ name, sentMilliC }) => [name, sentMilliC]));
  const names = sensorsOf(setup, [...heard.keys()]);
  return (
    <>
      {names.map((name) => (
        <CalibrationForm
          key={name}
          sensor={name}
          only={names.length === 1}
          before={calibrationOf(setup, name)}
          by={calibratedBy[name]}
          sentMilliC={heard.get(name) ?? null}
          keep={(calibration) => save({ setup: withCalibration(setup, name, calibration) })}
        />
      ))}
    </>
  );
}
