import { useNow } from '@galley/ui';
import { useLayoutEffect } from 'react';
import { useTick } from '../state/tick.store.ts';

/** Hands the shared ticker's time to all tickets, so that they turn in one frame. */
export function BoardTick() {
  const windowNow = useNow(1000);
  useLayoutEffect(() => useTick.setState({ windowNow }), [windowNow]);
  return null;
}
