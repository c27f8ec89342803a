import type { SalesView } from '@galley/backoffice/contract';
import { cx, Pressable } from '@galley/ui';
import { Radio, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { useFormat } from '../../state/format.ts';
import { useUi } from '../../state/ui.store.ts';

type HeadlineProps = {
  readonly sales: SalesView;
  readonly live: boolean;
  /** Whether anybody is heard who could tell of a sale. */
  readonly heard: boolean;
};

/** The one figure of the day, and the few that explain it. */
export function Headline({ sales, live, heard }: HeadlineProps) {
  const { number } = useFormat();
  return (
    <section aria-label={words.gross} className="flex flex-col gap-5">
      <div>
        <p className="flex items-center gap-3 text-label font-semibold text-ink-2">
          {words.gross}
          {live ? <Live heard={heard} /> : null}
        </p>
        <p data-testid="gross" className="text-display leading-none font-semibold">
          <Amount minor={sales.grossMinor} />
        </p>
        <p className="pt-1 text-label text-ink-2">
          {sales.turnoverMinor === sales.grossMinor ? words.noRefundsSoFar : words.turnoverIs}
          {sales.turnoverMinor === sales.grossMinor ? null : <Amount minor={sales.turnoverMinor} />}
        </p>
      </div>
      <div className="hairline-t hairline-b flex flex-wrap gap-x-10 gap-y-3 py-3">
        <Figure label={words.settled}>{number(sales.checksSettled)}</Figure>
        <Figure label={words.average}>
          <Amount minor={sales.averageMinor} />
        </Figure>
        <OpenChecks sales={sales} />
        <Figure label={words.refunds}>
          {sales.refundsMinor === 0 ? words.noRefunds : <Amount minor={-sales.refundsMinor} />}
        </Figure>
      </div>
    </section>
  );
}

function Live({ heard }: Pick<HeadlineProps, 'heard'>) {
  const Icon = heard ? Radio : Unplug;
  return (
    <span
      className={cx(
        'flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-small',
        heard ? 'bg-ok-wash text-ok' : 'bg-attention-wash text-attention',
      )}
    >
      <Icon aria-hidden size="1.05em" />
      {heard ? words.live : words.asOfContact}
    </span>
  );
}

type FigureProps = {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
};

function Figure({ label, note, children }: FigureProps) {
  return (
    <span className="flex min-w-0 flex-col">
      <span className="text-small text-ink-2">{label}</span>
      <span className="figures text-lead leading-tight font-semibold">{children}</span>
      {note === undefined ? null : <span className="figures text-small text-ink-2">{note}</span>}
    </span>
  );
}

const showOpen = (): void =>
  void useUi.setState({ route: 'checks', checkFilter: 'open', checkId: null });

/** What is still to come; a touch shows which. */
function OpenChecks({ sales }: Pick<HeadlineProps, 'sales'>) {
  const { number } = useFormat();
  if (sales.checksOpen === 0) return <Figure label={words.open}>{words.nothingOpen}</Figure>;
  return (
    <Pressable
      testId="open-checks"
      onPress={showOpen}
      className="-mx-2 -my-1 rounded-control px-2 py-1 text-start underline decoration-line-strong underline-offset-4 data-pressed:bg-pressed"
    >
      <Figure label={words.open}>
        {number(sales.checksOpen)} · <Amount minor={sales.openMinor} />
      </Figure>
    </Pressable>
  );
}
