import type { OfficeProgramme } from '@galley/backoffice/contract';
import { Button, Skeleton, Switch, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { readPrice } from '../../state/price.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';

/** What visits earn and what points are worth. */
export function LoyaltyPage() {
  const { value } = useAnswer('programme', {});
  if (value === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  return (
    <div className="max-w-[46rem]" data-testid="loyalty-page">
      <Programme key={JSON.stringify(value)} programme={value} />
    </div>
  );
}

const countText = (count: number): string => (count === 0 ? '' : String(count));

/** The digits of what is typed, each as it comes, so that a save at once takes them. */
const countOf = (text: string, most: number): number =>
  Number(text.replace(/\D/g, '').slice(0, most));

function Programme({ programme }: { readonly programme: OfficeProgramme }) {
  const disabled = !useMay('edit_menu');
  const format = useFormat();
  const [draft, setDraft] = useState(programme);
  const [worth, setWorth] = useState(() =>
    moneyText(programme.pointMinor, format.currency, format.locale),
  );
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<OfficeProgramme>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const price = readPrice(worth, words.pointWorth, format);
    setProblem(price.problem);
    if (price.minor === undefined) return;
    const outcome = await runAndTell('saveProgramme', { ...draft, pointMinor: price.minor });
    if (outcome.ok) toaster.show({ message: words.programmeSaved, tone: 'ok' });
  };
  return (
    <Section title={words.programmeTitle}>
      <p className="m-0 pb-4 text-body text-ink-2">{words.programmeIntro}</p>
      <div className="flex flex-col items-start gap-5">
        <Switch
          label={words.programmeActive}
          on={draft.active}
          disabled={disabled}
          onChange={(active) => change({ active })}
        />
        <TextField
          label={words.pointsPerUnit(format.currency)}
          hint={words.pointsPerUnitHint}
          value={countText(draft.pointsPerUnit)}
          onChange={(text) => change({ pointsPerUnit: countOf(text, 3) })}
          inputMode="numeric"
          disabled={disabled}
          testId="points-per-unit"
        />
        <TextField
          label={words.pointWorth}
          value={worth}
          onChange={setWorth}
          {...(problem === undefined ? {} : { error: problem })}
          inputMode="decimal"
          disabled={disabled}
          testId="point-worth"
        />
        <TextField
          label={words.leastPoints}
          value={countText(draft.leastPoints)}
          onChange={(text) => change({ leastPoints: countOf(text, 6) })}
          inputMode="numeric"
          disabled={disabled}
          testId="least-points"
        />
        <Button
          variant="primary"
          disabled={disabled || draft.pointsPerUnit === 0 || draft.leastPoints === 0}
          onPress={() => void save()}
          testId="save-programme"
        >
          {words.saveProgramme}
        </Button>
      </div>
    </Section>
  );
}
