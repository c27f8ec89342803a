/** Words of *Customers*. */
export const customersWords = {
  customers: 'Customers',
  customer: 'Customer',
  addCustomer: 'Add customer',
  findCustomer: 'Name or phone number',
  customersShown: (shown: number, count: number) =>
    shown === count ? `${count}` : `${shown} of ${count}`,
  phone: 'Phone',
  address: 'Address',
  customerNotes: 'Notes',
  customerNotesHint: 'For whoever serves them. Nothing that they should not read.',
  cannotHave: 'Cannot have',
  ownWords: 'In their own words, parted by commas',
  customerVisits: 'Checks here',
  lastVisit: 'Last',
  noCustomers: 'No customers yet',
  noCustomersHelp: 'Registers note them at the check; here they are changed and erased.',
  nobodyMeant: 'Nobody is meant by that',
  eraseCustomer: 'Erase',
  eraseReally: 'Erase for good?',
  customerErased: 'Erased; their checks stay without them',
  eraseHint: 'Name, number, address, notes and allergies are erased on every device.',
  sameNumber: 'One number, several customers',
  sameNumberHelp:
    'Registers that could not see each other noted them twice. Change or erase all but one.',
} as const;
