import type { FloorTaskView } from '@galley/domain';
import type { FloorPeople, PosContract } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

type Asked = 'parties' | 'floorTasks' | 'tasks';

/** Follows what is told to people who are logged in, as long as the screen is looked at. */
export const useAsked = <N extends Asked, V extends PosContract['queries'][N]['result']>(
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

const NOBODY: FloorPeople = { day: '', today: '', parties: [], wall: '' };
const NOTHING: readonly FloorTaskView[] = [];

export const useParties = (): FloorPeople => useAsked('parties', NOBODY);

/** Reservations of another day; nobody until they have come. */
export const usePartiesOf = (day: string | null): FloorPeople => {
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    setPeople(NOBODY);
    if (day === null) return undefined;
    return rpc().watch('parties', { day }, setPeople, () => setPeople(NOBODY));
  }, [day]);
  return people;
};
export const useFloorTasks = (): readonly FloorTaskView[] => useAsked('floorTasks', NOTHING);
