import type { OfficePointsEntry } from '@galley/backoffice/contract';
import { Button, NumberField, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';

/** The points of a customer: how many, from what, and a person's correction. */
export function CustomerPoints({ customerId }: { readonly customerId: string }) {
  const { value } = useAnswer('points', { customerId });
  const { locale } = useFormat();
  const mayCorrect = useMay('edit_customers');
  // A role of a version that did not know the permission has it by this one.
  const mayByOlderRole = useMay('approve_void');
  if (value === undefined) return null;
  const { balance, entries } = value;
  return (
    <section className="hairline-t flex flex-col gap-3 pt-4" data-testid="customer-points">
      <h3 className="m-0 flex text-label font-semibold text-ink-2">
        {words.pointsTitle}
        <span className="figures ms-auto" data-testid="points-balance">
          {words.pointsBalance(balance.toLocaleString(locale))}
        </span>
      </h3>
      {entries.length === 0 ? (
        <p className="m-0 text-label text-ink-2">{words.noPoints}</p>
      ) : (
        <ul className="m-0 list-none p-0">
          {entries.map((entry) => (
            <Entry key={`${entry.type} ${entry.at} ${entry.points}`} entry={entry} />
          ))}
        </ul>
      )}
      {mayCorrect || mayByOlderRole ? <Correction customerId={customerId} /> : null}
    </section>
  );
}

function Entry({ entry }: { readonly entry: OfficePointsEntry }) {
  const { locale, moment } = useFormat();
  const { type, at, points, reason, byName } = entry;
  const signed = points.toLocaleString(locale, { signDisplay: 'exceptZero' });
  return (
    <li className="hairline-b flex gap-3 py-2 text-label">
      <span className="figures shrink-0 text-ink-2">{moment(at)}</span>
      <span className="min-w-0 grow [overflow-wrap:anywhere]">
        {[words.pointsEntry[type], reason, byName].filter((part) => part !== null).join(' · ')}
      </span>
      <span className="figures shrink-0 font-semibold">{signed}</span>
    </li>
  );
}

function Correction({ customerId }: { readonly customerId: string }) {
  const [points, setPoints] = useState(0);
  const [reason, setReason] = useState('');
  const correct = async () => {
    const outcome = await runAndTell('correctPoints', { customerId, points, reason });
    if (!outcome.ok) return;
    toaster.show({ message: words.pointsCorrected, tone: 'ok' });
    setPoints(0);
    setReason('');
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <NumberField
        label={words.correctPoints}
        hint={words.correctPointsHint}
        value={points}
        min={-1_000_000}
        max={1_000_000}
        onChange={setPoints}
      />
      <TextField
        label={words.correctReason}
        value={reason}
        onChange={setReason}
        maxLength={120}
        testId="correct-reason"
      />
      <Button
        disabled={points === 0 || reason.trim() === ''}
        onPress={() => void correct()}
        testId="correct-points"
      >
        {words.correctPointsNow}
      </Button>
    </div>
  );
}
