import fc from 'fast-check';

const TYPES = [
  ...(['add', 'add', 'send', 'void', 'pay', 'transfer', 'transfer', 'some', 'merge'] as const),
  ...(['evenly', 'amount', 'seats', 'share', 'seat', 'undo', 'settle', 'heal'] as const),
  ...(['reduce', 'reduce', 'reduceWhole', 'takeBack'] as const),
];
/** What happens on checks whose guests have allergies. */
const ALLERGIC_TYPES = [
  ...(['note', 'note', 'withdraw', 'ring', 'ring', 'ring', 'send', 'heal', 'heal'] as const),
  ...(['transfer', 'some', 'merge', 'evenly', 'seats', 'share', 'seat', 'undo', 'settle'] as const),
];
type ActType = (typeof TYPES)[number] | (typeof ALLERGIC_TYPES)[number];
export type Act = {
  readonly type: ActType;
  readonly register: number;
  readonly pick: number;
  readonly other: number;
  readonly quantity: number;
};
const actOf = (types: readonly ActType[]): fc.Arbitrary<Act> =>
  fc.record({
    type: fc.constantFrom(...types),
    register: fc.nat(2),
    pick: fc.nat(20),
    other: fc.nat(20),
    quantity: fc.integer({ min: 1, max: 3 }),
  });
const WHOLE_TYPES = [
  ...(['add', 'send', 'void', 'void', 'void', 'some', 'some', 'some'] as const),
  ...(['transfer', 'merge', 'heal'] as const),
];
/** Whole ones of lines are moved and voided, nothing is shared. */
export const wholeOnes = fc.array(actOf(WHOLE_TYPES), { maxLength: 30 });
const REDUCING_TYPES = [
  ...(['evenly', 'share', 'merge', 'transfer', 'amount', 'seat'] as const),
  ...(['reduce', 'reduce', 'reduce', 'reduceWhole', 'void', 'takeBack', 'heal', 'heal'] as const),
];
const rung = fc.array(actOf(['add', 'send', 'heal']), { minLength: 3, maxLength: 5 });
/** A few lines, much of which is shared, joined again and reduced. */
export const reducing = fc
  .tuple(rung, fc.array(actOf(REDUCING_TYPES), { minLength: 8, maxLength: 40 }))
  .map((parts) => parts.flat());
const act = actOf(TYPES);
export const acts = fc.array(act, { maxLength: 30 });
export const allergic = fc.array(actOf(ALLERGIC_TYPES), { maxLength: 30 });
export const unpaid = fc
  .array(act, { maxLength: 30 })
  .map((all) => all.filter(({ type }) => type !== 'pay'));
