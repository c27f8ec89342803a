import type { OfficePreModifier } from '@galley/backoffice/contract';
import { Button, IconButton, NumberField, Switch, TextField, toaster } from '@galley/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useMay } from '../../state/session.ts';

type Word = Omit<OfficePreModifier, 'id'> & { readonly id?: string };

const NEW: Word = {
  ...{ name: '', kitchenName: null, pricePpm: 1_000_000 },
  ...{ leavesOff: false, coveredByFree: false },
};

/** The words of the house with their prices; saved together. */
export function PreModifierList({ saved }: { readonly saved: readonly OfficePreModifier[] }) {
  const may = useMay('edit_menu');
  const [list, setList] = useState<readonly Word[]>(saved);
  const places = list.map((word, at) => ({ word, at }));
  const change = (at: number, part: Partial<Word>) =>
    setList(list.map((word, index) => (index === at ? { ...word, ...part } : word)));
  const save = async () => {
    const outcome = await runAndTell('savePreModifiers', { preModifiers: list });
    if (outcome.ok) toaster.show({ message: words.wordsSaved, tone: 'ok' });
  };
  return (
    <Section title={words.preModifiers}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.preModifiersIntro}</p>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {places.map(({ word, at }) => (
          <WordForm
            key={word.id ?? `new-${at}`}
            word={word}
            disabled={!may}
            onChange={(part) => change(at, part)}
            onRemove={() => setList(list.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
      {may ? (
        <div className="flex flex-wrap gap-3 pt-4">
          <Button
            icon={<Plus aria-hidden />}
            disabled={list.length >= 20}
            onPress={() => setList([...list, NEW])}
            testId="add-word"
          >
            {words.addWord}
          </Button>
          <Button
            variant="primary"
            disabled={list === saved || list.some(({ name }) => name.trim() === '')}
            onPress={() => void save()}
            testId="save-words"
          >
            {words.saveWords}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

type WordFormProps = {
  readonly word: Word;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<Word>) => void;
  readonly onRemove: () => void;
};

const PPM_OF_PERCENT = 10_000;

function WordForm({ word, disabled, onChange, onRemove }: WordFormProps) {
  const { leavesOff } = word;
  return (
    <li className="hairline-b flex flex-wrap items-end gap-4 pb-3" data-testid="word-form">
      <div className="w-36">
        <TextField
          label={words.word}
          value={word.name}
          onChange={(name) => onChange({ name })}
          disabled={disabled}
          maxLength={20}
        />
      </div>
      <div className="w-36">
        <TextField
          label={words.wordKitchen}
          value={word.kitchenName ?? ''}
          onChange={(text) => onChange({ kitchenName: text === '' ? null : text })}
          placeholder={word.name}
          disabled={disabled}
          maxLength={20}
        />
      </div>
      <div className="w-52">
        <NumberField
          label={words.wordPercent}
          value={Math.round(word.pricePpm / PPM_OF_PERCENT)}
          min={leavesOff ? -100 : 0}
          max={1000}
          step={10}
          disabled={disabled}
          onChange={(percent) => onChange({ pricePpm: percent * PPM_OF_PERCENT })}
        />
      </div>
      <Switch
        label={words.leavesOff}
        on={leavesOff}
        disabled={disabled}
        onChange={(on) =>
          onChange({
            leavesOff: on,
            pricePpm: on ? Math.min(0, word.pricePpm) : Math.max(0, word.pricePpm),
          })
        }
      />
      {leavesOff ? null : (
        <Switch
          label={words.coveredByFree}
          on={word.coveredByFree}
          disabled={disabled}
          onChange={(coveredByFree) => onChange({ coveredByFree })}
        />
      )}
      <span className="grow" />
      {disabled ? null : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.takeWordOff(word.name)}
          onPress={onRemove}
        />
      )}
    </li>
  );
}
