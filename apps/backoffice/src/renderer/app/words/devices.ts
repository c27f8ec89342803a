import { count } from './count.ts';

/** Words of *Devices*. */
export const devicesWords = {
  tasksOpen: (n: number) => `${count(n, 'thing waits', 'things wait')} for a decision`,
  tasks: 'For you to decide',
  troubled: 'Devices that do not work',
  noTasks: 'Nothing waits for you',
  noTasksHelp: 'What a hub rejects, copied devices and contradictions show here.',
  decided: 'Decided',
  devicesHead: 'Devices of this site',
  deviceKinds: {
    register: 'Register',
    kitchen: 'Kitchen screen',
    backoffice: 'Back office',
    site_hub: 'Site hub',
  },
  deviceStates: { enrolled: 'Enrolled', revoked: 'Revoked', cloned: 'Copied' },
  device: 'Device',
  deviceNo: (kind: string, n: number) => `${kind}, no. ${n}`,
  lastHeard: 'Last heard',
  heardNow: 'Now',
  heardAgo: (age: string) => `${age} ago`,
  heardNever: 'Not since this office started',
  thisOne: 'This device',
  lastCommit: 'Newest entry',
  epoch: 'Times set up',
  supportNumbers: 'Numbers for support',
  commitNo: (n: number) => (n === 0 ? 'none yet' : `no. ${n}`),
  since: (moment: string) => `since ${moment}`,
  rejectedTitle: (what: string, device: string) => `${what} from ${device} was rejected`,
  forkTitle: (device: string) => `${device} was copied`,
  conflictTitle: (what: string, device: string) => `${device} tells ${what} otherwise`,
  orphanedTitle: (what: string, device: string) => `${what} is at ${device} alone`,
  rejectedWhy: {
    orphaned:
      'Every hub and every device that might write it has lost it, most likely with a disk. It is not in the books. Take it in if it is right; it counts then as if it had never been lost.',
    schema: 'A value in it does not fit. Nothing of it is in the books.',
  },
  rightsWhy: (who: string, what: string) =>
    `${who} may not write this: ${what}. Nothing of it is in the books.`,
  rightsHelp:
    'Its program does not do that by itself. See who has the device in hands before you take anything in; a device that is gone is to be revoked.',
  whoMayNot: {
    register: 'A register',
    kitchen: 'A kitchen screen',
    backoffice: 'A back office',
    site_hub: 'A site hub',
  },
  rejectedElse: 'The hub could not take it. Nothing of it is in the books.',
  hubSays: 'The hub says',
  commitId: 'Entry',
  rowsIn: (n: number) => count(n, 'row', 'rows'),
  forkHelp: (device: string, other: string, from: number, to: number) =>
    `Two devices used the identity of ${device}, most likely from a copied disk. The later one goes on as ${other}; every sale of both is kept. Entries ${from} to ${to} were numbered twice: receipts of that time may bear the same number. Find the copy and put it away.`,
  overspentTitle: (device: string) => `${device} used up more than was left`,
  overspentHelp: (device: string, over: string) =>
    `${over} more went than there was: ${device} spent what had been given up for lost or granted anew. It counts all the same, so somebody goes short: look after the card or the item.`,
  branchTitle: (device: string) => `${device} gave numbers twice`,
  branchHelp: (device: string, from: string, to: string) =>
    `Entries ${from} to ${to} of ${device} came twice, with two contents, most likely after its disk or a hub’s was put back. All of both is in the books, and the device has gone on above these numbers. Receipts of that time may bear the same number.`,
  lateTitle: (device: string) => `${device} wrote after it was shut out`,
  lateHelp: (device: string, from: string, to: string) =>
    `Entries ${from} to ${to} of ${device} came when it had been shut out already: a hub of the site had not heard so and took them. They are in the books like any others. Look through what it did in that time, and correct what was not yours; if the hub went with it, shut out the hub as well.`,
  disownedTitle: (what: string) => `${what} that nobody entered was taken out`,
  disownedHelp:
    'It stood in the database of the central hub, and no device had signed it: somebody wrote it there. It is out of the books everywhere. Find out who gets at the database, and change its passwords.',
  unprovedTitle: (what: string) => `${what} has no entry behind it`,
  unprovedHelp:
    'It stands in the books, but no device’s signed entry for it is at the central hub, and the database was changed by somebody. See whether it is right, correct it if it is not, and find out who gets at the database.',
  unmergeableTitle: (what: string, device: string) =>
    `${device} tells ${what} that nobody can read`,
  unmergeableHelp: (device: string) =>
    `It does not have the form of its kind. What stood before stands; what ${device} wrote is below and counts nowhere.`,
  conflictHelp: (device: string) =>
    `The same entry has two contents. The one that came first stands; what ${device} wrote is below and counts nowhere.`,
  stands: 'Stands',
  told: 'Told by the device',
  column: 'Column',
  nothingThere: 'nothing',
  inSmallestCoin: (amount: string) => `${amount}, in the smallest coin`,
  kindElse: (kind: string) => `an entry of a kind that this version does not know (${kind})`,
  ofCheck: 'Check',
  lookAtCheck: 'Look at it',
  kindsMore: (first: string, more: number) => `${first} and ${more} more`,
  decide: 'Decide',
  adopt: 'Take it in',
  adoptHelp:
    'The rows are written anew by this back office, with what you correct. They count as if they had come then.',
  notAdoptable:
    'It cannot be taken in from here: it is too large, or of a newer version. Discard it, or update this back office.',
  discard: 'Discard',
  discardHelp: 'The rows stay out of the books for good. The record of them stays.',
  discardConfirm: 'Discard it?',
  markSeen: 'I have seen to it',
  why: 'Reason',
  whyHint: 'Stays with the decision, under your name.',
  whyNeeded: 'Say why in a few words.',
  mustFix: 'Does not fit: correct it',
  valueTypes: { int: 'Whole number', text: 'Text', json: 'List or form' },
  allValues: 'Everything in it',
  acts: { adopted: 'Taken in', discarded: 'Discarded', seen: 'Seen' },
  decidedBy: (name: string, moment: string) => `${name}, ${moment}`,
  decidedDone: 'Your decision is recorded',
  mayNotDecide: 'Deciding needs a role that may change people.',
} as const;
