import type { Sentences } from '../telling.ts';

/** What is said of printers, scales, scanners, drawers and probes. */
export const devicesSentences: Sentences = {
  'Opens on: nothing is typed. Type 1 to 16 bytes, two digits 0-9 or A-F each, as in 07.':
    'Se abre con: no hay nada escrito. Escriba de 1 a 16 bytes, dos caracteres 0-9 o A-F cada uno, como 07.',
  'Opens on: {0} is not 1 to 16 bytes in hex. Type two digits 0-9 or A-F for each, as in 07 or 1B 70 00 19 FA.':
    'Se abre con: {0} no son de 1 a 16 bytes en hexadecimal. Escriba dos caracteres 0-9 o A-F para cada uno, como 07 o 1B 70 00 19 FA.',
  '"{0}" is no network address: write host and port, as in 192.168.1.50:9100.':
    '«{0}» no es una dirección de red: escriba equipo y puerto, como 192.168.1.50:9100.',
  '"{0}" is no serial line: write path and speed, as in /dev/ttyUSB0@9600,8n1.':
    '«{0}» no es una línea serie: escriba ruta y velocidad, como /dev/ttyUSB0@9600,8n1.',
  '"{0}" names no printer: write its path.': '«{0}» no nombra ninguna impresora: escriba su ruta.',
  '"{0}" names no file: write its path.': '«{0}» no nombra ningún archivo: escriba su ruta.',
  'The printer does not answer.': 'La impresora no responde.',
  'Check that it is switched on and that its cable is in, then wait a moment.':
    'Compruebe que esté encendida y con el cable puesto, y espere un momento.',
  'The cover is open.': 'La tapa está abierta.',
  'Close the cover until it clicks.': 'Cierre la tapa hasta que encaje.',
  'The paper has run out.': 'Se ha acabado el papel.',
  'Put in a new roll and close the cover. What was being printed goes on by itself.':
    'Ponga un rollo nuevo y cierre la tapa. Lo que se estaba imprimiendo sigue solo.',
  'The cutter is stuck.': 'El cortador está atascado.',
  'Open the cover, take out loose paper, close it and switch the printer off and on.':
    'Abra la tapa, saque el papel suelto, ciérrela, y apague y encienda la impresora.',
  'The print head is too hot.': 'El cabezal está demasiado caliente.',
  'Wait a minute or two. It goes on by itself once it has cooled.':
    'Espere uno o dos minutos. Sigue solo cuando se haya enfriado.',
  'The printer reports an error.': 'La impresora indica un error.',
  'Open and close the cover. If it stays, switch the printer off and on.':
    'Abra y cierre la tapa. Si sigue igual, apague y encienda la impresora.',
  'The printer has failed.': 'La impresora ha fallado.',
  'Switch it off and on. If it says so again, send papers to another printer and have it repaired.':
    'Apáguela y enciéndala. Si lo vuelve a decir, envíe los papeles a otra impresora y haga que la reparen.',
  'The printer is offline.': 'La impresora está fuera de línea.',
  'Let go of the feed button, or press the button that puts it online.':
    'Suelte el botón de avance, o pulse el botón que la pone en línea.',
  'The paper is nearly at its end.': 'El papel está casi al final.',
  'Have a new roll ready.': 'Tenga listo un rollo nuevo.',
  'Papers cannot be written to this file.': 'No se pueden escribir papeles en este archivo.',
  'Check that its folder is there, that the path is not itself a folder, that this account may write there, and that the disk has room.':
    'Compruebe que exista su carpeta, que la ruta no sea una carpeta, que esta cuenta pueda escribir allí y que haya espacio en el disco.',
  'If both are so, choose its model: it does not say what it is.':
    'Si ambas cosas están bien, elija su modelo: no dice cuál es.',
  'If it stays silent, it may be a printer or a port that cannot answer: take it off and add it by address, reached by File, with the path {0}. Its papers then count as sent, not as printed, and nobody is told that its paper is out or its cover open.':
    'Si sigue callada, puede que la impresora o el puerto no pueda responder: quítela y añádala por dirección, alcanzada por Archivo, con la ruta {0}. Sus papeles cuentan entonces como enviados, no como impresos, y nadie sabe que falta papel o que la tapa está abierta.',
  'The sensor is not connected or is broken.': 'El sensor no está conectado o está roto.',
  'The sensor has just been switched on. Wait for its next value.':
    'El sensor acaba de encenderse. Espere su próximo valor.',
  'The value is beyond what a probe can measure.': 'El valor supera lo que una sonda puede medir.',
  'The temperature jumped. It is being measured again.':
    'La temperatura ha saltado. Se mide de nuevo.',
  'The scale does not answer. Check its cable and power.':
    'La báscula no responde. Revise su cable y su corriente.',
  'This has been sold. Take it off the scale before weighing again.':
    'Esto ya se ha vendido. Retírelo de la báscula antes de pesar de nuevo.',
  'Asked when something is weighed.': 'Se pregunta cuando se pesa algo.',
  'The scale sends what cannot be read. Check its line settings.':
    'La báscula envía algo ilegible. Revise los ajustes de su línea.',
  'The weight is not still. Wait a moment.': 'El peso no está quieto. Espere un momento.',
  'The scale is empty. Put the goods on it.': 'La báscula está vacía. Ponga la mercancía encima.',
  'Too heavy for this scale. Weigh in parts.':
    'Demasiado pesado para esta báscula. Pese por partes.',
  'The scale shows less than zero. Empty it and set it to zero.':
    'La báscula muestra menos de cero. Vacíela y póngala a cero.',
  'The scale has no true zero. Empty it and switch it off and on.':
    'La báscula no tiene un cero verdadero. Vacíela, apáguela y enciéndala.',
  'Too light to be weighed for sale.': 'Demasiado ligero para pesarlo para la venta.',
  'The weight cannot be right. Check the set-up of the scale.':
    'El peso no puede ser correcto. Revise la configuración de la báscula.',
  'The scale weighs in another unit. Check its set-up.':
    'La báscula pesa en otra unidad. Revise su configuración.',
  'The scale and the register both take a tare off. Clear one of them.':
    'La báscula y la caja descuentan una tara las dos. Borre una de ellas.',
  'The tare has changed: what lies on the scale is read anew.':
    'La tara ha cambiado: lo que hay en la báscula se lee de nuevo.',
  'The scale tells each weight once, and too long ago. Lift the goods off and put them on again.':
    'La báscula dice cada peso una vez, y hace demasiado tiempo. Levante la mercancía y póngala de nuevo.',
  'Take everything off the scale once, then weigh.':
    'Quite una vez todo de la báscula y después pese.',
  'The scale reports a fault. Have it looked at.':
    'La báscula indica un fallo. Haga que la revisen.',
  'The scale did not accept the question. Try again.':
    'La báscula no ha aceptado la pregunta. Pruebe de nuevo.',
  "The scale is sealed for another cash register's key and gives no weight.":
    'La báscula está sellada para la clave de otra caja y no da ningún peso.',
  'At least {0} is sold.': 'Se vende a partir de {0}.',
  '{0} on the scale less {1} tare is {2}.': '{0} en la báscula menos {1} de tara son {2}.',
  '{0} on the scale.': '{0} en la báscula.',
  '{0} was misread. Scan again.': '{0} se ha leído mal. Escanee de nuevo.',
  'The price in {0} was misread. Scan again.':
    'El precio en {0} se ha leído mal. Escanee de nuevo.',
  'Nothing here has the code {0}.': 'Nada tiene aquí el código {0}.',
  'The check digit of AI {0} ({1}) is wrong. Scan again.':
    'El dígito de control del AI {0} ({1}) es incorrecto. Escanee de nuevo.',
  '{0} on this code ({1}) cannot be right. Add the goods by hand.':
    '{0} en este código ({1}) no puede ser correcto. Añada la mercancía a mano.',
  '{0} was misread: its check digit should be {1}. Scan again.':
    '{0} se ha leído mal: su dígito de control debería ser {1}. Escanee de nuevo.',
  '{0} has {1} digits; 8, 12, 13 or 14 were expected':
    '{0} tiene {1} dígitos; se esperaban 8, 12, 13 o 14',
  '{0} is no layout: it {1}. Type one a line, as in 21IIIIIWWWWWC.':
    '{0} no es un formato: {1}. Escriba uno por línea, como 21IIIIIWWWWWC.',
  '{0} would never be used: {1} above it reads the same codes. Take one of them out, or change how it begins.':
    '{0} no se usaría nunca: {1}, más arriba, lee los mismos códigos. Quite uno de ellos o cambie su comienzo.',
  'The device is not plugged in, or two of its kind cannot be told apart.':
    'El dispositivo no está enchufado, o hay dos de su clase que no se distinguen.',
  'The device was unplugged or switched off.': 'El dispositivo se ha desenchufado o apagado.',
  'The device is there and says nothing. Check its power and its line settings.':
    'El dispositivo está y no dice nada. Revise su corriente y los ajustes de su línea.',
  'This account may not open {0}.': 'Esta cuenta no puede abrir {0}.',
  'Add the account to the group {0} ("sudo usermod -aG {1} $USER") and log in anew.':
    'Añada la cuenta al grupo {0} ("sudo usermod -aG {1} $USER") e inicie sesión de nuevo.',
  'Nothing answers at {0}:{1}. Check its power and network.':
    'Nada responde en {0}:{1}. Revise su corriente y su red.',
  'The display is there and takes nothing. Check its power and its line settings.':
    'El visor está y no acepta nada. Revise su corriente y los ajustes de su línea.',
  'Choose first on which line of its cable the drawer tells its switch: CTS, DSR or DCD.':
    'Elija primero en qué línea de su cable indica el cajón su interruptor: CTS, DSR o DCD.',
  'The drawer is not plugged in, or its server does not answer. Check its cable and power.':
    'El cajón no está enchufado, o su servidor no responde. Revise su cable y su corriente.',
  'This line has no {0} that can be read: a device server or a virtual port passes bytes only. The drawer opens, but nobody is told whether it is open. Choose "No sensor", or plug the box into a serial port of this computer.':
    'Esta línea no tiene un {0} legible: un servidor de dispositivos o un puerto virtual solo pasa bytes. El cajón se abre, pero nadie sabe si está abierto. Elija «Sin sensor», o enchufe la caja a un puerto serie de este equipo.',
  'This account may not open {0}. Run "npm run doctor" for the cure.':
    'Esta cuenta no puede abrir {0}. Ejecute "npm run doctor" para el remedio.',
  '{0} cannot be opened: {1}': '{0} no se puede abrir: {1}',
  '{0}: "{1}". Set the probe up with the driver of its kind, or check its line.':
    '{0}: «{1}». Configure la sonda con el controlador de su clase, o revise su línea.',
  'The scale says nothing new. Lift the goods off and put them on again. If it stays silent, check its cable and power.':
    'La báscula no dice nada nuevo. Levante la mercancía y póngala de nuevo. Si sigue callada, revise su cable y su corriente.',
  'The scale has not answered since it was connected. Put something on it. If it stays silent, check its cable, power and line settings.':
    'La báscula no ha respondido desde que se conectó. Ponga algo encima. Si sigue callada, revise su cable, su corriente y los ajustes de su línea.',
  'Nothing is plugged in at {0}.': 'No hay nada enchufado en {0}.',
  '{0} is used by another program. End that program.': 'Otro programa usa {0}. Ciérrelo.',
  'This printer is not plugged in.': 'Esta impresora no está enchufada.',
  'Nobody answers at {0}:{1}.': 'Nadie responde en {0}:{1}.',
  '{0} is used by another program.': 'Otro programa usa {0}.',
  'There is no {0}.': 'No existe {0}.',
  '{0} cannot be opened ({1}).': '{0} no se puede abrir ({1}).',
  'Calibrated on: {0} (sensor {1}) is a day to come. Type the day on which it was calibrated, today at the latest.':
    'Calibrado el: {0} (sensor {1}) es un día por venir. Escriba el día en que se calibró, hoy como muy tarde.',
  'Calibrated on: {0} (sensor {1}) is more than ten years ago. Type the day on which it was calibrated last.':
    'Calibrado el: {0} (sensor {1}) fue hace más de diez años. Escriba el día en que se calibró por última vez.',
  'Due again on: {0} (sensor {1}) is more than five years away. Type the day by which it is to be checked again.':
    'Vence el: {0} (sensor {1}) está a más de cinco años. Escriba el día hasta el que debe revisarse de nuevo.',
  'Due again on: {0} (sensor {1}) is not later than {2}, when it was calibrated. Type a later day.':
    'Vence el: {0} (sensor {1}) no es posterior a {2}, cuando se calibró. Escriba un día posterior.',
  'Nobody has told yet how this probe is.': 'Nadie ha dicho aún cómo está esta sonda.',
  'It measures nothing, and its machine does not say why. Look at it there.':
    'No mide nada, y su equipo no dice por qué. Mírelo allí.',
  'This device was taken off already.': 'Este dispositivo ya se había quitado.',
  'This device was taken off meanwhile.': 'Este dispositivo se ha quitado entretanto.',
  'This printer was taken off meanwhile. Choose another one.':
    'Esta impresora se ha quitado entretanto. Elija otra.',
  '{0} already hands its papers on to this one. Choose another printer.':
    '{0} ya pasa sus papeles a esta. Elija otra impresora.',
  'A new device needs a name, a kind and an address. Fill them in.':
    'Un dispositivo nuevo necesita nombre, clase y dirección. Rellénelos.',
  'This device is set up already, as {0}. Change it there.':
    'Este dispositivo ya está configurado, como {0}. Cámbielo allí.',
  'Only a display shows guests their check.': 'Solo un visor muestra a los clientes su cuenta.',
  'Only with a scale does a register weigh.': 'Una caja solo pesa con una báscula.',
  'Only a drawer, or a printer with one, is opened.':
    'Solo se abre un cajón, o una impresora con uno.',
  'Only printers take papers. Leave the roles empty.':
    'Solo las impresoras reciben papeles. Deje los roles vacíos.',
  "Address: {0} is no network address. Type an IP address, as in 192.168.1.50, or the device's name in the network.":
    'Dirección: {0} no es una dirección de red. Escriba una dirección IP, como 192.168.1.50, o el nombre del dispositivo en la red.',
  'Address: {0} is no port. Type a number from 1 to 65535 behind the colon.':
    'Dirección: {0} no es un puerto. Escriba un número de 1 a 65535 tras los dos puntos.',
  'Address: {0} is set up there already. Change that device, or type another address.':
    'Dirección: {0} ya está configurado allí. Cambie ese dispositivo o escriba otra dirección.',
  'Name: another device is called {0}. Type another name, so that people can tell them apart.':
    'Nombre: otro dispositivo se llama {0}. Escriba otro nombre, para que se puedan distinguir.',
  'The device process is not running. Wait a moment.':
    'El programa de dispositivos no está en marcha. Espere un momento.',
  'This set-up is not complete. Look at each field.':
    'Esta configuración no está completa. Mire cada campo.',
  'Nothing was heard. Check address, unit and the settings of the line.':
    'No se ha oído nada. Revise dirección, unidad y ajustes de la línea.',
  'It answers and gives no weight yet. Put something on it, then try again.':
    'Responde y aún no da peso. Ponga algo encima y pruebe de nuevo.',
  'It answers and measures nothing. Look at its sensor, then try again.':
    'Responde y no mide nada. Mire su sensor y pruebe de nuevo.',
  'Only probes and scales are tried from another machine. Set it up, then try it there.':
    'Solo las sondas y básculas se prueban desde otro equipo. Configúrelo y pruébelo allí.',
};
