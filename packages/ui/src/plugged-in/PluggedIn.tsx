import type { ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import type { PluggedInWords } from '../languages/en/plugged-in-words.ts';
import { List, ListRow } from '../list/List.tsx';
import { pluggedInWords } from './plugged-in-words.ts';

/** What a list needs of a device that a machine found. */
export type PluggedInDevice = {
  /** Begins with the machine's id where the device says nothing of itself. */
  readonly key: string;
  readonly path: string;
  readonly name: string;
  readonly trouble?: { readonly message: string; readonly cure: string } | undefined;
  readonly likely?: string | undefined;
  readonly uses: readonly unknown[];
};

/** What people know a found device by: its identity, or where it is plugged in; ids of machines say nothing to them. */
export const placeOf = ({ key, path }: Pick<PluggedInDevice, 'key' | 'path'>): string =>
  key.endsWith(` ${path}`) ? path : key;

const aboutText = (device: PluggedInDevice, words: PluggedInWords): string => {
  const { trouble, likely, uses } = device;
  if (trouble !== undefined) return `${trouble.message} ${trouble.cure}`;
  if (uses.length > 0) return placeOf(device);
  return likely === 'printer' ? words.printerInKitchen : words.notInKitchen;
};

export type PluggedInProps<D extends PluggedInDevice> = {
  readonly machine: string;
  readonly kitchen: boolean;
  /** It has looked at least once. */
  readonly answered: boolean;
  /** When it looked last, or why it has not. */
  readonly looked: ReactNode;
  /** What is set up nowhere yet. */
  readonly devices: readonly D[];
  readonly onSetUp: (device: D) => void;
  /** Level of the machine's heading. */
  readonly level: 3 | 4;
  readonly testId?: string | undefined;
  readonly words?: Partial<PluggedInWords> | undefined;
};

/** One machine with what is plugged into it: each device can be set up, or says why not here. */
export function PluggedIn<D extends PluggedInDevice>(props: PluggedInProps<D>) {
  const { machine, kitchen, answered, devices, level, testId } = props;
  const words = { ...pluggedInWords, ...props.words };
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <article data-testid={testId}>
      <div className="flex items-baseline gap-4">
        <Heading className="m-0 grow text-body font-semibold">{machine}</Heading>
        <span className="figures text-small text-ink-2">{props.looked}</span>
      </div>
      {devices.length === 0 && answered ? <Help text={words.nothing} /> : null}
      {kitchen && devices.length > 0 ? <Help text={words.kitchenHosts} /> : null}
      <List label={machine}>
        {devices.map((device) => (
          <ListRow
            key={device.key}
            flush
            title={device.name}
            subtitle={aboutText(device, words)}
            end={
              <Button
                size="small"
                disabled={device.trouble !== undefined || device.uses.length === 0}
                onPress={() => props.onSetUp(device)}
              >
                {words.setUp}
              </Button>
            }
          />
        ))}
      </List>
    </article>
  );
}

function Help({ text }: { readonly text: string }) {
  return <p className="m-0 text-label text-ink-2">{text}</p>;
}
