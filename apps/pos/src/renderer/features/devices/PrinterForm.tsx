import { Button, Notice, TextField } from '@galley/ui';
import { useState } from 'react';
import { deviceWords } from '../../app/device-words.ts';
import { useSaving } from './use-saving.ts';

const RAW_PORT = 9100;

/** `192.168.1.50:9100` or a name; without a port the one that printers have. */
const readAddress = (
  text: string,
): { readonly host: string; readonly port: number } | undefined => {
  const match = /^([\w.-]{1,200})(?::(\d{1,5}))?$/.exec(text.trim());
  const port = Number(match?.[2] ?? RAW_PORT);
  const host = match?.[1];
  return host === undefined || port < 1 || port > 65_535 ? undefined : { host, port };
};

/** A printer on the network, by its address. */
export function PrinterForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const { problem, save } = useSaving();
  const address = readAddress(text);
  const add = async () => {
    if (address === undefined) return;
    const connection = { kind: 'tcp', ...address };
    const key = `${address.host} ${address.port}`;
    if (await save({ key, name: name.trim(), type: 'printer', connection })) onDone();
  };
  return (
    <div className="flex flex-col gap-6">
      <TextField label={deviceWords.name} value={name} onChange={setName} maxLength={60} />
      <TextField
        label={deviceWords.printerAddress}
        value={text}
        onChange={setText}
        error={text !== '' && address === undefined ? deviceWords.badAddress : undefined}
      />
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <Button
        variant="primary"
        disabled={address === undefined || name.trim() === ''}
        onPress={() => void add()}
      >
        {deviceWords.setUp}
      </Button>
    </div>
  );
}
