import type { ScaleView } from '@galley/pos/contract';
import { Button, Keypad, Money, Notice, SideSheet, toaster } from '@galley/ui';
import { Keyboard, Scale } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { availabilityWords } from '../../app/availability-words.ts';
import { deviceWords } from '../../app/device-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import type { MenuItem } from '../../state/menu-index.ts';
import { lacksTable, ringItem } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { usedScale } from '../../state/scale-memory.ts';
import { closeSheet, go, type LineWish } from '../../state/ui.store.ts';
import { isUnlikelyWeight } from '../../state/unlikely.ts';
import { weightText } from '../../state/weight-text.ts';
import { insteadOf } from './pick-scale.ts';
import { ScaleChoice } from './ScaleChoice.tsx';
import { Tare } from './Tare.tsx';
import { useAsking } from './use-asking.ts';
import { useOneScale } from './use-one-scale.ts';
import { useScales, useWeighedPrice } from './use-scales.ts';
import { Weight } from './Weight.tsx';

type WeighSheetProps = { readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> };

/** An item that is sold by weight: what the scale says this moment, or a weight that is typed. */
export function WeighSheet({ itemId, wish }: WeighSheetProps) {
  const item = useRead(({ menu }) => menu?.items.get(itemId));
  const [typing, setTyping] = useState(false);
  if (item === undefined) return null;
  return typing ? (
    <TypedWeight item={item} wish={wish} onScale={() => setTyping(false)} />
  ) : (
    <LiveWeight item={item} wish={wish} onType={() => setTyping(true)} />
  );
}

type FrameProps = {
  readonly item: MenuItem;
  readonly footer: ReactNode;
  readonly children: ReactNode;
};

function Frame({ item, footer, children }: FrameProps) {
  const { money } = useFormat();
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={item.name}
      subtitle={deviceWords.perKg(money(item.priceMinor))}
      closeLabel={words.close}
      footer={footer}
    >
      {children}
    </SideSheet>
  );
}

/** A weight does not keep: the table comes first. False: it comes to nothing. */
const add = (item: MenuItem, wish: LineWish): boolean => {
  if (lacksTable()) {
    closeSheet();
    go('tables');
    toaster.show({ message: deviceWords.tableFirst(item.name), tone: 'attention' });
    return false;
  }
  closeSheet();
  ringItem({ ...wish, itemId: item.id });
  return true;
};

type LiveProps = Pick<WeighSheetProps, 'wish'> & {
  readonly item: MenuItem;
  readonly onType: () => void;
};

function LiveWeight({ item, wish, onType }: LiveProps) {
  const scales = useScales(item.id);
  const { scale, isGone, choose } = useOneScale(scales);
  const added = useRef(false);
  const tared = (scales ?? []).filter(({ tare }) => tare !== null);
  useAsking(
    scale?.peripheralId,
    tared.map(({ peripheralId }) => peripheralId),
    added,
  );
  const addIt = () => {
    if (scale?.weighing == null || scale.priceMinor === null) return;
    const { peripheralId, weighing, priceMinor } = scale;
    const weight = { by: 'scale' as const, peripheralId, weighing };
    added.current = add(item, { ...wish, itemId: item.id, weight, weighedMinor: priceMinor });
    if (added.current) usedScale(peripheralId);
  };
  return (
    <Frame item={item} footer={<AddButton scale={scale} onAdd={addIt} />}>
      <div className="flex flex-col gap-6" data-testid="weigh">
        {scales !== undefined && (scales.length > 1 || isGone) ? (
          <ScaleChoice scales={scales} chosenId={scale?.peripheralId} onChoose={choose} />
        ) : null}
        {scales?.length === 0 ? (
          <Notice kind="warn" title={deviceWords.noScale}>
            {deviceWords.noScaleHelp}
          </Notice>
        ) : (
          <OnTheScale scale={scale} words={whyNot(scale, scales, isGone)} />
        )}
        <TypeButton onType={onType} />
      </div>
    </Frame>
  );
}

/** Why there is no weight, in the words of this scale alone, and where to weigh while it is silent. */
const whyNot = (
  scale: ScaleView | undefined,
  scales: readonly ScaleView[] | undefined,
  isGone: boolean,
): string | undefined => {
  if (isGone) return deviceWords.scaleGone;
  if (scale?.refusal == null) return undefined;
  const others = insteadOf(scale, scales ?? []);
  const { words: why } = scale.refusal;
  return others.length === 0 ? why : `${why} ${deviceWords.orWeighOn(others)}`;
};

function AddButton({
  scale,
  onAdd,
}: {
  readonly scale: ScaleView | undefined;
  readonly onAdd: () => void;
}) {
  const { currency } = useFormat();
  const weight = scale?.weight ?? null;
  return (
    <Button
      variant="primary"
      fullWidth
      disabled={weight === null}
      onPress={onAdd}
      end={
        scale?.priceMinor == null ? undefined : (
          <Money minor={scale.priceMinor} currency={currency} />
        )
      }
      testId="add-weighed"
    >
      {weight === null ? deviceWords.addNothing : deviceWords.addWeight(weightText(weight))}
    </Button>
  );
}

type OnTheScaleProps = {
  readonly scale: ScaleView | undefined;
  readonly words: string | undefined;
};

function OnTheScale({ scale, words: why }: OnTheScaleProps) {
  return (
    <section aria-label={scale?.name ?? deviceWords.scale} className="flex flex-col gap-4">
      <Weight
        label={deviceWords.weightOf(scale?.name ?? deviceWords.scale, scale?.tare != null)}
        text={scale?.weight == null ? undefined : weightText(scale.weight)}
        words={why}
        hint={scale?.weight != null && scale.tellsOnce ? deviceWords.tellsOnce : undefined}
      />
      {scale === undefined ? null : <Tare scale={scale} />}
    </section>
  );
}

/** By a role that may; anybody else reads who may. */
function TypeButton({ onType }: { readonly onType: () => void }) {
  const may = useRead(({ session }) => session?.mayTypeWeight === true);
  if (!may) return <p className="m-0 text-label text-ink-2">{deviceWords.mayNotType}</p>;
  return (
    <Button
      variant="quiet"
      icon={<Keyboard aria-hidden />}
      onPress={onType}
      fullWidth
      testId="type-weight"
    >
      {deviceWords.typeWeight}
    </Button>
  );
}

const HEAVIEST_GRAMS = 99_999;

type TypedProps = Omit<LiveProps, 'onType'> & { readonly onScale: () => void };

function TypedWeight({ item, wish, onScale }: TypedProps) {
  const [grams, setGrams] = useState(0);
  const [asked, setAsked] = useState(0);
  const asks = isUnlikelyWeight(grams) && asked === grams;
  const price = useWeighedPrice(item.id, grams);
  const { currency } = useFormat();
  const text = weightText({ digits: grams, decimals: 3, unit: 'kg' });
  const addIt = () => {
    if (grams === 0 || price === null) return;
    if (isUnlikelyWeight(grams) && !asks) return setAsked(grams);
    const weight = { by: 'hand' as const, grams };
    add(item, { ...wish, itemId: item.id, weight, weighedMinor: price });
  };
  return (
    <Frame
      item={item}
      footer={
        <Button
          variant="primary"
          fullWidth
          disabled={grams === 0 || price === null}
          onPress={addIt}
          end={price === null ? undefined : <Money minor={price} currency={currency} />}
          testId="add-typed"
        >
          {grams === 0
            ? deviceWords.addNothing
            : asks
              ? availabilityWords.addAllTheSame
              : deviceWords.addWeight(text)}
        </Button>
      }
    >
      <div className="flex flex-col gap-6" data-testid="typed-weight">
        <Weight label={deviceWords.typedWeight} text={text} words={undefined} />
        {asks ? (
          <Notice kind="warn" title={deviceWords.unlikelyWeight(text)}>
            {availabilityWords.checkFigures}
          </Notice>
        ) : null}
        <Keypad
          label={deviceWords.typeWeight}
          value={grams}
          onChange={setGrams}
          onEnter={addIt}
          max={HEAVIEST_GRAMS}
        />
        <Button variant="quiet" icon={<Scale aria-hidden />} onPress={onScale} fullWidth>
          {deviceWords.useScale}
        </Button>
      </div>
    </Frame>
  );
}
