import type { FloorPeople, FloorTaskView, PosContract } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

type Asked = 'parties' | 'floorTasks';

/** Follows what is told to people who are logged in, as long as the screen is looked at. */
const useAsked = <N extends Asked, V extends PosContract['queries'][N]['result']>(
  name: N,
  begin: V,
): V => {
  const [value, setValue] = useState(begin);
  useEffect(
    () =>
      rpc().watch(
        name,
        {},
        (now) => setValue(now as V),
        () => setValue(begin),
      ),
    [name, begin],
  );
  return value;
};

const NOBODY: FloorPeople = { parties: [], wall: '' };
const NOTHING: readonly FloorTaskView[] = [];

export const useParties = (): FloorPeople => useAsked('parties', NOBODY);
export const useFloorTasks = (): readonly FloorTaskView[] => useAsked('floorTasks', NOTHING);
