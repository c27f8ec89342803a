import type { Json } from '@galley/base';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isCanonical, storable } from './row.ts';

describe('what was set aside', () => {
  it('[C8] whatever JSON holds can be told in a form that every store keeps', () => {
    const keys = fc.oneof(fc.constant('__proto__'), fc.string({ unit: 'binary' }));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(fc.double(), fc.string({ unit: 'binary' }), fc.boolean(), fc.constant(null)),
        fc.array(tie('tree')),
        fc.array(fc.tuple(keys, tie('tree'))).map(Object.fromEntries),
      ),
    }));
    fc.assert(fc.property(tree, (value) => isCanonical(storable(value as Json))));
  });
});
