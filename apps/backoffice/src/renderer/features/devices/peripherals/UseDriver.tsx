import { Button, toaster } from '@galley/ui';
import { words } from '../../../app/words.ts';
import { runAndTell } from '../../../state/edits.ts';
import { useAnswer } from '../../../state/read.store.ts';
import { useMayEditDevices } from './use-may-edit.ts';

/** Gives a driver that works to one of the site's line probes. */
export function UseDriver({ driver }: { readonly driver: string }) {
  const may = useMayEditDevices();
  const { value: devices } = useAnswer('devices', {});
  const probes = (devices?.peripherals ?? []).filter(
    ({ type, setup }) => type === 'probe' && setup['kind'] === 'probe',
  );
  const use = async (id: string, name: string, setup: (typeof probes)[number]['setup']) => {
    const changed = { ...setup, driver: JSON.parse(driver) };
    const outcome = await runAndTell('savePeripheral', { id, setup: changed });
    if (outcome.ok) toaster.show({ message: words.driverUsed(name), tone: 'ok' });
  };
  if (!may) return null;
  return (
    <div className="flex flex-wrap gap-keys">
      {probes.map(({ id, name, setup }) => (
        <Button key={id} onPress={() => void use(id, name, setup)}>
          {words.driverFor(name)}
        </Button>
      ))}
    </div>
  );
}
