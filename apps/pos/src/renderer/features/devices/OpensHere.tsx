import type { DevicesView, PeripheralView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { drawerWords } from '../../app/drawer-words.ts';
import type { Change } from './use-saving.ts';

/** Begins the role of the device whose drawer a register opens; the register's id follows (rule SD7). */
export const DRAWER_ROLE = 'drawer:';

export type OpensHereProps = {
  readonly device: PeripheralView;
  readonly devices: DevicesView;
  readonly save: (change: Change) => void;
};

/** Whether this register opens the drawer of this device, and the choice that it does. One drawer a register. */
export function OpensHere({ device, devices, save }: OpensHereProps) {
  const here = devices.machines.find(({ own }) => own)?.hostId;
  const isReached = device.own || (device.type === 'printer' && device.hostId === null);
  if (!isReached || here === undefined) return null;
  const role = `${DRAWER_ROLE}${here}`;
  return (
    <div className="flex flex-col items-start gap-2" data-testid="opens-here">
      {device.opensHere ? (
        <p className="m-0 text-body font-semibold">{drawerWords.opensHere}</p>
      ) : (
        <Button
          onPress={() => save({ roles: [...device.roles.filter((one) => one !== role), role] })}
          testId="open-this-drawer"
        >
          {drawerWords.openThis}
        </Button>
      )}
      <p className="m-0 text-label text-ink-2">{drawerWords.opensHelp}</p>
    </div>
  );
}
