import { expect, it } from 'vitest';
import { layoutProblem, readableLayouts } from './layout-problem.ts';

const problem = (...layouts: string[]) => layoutProblem({ kind: 'scanner', layouts });

it('[SN17] what is no layout is refused by its line, what is one is not', () => {
  expect(problem('21IIIIIWWWWWC', '22IIIIIPPPPPC', '2 3 IIIII NNNNN C')).toBeUndefined();
  expect(problem()).toBeUndefined();
  expect(layoutProblem({ kind: 'scale' })).toBeUndefined();
  for (const bad of ['29XXXXXWWWWWC', '50IIIIIWWWWWC', '29IIIIWWWWC', 'hello', '21IIWWIWWWWWC']) {
    expect(problem('21IIIIIWWWWWC', bad)).toMatch(new RegExp(`^${bad} is no layout: it `));
  }
  expect(problem('29IIIIWWWWC')).toContain('has 13 characters');
});

it('[SN17] a layout that another one above it leaves no code for is refused, a wider one below is not', () => {
  expect(problem('21IIIIIWWWWWC', '21IIIIIPPPPPC')).toContain(
    '21IIIIIPPPPPC would never be used: 21IIIIIWWWWWC above it reads the same codes.',
  );
  expect(problem('2IIIIIIWWWWWC', '21IIIIIWWWWWC')).toContain('would never be used');
  expect(problem('21IIIIIWWWWWC', '2IIIIIIWWWWWC')).toBeUndefined();
});

it('[SN17] one that cannot be read is left out of those that can', () => {
  const layouts = ['50IIIIIWWWWWC', '21IIIIIWWWWWC', 7];
  expect(readableLayouts({ layouts })).toEqual(['21IIIIIWWWWWC']);
});
