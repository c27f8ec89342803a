import type { KindSpec } from '@galley/base';
import { BY_HUBS } from './allowance.ts';

/**
 * Kind of the first row of a commit whose other rows its device may not write: it alone has them any more, and people
 * are to decide. No hub ever stores such a row, because the commit lies in quarantine whole, under this code.
 */
export const ORPHANED = 'orphaned';

/**
 * A row that nobody signed, by the id `kind:row`, in the scope of that row: it stood in the central hub's database and
 * neither the hub nor any commit had put it there. Whoever has it with that content (`hash`, the 32 hex digits of its
 * row hash) drops it, unless a commit there says it. `rank` counts how often it was found.
 */
export const DISOWNED_KIND: KindSpec = {
  kind: 'disowned',
  class: 'state',
  scope: 'site',
  dated: false,
  writers: BY_HUBS,
  columns: [
    { name: 'at', type: 'int', nullable: false },
    { name: 'generation', type: 'int', nullable: false },
    { name: 'hash', type: 'text', nullable: false },
    { name: 'rank', type: 'int', nullable: false },
    { name: 'subjectId', type: 'text', nullable: false },
    { name: 'subjectKind', type: 'text', nullable: false },
  ],
};
