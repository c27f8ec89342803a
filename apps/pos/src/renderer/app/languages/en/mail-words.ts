/** Words of receipts and invoices by e-mail. */
export const mailWords = {
  mail: 'E-mail',
  named: {
    receipt: (number: string) => `Receipt ${number}`,
    invoice: (number: string) => `Invoice ${number}`,
  },
  title: (what: string) => `${what} by e-mail`,
  address: 'E-mail address',
  hint: 'guest@example.com',
  send: 'Send',
  help: 'It goes as a PDF as soon as there is a connection.',
  onWay: (what: string, to: string) => `${what} goes to ${to}`,
  mails: 'E-mails',
  one: (what: string, to: string) => `${what} to ${to}`,
  waiting: 'Waits',
  sending: 'Is being sent',
  away: 'Not sent yet, tried again by itself',
  refused: 'Refused',
  sent: 'Sent',
  notSent: (what: string) => `${what} could not be sent`,
  expired: 'Nobody took it for three days.',
  said: (cause: string) => `The mail server said: ${cause}`,
  again: 'Try again',
  giveUp: 'Give up',
};

export type MailWords = typeof mailWords;
