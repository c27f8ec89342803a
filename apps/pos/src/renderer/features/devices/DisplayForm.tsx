import { Button, TextField } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { useRead } from '../../state/read.store.ts';
import { FormFoot } from './FormFoot.tsx';
import { type Change, useSaving } from './use-saving.ts';

/** `192.168.1.60:9101` is a device server, `/dev/ttyUSB0` or `COM3` a port of this computer. */
export const readDisplayPlace = (text: string): Change['connection'] => {
  const place = text.trim();
  if (/^(\/dev\/[\w./-]{1,200}|COM\d{1,3})$/.test(place)) {
    return { kind: 'serial-path', path: place };
  }
  const match = /^([\w.-]{1,200}):(\d{1,5})$/.exec(place);
  const [, host, port] = match ?? [];
  const number = Number(port);
  return host === undefined || number < 1 || number > 65_535
    ? undefined
    : { kind: 'tcp', host, port: number };
};

/** A customer display of this register, by its port or address. */
export function DisplayForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState<string>(deviceWords.types.display);
  const [text, setText] = useState('');
  const hostId = useRead(({ sync }) => sync?.device.id ?? null);
  const { problem, save } = useSaving();
  const connection = readDisplayPlace(text);
  const add = async () => {
    if (connection === undefined) return;
    const setup = { kind: 'display', protocol: 'escpos', page: 'basic' };
    const roles = ['customer-display'];
    const made = { key: text.trim(), name: name.trim(), type: 'display', hostId } as const;
    if (await save({ ...made, connection, setup, roles })) onDone();
  };
  return (
    <div className="flex flex-col gap-6">
      <TextField label={deviceWords.name} value={name} onChange={setName} maxLength={60} />
      <TextField
        label={deviceWords.displayPlace}
        value={text}
        onChange={setText}
        error={text !== '' && connection === undefined ? deviceWords.badPlace : undefined}
        autoFocus
      />
      <FormFoot problem={problem}>
        <Button
          variant="primary"
          disabled={connection === undefined || name.trim() === ''}
          onPress={() => void add()}
        >
          {deviceWords.setUp}
        </Button>
      </FormFoot>
    </div>
  );
}
