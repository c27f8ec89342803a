import { Switch } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';

/** What registers show while orders are rung. */
export function OrderScreen() {
  const may = useMay('edit_menu');
  const { value } = useAnswer('strip', {});
  return (
    <Section title={words.orderScreenTitle}>
      <div className="max-w-[46rem]">
        <Switch
          label={words.suggest}
          hint={words.suggestHint}
          on={value?.suggestions === true}
          disabled={!may || value === undefined}
          onChange={(on) => void runAndTell('setSuggestions', { on })}
        />
      </div>
    </Section>
  );
}
