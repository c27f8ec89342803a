import type { DevicesView, PeripheralView } from '@galley/pos/contract';
import { ListRow } from '@galley/ui';
import {
  ChevronRight,
  CircleCheck,
  CircleDashed,
  CircleX,
  type LucideIcon,
  Monitor,
  Printer,
  Scale,
  ScanBarcode,
  Thermometer,
  TriangleAlert,
  Wallet,
} from 'lucide-react';
import { deviceWords } from '../../app/device-words.ts';
import { drawerWords } from '../../app/drawer-words.ts';
import { useFormat } from '../../state/format.ts';
import { DRAWER_ROLE } from './OpensHere.tsx';
import { WEIGH_ROLE } from './ScaleSettings.tsx';
import { saidText } from './said-text.ts';

const ICONS: Readonly<Record<PeripheralView['type'], LucideIcon>> = {
  printer: Printer,
  drawer: Wallet,
  scale: Scale,
  scanner: ScanBarcode,
  probe: Thermometer,
  display: Monitor,
};

type State = NonNullable<PeripheralView['seen']>['state'];

const MARKS: Readonly<Record<State, { readonly Icon: LucideIcon; readonly look: string }>> = {
  opening: { Icon: CircleDashed, look: 'text-info' },
  working: { Icon: CircleCheck, look: 'text-ok' },
  attention: { Icon: TriangleAlert, look: 'text-attention' },
  stopped: { Icon: CircleX, look: 'text-alarm' },
};

/** State by icon and word; what is the matter stands below the name. */
export function DeviceState({ seen }: { readonly seen: PeripheralView['seen'] }) {
  if (seen === null) return null;
  const { Icon, look } = MARKS[seen.state];
  return (
    <span className="flex shrink-0 items-center gap-2 text-label" data-testid="device-state">
      <Icon aria-hidden size="1.1em" className={look} />
      {deviceWords.states[seen.state]}
    </span>
  );
}

type Named = Pick<DevicesView, 'stations' | 'machines'>;

const isNamed = (role: string): role is keyof typeof deviceWords.roles => role in deviceWords.roles;

export const roleText = (role: string, { stations, machines }: Named): string => {
  if (isNamed(role)) return deviceWords.roles[role];
  if (role.startsWith(WEIGH_ROLE)) {
    const register = machines.find(({ hostId }) => `${WEIGH_ROLE}${hostId}` === role);
    return deviceWords.weighsRole(register?.hostName ?? role.slice(WEIGH_ROLE.length));
  }
  if (role.startsWith(DRAWER_ROLE)) {
    const register = machines.find(({ hostId }) => `${DRAWER_ROLE}${hostId}` === role);
    return drawerWords.drawerRole(register?.hostName ?? role.slice(DRAWER_ROLE.length));
  }
  const key = role.slice('station:'.length);
  return deviceWords.stationRole(stations.find((station) => station.key === key)?.name ?? key);
};

const hostText = ({ hostName, type }: PeripheralView): string => {
  if (hostName !== null) return hostName;
  return type === 'printer' ? deviceWords.everyRegister : deviceWords.firstRegister;
};

/** Where it hangs, then what is the matter, else what it is for; and always who takes its papers over. */
const aboutText = (device: PeripheralView, devices: DevicesView): string => {
  const { roles, rolesElsewhere, handsOnTo, seen } = device;
  const lost = rolesElsewhere.map(({ role, name }) =>
    deviceWords.roleElsewhere(roleText(role, devices), name),
  );
  const next = handsOnTo === null ? [] : [deviceWords.handsOnTo(handsOnTo)];
  const uses = roles.map((role) => roleText(role, devices));
  // Nobody need choose the only drawer of a register for it to be opened.
  if (device.type === 'drawer' && device.opensHere && uses.length === 0)
    uses.push(drawerWords.opened);
  const about = seen?.words == null ? uses : [seen.words];
  return [hostText(device), ...about, ...lost, ...next].join(' · ');
};

type DeviceRowProps = {
  readonly device: PeripheralView;
  readonly devices: DevicesView;
  readonly onPress: () => void;
};

export function DeviceRow({ device, devices, onPress }: DeviceRowProps) {
  const { id, name, type, seen, last } = device;
  const Icon = ICONS[type];
  return (
    <ListRow
      flush
      testId={`device-${id}`}
      onPress={onPress}
      start={<Icon aria-hidden size="1.4em" className="shrink-0 text-ink-2" />}
      title={name}
      subtitle={aboutText(device, devices)}
      end={
        <span className="flex items-center gap-4">
          {last === null || seen?.state !== 'working' ? null : <Said device={device} />}
          <DeviceState seen={seen} />
          <ChevronRight aria-hidden size="1.2em" className="shrink-0 text-ink-2 rtl:rotate-180" />
        </span>
      }
    />
  );
}

/** A value in one line, a sentence in as many as it needs: figures never break, sentences must. */
function Said({ device }: { readonly device: PeripheralView }) {
  const { time } = useFormat();
  return (
    <span className="max-w-[15rem] text-label text-balance whitespace-normal tabular-nums text-ink-2">
      {saidText(device, time)}
    </span>
  );
}
