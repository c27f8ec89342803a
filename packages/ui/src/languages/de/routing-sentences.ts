import type { Sentences } from '../telling.ts';

/** What is said of stations and of the rules that send work to them. */
export const routingSentences: Sentences = {
  '{0} cannot stand in for itself. Choose another station.':
    '{0} kann sich nicht selbst vertreten. Wähle eine andere Station.',
  '{0} is closed and its work goes elsewhere. Open it first, or choose another station.':
    '{0} ist geschlossen, und die Arbeit geht anderswohin. Öffne die Station erst oder wähle eine andere.',
  'Rule {0} has no station that is set up. Choose one or take the rule off.':
    'Regel {0} hat keine eingerichtete Station. Wähle eine oder entferne die Regel.',
  'Rule {0} has no station that is set up ({1} is none). Choose one or take the rule off.':
    'Regel {0} hat keine eingerichtete Station ({1} ist keine). Wähle eine oder entferne die Regel.',
  'Rule {0} fits everything. Say for which item, category, modifier, order type or hours it is.':
    'Regel {0} passt auf alles. Gib an, für welchen Artikel, welche Kategorie, Option, Bestellart oder Zeit sie gilt.',
  'No open station stands in for {0}. Name one in the back office under More, Routing.':
    'Keine offene Station vertritt {0}. Benenne eine im Büro unter More, Routing.',
  'Late after {0} s is not later than due after {1} s. Make late the longer time.':
    'Spät nach {0} s ist nicht später als fällig nach {1} s. Machen Sie spät zur längeren Zeit.',
  "Target {0} fits every ticket. Choose an order type or a course, or change the station's own times.":
    'Die Zeiten {0} passen auf jeden Bon. Wählen Sie eine Bestellart oder einen Gang, oder ändern Sie die eigenen Zeiten der Station.',
  '{0} makes this already. Choose another station.':
    '{0} macht das schon. Wählen Sie eine andere Station.',
  '{0} has no screen, and nobody would see this there. Choose a station with one.':
    '{0} hat keinen Bildschirm, dort sähe es niemand. Wählen Sie eine Station mit einem.',
  '{0} is closed. Open it first, or choose another station.':
    '{0} ist geschlossen. Öffnen Sie sie zuerst, oder wählen Sie eine andere Station.',
  'Nothing of this is left to move. Choose a line that is not done yet.':
    'Davon ist nichts mehr zu verlegen. Wählen Sie eine Position, die noch nicht fertig ist.',
  'The other station has this done, or nothing of it is elsewhere. Recall it there.':
    'Die andere Station ist damit fertig, oder nichts davon ist anderswo. Holen Sie es dort zurück.',
  '{0} × {1} are more than the {2} that were sold. Ring what is more on the check.':
    '{0} × {1} sind mehr als die {2}, die verkauft sind. Boniere auf der Rechnung, was darüber hinausgeht.',
  'Nothing of this was sold and made here. Choose a line of a ticket that has one.':
    'Davon wurde hier nichts verkauft und gemacht. Wähle eine Zeile eines Bons, auf dem es steht.',
  'The station has begun with this. Ask the cook, or bump it and throw it away.':
    'Die Station hat damit begonnen. Frag in der Küche, oder hake es ab und wirf es weg.',
  'Nothing of this is with the kitchen, so nothing can be made again. Send it first.':
    'Davon ist nichts in der Küche, also kann nichts neu gemacht werden. Sende es zuerst.',
  'This is no dish that is made again. Void it on its check.':
    'Das ist kein Gericht, das neu gemacht wird. Storniere es auf seiner Rechnung.',
};
