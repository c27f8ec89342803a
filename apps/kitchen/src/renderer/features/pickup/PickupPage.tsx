import type { PickupView } from '@galley/kitchen/contract';
import type { RpcClient } from '@galley/shell/contract';
import { BellRing, ChefHat, OctagonAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type PickupWords, pickupLanguage, pickupWords } from './pickup-words.ts';
import { useFittingSize } from './use-fitting-size.ts';
import { type PickupWindow, usePickup } from './use-pickup.ts';

const asked = (): string | null => new URLSearchParams(location.search).get('language');

/** Whose number is being made and whose is ready, for guests who wait at the counter. */
export function PickupPage({ rpc }: { readonly rpc: RpcClient<PickupWindow> }) {
  const { view, stale } = usePickup(rpc);
  const language = pickupLanguage(view?.locale ?? 'en', asked());
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  if (view == null) return <div className="h-dvh bg-paper" />;
  const words = pickupWords(language);
  return (
    <main
      className="flex h-dvh flex-col overflow-hidden bg-paper text-ink"
      data-testid="pickup"
      data-stale={stale}
    >
      <h1 className="hairline-b m-0 px-8 py-4 text-title font-bold">{view.siteName}</h1>
      <div className="flex min-h-0 grow flex-col landscape:flex-row">
        <Preparing view={view} words={words} />
        <Ready view={view} words={words} />
      </div>
      {stale ? (
        <p
          role="alert"
          className="m-0 flex items-center gap-4 bg-attention-wash px-8 py-4 text-lead font-semibold"
        >
          <OctagonAlert aria-hidden className="shrink-0 text-attention" />
          {words.stale}
        </p>
      ) : null}
    </main>
  );
}

type HalfProps = { readonly view: PickupView; readonly words: PickupWords };

/** The more numbers, the smaller; none has to be scrolled to. */
function Numbers({
  numbers,
  testId,
}: {
  readonly numbers: readonly string[];
  readonly testId: string;
}) {
  const list = useRef<HTMLUListElement>(null);
  useFittingSize(list);
  return (
    <ul
      ref={list}
      data-testid={testId}
      className="figures m-0 flex min-h-0 grow list-none flex-wrap content-start gap-x-[0.6em] gap-y-[0.2em] overflow-hidden p-0 leading-tight font-bold"
    >
      {numbers.map((number) => (
        <li key={number} dir="ltr">
          {number}
        </li>
      ))}
    </ul>
  );
}

function Preparing({ view: { preparing, ready }, words }: HalfProps) {
  const empty = preparing.length + ready.length === 0;
  return (
    <section className="flex min-h-0 min-w-0 flex-1 flex-col gap-[2vh] p-[clamp(1rem,3vh,2rem)]">
      <h2 className="m-0 flex items-center gap-4 text-[clamp(1.75rem,4vw,4rem)] font-bold text-ink-2">
        <ChefHat aria-hidden size="1em" className="shrink-0" />
        {words.preparing}
      </h2>
      {empty ? <p className="m-0 text-title text-ink-2">{words.none}</p> : null}
      <Numbers numbers={preparing} testId="preparing" />
    </section>
  );
}

function Ready({ view: { ready }, words }: HalfProps) {
  return (
    <section className="flex min-h-0 min-w-0 flex-1 flex-col gap-6 bg-ok-wash p-8">
      <h2 className="m-0 flex items-center gap-4 text-[clamp(1.75rem,4vw,4rem)] font-bold text-ok">
        <BellRing aria-hidden size="1em" className="shrink-0" />
        {words.ready}
      </h2>
      <Numbers numbers={ready} testId="ready" />
      {ready.length === 0 ? null : <p className="m-0 text-title">{words.pickUp}</p>}
    </section>
  );
}
