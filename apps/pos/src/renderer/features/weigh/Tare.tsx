import type { ScaleView } from '@galley/pos/contract';
import { Button, cx } from '@galley/ui';
import { deviceWords } from '../../app/device-words.ts';
import { asPersonNow } from '../../state/perform.ts';
import { weightText } from '../../state/weight-text.ts';

/** The tare in force, whatever the scale says: it always stands here and can always be ended. */
export function Tare({ scale }: { readonly scale: ScaleView }) {
  const { peripheralId, tare, gross } = scale;
  const set = (take: 'what_lies' | 'nothing') => void asPersonNow()('tare', { peripheralId, take });
  return (
    <div className="flex flex-col gap-2">
      <p
        role="status"
        className={cx('figures m-0 text-body', tare === null ? 'text-ink-2' : 'font-semibold')}
        data-testid="tare"
      >
        {tare === null ? deviceWords.noTare : deviceWords.tareOf(weightText(tare))}
      </p>
      <div className="grid grid-cols-2 gap-2">
        <Button disabled={gross === null} onPress={() => set('what_lies')} testId="take-tare">
          {gross === null ? deviceWords.takeTare : deviceWords.takeTareOf(weightText(gross))}
        </Button>
        <Button disabled={tare === null} onPress={() => set('nothing')} testId="clear-tare">
          {deviceWords.clearTare}
        </Button>
      </div>
    </div>
  );
}
