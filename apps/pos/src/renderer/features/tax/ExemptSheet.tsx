import type { CheckView } from '@galley/pos/contract';
import { Button, SideSheet, TextField } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { taxWords } from '../../app/tax-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { exemptCheck } from '../../state/tax.ts';
import { closeSheet } from '../../state/ui.store.ts';

/** Frees the check in hand of tax by what its guest shows, or taxes it again. */
export function ExemptSheet() {
  const check = useRead((models) => models.check);
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={taxWords.exempt}
      closeLabel={words.close}
    >
      {check ? <ExemptForm key={check.id} check={check} /> : null}
    </SideSheet>
  );
}

function ExemptForm({ check }: { readonly check: CheckView }) {
  const { money } = useFormat();
  const before = check.taxExemption;
  const [number, setNumber] = useState(before?.number ?? '');
  const [reason, setReason] = useState(before?.reason ?? '');
  const ready = number.trim() !== '' && reason.trim() !== '';
  const save = async (exemption: CheckView['taxExemption']) => {
    if (await exemptCheck(check.id, exemption, money)) closeSheet();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void save({ number, reason });
  };
  return (
    <form className="flex flex-col gap-5" onSubmit={submit}>
      <p className="m-0 text-body text-ink-2">{taxWords.exemptIntro}</p>
      <TextField
        label={taxWords.exemptNumber}
        hint={taxWords.exemptNumberHint}
        value={number}
        onChange={setNumber}
        maxLength={40}
        autoFocus
        testId="exempt-number"
      />
      <TextField
        label={taxWords.exemptReason}
        hint={taxWords.exemptReasonHint}
        value={reason}
        onChange={setReason}
        maxLength={60}
        testId="exempt-reason"
      />
      <Button type="submit" variant="primary" fullWidth disabled={!ready} testId="save-exempt">
        {taxWords.exemptNow}
      </Button>
      {before === null ? null : (
        <Button fullWidth onPress={() => void save(null)} testId="tax-again">
          {taxWords.taxAgain}
        </Button>
      )}
    </form>
  );
}
