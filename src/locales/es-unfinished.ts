import type { UnfinishedWords } from './unfinished-words';

/** Spanish: the one place for everything that is unfinished, and reminders. */
export const esUnfinished: UnfinishedWords = {
  title: 'Mensajes sin terminar',
  intro: 'De todos los casos en esta computadora. Cada mensaje se decide por separado.',
  nothing: 'No hay nada sin terminar',
  nothingHow:
    'Todos los mensajes y eventos de esta computadora están resueltos o siguen su curso normal, y no hay recordatorios.',
  notRead:
    'Lo que se guarda en esta computadora no se puede leer ahora. No se ha perdido nada; esta lista vuelve sola.',
  need: (n) => (n === 1 ? '1 mensaje requiere su atención' : `${n} mensajes requieren su atención`),
  needElsewhere: (n) =>
    n === 1
      ? '1 mensaje de otro caso requiere su atención'
      : `${n} mensajes de otros casos requieren su atención`,
  eventsNeed: (n) => (n === 1 ? '1 evento requiere su atención' : `${n} eventos requieren su atención`),
  eventsHere: (n) =>
    n === 1
      ? '1 evento de este caso requiere su atención'
      : `${n} eventos de este caso requieren su atención`,
  eventsElsewhere: (n) =>
    n === 1
      ? '1 evento de otro caso requiere su atención'
      : `${n} eventos de otros casos requieren su atención`,
  due: (n) => (n === 1 ? 'Venció 1 recordatorio' : `Vencieron ${n} recordatorios`),
  openCase: 'Abrir el caso',
  openCaseNamed: (name) => `Abrir el caso ${name}`,
  to: (client, reach) => (reach ? `Para ${client}, ${reach}` : `Para ${client}`),
  entryName: (client, when, text, state) => `Para ${client}, ${when}: ${text}. ${state}`,
  undoMeans: 'Deshacer devuelve el texto al borrador de su caso.',
  editMeans: 'Editar abre su caso y pone el texto en el campo del mensaje.',
  checkThere: 'El registro de este caso se lee en su propia página: abra el caso y revise ahí.',
  stopped: 'Lo que espera no sale ahora',
  waitedLong: (n) =>
    n === 1
      ? '1 mensaje esperó más de diez minutos, por ejemplo mientras esta computadora estaba suspendida o sin conexión. Pregunta antes de salir: sus palabras pueden ya no ser actuales.'
      : `${n} mensajes esperaron más de diez minutos, por ejemplo mientras esta computadora estaba suspendida o sin conexión. Cada uno pregunta antes de salir: sus palabras pueden ya no ser actuales.`,
  sendNone: 'No enviar ninguno de estos',
  sendNoneSure: (n) =>
    `${n} mensajes no se enviarán. Sus textos quedan en sus conversaciones como no enviados.`,
  sendNoneYes: (n) => `No enviar estos ${n}`,
  sentNone: (n) => (n === 1 ? '1 mensaje no se enviará.' : `${n} mensajes no se enviarán.`),
  cancel: 'Cancelar',
  showMore: (n) => `Mostrar ${n} más`,
  unseen: (n) =>
    n === 1
      ? '1 mensaje entregado a Hona, no visto en el registro'
      : `${n} mensajes entregados a Hona, no vistos en el registro`,
  unseenWhy:
    'Hona los recibió hace más de un día, y desde entonces ninguna lectura de MyCase los ha mostrado. Aun así pueden haber llegado. Abra el caso y vuelva a leer; si siguen sin aparecer, mire en Hona.',
  eventsTitle: 'Eventos del calendario',
  eventsHow: 'Cada uno se decide en la pestaña Calendario de su caso.',
  openCalendar: 'Abrir su calendario',
  openCalendarNamed: (title, name) => `Abrir el calendario de ${name} por “${title}”`,
  remindersTitle: 'Recordatorios',
  remindersWhy: 'Nada se envía solo. El texto espera como borrador de su caso.',
  dueSince: (when) => `Vencido desde ${when}`,
  dueAt: (when) => `Vence ${when}`,
  forget: 'Quitar',
  forgetNamed: (name) => `Quitar el recordatorio de ${name}`,
  change: 'Cambiar',
  reminderDue: (when) => `Usted pidió un recordatorio de este caso (${when}). No se envió nada.`,
  reminderAt: (when) => `Recordatorio: ${when}; nada se envía solo.`,
  remindTitle: 'Guardar como borrador y recordarme',
  remindHow:
    'El texto queda aquí como borrador de este caso. Nada se envía solo: a esa hora el ícono y el panel dicen que espera.',
  remindWhen: 'Cuándo',
  inAnHour: (when) => `En 1 hora, ${when}`,
  tomorrow: (when) => `Mañana, ${when}`,
  atTime: 'En una fecha y hora',
  dateAndTime: 'Fecha y hora',
  timePast: 'Elija una hora que aún no haya pasado.',
  remind: 'Recordarme',
  reminded: (when) => `Guardado como borrador, con recordatorio (${when}).`,
  forgotten: 'Se quitó el recordatorio. El borrador queda.',
};
