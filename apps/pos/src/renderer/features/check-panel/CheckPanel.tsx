import { Notice } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Due, Totals } from '../../parts/Totals.tsx';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { ActionBar } from './ActionBar.tsx';
import { CheckHead } from './CheckHead.tsx';
import { CheckLines } from './CheckLines.tsx';

/** The check in hand from its head to what is due, and the three things to do with it. */
export function CheckPanel() {
  return (
    <section
      aria-label={words.check}
      className="hairline-s flex h-full min-h-0 w-[clamp(24rem,36vw,34rem)] shrink-0 flex-col bg-surface"
      data-testid="check-panel"
    >
      <CheckHead />
      <CheckLines />
      <Sums />
      <ActionBar />
    </section>
  );
}

function Sums() {
  const check = useRead((models) => models.check);
  const format = useFormat();
  return (
    <div className="hairline-t flex flex-col gap-1 px-4 pt-2 pb-1">
      {check && check.overpaidMinor > 0 ? (
        <Notice kind="warn" title={words.overpaid(format.money(check.overpaidMinor))}>
          {words.overpaidHelp}
        </Notice>
      ) : null}
      {check ? <Totals check={check} /> : null}
      <Due minor={check?.dueMinor ?? 0} />
    </div>
  );
}
