import type { OfficePapers } from '@galley/backoffice/contract';
import type { Failure } from '@galley/base';
import { Button, Notice, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { rpc } from '../../state/rpc.ts';
import { useMay } from '../../state/session.ts';
import { errorOf, otherError } from './paper-draft.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What displays say to guests between checks and at the end of one. */
export function CustomerWords({ papers }: { readonly papers: OfficePapers }) {
  const may = useMay('edit_devices');
  const [greeting, setGreeting] = useState(papers.greeting ?? '');
  const [thanks, setThanks] = useState(papers.thanks ?? '');
  const [failure, setFailure] = useState<Failure>();
  const save = async () => {
    const wish = { greeting: orNull(greeting), thanks: orNull(thanks) };
    const outcome = await rpc().run('saveCustomerWords', wish);
    setFailure(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) toaster.show({ message: words.customerSaved, tone: 'ok' });
  };
  const problem = otherError(failure, ['greeting', 'thanks']);
  return (
    <div className="max-w-md pt-10" data-testid="customer-words">
      <Section title={words.customerDisplays}>
        <div className="flex flex-col gap-4">
          <TextField
            label={words.greeting}
            hint={words.customerHint}
            value={greeting}
            onChange={setGreeting}
            error={errorOf(failure, 'greeting')}
            maxLength={60}
            disabled={!may}
          />
          <TextField
            label={words.thanks}
            value={thanks}
            onChange={setThanks}
            error={errorOf(failure, 'thanks')}
            maxLength={60}
            disabled={!may}
          />
          {problem === undefined ? null : <Notice kind="error" title={problem} />}
          {may ? (
            <div>
              <Button onPress={() => void save()} testId="save-customer-words">
                {words.saveTemplate}
              </Button>
            </div>
          ) : null}
        </div>
      </Section>
    </div>
  );
}
