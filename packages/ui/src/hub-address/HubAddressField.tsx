import type { Failure, Result } from '@galley/base';
import { useEffect, useState } from 'react';
import { Button } from '../button/Button.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { HubAddressWords } from '../languages/en/hub-address-words.ts';
import { toaster } from '../toast/toaster.ts';
import { hubAddressWords } from './hub-address-words.ts';

export type HubAddressAnswer = keyof HubAddressWords['answers'];

type Kept = { readonly url: string | null };
type Outcome = Kept & { readonly answer: HubAddressAnswer | null };

export type HubAddressFieldProps = {
  /** The address that is kept now; null for none. The same function at each render. */
  readonly ask: () => Promise<Result<Kept, Failure>>;
  /** Keeps an address, or forgets it (null). */
  readonly save: (url: string | null) => Promise<Result<Outcome, Failure>>;
  /** The core does not answer: there is nobody to tell. */
  readonly disabled?: boolean | undefined;
  readonly words?: Partial<HubAddressWords> | undefined;
};

/** What is typed, what is kept, and what became of it last. */
const useAddress = ({ ask, save }: HubAddressFieldProps, words: HubAddressWords) => {
  const [kept, setKept] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    void ask().then((answer) => {
      if (!answer.ok) return;
      setKept(answer.value.url);
      setTyped(answer.value.url ?? '');
    });
  }, [ask]);
  const set = async (url: string | null) => {
    setBusy(true);
    const outcome = await save(url);
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.error.message);
    const { url: now, answer } = outcome.value;
    setProblem(undefined);
    setKept(now);
    setTyped(now ?? '');
    const message = answer === null ? words.forgotten : words.answers[answer];
    toaster.show({ message, tone: answer === 'silent' ? 'attention' : 'ok' });
  };
  const type = (text: string) => {
    setTyped(text);
    setProblem(undefined);
  };
  return { kept, typed, type, busy, problem, set };
};

/** In the sync panel: where the site's hub is, for a network in which it is not found by itself. */
export function HubAddressField(props: HubAddressFieldProps) {
  const says = { ...hubAddressWords, ...props.words };
  const { kept, typed, type, busy, problem, set } = useAddress(props, says);
  const still = busy || props.disabled === true;
  const text = typed.trim();
  return (
    <section className="flex flex-col gap-3" data-testid="hub-address">
      <TextField
        label={says.label}
        hint={says.hint}
        value={typed}
        onChange={type}
        error={problem}
        inputMode="url"
        maxLength={300}
        disabled={props.disabled}
        testId="hub-address-field"
      />
      <div className="flex flex-wrap gap-keys">
        <Button
          size="small"
          testId="hub-address-use"
          disabled={still || text === '' || text === kept}
          onPress={() => void set(text)}
        >
          {says.use}
        </Button>
        {kept === null ? null : (
          <Button
            size="small"
            variant="quiet"
            testId="hub-address-forget"
            disabled={still}
            onPress={() => void set(null)}
          >
            {says.forget}
          </Button>
        )}
      </div>
    </section>
  );
}
