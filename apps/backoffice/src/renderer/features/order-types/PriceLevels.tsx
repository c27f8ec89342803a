import type { OfficePriceLevel } from '@galley/backoffice/contract';
import { Button, IconButton, TextField, toaster } from '@galley/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useMay } from '../../state/session.ts';

/** Sets of prices; what an item costs on each is said at the item. */
export function PriceLevels({ saved }: { readonly saved: readonly OfficePriceLevel[] }) {
  const may = useMay('edit_menu');
  const [levels, setLevels] = useState(saved);
  const rename = (at: number, name: string) =>
    setLevels(levels.map((level, index) => (index === at ? { ...level, name } : level)));
  const save = async () => {
    const outcome = await runAndTell('savePriceLevels', { levels });
    if (outcome.ok) toaster.show({ message: words.levelsSaved, tone: 'ok' });
  };
  return (
    <Section title={words.levelsTitle}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.levelsIntro}</p>
      <ol className="m-0 flex list-none flex-col gap-3 p-0">
        {levels.map((level, at) => (
          <li key={level.id ?? `new-${at}`} className="flex items-end gap-3">
            <div className="w-56">
              <TextField
                label={words.levelName}
                value={level.name}
                onChange={(name) => rename(at, name)}
                maxLength={24}
                disabled={!may}
                testId="level-name"
              />
            </div>
            {may ? (
              <IconButton
                variant="plain"
                icon={<Trash2 aria-hidden />}
                label={words.removeLevel(level.name)}
                onPress={() => setLevels(levels.filter((_, index) => index !== at))}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {may ? (
        <div className="flex flex-wrap gap-3 pt-4">
          <Button
            icon={<Plus aria-hidden />}
            disabled={levels.length >= 8}
            onPress={() => setLevels([...levels, { name: '' }])}
            testId="add-level"
          >
            {words.addLevel}
          </Button>
          <Button
            variant="primary"
            disabled={levels === saved || levels.some(({ name }) => name.trim() === '')}
            onPress={() => void save()}
            testId="save-levels"
          >
            {words.saveLevels}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
