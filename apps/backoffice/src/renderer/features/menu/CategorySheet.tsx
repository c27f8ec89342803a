import type { OfficeHours, OfficeMenu } from '@galley/backoffice/contract';
import { Button, cx, Pressable, SideSheet, TextField, toaster } from '@galley/ui';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { HoursField } from '../../parts/HoursField.tsx';
import { bandOf, hues } from '../../parts/hue.ts';
import { runAndTell } from '../../state/edits.ts';
import { useUi } from '../../state/ui.store.ts';

type CategorySheetProps = {
  /** Undefined: a new one. */
  readonly category: OfficeMenu['categories'][number] | undefined;
  readonly onClose: () => void;
};

export function CategorySheet({ category, onClose }: CategorySheetProps) {
  const [name, setName] = useState(category?.name ?? '');
  const [hue, setHue] = useState(category?.hue);
  const [saleHours, setSaleHours] = useState<OfficeHours>(category?.saleHours ?? null);
  const [error, setError] = useState<string>();
  const save = async () => {
    if (name.trim() === '') return setError(words.nameNeeded);
    const outcome = await runAndTell('saveCategory', {
      ...(category === undefined ? {} : { id: category.id }),
      ...(name === category?.name ? {} : { name }),
      ...(hue === undefined || hue === category?.hue ? {} : { hue }),
      ...(saleHours === (category?.saleHours ?? null) ? {} : { saleHours: saleHours ?? [] }),
    });
    if (!outcome.ok) return;
    useUi.setState({ categoryId: outcome.value.categoryId });
    toaster.show({ message: words.saved(name), tone: 'ok' });
    onClose();
  };
  return (
    <SideSheet
      open
      onClose={onClose}
      width="narrow"
      title={category === undefined ? words.newCategory : words.editCategory}
      closeLabel={words.close}
      footer={
        <Button variant="primary" fullWidth onPress={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words.categoryName}
          value={name}
          onChange={(text) => {
            setName(text);
            setError(undefined);
          }}
          error={error}
          maxLength={40}
          autoFocus
        />
        <Colours hue={hue} onChoose={setHue} />
        <HoursField hours={saleHours} onChange={setSaleHours} />
      </form>
    </SideSheet>
  );
}

type ColoursProps = {
  readonly hue: number | undefined;
  readonly onChoose: (hue: number) => void;
};

function Colours({ hue, onChoose }: ColoursProps) {
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="pb-1.5 text-label font-semibold text-ink-2">{words.colour}</legend>
      <div className="grid grid-cols-4 gap-keys">
        {hues.map((one) => (
          <Pressable
            key={one}
            aria-label={words.colourNo(one + 1)}
            aria-pressed={one === hue}
            onPress={() => onChoose(one)}
            className={cx(
              'flex min-h-key items-center justify-center rounded-control text-on-cat',
              bandOf(one),
            )}
          >
            {one === hue ? <Check aria-hidden size="1.5em" /> : null}
          </Pressable>
        ))}
      </div>
    </fieldset>
  );
}
