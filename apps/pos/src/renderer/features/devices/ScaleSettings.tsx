import type { DevicesView, PeripheralView } from '@galley/pos/contract';
import { Switch } from '@galley/ui';
import { deviceWords } from '../../app/device-words.ts';
import type { Change } from './use-saving.ts';

/** Begins the role of the scale with which a register weighs first; the register's id follows (rule PE25). */
export const WEIGH_ROLE = 'weigh:';

type Props = {
  readonly device: PeripheralView;
  readonly devices: DevicesView;
  readonly save: (change: Change) => void;
};

/** Whether this register weighs first with this scale; others of the site do not, because it hangs here. */
export function ScaleSettings({ device, devices, save }: Props) {
  const here = devices.machines.find(({ own }) => own)?.hostId;
  if (!device.own || here === undefined) return null;
  const role = `${WEIGH_ROLE}${here}`;
  const others = device.roles.filter((one) => one !== role);
  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={deviceWords.weighsHere}
        on={device.roles.includes(role)}
        onChange={(on) => save({ roles: on ? [...others, role] : others })}
      />
      <p className="m-0 text-label text-ink-2">{deviceWords.weighsHelp}</p>
    </div>
  );
}
