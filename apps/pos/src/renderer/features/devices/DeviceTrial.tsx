import { Button, Notice } from '@galley/ui';
import { useState } from 'react';
import { failureText } from '../../app/trouble-text.ts';
import { typedWords } from '../../app/typed-device-words.ts';
import { asPersonNow } from '../../state/perform.ts';
import type { Change } from './use-saving.ts';

type Told =
  | {
      readonly connection: NonNullable<Change['connection']>;
      readonly setup: NonNullable<Change['setup']>;
    }
  | undefined;

type Said = { readonly ok: boolean; readonly text: string };
/** What was heard, by the fields of then. */
type Heard = Said & { readonly by: string };

const degrees = (milliC: number): string => `${(Math.round(milliC / 100) / 10).toFixed(1)} \u00b0C`;

const hearProbe = async (told: NonNullable<Told>): Promise<Said> => {
  const outcome = await asPersonNow()('tryProbe', told);
  if (!outcome.ok) return { ok: false, text: failureText(outcome.error) };
  const { milliC, words } = outcome.value;
  return milliC === null
    ? { ok: false, text: words ?? typedWords.nothing }
    : { ok: true, text: typedWords.says(degrees(milliC)) };
};

const hearScale = async (told: NonNullable<Told>): Promise<Said> => {
  const outcome = await asPersonNow()('tryScale', told);
  if (!outcome.ok) return { ok: false, text: failureText(outcome.error) };
  const { text, words } = outcome.value;
  return text === null
    ? { ok: false, text: words === null ? typedWords.noWeight : typedWords.answers(words) }
    : { ok: true, text: typedWords.weighs(text) };
};

type DeviceTrialProps = {
  readonly type: 'probe' | 'scale';
  readonly told: Told;
  readonly testId: string;
};

/** Hears the device once, by the fields as they stand and before anything is saved; stands in a `FormFoot`. */
export function DeviceTrial({ type, told, testId }: DeviceTrialProps) {
  const [busy, setBusy] = useState(false);
  const [heard, setHeard] = useState<Heard>();
  const by = JSON.stringify(told);
  const said = heard?.by === by ? heard : undefined;
  const hear = async () => {
    if (told === undefined) return;
    setBusy(true);
    setHeard(undefined);
    setHeard({ ...(await (type === 'probe' ? hearProbe(told) : hearScale(told))), by });
    setBusy(false);
  };
  return (
    <>
      {said === undefined ? null : (
        <div className="basis-full">
          <Notice kind={said.ok ? 'done' : 'warn'} title={said.text} />
        </div>
      )}
      <Button disabled={told === undefined || busy} onPress={() => void hear()} testId={testId}>
        {busy ? typedWords.testing : typedWords.test}
      </Button>
    </>
  );
}
