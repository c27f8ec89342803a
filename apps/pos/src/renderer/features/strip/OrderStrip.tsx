import { cx, Pressable } from '@galley/ui';
import { ChevronRight, History, Lightbulb, type LucideIcon, Star } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { stripWords as words } from '../../app/strip-words.ts';
import { useRead } from '../../state/read.store.ts';
import { modeNow, modesOf, nextMode, placesOf, type StripPlace } from '../../state/strip.ts';
import { patchUi, type StripMode, useUi } from '../../state/ui.store.ts';
import { QuantityKey } from './QuantityKey.tsx';
import { StripKey } from './StripKey.tsx';
import { useFitting } from './use-fitting.ts';

const ICONS: Readonly<Record<StripMode, LucideIcon>> = {
  favourites: Star,
  recent: History,
  suggestions: Lightbulb,
};

/** One strip of fixed place and height: what is at hand, and how many of the next item (rules OR1, RG63). */
export function OrderStrip() {
  const strip = useRead((models) => models.strip);
  const suggestions = useRead((models) => models.suggestions);
  const wanted = useUi((ui) => ui.stripMode);
  const models = useMemo(() => ({ strip, suggestions }), [strip, suggestions]);
  const mode = modeNow(models, wanted);
  const places = useMemo(() => placesOf(models, mode), [models, mode]);
  return (
    <section
      aria-label={words.strip}
      data-testid="order-strip"
      className="flex h-key shrink-0 items-stretch gap-keys px-3 [margin-block-start:0.75rem]"
    >
      <ModeKey mode={mode} modes={modesOf(models)} />
      <Places key={mode} mode={mode} places={places} />
      <QuantityKey />
    </section>
  );
}

const smallKey =
  'flex h-full w-[4.75rem] shrink-0 flex-col items-center justify-center gap-0.5 rounded-control bg-sunken text-tiny leading-none font-semibold data-pressed:bg-pressed';

function ModeKey({
  mode,
  modes,
}: {
  readonly mode: StripMode;
  readonly modes: readonly StripMode[];
}) {
  const Icon = ICONS[mode];
  const next = modes[(modes.indexOf(mode) + 1) % modes.length] ?? mode;
  return (
    <Pressable
      testId="strip-mode"
      aria-label={words.show(words.modes[mode], words.modes[next])}
      onPress={nextMode}
      className={smallKey}
    >
      <Icon aria-hidden size="1.35rem" />
      {words.modes[mode]}
    </Pressable>
  );
}

type PlacesProps = {
  readonly mode: StripMode;
  readonly places: readonly (StripPlace | null)[];
};

/** As many as the core keeps. */
const MOST_PLACES = 16;

/** So many places from one on; those behind the last one are free. */
const slotsOf = (places: PlacesProps['places'], first: number, count: number) =>
  places.length === 0
    ? []
    : Array.from({ length: count }, (_, nth) => ({
        at: first + nth,
        place: places[first + nth] ?? null,
      }));

function Places({ mode, places }: PlacesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const fits = useFitting(box);
  useEffect(() => {
    if (mode === 'recent') patchUi({ stripPlaces: Math.min(MOST_PLACES, fits) });
  }, [mode, fits]);
  const pages = Math.max(1, Math.ceil(places.length / fits));
  const slots = slotsOf(places, (page % pages) * fits, fits);
  return (
    <>
      <div ref={box} className="flex min-w-0 grow items-stretch gap-keys">
        {places.length === 0 ? <Empty mode={mode} /> : null}
        {places.length > 0 && mode === 'suggestions' ? <Why /> : null}
        <div
          className="grid min-w-0 grow gap-keys empty:hidden"
          style={{ gridTemplateColumns: `repeat(${fits}, minmax(0, 1fr))` }}
        >
          {slots.map(({ at, place }) => (
            // An item that comes to a place under a finger is another key: the finger presses nothing then.
            <Place key={`${at} ${place?.itemId ?? ''}`} mode={mode} place={place} />
          ))}
        </div>
      </div>
      {pages > 1 ? (
        <Pressable
          testId="strip-page"
          aria-label={words.page((page % pages) + 1, pages)}
          onPress={() => setPage((page % pages) + 1)}
          className={cx(smallKey, 'w-small')}
        >
          <ChevronRight aria-hidden className="rtl:-scale-x-100" />
        </Pressable>
      ) : null}
    </>
  );
}

function Place({ mode, place }: { readonly mode: StripMode; readonly place: StripPlace | null }) {
  const item = useRead(({ menu }) => (place === null ? undefined : menu?.items.get(place.itemId)));
  if (place === null || item === undefined) return <span />;
  const { together, of } = place;
  const note = together === undefined || of === undefined ? undefined : words.outOf(together, of);
  return <StripKey item={item} mode={mode} note={note} />;
}

const Line = ({ children }: { readonly children: ReactNode }) => (
  <p className="m-0 flex items-center text-small leading-tight text-ink-2">{children}</p>
);

function Empty({ mode }: { readonly mode: StripMode }) {
  const noCheck = useUi(({ checkId }) => checkId === null);
  if (mode === 'favourites') return <Line>{words.noFavourites}</Line>;
  if (mode === 'recent') return <Line>{words.noRecent}</Line>;
  return <Line>{noCheck ? words.noCheck : words.noSuggestions}</Line>;
}

/** What suggestions rest on, in one line. */
function Why() {
  const days = useRead(({ suggestions }) => suggestions?.days ?? 0);
  return (
    <p className="m-0 flex w-[6.5rem] shrink-0 items-center text-tiny leading-tight text-ink-2">
      {words.why(days)}
    </p>
  );
}
