import type { Sentences } from '../telling.ts';

/** What is said of people, PINs, approvals and the time clock. */
export const peopleSentences: Sentences = {
  'Nobody approves their own act. Ask another manager.':
    'Nadie aprueba su propio acto. Pregunte a otro encargado.',
  'Only someone who may {0} can agree to this. Ask a manager.':
    'Solo quien puede hacer esto puede aceptarlo: {0}. Pregunte a un encargado.',
  'This needs a manager. Ask one to type a PIN.':
    'Esto necesita un encargado. Pida a uno que escriba su PIN.',
  'The approval is older than 60 s. Ask the manager again.':
    'La aprobación tiene más de 60 s. Pregunte al encargado de nuevo.',
  'The manager agreed that somebody else does this. Ask again.':
    'El encargado aceptó que lo hiciera otra persona. Vuelva a preguntarle.',
  'The manager agreed to something else than this. Ask again.':
    'El encargado aceptó otra cosa. Pregunte de nuevo.',
  'This PIN is too easy to guess or in use. Choose another.':
    'Este PIN es demasiado fácil de adivinar o está en uso. Elija otro.',
  'A PIN has 4 to 8 digits and nothing else.': 'Un PIN tiene de 4 a 8 dígitos y nada más.',
  'Wrong PIN. {0} more try before this device waits.':
    'PIN incorrecto. Queda {0} intento antes de que este dispositivo espere.',
  'Wrong PIN. {0} more tries before this device waits.':
    'PIN incorrecto. Quedan {0} intentos antes de que este dispositivo espere.',
  'Wrong PIN. This device now waits before it takes another.':
    'PIN incorrecto. Este dispositivo espera ahora antes de aceptar otro.',
  'Too many wrong PINs. Wait {0} s, then try again.':
    'Demasiados PIN incorrectos. Espere {0} s y pruebe de nuevo.',
  'This person is no longer on the list. Look at it again.':
    'Esta persona ya no está en la lista. Mírela de nuevo.',
  '{0} is the last one who may edit people. Give someone else that role first.':
    '{0} es la última persona que puede editar al personal. Dé primero ese rol a otra.',
  'A new person needs a name. Fill it in.': 'Una persona nueva necesita un nombre. Rellénelo.',
  'A new person needs a role. Fill it in.': 'Una persona nueva necesita un rol. Rellénelo.',
  'This role was taken off meanwhile. Choose another one.':
    'Este rol se ha quitado entretanto. Elija otro.',
  'This role is gone. Look at the list again.': 'Este rol ya no existe. Mire la lista de nuevo.',
  'This time has not come yet. Choose an earlier one.':
    'Esta hora aún no ha llegado. Elija una anterior.',
  'Say which break it was.': 'Diga qué pausa fue.',
  'This punch is not here yet. Look at the list again.':
    'Este fichaje aún no está aquí. Mire la lista de nuevo.',
  'This punch is struck already.': 'Este fichaje ya está tachado.',
  'Nobody corrected this punch.': 'Nadie ha corregido este fichaje.',
  'This was decided meanwhile. Look at the list again.':
    'Esto se ha decidido entretanto. Mire la lista de nuevo.',
  'Nobody corrects their own punches. Ask another manager.':
    'Nadie corrige sus propios fichajes. Pregunte a otro encargado.',
  'Then a clock-in or a clock-out would be missing or twice. Choose another time, note the whole shift, or correct the other punch first.':
    'Entonces faltaría una entrada o una salida, o estaría dos veces. Elija otra hora, anote el turno entero o corrija primero el otro fichaje.',
  'The clock-out is not after the clock-in. Look at both.':
    'La salida no es posterior a la entrada. Revise las dos.',
  'That would be a shift of {0} hours; nobody is in for more than 16. Look at both dates.':
    'Sería un turno de {0} horas; nadie está más de 16. Revise las dos fechas.',
  'This job was taken off the list. Choose another.':
    'Este puesto se ha quitado de la lista. Elija otro.',
  'Say which of your jobs you begin.': 'Diga cuál de sus puestos empieza.',
  'This job is not one of yours any more. Choose another.':
    'Este puesto ya no es uno de los suyos. Elija otro.',
  'A cash fund is still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    'Un fondo de caja sigue abierto a su nombre. Cuéntelo o entréguelo, o pida a un encargado que escriba su PIN.',
  '{0} cash funds are still yours and open. Count it or hand it over, or ask a manager to type a PIN.':
    '{0} fondos de caja siguen abiertos a su nombre. Cuéntelos o entréguelos, o pida a un encargado que escriba su PIN.',
  'A check is still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    'Una cuenta sigue siendo suya y abierta. Cóbrela o cédala, o pida a un encargado que escriba su PIN.',
  '{0} checks are still yours and open. Settle or hand over, or ask a manager to type a PIN.':
    '{0} cuentas siguen siendo suyas y abiertas. Cóbrelas o cédalas, o pida a un encargado que escriba su PIN.',
  'You are not clocked in as far as this register has heard.':
    'Por lo que sabe esta caja, usted no ha fichado.',
  'You are clocked in already.': 'Ya ha fichado su entrada.',
  'You are not on a break.': 'No está en una pausa.',
  'You are on a break. End it first.': 'Está en una pausa. Termínela primero.',
  'This break is not on the list any more. Choose another.':
    'Esta pausa ya no está en la lista. Elija otra.',
  'This job was taken off the list meanwhile.': 'Este puesto se ha quitado de la lista entretanto.',
  'This break was taken off the list meanwhile.':
    'Esta pausa se ha quitado de la lista entretanto.',
  'This person is no longer on the list.': 'Esta persona ya no está en la lista.',
  'One job was taken off the list meanwhile.': 'Un puesto se ha quitado de la lista entretanto.',
  'The calendar has no day {0}. Choose another date.':
    'El día {0} no existe en el calendario. Elija otra fecha.',
  'Nobody here has this name. Choose somebody of the list.':
    'Aquí nadie tiene ese nombre. Elija a alguien de la lista.',
  'The clocks went forward that night: there was no {0}. Choose another time.':
    'Esa noche se adelantaron los relojes: no hubo {0}. Elija otra hora.',
  'The clocks went back that night: {0} came twice. Say which of the two it was.':
    'Esa noche se atrasaron los relojes: {0} pasó dos veces. Diga cuál de las dos fue.',
  'A badge has {0} to {1} characters that its maker chose; this has {2}. Take another badge.':
    'Una tarjeta tiene de {0} a {1} caracteres elegidos por su fabricante; esta tiene {2}. Tome otra tarjeta.',
  'This code is in use. Take another badge.': 'Este código está en uso. Tome otra tarjeta.',
};
