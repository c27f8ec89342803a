import type { LogoDots } from '@galley/domain';
import { Button, Notice, Select } from '@galley/ui';
import { useRef, useState } from 'react';
import { words } from '../../app/words.ts';
import { rpc } from '../../state/rpc.ts';

type Dithering = keyof typeof words.ditherings;
const DITHERINGS = Object.keys(words.ditherings) as Dithering[];
const MOST_BYTES = 500_000;

type Props = {
  readonly logo: LogoDots | null;
  readonly error: string | undefined;
  readonly onChange: (logo: LogoDots | null) => void;
};

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** A house's picture as black dots. The file itself is not kept: other dots need it once more. */
export function LogoField({ logo, error, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [png, setPng] = useState<string>();
  const [dithering, setDithering] = useState<Dithering>('threshold');
  const [problem, setProblem] = useState<string>();
  const read = async (picture: string, how: Dithering) => {
    const outcome = await rpc().ask('paperLogo', { png: picture, dithering: how });
    setProblem(outcome.ok ? undefined : outcome.error.message);
    if (outcome.ok) onChange(outcome.value);
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return setProblem(words.logoTooLarge);
    const picture = await base64Of(file).catch(() => undefined);
    if (picture === undefined) return setProblem(words.logoUnread);
    setPng(picture);
    await read(picture, dithering);
  };
  const choose = (how: Dithering) => {
    setDithering(how);
    if (png !== undefined) void read(png, how);
  };
  const wrong = problem ?? error;
  return (
    <fieldset className="m-0 flex flex-col gap-3 border-0 p-0">
      <legend className="pb-1 text-label font-semibold text-ink-2">{words.logo}</legend>
      <p className="m-0 text-small text-ink-2">{words.logoHint}</p>
      <input
        ref={input}
        type="file"
        accept="image/png"
        aria-label={words.logo}
        data-testid="logo-file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div className="flex flex-wrap gap-keys">
        <Button onPress={() => input.current?.click()}>
          {logo === null ? words.chooseLogo : words.otherLogo}
        </Button>
        {logo === null ? null : (
          <Button variant="quiet" onPress={() => onChange(null)}>
            {words.removeLogo}
          </Button>
        )}
      </div>
      {png === undefined ? null : (
        <Select
          label={words.dithering}
          selected={dithering}
          options={DITHERINGS.map((id) => ({ id, label: words.ditherings[id] }))}
          onSelect={(id) => choose(DITHERINGS.find((one) => one === id) ?? dithering)}
        />
      )}
      {wrong === undefined ? null : <Notice kind="error" title={wrong} />}
    </fieldset>
  );
}
