import type { Sentences } from '../telling.ts';

/** What is said of the program itself, its disk and its hubs. */
export const hubSentences: Sentences = {
  'This is more than {0} MB, which is the most at once. Do it in parts.':
    'Das sind mehr als {0} MB, das Höchste auf einmal. Mach es in Teilen.',
  '{0} has {1}, which is refused: {2}. Correct it and try again.':
    '{0} hat {1}, und das wird abgelehnt: {2}. Berichtige es und versuch es noch einmal.',
  'The command id was used before for another command. Send it again under a new id.':
    'Die Kennung des Befehls wurde schon für einen anderen benutzt. Sende ihn mit einer neuen Kennung.',
  'This window is of another version than the program behind it, which knows no {0} {1}. Reload the window.':
    'Dieses Fenster hat eine andere Version als das Programm dahinter, das {0} {1} nicht kennt. Lade das Fenster neu.',
  'The program has a fault here: what is shown may be old. It tries again by itself; if this stays, restart the app.':
    'Das Programm hat hier einen Fehler: was zu sehen ist, kann alt sein. Es versucht es von selbst wieder; bleibt es so, starte die App neu.',
  'The program has a fault here. Look whether it was done before you try again. If this stays, restart the app and tell support.':
    'Das Programm hat hier einen Fehler. Sieh nach, ob es getan wurde, bevor du es noch einmal versuchst. Bleibt es so, starte die App neu und melde es dem Support.',
  'This window may look at one thing and do nothing.':
    'Dieses Fenster darf eines ansehen und nichts tun.',
  'The hub answered {0}.': 'Der Hub antwortete {0}.',
  'No hub is reached now. Try again once one is.':
    'Jetzt ist kein Hub erreichbar. Versuch es wieder, sobald einer da ist.',
  '{0} is no address of a hub. Enter it like 192.168.1.20:4605.':
    '{0} ist keine Adresse eines Hubs. Gib sie ein wie 192.168.1.20:4605.',
  'The hub there belongs to another site. Nothing was changed.':
    'Der Hub dort gehört zu einem anderen Standort. Nichts wurde geändert.',
  'Nothing is left that could be granted.': 'Es ist nichts mehr da, was zugeteilt werden könnte.',
  'This device may spend {0} of it.': 'Dieses Gerät darf {0} davon ausgeben.',
  'What answers at {0} has another key than the hub that this device knows. Nothing was sent. If the hub was set up anew, enter its address again with its new key.':
    'Was unter {0} antwortet, hat einen anderen Schlüssel als der Hub, den dieses Gerät kennt. Nichts wurde gesendet. Wurde der Hub neu eingerichtet, gib seine Adresse mit dem neuen Schlüssel noch einmal ein.',
  'The central hub does not answer: nothing can be granted.':
    'Der zentrale Hub antwortet nicht: nichts kann zugeteilt werden.',
  'What was granted has not come down yet. Try again soon.':
    'Was zugeteilt wurde, ist noch nicht angekommen. Versuch es gleich noch einmal.',
  'The hub refuses.': 'Der Hub lehnt ab.',
  '{0} answered {1}.': '{0} antwortete {1}.',
  'A commit is too large for the hub.': 'Ein Vorgang ist zu groß für den Hub.',
  'The hub has commits of this device up to {0} that are missing here.':
    'Der Hub hat Vorgänge dieses Geräts bis {0}, die hier fehlen.',
  'No hub is known: nothing can be granted.':
    'Es ist kein Hub bekannt: nichts kann zugeteilt werden.',
  'The hub at {0} does not answer ({1}).': 'Der Hub an {0} antwortet nicht ({1}).',
  'The back office has shut this device out. What is done on it now reaches nobody else.':
    'Das Büro hat dieses Gerät ausgesperrt. Was jetzt darauf getan wird, erreicht niemanden sonst.',
  'The hub does not know this device now. It proves itself by its key within seconds; if this stays for a minute, ask the office for a new code and join again.':
    'Der Hub kennt dieses Gerät jetzt nicht. Es weist sich binnen Sekunden mit seinem Schlüssel aus; bleibt es eine Minute so, bitte das Büro um einen neuen Code und melde es neu an.',
  'The hub at {0} does not answer. It is asked again by itself; look whether it runs and whether the network is there.':
    'Der Hub an {0} antwortet nicht. Er wird von selbst wieder gefragt; sieh nach, ob er läuft und das Netzwerk da ist.',
  'The hub at {0} cannot tell what is new now ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'Der Hub an {0} kann nicht sagen, was jetzt neu ist ({1}). Er wird von selbst wieder gefragt; bleibt es so, lass jemanden npm run doctor starten.',
  'The hub at {0} refuses to tell what is new ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'Der Hub an {0} weigert sich zu sagen, was neu ist ({1}). Er wird von selbst wieder gefragt; bleibt es so, lass jemanden npm run doctor starten.',
  'This device is not enrolled at a hub yet.': 'Dieses Gerät ist noch an keinem Hub angemeldet.',
  'Nothing was saved. {0}.': 'Nichts wurde gespeichert. {0}.',
  'The database {0} is damaged ({1}). Move it away and start again: what the hub has comes back.':
    'Die Datenbank {0} ist beschädigt ({1}). Verschieb sie und starte neu: was der Hub hat, kommt zurück.',
  'The disk that holds {0} is full. Free some space.':
    'Die Festplatte mit {0} ist voll. Schaff Platz.',
  'Another program uses {0}. Close it, or choose another folder.':
    'Ein anderes Programm benutzt {0}. Schließ es oder wähle einen anderen Ordner.',
  '{0} cannot be written ({1}).': '{0} lässt sich nicht schreiben ({1}).',
  'The disk is full: nothing was stored. Free some space.':
    'Die Festplatte ist voll: nichts wurde gespeichert. Schaff Platz.',
  'The disk failed: nothing was stored ({0}).':
    'Die Festplatte ist ausgefallen: nichts wurde gespeichert ({0}).',
  '{0}: this is more than can be entered. Enter less.':
    '{0}: Das ist mehr, als eingegeben werden kann. Gib weniger ein.',
  '{0}: {1} is too much, the most is {2}. Enter less.':
    '{0}: {1} ist zu viel, höchstens {2}. Gib weniger ein.',
  '{0}: this is less than can be entered. Enter more.':
    '{0}: Das ist weniger, als eingegeben werden kann. Gib mehr ein.',
  '{0}: {1} is too little, the least is {2}. Enter more.':
    '{0}: {1} ist zu wenig, mindestens {2}. Gib mehr ein.',
  '{0}: {1} characters are too many, the most is {2}. Shorten it.':
    '{0}: {1} Zeichen sind zu viele, höchstens {2}. Kürze den Text.',
  '{0}: nothing that can be read was typed. Type at least one letter or digit.':
    '{0}: Nichts Lesbares wurde eingegeben. Schreib mindestens einen Buchstaben oder eine Ziffer.',
  '{0}: {1} characters are too few, the least is {2}. Type more.':
    '{0}: {1} Zeichen sind zu wenige, mindestens {2}. Schreib mehr.',
};
