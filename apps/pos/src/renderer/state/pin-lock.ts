import { useCallback, useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

/** Until when (Unix ms of this window) the device takes no PIN; ask again after a PIN was refused. */
export const usePinLock = (): readonly [lockedUntil: number, look: () => void] => {
  const [until, setUntil] = useState(0);
  const look = useCallback(() => {
    void rpc()
      .ask('pinWait', {})
      .then((answer) => {
        if (answer.ok) setUntil(answer.value.waitMs === 0 ? 0 : Date.now() + answer.value.waitMs);
      });
  }, []);
  useEffect(look, [look]);
  return [until, look];
};
