import type { ScaleView } from '@galley/pos/contract';
import { cx, Pressable } from '@galley/ui';
import { deviceWords } from '../../app/device-words.ts';
import { weightText } from '../../state/weight-text.ts';

type ScaleChoiceProps = {
  readonly scales: readonly ScaleView[];
  readonly chosenId: string | undefined;
  readonly onChoose: (peripheralId: string) => void;
};

/** Where several scales are set up: which one this sheet weighs on, and what each says this moment. */
export function ScaleChoice({ scales, chosenId, onChoose }: ScaleChoiceProps) {
  return (
    <fieldset aria-label={deviceWords.weighOn} className="m-0 border-0 p-0">
      <p className="m-0 pb-2 text-label font-semibold text-ink-2">{deviceWords.weighOn}</p>
      <div className="grid grid-cols-2 gap-keys">
        {scales.map((scale) => (
          <ScaleKey
            key={scale.peripheralId}
            scale={scale}
            isChosen={scale.peripheralId === chosenId}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ScaleKeyProps = Pick<ScaleChoiceProps, 'onChoose'> & {
  readonly scale: ScaleView;
  readonly isChosen: boolean;
};

function ScaleKey({ scale, isChosen, onChoose }: ScaleKeyProps) {
  const { peripheralId, name, weight } = scale;
  return (
    <Pressable
      aria-pressed={isChosen}
      onPress={() => onChoose(peripheralId)}
      testId="scale-choice"
      className={cx(
        'flex min-h-key flex-col justify-center rounded-control border-control px-4 py-1.5 text-start text-body leading-tight',
        isChosen ? 'bg-ink font-semibold text-paper' : 'bg-surface data-pressed:bg-pressed',
      )}
    >
      <span className="[overflow-wrap:anywhere]">{name}</span>
      <span className={cx('figures text-label', isChosen ? '' : 'text-ink-2')} dir="ltr">
        {weight === null ? deviceWords.noWeight : weightText(weight)}
      </span>
    </Pressable>
  );
}
