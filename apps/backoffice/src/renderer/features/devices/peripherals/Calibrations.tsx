import type { OfficePeripheral } from '@galley/backoffice/contract';
import { CalibrationForm, calibrationOf, sensorsOf, withCalibration } from '@galley/ui';
import { words } from '../../../app/words.ts';
import { useAnswer } from '../../../state/read.store.ts';

type CalibrationsProps = {
  readonly device: OfficePeripheral;
  readonly save: (setup: OfficePeripheral['setup']) => void;
};

/** How far each sensor of a probe is off, as its certificate or the person who tried it says. */
export function Calibrations({ device, save }: CalibrationsProps) {
  const { id, setup, calibratedBy } = device;
  const { value: probes = [] } = useAnswer('probes', {});
  const heard = probes.flatMap(({ probe }) => {
    const [of, sensor] = probe.split('/');
    return of === id && sensor !== undefined ? [sensor] : [];
  });
  const sensors = sensorsOf(setup, heard);
  return (
    <div className="flex flex-col gap-6">
      {sensors.length === 0 ? <p className="m-0 text-label text-ink-2">{words.noSensor}</p> : null}
      {sensors.map((sensor) => (
        <CalibrationForm
          key={sensor}
          sensor={sensor}
          only={sensors.length === 1}
          before={calibrationOf(setup, sensor)}
          by={calibratedBy[sensor]}
          keep={(calibration) => save(withCalibration(setup, sensor, calibration))}
        />
      ))}
      <p className="m-0 text-label text-ink-2">{words.iceAtRegister}</p>
    </div>
  );
}
