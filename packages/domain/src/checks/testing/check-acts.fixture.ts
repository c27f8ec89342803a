import fc from 'fast-check';

export type Act = {
  readonly type:
    | 'add'
    | 'change'
    | 'remove'
    | 'send'
    | 'void'
    | 'reduce'
    | 'restore'
    | 'pay'
    | 'refund';
  readonly register: 0 | 1;
  readonly pick: number;
  readonly quantity: number;
};

export const act: fc.Arbitrary<Act> = fc.record({
  type: fc.constantFrom<Act['type']>(
    ...(['add', 'add', 'add', 'change', 'remove', 'send', 'void'] as const),
    ...(['reduce', 'reduce', 'restore', 'pay', 'refund'] as const),
  ),
  register: fc.constantFrom(0, 1),
  pick: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 4 }),
});
