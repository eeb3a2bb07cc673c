import type { PhoneWords } from './phone-words';

/** Spanish: messages by phone number. */
export const esPhone: PhoneWords = {
  title: 'Escribir a un número',
  open: 'Escribir a un número…',
  offHere:
    'Los mensajes a un número de teléfono sin caso están desactivados. Si su bufete los quiere, consulte a su administrador.',
  stays: 'Este mensaje queda fuera del historial de la conversación en Hona y no se registra en ningún caso.',
  oneOnly: 'Va a este único número y a nadie más.',
  number: 'Número de teléfono',
  numberHint: 'Un número de EE. UU. o Canadá, como (213) 555-0142',
  goOn: 'Continuar',
  missing: 'Escriba un número.',
  several: 'Un número a la vez: no hay mensajes masivos.',
  extension: 'No se puede escribir a una extensión.',
  cannot: (why) => `No se puede escribir a este número. ${why}`,
  to: (number) => `Para ${number}`,
  other: 'Otro número',
  messageTo: (number) => `Mensaje para ${number}`,
  known: (client, number) => `${number} es el número de ${client}.`,
  knownThen: 'Escriba mejor desde el caso, para que el mensaje quede en la conversación y se registre.',
  openCaseOf: (name) => `Abrir ${name}`,
  send: 'Enviar…',
  sure: (number) => `¿Enviar este texto a ${number}?`,
  sureSend: (number) => `Enviar a ${number}`,
  sureCancel: 'Todavía no',
  policyOff:
    'La política de su bufete no permite mensajes a un número de teléfono. No se puede enviar nada más a un número. Su administrador puede permitirlo con “byPhoneNumber”.',
  asksPolicyOff:
    'Cuando este texto iba a salir, la política de su bufete ya no permitía mensajes a un número de teléfono. Espera hasta que una política lo permita de nuevo.',
  written: 'Mensajes a números',
  nothingWritten: 'Desde esta computadora no se ha enviado ningún mensaje a un número.',
  writeTo: (number) => `Escribir a ${number}`,
  draft: (text) => `Aún no enviado: “${text}”`,
  notRead: 'Lo que se guarda en esta computadora no se puede leer ahora. No se envió nada.',
  line: (number, firm) => `Por número de teléfono ${number} · ${firm}`,
  problemOf: (number, why) => `Mensaje para ${number}: ${why}`,
  draftKeptThere: 'El borrador se conserva para ese número.',
};
