import type { ScaleView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from '../../state/rpc.ts';

/** What the scales of this register say, as long as somebody looks; undefined: not heard yet. */
export const useScales = (itemId: string): readonly ScaleView[] | undefined => {
  const [scales, setScales] = useState<readonly ScaleView[]>();
  useEffect(() => rpc().watch('scales', { itemId }, setScales, () => undefined), [itemId]);
  return scales;
};

/** What so many grams of an item cost, as the core reckons it; null while it does. */
export const useWeighedPrice = (itemId: string, grams: number): number | null => {
  const [price, setPrice] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    setPrice(null);
    void rpc()
      .ask('weighedPrice', { itemId, grams })
      .then((answer) => {
        if (wanted && answer.ok) setPrice(answer.value);
      });
    return () => {
      wanted = false;
    };
  }, [itemId, grams]);
  return price;
};
