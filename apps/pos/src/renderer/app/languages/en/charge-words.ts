import type { Widened } from '@galley/ui/languages';

/** Texts about the charge for service of a check. */
export const chargeWords = {
  takeOff: (name: string) => `Take off: ${name}`,
  putBack: (name: string) => `Charge again: ${name}`,
  wentOff: (name: string) => `${name} is off`,
  cameBack: (name: string) => `${name} is charged again`,
} as const;

export type ChargeWords = Widened<typeof chargeWords>;
