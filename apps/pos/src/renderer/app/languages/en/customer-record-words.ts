import type { Widened } from '@galley/ui/languages';

/** Texts about customers of the house. */
export const customerRecordWords = {
  customer: 'Customer',
  findOne: 'Somebody we know',
  find: 'Name or phone number',
  nobodyFound: (text: string) => `Nobody known as “${text}”`,
  typeToFind: 'Type the beginning of a name, or some digits of a number.',
  newCustomer: 'New customer',
  name: 'Name',
  phone: 'Phone',
  address: 'Address',
  notes: 'Notes',
  notesHint: 'For whoever serves them. Nothing that they should not read.',
  exempt: (ground: string) => `Free of tax: ${ground}`,
  exemptUntil: (ground: string, day: string) => `Free of tax: ${ground}, until ${day}`,
  exemptOver: (ground: string, day: string) =>
    `Tax exemption ${ground} ran out on ${day}: tax is charged`,
  cannotHave: 'Cannot have',
  ownWords: 'Something else they cannot have',
  save: 'Save',
  edit: 'Change',
  back: 'Back',
  addresses: 'Addresses',
  forgetAddress: 'Forget this address',
  addressForgotten: 'The address is forgotten.',
  notTheirs: 'Not their check',
  noteAllergies: (texts: string) => `Note on this check: ${texts}`,
  visits: (n: number) => (n === 1 ? '1 check here' : `${n} checks here`),
  firstVisit: 'First check here',
  lastVisits: 'Last time',
  openNow: 'open now',
  attached: (name: string) => `The check is ${name}’s`,
  attachedNoting: (name: string, texts: string) =>
    `The check is ${name}’s; noted for all of it: ${texts}`,
  detached: 'The check is nobody’s in particular',
  saved: (name: string) => `${name} is noted`,
} as const;

export type CustomerRecordWords = Widened<typeof customerRecordWords>;
