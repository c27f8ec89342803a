import type { Failure } from '@galley/base';
import type { TipLedgerView } from '@galley/pos/contract';
import { Button, Money, Notice } from '@galley/ui';
import { useState } from 'react';
import { tipLedgerWords as words } from '../../app/tip-ledger-words.ts';
import { failureText } from '../../app/trouble-text.ts';
import { useFormat } from '../../state/format.ts';
import { shareTips } from '../../state/tip-ledger.ts';

/** Pools of the day that are not shared out as they come to now. */
export function DuePools({ ledger }: { readonly ledger: TipLedgerView }) {
  const { currency } = useFormat();
  const [problem, setProblem] = useState<Failure>();
  const open = problem?.code === 'still_in';
  const share = async () => setProblem(await shareTips(ledger.businessDate, open));
  if (!ledger.mayAll) return null;
  if (ledger.due.length === 0) return <p className="m-0 text-label text-ink-2">{words.noPools}</p>;
  return (
    <section className="flex flex-col gap-3" aria-label={words.pools} data-testid="due-pools">
      <p className="m-0 text-label font-semibold text-ink-2">{words.pools}</p>
      {ledger.due.map(({ id, name, inMinor }) => (
        <p key={id} className="m-0 flex justify-between text-body">
          <span>{name}</span>
          <Money minor={inMinor} currency={currency} />
        </p>
      ))}
      {problem === undefined ? null : (
        <Notice kind={open ? 'warn' : 'error'} title={failureText(problem)} />
      )}
      <Button variant="primary" fullWidth onPress={() => void share()} testId="share-tips">
        {open ? words.shareNow : words.share}
      </Button>
    </section>
  );
}
