import type { EventReminder } from '../domain/calendar';
import type { EventFault } from '../domain/event-rules';
import type { CalendarWords } from './calendar-words';

const UNITS = { day: ['día', 'días'], hour: ['hora', 'horas'], minute: ['minuto', 'minutos'] };

/** Spanish: the Calendar tab, and the dialogs of an event. */
export const esCalendar: CalendarWords = {
  // The tab
  newEvent: 'Nuevo evento',
  events: 'Eventos',
  pastEvents: (n: number) => `Eventos pasados (${n})`,
  past: 'Eventos pasados',
  empty: 'Aún no hay eventos creados aquí',
  emptyHow:
    'Cree aquí un evento del proyecto de este caso en Hona: con hora, personas y recordatorios. Usted decide si se avisa al cliente.',
  cannotRead:
    'Hona no permite que este panel lea su calendario. Esta lista contiene lo que se guardó desde esta computadora; los eventos creados en otro lugar no aparecen aquí.',
  notConfirmed:
    'Aún no confirmado en una cuenta real: la descripción que Hona da de los eventos está incompleta. Revise su primer evento en Hona.',
  loadFailed: 'Ahora no se pueden leer los eventos guardados en esta computadora. No se ha perdido nada.',
  forYou: (time: string) => `Para usted: ${time}`,
  people: 'Invitados',
  nobody: 'No hay nadie invitado.',
  reminder: ({ unit, amount }: EventReminder) =>
    `${amount} ${UNITS[unit][amount === 1 ? 0 : 1] ?? unit} antes`,
  reminders: (list: string) =>
    `Recordatorios solicitados: ${list}. Hona los envía por mensaje de texto o correo electrónico, según prefiera el cliente; sin confirmar.`,
  personOfId: (id: string) => `ID de MyCase ${id}`,
  honaHas: (what: string) => `Hona tiene, según lo último guardado: ${what}`,
  mayHave: (what: string) => `Lo que quizá llegó: ${what}`,
  honaHasNone: 'Hona aún no ha confirmado este evento.',
  edit: 'Editar',
  delete: 'Eliminar',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',

  // States
  sending: { save: 'Enviando a Hona…', delete: 'Eliminando en Hona…' },
  saved: (when: string) => `Guardado por Hona, ${when}`,
  marked: (when: string) => `Marcado como recibido, sin confirmación de Hona; enviado ${when}`,
  told: 'Se pidió a Hona que avise al cliente',
  toldNot: 'no se avisó a nadie',
  failed: { save: 'No se guardó.', delete: 'No se eliminó.' },
  unknown: {
    save: 'Quizá se guardó: es posible que se haya avisado al cliente.',
    delete: 'Quizá se eliminó: es posible que se haya avisado al cliente.',
  },
  unknownQuiet: { save: 'Quizá se guardó.', delete: 'Quizá se eliminó.' },
  unknownHow: 'Antes de decidir, mire el calendario de Hona o pregunte al cliente.',
  refused: (status: string, reason: string) =>
    `Hona lo rechazó${status && ` (${status})`}${reason && `: “${reason}”`}.`,
  notThere:
    'Hona respondió que no tiene ese evento; no se avisó a nadie. Presione Eliminar y elimínelo sin avisar a nadie.',
  perhapsTwice: 'En este navegador, una conexión que se corta también puede haberlo enviado dos veces.',
  needYou: (n: number) => (n === 1 ? '1 evento requiere su decisión' : `${n} eventos requieren su decisión`),
  answered: (status: string) => `Hona respondió con un error (${status}).`,
  why: {
    'not-sent': 'Se detuvo antes de que saliera algo.',
    unreachable: 'No se pudo comunicar con Hona.',
    token: 'Hona rechazó el token: consulte a su administrador.',
    later: 'Hona está muy ocupada y pide esperar. Intente de nuevo en un minuto.',
    unclear: 'Se cortó la conexión, o no se entiende la respuesta de Hona.',
    ended: 'La extensión se detuvo antes de que Hona respondiera.',
    checks:
      'Antes de salir surgió algo en contra de avisar al cliente. Presione de nuevo Editar (o Eliminar, si se iba a eliminar) y elija en “Avisar”: ahí dice qué es.',
    'not-arrived': 'Usted indicó que no llegó.',
  },
  arrived: 'Sé que llegó',
  notArrived: 'No llegó',
  again: { save: 'Guardar otra vez', delete: 'Eliminar otra vez' },
  againWarning: {
    save: 'Si llegó, se avisará al cliente por segunda vez. ¿Guardar de todos modos?',
    delete: 'Si llegó, se avisará al cliente por segunda vez. ¿Eliminar de todos modos?',
  },
  againYes: { save: 'Sí, guardar otra vez', delete: 'Sí, eliminar otra vez' },
  retryTells: 'Reintentar avisa al cliente, como se eligió antes.',
  retryTellsNot: 'Reintentar no avisa a nadie, como se eligió antes.',
  announceSaved: (title: string) => `Hona guardó “${title}”.`,
  announceDeleted: 'Hona eliminó el evento.',
  announceForgotten: 'El evento ya no está en la lista. Hona nunca lo tuvo.',

  // From MyCase
  myCaseEvents: 'Eventos leídos en MyCase',
  myCaseHow:
    'Para llenar un evento de Hona con uno de MyCase, abra una vez la página de ese evento en MyCase.',
  useForHona: 'Usar para un evento de Hona',
  unnamed: 'Evento sin nombre',
  noTime: 'hora no leída',
  alreadyEvent: 'ya es un evento de Hona',
  differs: 'MyCase dice ahora otra cosa:',
  differences: {
    title: (is: string) => `título “${is}”`,
    start: (is: string) => `inicio ${is}`,
    end: (is: string) => `fin ${is}`,
    location: (is: string) => `lugar “${is}”`,
  },
  takeOver: 'Actualizar desde MyCase',
  eventPage: 'Este es un evento de MyCase',
  eventPageHow:
    'Conviértalo también en un evento del proyecto del caso en Hona. Usted decide si se avisa al cliente.',
  eventPageUnread: 'El panel aún no ha leído a qué caso pertenece.',

  // The dialog
  dialog: 'Evento',
  deleteDialog: 'Eliminar evento',
  forCase: (name: string) => `Para el caso ${name}`,
  colleague:
    'Si un colega ya creó con él un evento de Hona, al guardar se cambia el suyo: la hora, el texto y las personas serán estos.',
  title: 'Título',
  titleHint: 'El cliente lo ve: no use términos internos.',
  titleFromMyCase: 'Tomado de MyCase: pueden ser términos internos, y el cliente lo ve.',
  start: 'Inicio',
  end: 'Fin',
  endHint: '30 minutos después del inicio, hasta que usted lo cambie.',
  zone: 'Zona horaria',
  zoneHint: 'Escriba una ciudad o una zona, por ejemplo Denver o Eastern.',
  zoneNone: 'No hay ninguna zona con ese nombre.',
  zones: 'Zonas',
  twice: (which: string) =>
    `Ese día se atrasan los relojes: ${which} ocurre dos veces. No se indica a Hona a cuál se refiere usted.`,
  fixed: (abbreviation: string, time: string) =>
    `Su bufete envía las zonas como letras. “${abbreviation}” puede entenderse sin horario de verano, como ${time}, otra hora.`,
  startUnread: (text: string) => `MyCase muestra “${text}”, que no se pudo leer como hora. Escríbala usted.`,
  myCaseZone: 'Las horas se toman como MyCase se las muestra a usted. Revise la zona horaria.',
  location: 'Lugar',
  description: 'Descripción',
  descriptionHint: 'Escríbala como algo que el cliente ve.',
  remindersTitle: 'Recordatorios',
  remindersHint:
    'Se solicitan: Hona los envía por mensaje de texto o correo electrónico, según prefiera el cliente. Ninguna respuesta los confirma.',
  addReminder: 'Agregar recordatorio',
  reminderAmount: (n: number) => `Recordatorio ${n}: cuánto antes`,
  reminderUnit: (n: number) => `Recordatorio ${n}: unidad`,
  removeReminder: (n: number) => `Quitar recordatorio ${n}`,
  unit: (unit: EventReminder['unit'], amount: number) => `${UNITS[unit][amount === 1 ? 0 : 1] ?? unit} antes`,
  peopleTitle: 'Personas',
  clientMark: 'cliente',
  contactsTitle: 'Cliente y contactos',
  staffTitle: 'Equipo del caso',
  otherStaffTitle: 'Otro personal',
  otherStaffHint: 'No están en el caso. Su ID figura en la dirección de su página de personal en MyCase.',
  otherStaffId: 'ID de personal en MyCase',
  addOther: 'Agregar',
  otherOdd: 'El ID de personal es un número.',
  noContacts: 'Aún no se han leído los contactos. Abra una vez Contacts & staff en MyCase.',
  noStaff: 'Aún no se ha leído el personal. Abra una vez Contacts & staff en MyCase.',
  cannotInvite: (name: string) =>
    `${name}: MyCase muestra este nombre sin enlace, así que no se puede indicar a Hona quién es.`,
  courtDate: (label: string, value: string) =>
    `${label} está lleno en MyCase (${value}). Es posible que Hona ya se lo recuerde al cliente.`,
  notify: 'Avisar',
  notifyYes: 'Avisar al cliente ahora',
  notifyNo: 'No avisar a nadie ahora',
  checks: {
    title: 'Antes de avisar al cliente',
    levels: { warn: 'Advertencia', confirm: 'Requiere un motivo', block: 'No se puede avisar al cliente' },
    todo: {
      stop: 'Anote primero en Mensajes lo que se hizo al respecto, o no avise a nadie ahora ni pida recordatorios.',
      block:
        'Su bufete no permite avisar al cliente así. No avise a nadie ahora ni pida recordatorios, o resuélvalo primero.',
      warn: 'Revíselo antes de avisarle.',
      'consent-no': 'El aviso de Hona sobre un evento es un mensaje de ese tipo.',
      'quiet-hours': 'Hona puede enviar su aviso de inmediato.',
      stopOf: (name) =>
        `Quite a ${name} en Personas, o anote primero en su propio caso lo que se hizo al respecto.`,
      blockOf: (name) =>
        `Su bufete no permite avisar a ${name}. Quite a esa persona en Personas, o resuélvalo primero.`,
      takenOut: (name) =>
        `No se sabe si Hona avisa a ${name} de que se le quita. Para estar seguro, quite primero a esa persona sin avisar a nadie.`,
    },
    namesOf: {
      'asked-to-stop': (who) => `${who} pidió no recibir más mensajes`,
      'wrong-number': (who) => `Alguien escribió que este no es el número de ${who}`,
      deceased: (who) => `Según MyCase, ${who} ha fallecido`,
      minor: (who) => `Según MyCase, ${who} es menor de edad`,
      'consent-no': (who) => `En MyCase hay un No a los mensajes automáticos para ${who}`,
      'quiet-hours': (who) => `Es muy tarde o muy temprano para ${who}`,
    },
    notThem: 'No se puede avisar a esta persona',
    reason: 'Motivo (se guarda con el evento)',
    giveReason: (what) =>
      `${what} Escriba primero el motivo, o no avise a nadie ahora ni pida recordatorios.`,
  },
  inDoubt:
    'Es posible que el último cambio ya haya llegado al cliente. Si le avisa ahora, quizá reciba el aviso por segunda vez.',
  notifyHint: 'Los recordatorios que usted pida llegan después de todos modos.',
  save: 'Guardar evento',
  saving: 'Guardando…',
  deleteNow: 'Eliminar evento',
  deleting: 'Eliminando…',
  deleteHow: 'Hona lo quita del calendario del proyecto.',
  deleteHere: 'Hona nunca tuvo este evento: solo se quita de esta lista, y no se avisa a nadie.',

  // Why Save is off
  fault: ({ on, why }: EventFault): string => {
    const field = {
      title: 'el título',
      start: 'el inicio',
      end: 'el fin',
      zone: 'la zona horaria',
      location: 'el lugar',
      description: 'la descripción',
      reminders: 'los recordatorios',
      contacts: 'los contactos',
      staff: 'el equipo',
      otherStaff: 'el otro personal',
    }[on];
    switch (why) {
      case 'blank':
        return `Escriba ${field}.`;
      case 'long':
        return `Acorte ${field}: quizá Hona no acepte tanto texto.`;
      case 'many':
        return `Hay demasiados en ${field}.`;
      case 'no-time':
        return `Indique ${field}: día y hora.`;
      case 'gap':
        return `Cambie ${field}: ese día se adelantan los relojes y esa hora no existe.`;
      case 'not-after-start':
        return 'El fin debe ser posterior al inicio.';
      case 'no-zone':
        return 'Elija una zona horaria.';
      case 'no-abbreviation':
        return 'Elija otra zona horaria: su bufete envía las zonas como letras, y esta no las tiene.';
      case 'amount':
        return 'El tiempo de antelación debe ser un número entero de 1 a 1000.';
      case 'twice':
        return on === 'reminders'
          ? 'El mismo recordatorio aparece dos veces.'
          : `Alguien aparece dos veces en ${field}.`;
      default:
        return why satisfies never;
    }
  },
  chooseNotify: 'Elija en Avisar si se avisa al cliente.',
  nobodyToTell: 'Para avisar al cliente, elija un contacto en Personas.',
  readOnly: 'La política de su bufete solo permite leer. Desde aquí no se envía ningún evento a Hona.',
  offline: 'Sin conexión a internet. Lo que usted escribió se queda aquí.',
  unsaved: 'Lo que usted escribió no está guardado.',
  goOn: 'Seguir editando',
  discard: 'Descartar',
  keepDraft: 'Guardar como borrador',
  draftKept:
    'Queda como borrador de este caso, solo en esta computadora. Con Evento nuevo o Editar vuelve a aparecer.',
  apart:
    'Mientras tanto, este evento se cambió en otra ventana. Lo que escriba aquí se guarda aparte, como otro evento: ambos están encima de la lista de eventos.',
  unkept: 'Lo que usted escribió está solo en esta pantalla: ahora no se puede guardar en esta computadora.',
  before: 'Usted empezó esto antes y nunca se guardó.',
  beginAnew: 'Empezar de nuevo',
  begunAnew: 'El formulario ya no tiene lo que usted había escrito.',
  begun: (title: string) =>
    title ? `Usted empezó “${title}”, y no está guardado.` : 'Usted empezó un evento, y no está guardado.',
  begunGoOn: 'Continuar',

  // How it went
  changed: 'Este evento cambió entretanto, quizá en otra ventana. Mírelo en la lista y vuelva a intentarlo.',
  changedElsewhere: (what: string) =>
    `Este evento cambió entretanto, quizá en otra ventana. Lo que usted escribió se queda aquí; Guardar evento lo reemplaza. Ahora dice: ${what}.`,
  savedElsewhere: (what) => `Esto se guardó en otra ventana: ${what}.`,
  pressedElsewhere: (what) => `En otra ventana se pulsó Guardar para esto: ${what}.`,
  lookAt: 'Verlo',
  goApart: 'Conservar lo mío como otro evento',
  alreadySending:
    'Un evento de este caso va en camino a Hona. Espere a que quede resuelto y vuelva a intentarlo.',
  noEmail: (names: string) =>
    `Su bufete invita por correo electrónico, y no se leyó ninguno de ${names}. Lea sus páginas en MyCase o no los invite.`,
  notOnCase:
    'Alguien que está invitado ya no está en el caso. Quite la marca en Personas, o lea otra vez Contacts & staff en MyCase.',
  onCase: 'Alguien de Otro personal ya está en el caso. Quite esa marca e invítelo en Equipo del caso.',
  checksRefused: (names) =>
    `Esto está en contra de avisar al cliente: ${names}. No se envió nada. Presione de nuevo Editar (o Eliminar, si se iba a eliminar): en “Avisar” dice qué hacer.`,
  notPossible: 'Algo no se puede enviar como está. Ábralo con Editar y revise cada campo.',
  stopped:
    'La extensión se detuvo antes de que Hona respondiera. Mire la lista antes de volver a intentarlo.',
};
