import type { PeripheralView } from '@galley/pos/contract';
import { useEffect } from 'react';
import { typedWords } from '../../app/typed-device-words.ts';
import { asPersonNow } from '../../state/perform.ts';

/** Scales that tell each weighing once are asked for as long as somebody looks. */
const ASK_FOR_MS = 5000;

const useWeighing = (id: string, isScale: boolean): void => {
  useEffect(() => {
    if (!isScale) return;
    const ask = () => void asPersonNow()('weigh', { peripheralId: id, forMs: ASK_FOR_MS });
    ask();
    const timer = setInterval(ask, ASK_FOR_MS - 1000);
    return () => clearInterval(timer);
  }, [id, isScale]);
};

/** What a scale or probe says this moment, so that putting something on it is its test. */
export function LiveValue({ device }: { readonly device: PeripheralView }) {
  useWeighing(device.id, device.type === 'scale');
  const live = device.seen?.state === 'working' ? device.last : null;
  return (
    <section aria-label={typedWords.test} className="flex flex-col gap-1">
      <h3 className="m-0 text-label font-semibold text-ink-2">{typedWords.now}</h3>
      <p
        className="m-0 tabular-nums text-[2rem] leading-tight font-semibold"
        data-testid="live-value"
      >
        {live?.text ?? typedWords.nothingNow}
      </p>
    </section>
  );
}
