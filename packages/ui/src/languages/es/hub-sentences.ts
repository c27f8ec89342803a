import type { Sentences } from '../telling.ts';

/** What is said of the program itself, its disk and its hubs. */
export const hubSentences: Sentences = {
  'This is more than {0} MB, which is the most at once. Do it in parts.':
    'Son más de {0} MB, lo máximo de una vez. Hágalo por partes.',
  '{0} has {1}, which is refused: {2}. Correct it and try again.':
    '{0} tiene {1}, que se rechaza: {2}. Corríjalo y pruebe de nuevo.',
  'The command id was used before for another command. Send it again under a new id.':
    'El identificador de la orden ya se usó para otra. Envíela con uno nuevo.',
  'This window is of another version than the program behind it, which knows no {0} {1}. Reload the window.':
    'Esta ventana es de otra versión que el programa que hay detrás, que no conoce {0} {1}. Recargue la ventana.',
  'The program has a fault here: what is shown may be old. It tries again by itself; if this stays, restart the app.':
    'El programa tiene un fallo aquí: lo que se ve puede ser antiguo. Lo intenta de nuevo solo; si sigue así, reinicie la aplicación.',
  'The program has a fault here. Look whether it was done before you try again. If this stays, restart the app and tell support.':
    'El programa tiene un fallo aquí. Mire si se hizo antes de probar de nuevo. Si sigue así, reinicie la aplicación y avise a soporte.',
  'This window may look at one thing and do nothing.':
    'Esta ventana puede mirar una cosa y no hacer nada.',
  'The hub answered {0}.': 'El hub respondió {0}.',
  'No hub is reached now. Try again once one is.':
    'Ahora no se alcanza ningún hub. Pruebe de nuevo cuando haya uno.',
  '{0} is no address of a hub. Enter it like 192.168.1.20:4605.':
    '{0} no es la dirección de un hub. Escríbala como 192.168.1.20:4605.',
  'The hub there belongs to another site. Nothing was changed.':
    'El hub de allí pertenece a otro local. No se ha cambiado nada.',
  'Nothing is left that could be granted.': 'No queda nada que conceder.',
  'This device may spend {0} of it.': 'Este dispositivo puede gastar {0}.',
  'What answers at {0} has another key than the hub that this device knows. Nothing was sent. If the hub was set up anew, enter its address again with its new key.':
    'Lo que responde en {0} tiene otra clave que el hub que este dispositivo conoce. No se ha enviado nada. Si el hub se ha configurado de nuevo, escriba otra vez su dirección con su clave nueva.',
  'The central hub does not answer: nothing can be granted.':
    'El hub central no responde: no se puede conceder nada.',
  'What was granted has not come down yet. Try again soon.':
    'Lo concedido aún no ha llegado. Pruebe de nuevo pronto.',
  'The hub refuses.': 'El hub se niega.',
  '{0} answered {1}.': '{0} respondió {1}.',
  'A commit is too large for the hub.': 'Un envío es demasiado grande para el hub.',
  'The hub has commits of this device up to {0} that are missing here.':
    'El hub tiene envíos de este dispositivo hasta {0} que aquí faltan.',
  'No hub is known: nothing can be granted.': 'No se conoce ningún hub: no se puede conceder nada.',
  'The hub at {0} does not answer ({1}).': 'El hub en {0} no responde ({1}).',
  'The back office has shut this device out. What is done on it now reaches nobody else.':
    'La oficina ha excluido este dispositivo. Lo que se hace en él ya no llega a nadie.',
  'The hub does not know this device now. It proves itself by its key within seconds; if this stays for a minute, ask the office for a new code and join again.':
    'El hub no conoce ahora este dispositivo. Se acredita con su clave en unos segundos; si dura un minuto, pida a la oficina un código nuevo e inscríbalo otra vez.',
  'The hub at {0} does not answer. It is asked again by itself; look whether it runs and whether the network is there.':
    'El hub en {0} no responde. Se le pregunta de nuevo solo; mire si está en marcha y si hay red.',
  'The hub at {0} cannot tell what is new now ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'El hub en {0} no puede decir qué hay de nuevo ({1}). Se le pregunta de nuevo solo; si sigue así, que alguien ejecute npm run doctor.',
  'The hub at {0} refuses to tell what is new ({1}). It is asked again by itself; if this stays, let somebody run npm run doctor.':
    'El hub en {0} se niega a decir qué hay de nuevo ({1}). Se le pregunta de nuevo solo; si sigue así, que alguien ejecute npm run doctor.',
  'This device is not enrolled at a hub yet.':
    'Este dispositivo aún no está inscrito en ningún hub.',
  'Nothing was saved. {0}.': 'No se ha guardado nada. {0}.',
  'The database {0} is damaged ({1}). Move it away and start again: what the hub has comes back.':
    'La base de datos {0} está dañada ({1}). Apártela y reinicie: lo que tiene el hub vuelve.',
  'The disk that holds {0} is full. Free some space.':
    'El disco que contiene {0} está lleno. Libere espacio.',
  'Another program uses {0}. Close it, or choose another folder.':
    'Otro programa usa {0}. Ciérrelo o elija otra carpeta.',
  '{0} cannot be written ({1}).': '{0} no se puede escribir ({1}).',
  'The disk is full: nothing was stored. Free some space.':
    'El disco está lleno: no se ha guardado nada. Libere espacio.',
  'The disk failed: nothing was stored ({0}).':
    'El disco ha fallado: no se ha guardado nada ({0}).',
  '{0}: this is more than can be entered. Enter less.':
    '{0}: es más de lo que se puede introducir. Introduce menos.',
  '{0}: {1} is too much, the most is {2}. Enter less.':
    '{0}: {1} es demasiado, como máximo {2}. Introduce menos.',
  '{0}: this is less than can be entered. Enter more.':
    '{0}: es menos de lo que se puede introducir. Introduce más.',
  '{0}: {1} is too little, the least is {2}. Enter more.':
    '{0}: {1} es demasiado poco, como mínimo {2}. Introduce más.',
  '{0}: {1} characters are too many, the most is {2}. Shorten it.':
    '{0}: {1} caracteres son demasiados, como máximo {2}. Acorta el texto.',
  '{0}: nothing that can be read was typed. Type at least one letter or digit.':
    '{0}: no se ha escrito nada legible. Escribe al menos una letra o una cifra.',
  '{0}: {1} characters are too few, the least is {2}. Type more.':
    '{0}: {1} caracteres son muy pocos, como mínimo {2}. Escribe más.',
};
