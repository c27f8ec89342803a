import type { OfficeCharge } from '@galley/backoffice/contract';
import { Button, EmptyState, Skeleton, toaster } from '@galley/ui';
import { HandPlatter, Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { ChargeForm } from './ChargeForm.tsx';
import { type ChargeDraft, chargeDraft, chargeOf, newCharge } from './charge-drafts.ts';

/** What the site charges for service. */
export function ServicePage() {
  const { value } = useAnswer('serviceCharges', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="service-page">
      <Charges key={JSON.stringify(value)} charges={value} />
    </div>
  );
}

const moved = (charges: readonly ChargeDraft[], at: number): ChargeDraft[] => {
  const next = [...charges];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at - 1, 0, one);
  return next;
};

function Charges({ charges: saved }: { readonly charges: readonly OfficeCharge[] }) {
  const disabled = !useMay('edit_menu');
  const format = useFormat();
  const { value: menu } = useAnswer('menu', {});
  const taxCodes = menu?.taxCodes ?? [];
  const [begun] = useState(() => saved.map((charge) => chargeDraft(charge, format)));
  const [charges, setCharges] = useState<readonly ChargeDraft[]>(begun);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const change = (key: string, part: Partial<ChargeDraft>) => {
    setCharges(charges.map((one) => (one.key === key ? { ...one, ...part } : one)));
    const { [key]: _, ...others } = problems;
    setProblems(others);
  };
  const save = async () => {
    const read = charges.map((draft) => ({ key: draft.key, ...chargeOf(draft, format) }));
    const wrong = read.flatMap((one) => ('problem' in one ? [[one.key, one.problem]] : []));
    setProblems(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    const whole = read.flatMap((one) => ('charge' in one ? [one.charge] : []));
    const outcome = await runAndTell('saveServiceCharges', { charges: whole });
    if (outcome.ok) toaster.show({ message: words.chargesSaved, tone: 'ok' });
  };
  const add = () => {
    const key = `new-${charges.length}-${Date.now()}`;
    setCharges([...charges, newCharge(key, taxCodes[0]?.code ?? null)]);
  };
  return (
    <Section title={words.chargesTitle}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.chargesIntro}</p>
      {charges.length === 0 ? (
        <EmptyState icon={<HandPlatter aria-hidden />} title={words.noCharges}>
          {words.noChargesHelp}
        </EmptyState>
      ) : (
        <ol className="m-0 flex list-none flex-col gap-6 p-0">
          {charges.map((charge, at) => (
            <ChargeForm
              key={charge.key}
              charge={charge}
              problem={problems[charge.key]}
              taxCodes={taxCodes}
              disabled={disabled}
              onChange={(part) => change(charge.key, part)}
              onRemove={() => setCharges(charges.filter(({ key }) => key !== charge.key))}
              onEarlier={at === 0 ? undefined : () => setCharges(moved(charges, at))}
            />
          ))}
        </ol>
      )}
      {disabled ? null : (
        <div className="flex flex-wrap items-end gap-3 pt-4">
          <Button
            icon={<Plus aria-hidden />}
            disabled={charges.length >= 12}
            onPress={add}
            testId="add-charge"
          >
            {words.addCharge}
          </Button>
          <Button
            variant="primary"
            disabled={charges === begun || charges.some(({ name }) => name.trim() === '')}
            onPress={() => void save()}
            testId="save-charges"
          >
            {words.saveCharges}
          </Button>
        </div>
      )}
    </Section>
  );
}
