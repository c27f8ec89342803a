import { Button, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useMay } from '../../state/session.ts';

/** How many months cards that are sold from now on are valid. */
export function GiftRule({ months }: { readonly months: number }) {
  const disabled = !useMay('close_day');
  const [typed, setTyped] = useState(months === 0 ? '' : String(months));
  const save = async () => {
    const outcome = await runAndTell('saveGiftRule', { months: Number(typed) });
    if (outcome.ok) toaster.show({ message: words.giftRuleSaved, tone: 'ok' });
  };
  return (
    <Section title={words.giftRule}>
      <div className="flex max-w-[30rem] flex-col items-start gap-4">
        <TextField
          label={words.giftMonths}
          hint={words.giftMonthsHint}
          value={typed}
          onChange={(text) => setTyped(text.replace(/\D/g, '').slice(0, 3))}
          inputMode="numeric"
          disabled={disabled}
          testId="gift-months"
        />
        <Button
          variant="primary"
          disabled={disabled}
          onPress={() => void save()}
          testId="save-gift-rule"
        >
          {words.saveGiftRule}
        </Button>
      </div>
    </Section>
  );
}
