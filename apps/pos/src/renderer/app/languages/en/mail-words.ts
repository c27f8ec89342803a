/** Words of receipts by e-mail. */
export const mailWords = {
  mail: 'E-mail',
  title: (display: string) => `Receipt by e-mail: ${display}`,
  address: 'E-mail address',
  hint: 'guest@example.com',
  send: 'Send',
  help: 'It goes with the receipt as PDF as soon as there is a connection.',
  onWay: (display: string, to: string) => `Receipt ${display} goes to ${to}`,
  mails: 'E-mails',
  one: (receipt: string, to: string) => `Receipt ${receipt} to ${to}`,
  waiting: 'Waits',
  sending: 'Is being sent',
  away: 'Not sent yet, tried again by itself',
  refused: 'Refused',
  sent: 'Sent',
  notSent: (receipt: string) => `Receipt ${receipt} could not be sent`,
  expired: 'Nobody took it for three days.',
  said: (cause: string) => `The mail server said: ${cause}`,
  again: 'Try again',
  giveUp: 'Give up',
};

export type MailWords = typeof mailWords;
