import type { LaterWords } from './later-words';

/** Spanish: what Details, Activity and the Update dialog say. */
export const esLater: LaterWords = {
  project: 'Proyecto',
  client: 'Cliente',
  team: 'Equipo',
  contacts: 'Otros contactos',
  customFields: 'Campos personalizados',
  howSure: 'Qué tan seguro es esto',
  pages: {
    case: 'página del caso',
    'items-info': 'Items & info',
    'contacts-staff': 'Contacts & staff',
    communications: 'Communications',
    documents: 'Documents',
    texts: 'Text messages',
    contact: 'página del contacto',
    company: 'página de la empresa',
    staff: 'página del personal',
    event: 'evento',
    thread: 'conversación de mensajes',
  },
  sourced: (page, age) => `${page}, ${age}`,
  readFrom: (source) => `Leído en ${source}.`,
  lastSentValue: (value, date) => `último enviado: ${value}, ${date}`,
  fields: {
    name: 'Nombre',
    phase: 'Fase',
    projectType: 'Tipo de proyecto',
    status: 'Estado',
    notices: 'Avisos al cliente',
    client: 'Nombre del cliente',
    phone: 'Teléfono del cliente',
    email: 'Correo del cliente',
  },
  caseTitle: 'Caso en MyCase',
  caseId: 'ID del caso y bufete',
  caseType: 'Tipo de caso',
  caseFacts: {
    caseNumber: 'Número de caso',
    practiceArea: 'Área de práctica',
    stage: 'Etapa del caso',
    openedOn: 'Abierto',
    closedOn: 'Cerrado',
    limitationOn: 'Prescripción',
    office: 'Oficina',
    description: 'Descripción',
  },
  customField: (label) => `campo personalizado “${label}”`,
  notInMyCase: 'sin indicar en MyCase',
  notReadYet: (terms) =>
    `Aún no visto en ninguna página: ${terms}. Están en “Items & info” de MyCase, si su bufete los usa.`,
  fieldsNotRead: 'Aún no leído. Abra una vez “Items & info” en MyCase, o presione Volver a leer MyCase.',
  leadMark:
    'El campo de su bufete marca este caso como prospecto. Hona lleva los prospectos aparte: no se envía ninguna actualización.',
  showMore: (n, all) => `Mostrar ${n} más de ${all}`,
  almostMapped: (value, mapped) =>
    `MyCase tiene “${value}”; las correspondencias, “${mapped}”: los nombres deben ser iguales letra por letra, con cada espacio`,
  mappedFrom: (value) => `de “${value}”, según las correspondencias de su bufete`,
  statusFrom: { open: 'abierto en MyCase', closed: 'cerrado en MyCase' },
  noticesField: (field) => `campo personalizado “${field}”`,
  noticesUnknown: 'Lo que Hona tiene ahora no se puede leer; usted elige en cada actualización.',
  clientName: 'Nombre',
  chosenHere: 'elegido en esta computadora',
  onlyInGroup: (group) => `único contacto del Grupo ${group}`,
  honaChoice: 'No se puede leer a qué contacto escribe Hona.',
  honaTexts: 'Hona escribe a',
  answered: (date) => `última respuesta de Hona, ${date}`,
  expected: 'se espera según MyCase',
  mycaseNow: (value) => `MyCase ahora: ${value}`,
  kinds: {
    cell: 'Celular',
    work: 'Trabajo',
    home: 'Casa',
    fax: 'Fax',
    main: 'Principal',
    unknown: 'tipo no indicado',
  },
  notCell: 'no está marcado como celular: es posible que los mensajes no lleguen',
  extension: (ext) => `extensión ${ext}: un mensaje de texto no llega a una extensión`,
  doubtful: 'no es un número al que se pueda escribir',
  olderNumber: (value, age) =>
    `la página del cliente mostraba antes ${value} (${age}); “Contacts & staff” se leyó después`,
  noNumber: 'sin número',
  email: 'Correo',
  birthday: 'Fecha de nacimiento',
  company: 'empresa',
  companyClient: 'una empresa: una actualización pide el nombre de una persona',
  archived: 'marcado como inactivo o archivado en MyCase',
  flags: { consent: 'Consentimiento a mensajes automáticos', deceased: 'Fallecido', minor: 'Menor de edad' },
  yes: 'Sí',
  no: 'No',
  clientFields: 'Campos personalizados del cliente',
  ownPageNotRead: (name) =>
    `Todos los teléfonos, la fecha de nacimiento y los campos personalizados del cliente están en la página de ${name} en MyCase. Ábrala una vez, o presione Volver a leer MyCase.`,
  reachAdvice:
    'distinto de la última respuesta de Hona: vale MyCase, así que corríjalo ahí; después Actualizar Hona, o “Sync Updates” en el proyecto en Hona',
  chooseOther: 'Elegir otro cliente',
  keepClient: 'Conservar este cliente',
  notRead: 'Aún no leído. Abra una vez “Contacts & staff” en MyCase.',
  none: 'Ninguno en MyCase.',
  noTitle: 'sin cargo',
  leadAttorney: 'abogado principal',
  roleInHona: (role) => `el cliente lo ve como ${role}`,
  noRole: 'sin función asignada: el cliente no lo ve',
  groupNotRead: 'Grupo aún no leído',
  roleInMyCase: (role) => `función en MyCase: ${role}`,
  almostRole: (title, mapped) =>
    `MyCase tiene el cargo “${title}”; las correspondencias, “${mapped}”: Hona compara exactamente, con cada espacio`,
  almostGroup: (group, mapped) =>
    `MyCase tiene el Grupo “${group}”; las correspondencias, “${mapped}”: Hona compara exactamente, con cada espacio`,
  teamAdvice: '¿Falta alguien? Hona toma el personal de “Contacts & staff” en MyCase: agréguelo ahí.',
  openContacts: 'Abrir Contacts & staff',
  documents: 'Documentos en MyCase',
  documentsNotRead: 'Aún no leído. Abra una vez “Documents” en MyCase.',
  documentsPart: 'Lo que la página Documents ha mostrado en esta computadora, quizá no todo.',
  documentsAdvice:
    'Hona pone aquí lo que los clientes envían por ella mientras su integración está activa. No se puede leer quién puso un documento aquí.',
  events: 'Eventos en MyCase',
  eventUnnamed: 'Evento',
  ownTexts: 'Mensajes de texto propios de MyCase',
  ownTextUnnamed: 'Conversación de texto',
  ownTextsMore: 'Puede haber más: la página de mensajes de texto del caso en MyCase los tiene todos.',
  ownTextsAdvice:
    'De otro número que el de Hona, y no forman parte de la conversación en este panel. Un cliente puede participar en varios casos.',
  thisIsMe: 'Soy yo',
  you: 'usted',
  meSaved: (name) => `Los mensajes de esta computadora salen ahora en nombre de ${name}.`,
  fieldEmpty: 'vacío',
  logTerm: 'Conversación',
  logFrom: 'las conversaciones en Communications cuyo asunto nombra a Hona',
  caseTerm: 'El mismo caso en Hona',
  caseProven: 'probado por una actualización que Hona aceptó para este bufete',
  caseUnproven: 'aún no se ha intentado ninguna actualización para este bufete',
  notConfirmed: 'aún no confirmado en una cuenta real',
  notConfirmedLong:
    'Aún no confirmado en una cuenta real: se lee donde la información pública dice que MyCase lo muestra.',
  keptInHona:
    'Está en Hona y no se puede leer desde aquí: preferencias de notificación, formularios, firmas electrónicas, reseñas, envíos programados, conversión de prospectos, plantillas, marcas de no leído.',
  changedValues: (n) =>
    n === 1
      ? '1 valor difiere de lo último que se envió a Hona.'
      : `${n} valores difieren de lo último que se envió a Hona.`,
  neverSent: 'Desde esta computadora aún no se ha usado “Actualizar Hona” para este caso.',
  halfDone: 'Una actualización quedó a medias: Hona tomó el contacto; el proyecto no está confirmado.',
  updateHonaMore: 'Actualizar Hona…',

  activityLabel: 'Actividad',
  activityMore: (n) => (n === 1 ? 'Más: 1 cambio más en MyCase' : `Más: ${n} cambios más en MyCase`),
  activityLess: 'Solo lo más importante',
  activityEmpty:
    'Nada todavía. Aquí queda lo que se envía desde aquí y lo que cambia en MyCase entre dos lecturas.',
  activity: {
    'handed-over': 'Se entregó un mensaje a Hona',
    'not-sent': 'Un mensaje no se envió',
    'may-have-been-sent': 'Un mensaje quizá se envió',
    undone: 'Se deshizo un mensaje antes de que saliera',
    discarded: 'Se descartó un mensaje',
    'send-again': 'Se envió un mensaje de nuevo a mano',
    'marked-arrived': 'Se marcó un mensaje como recibido',
    'found-in-log': 'Se vio un mensaje en el registro: Registrado en MyCase',
    'updated-contact': { created: 'Hona creó el contacto', updated: 'Hona actualizó el contacto' },
    'updated-project': { created: 'Hona creó el proyecto', updated: 'Hona actualizó el proyecto' },
    'update-failed': (code, part) => {
      const what = part === 'contact' ? 'el contacto' : 'el proyecto';
      if (code === 'hona-unreachable') return 'No se pudo llegar a Hona para una actualización';
      if (code === 'token-refused') return 'Hona rechazó el token en una actualización';
      if (code === 'updates-stopped')
        return 'Se detuvieron las actualizaciones: Hona creó un segundo registro';
      return code === 'hona-refused'
        ? `Hona rechazó ${what} en una actualización`
        : `No se sabe si Hona tomó ${what} en una actualización`;
    },
    event: (did, title, notify) => {
      const told = notify ? '; se le pidió avisar a los invitados' : '; se le pidió no avisar a nadie';
      switch (did) {
        case 'saved':
          return `El evento “${title}” se guardó en Hona${told}`;
        case 'deleted':
          return `El evento “${title}” se eliminó en Hona${told}`;
        case 'not-saved':
          return `El evento “${title}” no se guardó en Hona`;
        case 'not-deleted':
          return `El evento “${title}” no se eliminó en Hona`;
        case 'may-have-been-saved':
          return `El evento “${title}” quizá se guardó en Hona, y quizá se avisó a los invitados`;
        case 'may-have-been-deleted':
          return `El evento “${title}” quizá se eliminó en Hona, y quizá se avisó a los invitados`;
        case 'marked-arrived':
          return `El cambio del evento “${title}” se marcó como recibido`;
        case 'forgotten':
          return `El evento “${title}” se eliminó de esta computadora. No se sabe si su último cambio llegó a Hona`;
        default:
          return `El cambio del evento “${title}” se marcó como no recibido`;
      }
    },
    'stop-recorded': (note, by) =>
      `Lo que se hizo ante la petición del cliente de no recibir mensajes, o ante el número equivocado${by ? `, anotado por ${by}` : ''}: “${note}”`,
    'client-chosen': (name) => `Se eligió a ${name} como cliente`,
    'fact-changed': (fact, was, is) => `${fact}: cambió en MyCase: ${was} → ${is}`,
    added: {
      contacts: (names) => `Nuevo en el caso: ${names}.`,
      staff: (names) => `Nuevo en el personal del caso: ${names}.`,
    },
    removed: {
      contacts: (names) => `Ya no está en el caso: ${names}.`,
      staff: (names) => `Ya no está en el personal del caso: ${names}.`,
    },
    documents: (names, more) =>
      `Nuevo en Documents de MyCase, o visto aquí por primera vez: ${names}${more > 0 ? ` y ${more} más` : ''}.`,
  },
  loggedSeen: (when) => `Registrado en MyCase, visto ${when}`,
  notInLog: 'Aún no visto en el registro',
  fieldOf: (label, name) => `${label} (${name})`,
  openCase: 'abierto',
  closedCase: 'cerrado',
  facts: {
    stage: 'Etapa',
    phone: 'Teléfono',
    email: 'Correo',
    client: 'Cliente',
    practiceArea: 'Área de práctica',
    closed: 'Abierto o cerrado',
    name: 'Nombre',
    caseNumber: 'Número de caso',
    openedOn: 'Apertura',
    closedOn: 'Cierre',
    limitationOn: 'Prescripción',
    office: 'Oficina',
    description: 'Descripción',
    group: 'Grupo',
    birthday: 'Fecha de nacimiento',
    address: 'Dirección',
  },
  nothingThere: 'nada',
};
