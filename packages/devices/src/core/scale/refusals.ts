import type { ScaleTrouble } from './report.ts';

export type RefusalCode =
  | 'no_answer'
  | 'not_asked'
  | 'garbled'
  | 'moving'
  | 'empty'
  | 'overload'
  | 'below_zero'
  | 'not_zeroed'
  | 'too_light'
  | 'implausible'
  | 'wrong_unit'
  | 'tared_twice'
  | 'tare_changed'
  | 'already_sold'
  | 'told_once'
  | 'not_emptied'
  | 'fault'
  | 'refused'
  | 'sealed';

/** The cause and the cure in words, for the person at the scale. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  no_answer: 'The scale does not answer. Check its cable and power.',
  not_asked: 'Asked when something is weighed.',
  garbled: 'The scale sends what cannot be read. Check its line settings.',
  moving: 'The weight is not still. Wait a moment.',
  empty: 'The scale is empty. Put the goods on it.',
  overload: 'Too heavy for this scale. Weigh in parts.',
  below_zero: 'The scale shows less than zero. Empty it and set it to zero.',
  not_zeroed: 'The scale has no true zero. Empty it and switch it off and on.',
  too_light: 'Too light to be weighed for sale.',
  implausible: 'The weight cannot be right. Check the set-up of the scale.',
  wrong_unit: 'The scale weighs in another unit. Check its set-up.',
  tared_twice: 'The scale and the register both take a tare off. Clear one of them.',
  tare_changed: 'The tare has changed: what lies on the scale is read anew.',
  already_sold: 'This has been sold. Take it off the scale before weighing again.',
  told_once:
    'The scale tells each weight once, and too long ago. Lift the goods off and put them on again.',
  not_emptied: 'Take everything off the scale once, then weigh.',
  fault: 'The scale reports a fault. Have it looked at.',
  refused: 'The scale did not accept the question. Try again.',
  sealed: "The scale is sealed for another cash register's key and gives no weight.",
};

export const troubleRefusal: Readonly<Record<ScaleTrouble, RefusalCode>> = {
  motion: 'moving',
  overload: 'overload',
  below_zero: 'below_zero',
  not_zeroed: 'not_zeroed',
  too_light: 'too_light',
  no_change: 'told_once',
  fault: 'fault',
  refused: 'refused',
  sealed: 'sealed',
};
