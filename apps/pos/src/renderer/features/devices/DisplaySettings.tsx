import type { PeripheralView } from '@galley/pos/contract';
import { Select, Switch } from '@galley/ui';
import { deviceWords } from '../../app/device-words.ts';
import { DISPLAY_PAGES, DISPLAY_PROTOCOLS } from './known-setups.ts';
import type { Change } from './use-saving.ts';

type Props = { readonly device: PeripheralView; readonly save: (change: Change) => void };

const ROLE = 'customer-display';

const textOf = (value: unknown, usual: string): string =>
  typeof value === 'string' ? value : usual;

/** How a display is spoken to, and whether it shows guests their check. */
export function DisplaySettings({ device, save }: Props) {
  const { setup, roles } = device;
  const protocol = textOf(setup['protocol'], 'escpos');
  const change = (part: Record<string, string>) => save({ setup: { ...setup, ...part } });
  return (
    <>
      <Switch
        label={deviceWords.roles['customer-display']}
        on={roles.includes(ROLE)}
        onChange={(on) => save({ roles: on ? [ROLE] : [] })}
      />
      <Select
        label={deviceWords.protocol}
        selected={protocol}
        options={DISPLAY_PROTOCOLS}
        onSelect={(next) => change({ protocol: next })}
      />
      {protocol === 'escpos' ? (
        <Select
          label={deviceWords.displayPage}
          selected={textOf(setup['page'], 'basic')}
          options={DISPLAY_PAGES}
          onSelect={(next) => change({ page: next })}
        />
      ) : null}
    </>
  );
}
