import type { CheckMoment, CheckStep } from '@galley/pos/contract';
import { cx, MomentBar, Money, Pressable, SideSheet, Skeleton } from '@galley/ui';
import { useEffect, useState } from 'react';
import { historyEventTold } from '../../app/history-event-words.ts';
import { historyWords as texts } from '../../app/history-words.ts';
import { words } from '../../app/words.ts';
import { LineText, modifierText } from '../../parts/LineText.tsx';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';

type History = { readonly steps: readonly CheckStep[]; readonly moment: CheckMoment };

/** Asked anew for each moment; what is shown stays until the answer is here. */
const useHistory = (checkId: string, at: number | null): History | null | undefined => {
  const [history, setHistory] = useState<History | null>();
  useEffect(() => {
    const params = at === null ? { checkId } : { checkId, at };
    return rpc().watch('checkHistory', params, setHistory);
  }, [checkId, at]);
  return history;
};

/** What happened in one tap is one moment; the last of them is now. */
const momentsOf = (steps: readonly CheckStep[]): number[] =>
  [...new Set(steps.map(({ at }) => at))].sort((a, b) => a - b).slice(0, -1);

/** A check as it is, or as it stood at any moment of its history (rule CH2). */
export function HistorySheet({ checkId }: { readonly checkId: string }) {
  const [at, setAt] = useState<number | null>(null);
  const history = useHistory(checkId, at);
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={texts.history}
      subtitle={texts.subtitle}
      closeLabel={words.close}
    >
      {history ? (
        <div className="flex flex-col gap-5" data-testid="check-history">
          <Moments steps={history.steps} at={at} onShow={setAt} />
          <MomentLines moment={history.moment} />
          <Steps steps={history.steps} at={at} onShow={setAt} />
        </div>
      ) : (
        <Skeleton shape="row" count={4} label={words.loading} />
      )}
    </SideSheet>
  );
}

type StepsProps = {
  readonly steps: readonly CheckStep[];
  /** UTC ms; null: now. */
  readonly at: number | null;
  readonly onShow: (at: number | null) => void;
};

function Moments({ steps, at, onShow }: StepsProps) {
  const { time } = useFormat();
  const moments = momentsOf(steps);
  if (moments.length === 0) return null;
  const place = at === null ? -1 : moments.findLastIndex((one) => one <= at);
  const shown = place < 0 ? null : place;
  const title =
    at === null || shown === null
      ? texts.asItIs
      : texts.asOf(time(at), shown + 1, moments.length + 1);
  return (
    <div>
      <MomentBar
        count={moments.length}
        shown={shown}
        onShow={(next) => onShow(next === null ? null : (moments[next] ?? null))}
        title={title}
        label={texts.moments}
        earlierLabel={texts.earlier}
        laterLabel={texts.later}
        nowLabel={texts.now}
      />
      {at === null ? null : <p className="m-0 text-small text-ink-2">{texts.asOfHelp}</p>}
    </div>
  );
}

function MomentLines({ moment }: { readonly moment: CheckMoment }) {
  const sums = [
    [words.subtotal, moment.subtotalMinor],
    [words.total, moment.totalMinor],
    [words.paid, moment.paidMinor],
    [words.due, moment.dueMinor],
  ] as const;
  return (
    <section aria-label={words.lines} data-testid="moment">
      {moment.lines.length === 0 ? (
        <p className="m-0 text-body text-ink-2">{texts.nothing}</p>
      ) : null}
      <ul className="m-0 list-none p-0">
        {moment.lines.map((line) => (
          <li key={line.id} className="hairline-b flex py-1.5">
            <LineText
              quantity={line.quantity - line.voidedQuantity}
              name={line.name}
              amountMinor={line.amountMinor}
              listMinor={line.listMinor}
              modifiers={modifierText(line)}
              note={line.note}
              struck={line.quantity === line.voidedQuantity}
            />
          </li>
        ))}
      </ul>
      <dl className="m-0 grid grid-cols-[1fr_auto] gap-x-4 pt-2 text-label">
        {sums.map(([label, minor]) => (
          <Sum key={label} label={label} minor={minor} />
        ))}
      </dl>
    </section>
  );
}

function Sum({ label, minor }: { readonly label: string; readonly minor: number }) {
  const { currency } = useFormat();
  return (
    <>
      <dt>{label}</dt>
      <dd className="m-0 text-end">
        <Money minor={minor} currency={currency} />
      </dd>
    </>
  );
}

/** Steps have no id; two may be alike to the millisecond, and then their order tells them apart. */
const withKeys = (steps: readonly CheckStep[]) =>
  steps.map((step, place) => ({ key: `${place} ${step.at}`, step }));

/** What had not happened yet at the moment that is shown stands back. */
const lookOf = (happened: number, at: number | null): string =>
  at === null || happened < at ? '' : happened === at ? 'mark-s bg-selected' : 'text-ink-2';

/** By whose consent, and why. */
const agreedTold = ({ approverName, reason }: CheckStep): string[] => [
  ...(approverName === null ? [] : [texts.approvedBy(approverName)]),
  ...(reason === null ? [] : [texts.reasonIs(reason)]),
];

function Steps({ steps, at, onShow }: StepsProps) {
  const { time } = useFormat();
  return (
    <ol className="m-0 list-none p-0" data-testid="steps">
      {withKeys(steps).map(({ key, step }) => (
        <li key={key} className="hairline-b last:border-b-0">
          <Pressable
            onPress={() => onShow(step.at)}
            aria-current={step.at === at ? 'true' : undefined}
            className={cx(
              'flex min-h-small w-full items-baseline gap-3 px-2 py-1.5 text-start text-label -outline-offset-4 data-pressed:bg-pressed',
              lookOf(step.at, at),
            )}
          >
            <time className="figures shrink-0 text-small text-ink-2">{time(step.at)}</time>
            <span className="min-w-0 grow wrap-anywhere">
              {historyEventTold(step.event)}
              <span className="block text-small text-ink-2">
                {[step.personName, step.placeName].filter(Boolean).join(' · ')}
              </span>
              {agreedTold(step).map((text) => (
                <span key={text} className="block text-small text-ink-2">
                  {text}
                </span>
              ))}
            </span>
          </Pressable>
        </li>
      ))}
    </ol>
  );
}
