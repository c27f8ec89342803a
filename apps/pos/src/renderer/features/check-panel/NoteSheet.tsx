import { Button, SideSheet, TextField } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { words } from '../../app/words.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { toChoices, toCommand } from '../../state/choice-tree.ts';
import { changeLine } from '../../state/line-changes.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';

export function NoteSheet({ lineId }: { readonly lineId: string }) {
  const line = useRead(({ check }) => check?.lines.find(({ id }) => id === lineId));
  return line === undefined ? null : <NoteForm line={line} />;
}

function NoteForm({ line }: { readonly line: CheckLine }) {
  const [note, setNote] = useState(line.note ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    closeSheet();
    const text = note.trim();
    void changeLine(line.id, {
      quantity: line.quantity,
      modifiers: toCommand(toChoices(line.modifiers)),
      ...(text === '' ? {} : { note: text }),
    });
  };
  return (
    <SideSheet open width="narrow" onClose={closeSheet} title={line.name} closeLabel={words.close}>
      <form className="flex flex-col gap-4" onSubmit={save}>
        <TextField
          label={words.note}
          value={note}
          onChange={setNote}
          placeholder={words.notePlaceholder}
          maxLength={120}
          rows={3}
          autoFocus
        />
        <Button type="submit" variant="primary" fullWidth>
          {words.save}
        </Button>
      </form>
    </SideSheet>
  );
}
