import type { HubStore, Scoped } from '../store.ts';
import type { ScopeWatch } from './scope-watch.ts';

/** How far a scope has been collected: asked once for each change of the scope. */
export type Floors = { of(scope: Scoped): Promise<number> };

export const createFloors = (store: Pick<HubStore, 'collected'>, watch: ScopeWatch): Floors => {
  const known = new Map<string, { readonly version: number; readonly floor: Promise<number> }>();
  return {
    of: (scope) => {
      const version = watch.version(scope.scopeId);
      const held = known.get(scope.scopeId);
      if (held?.version === version) return held.floor;
      const floor = store.collected(scope);
      known.set(scope.scopeId, { version, floor });
      floor.catch(() => known.delete(scope.scopeId));
      return floor;
    },
  };
};
