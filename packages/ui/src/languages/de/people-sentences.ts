import type { Sentences } from '../telling.ts';

/** What is said of people, PINs, approvals and the time clock. */
export const peopleSentences: Sentences = {
  'Nobody approves their own act. Ask another manager.':
    'Niemand genehmigt sein eigenes Tun. Frag einen anderen Manager.',
  'Only someone who may {0} can agree to this. Ask a manager.':
    'Dem kann nur zustimmen, wer dies darf: {0}. Frag einen Manager.',
  'This needs a manager. Ask one to type a PIN.':
    'Das braucht einen Manager. Bitte einen, seine PIN einzugeben.',
  'The approval is older than 60 s. Ask the manager again.':
    'Die Genehmigung ist älter als 60 s. Frag den Manager noch einmal.',
  'The manager agreed that somebody else does this. Ask again.':
    'Der Manager hat dem zugestimmt, dass jemand anderes das tut. Frag noch einmal.',
  'The manager agreed to something else than this. Ask again.':
    'Der Manager hat etwas anderem zugestimmt. Frag noch einmal.',
  'This PIN is too easy to guess or in use. Choose another.':
    'Diese PIN ist zu leicht zu erraten oder vergeben. Wähle eine andere.',
  'A PIN has 4 to 8 digits and nothing else.': 'Eine PIN hat 4 bis 8 Ziffern und sonst nichts.',
  'Wrong PIN. {0} more try before this device waits.':
    'Falsche PIN. Noch {0} Versuch, dann wartet dieses Gerät.',
  'Wrong PIN. {0} more tries before this device waits.':
    'Falsche PIN. Noch {0} Versuche, dann wartet dieses Gerät.',
  'Wrong PIN. This device now waits before it takes another.':
    'Falsche PIN. Dieses Gerät wartet jetzt, bevor es die nächste nimmt.',
  'Too many wrong PINs. Wait {0} s, then try again.':
    'Zu viele falsche PINs. Warte {0} s und versuch es dann noch einmal.',
  'This person is no longer on the list. Look at it again.':
    'Diese Person steht nicht mehr auf der Liste. Sieh sie noch einmal an.',
  '{0} is the last one who may edit people. Give someone else that role first.':
    '{0} darf als Letzte noch Personen bearbeiten. Gib erst jemand anderem diese Rolle.',
  'A new person needs a name. Fill it in.': 'Eine neue Person braucht einen Namen. Trag ihn ein.',
  'A new person needs a role. Fill it in.': 'Eine neue Person braucht eine Rolle. Trag sie ein.',
  'This role was taken off meanwhile. Choose another one.':
    'Diese Rolle wurde inzwischen entfernt. Wähle eine andere.',
  'This role is gone. Look at the list again.':
    'Diese Rolle gibt es nicht mehr. Sieh die Liste noch einmal an.',
  'This time has not come yet. Choose an earlier one.':
    'Diese Zeit ist noch nicht gekommen. Wähle eine frühere.',
  'Say which break it was.': 'Sag, welche Pause es war.',
  'This punch is not here yet. Look at the list again.':
    'Diese Stempelung ist noch nicht hier. Sieh die Liste noch einmal an.',
  'This punch is struck already.': 'Diese Stempelung ist schon gestrichen.',
  'Nobody corrected this punch.': 'Niemand hat diese Stempelung berichtigt.',
  'This was decided meanwhile. Look at the list again.':
    'Das wurde inzwischen entschieden. Sieh die Liste noch einmal an.',
  'Nobody corrects their own punches. Ask another manager.':
    'Niemand berichtigt seine eigenen Stempelungen. Frag einen anderen Manager.',
  'Then a clock-in or a clock-out would be missing or twice. Choose another time, note the whole shift, or correct the other punch first.':
    'Dann würde ein Kommen oder Gehen fehlen oder doppelt sein. Wähle eine andere Zeit, trage die ganze Schicht nach oder berichtige erst die andere Stempelung.',
  'The clock-out is not after the clock-in. Look at both.':
    'Das Gehen liegt nicht nach dem Kommen. Sieh dir beide an.',
  'That would be a shift of {0} hours; nobody is in for more than 16. Look at both dates.':
    'Das wäre eine Schicht von {0} Stunden; länger als 16 ist niemand da. Sieh dir beide Daten an.',
  'This job was taken off the list. Choose another.':
    'Diese Tätigkeit wurde von der Liste genommen. Wähle eine andere.',
  'Say which of your jobs you begin.': 'Sag, welche deiner Tätigkeiten du beginnst.',
  'This job is not one of yours any more. Choose another.':
    'Diese Tätigkeit ist keine von deinen mehr. Wähle eine andere.',
  'A cash fund is still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    'Bargeld, für das du verantwortlich bist, ist noch nicht gezählt. Zähle oder übergib es, oder ein Manager gibt seine PIN ein.',
  '{0} cash funds are still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    '{0} Kassen, für die du verantwortlich bist, sind noch nicht gezählt. Zähle oder übergib sie, oder ein Manager gibt seine PIN ein.',
  'A check is still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    'Eine Rechnung von dir ist noch offen. Begleiche oder übergib sie, oder ein Manager gibt seine PIN ein.',
  '{0} checks are still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    '{0} Rechnungen von dir sind noch offen. Begleiche oder übergib sie, oder ein Manager gibt seine PIN ein.',
  'You are not clocked in as far as this register has heard.':
    'Soweit diese Kasse weiß, bist du nicht eingestempelt.',
  'You are clocked in already.': 'Du bist schon eingestempelt.',
  'You are not on a break.': 'Du bist nicht in einer Pause.',
  'You are on a break. End it first.': 'Du bist in einer Pause. Beende sie erst.',
  'This break is not on the list any more. Choose another.':
    'Diese Pause steht nicht mehr auf der Liste. Wähle eine andere.',
  'This job was taken off the list meanwhile.':
    'Diese Tätigkeit wurde inzwischen von der Liste genommen.',
  'This break was taken off the list meanwhile.':
    'Diese Pause wurde inzwischen von der Liste genommen.',
  'This person is no longer on the list.': 'Diese Person steht nicht mehr auf der Liste.',
  'One job was taken off the list meanwhile.':
    'Eine Tätigkeit wurde inzwischen von der Liste genommen.',
  'The calendar has no day {0}. Choose another date.':
    'Den Tag {0} gibt es im Kalender nicht. Wähle ein anderes Datum.',
  'Nobody here has this name. Choose somebody of the list.':
    'So heißt hier niemand. Wähle jemanden aus der Liste.',
  'The clocks went forward that night: there was no {0}. Choose another time.':
    'In jener Nacht wurden die Uhren vorgestellt: {0} gab es nicht. Wähle eine andere Zeit.',
  'The clocks went back that night: {0} came twice. Say which of the two it was.':
    'In jener Nacht wurden die Uhren zurückgestellt: {0} kam zweimal. Sag, welches von beiden es war.',
  'A badge has {0} to {1} characters that its maker chose; this has {2}. Take another badge.':
    'Eine Karte hat {0} bis {1} Zeichen, die ihr Hersteller gewählt hat; diese hat {2}. Nimm eine andere Karte.',
  'This code is in use. Take another badge.': 'Dieser Code ist vergeben. Nimm eine andere Karte.',
};
