import type { MoreWords } from './more-words';

/** Spanish: what the panel says when something is not as usual. */
export const esMore: MoreWords = {
  undo: 'Deshacer',
  dontSend: 'No enviar',
  nextTry: (when) => `Hona pide esperar. Próximo intento: ${when}`,
  heldBack: 'Saldrá cuando se decida sobre el mensaje anterior.',
  waitsForNet: 'Saldrá cuando vuelva la conexión.',
  theClient: 'el cliente',
  launchFailed: 'El panel no pudo iniciar',
  launchKept: 'No se envió ni se borró nada. Los borradores y los mensajes que esperan se conservan.',
  launchWhy: {
    blocked:
      'Otra página de esta extensión ocupa lo que se guarda en esta computadora. El panel sigue solo cuando esa lo libere.',
    broken: 'Lo que se guarda en esta computadora no se puede abrir.',
    silent: 'La parte de la extensión que trabaja en segundo plano no dice qué página está abierta.',
    unexpected: 'Algo falló en el panel mismo.',
  },
  launchHow: {
    blocked:
      'Cierre otras pestañas de esta extensión, como su configuración. Si sigue igual, reinicie el navegador.',
    broken:
      'Reinicie el navegador y compruebe que el disco no esté lleno. Si sigue igual, consulte a su administrador.',
    silent: 'Inténtelo de nuevo. Si sigue igual, reinicie el navegador.',
    unexpected: 'Inténtelo de nuevo. Si sigue igual, reinicie el navegador.',
  },
  tryAgain: 'Intentar de nuevo',
  launchCode: (code) => `Para su administrador: ${code}`,
  noBackground:
    'La parte de la extensión que trabaja en segundo plano no responde. Lo que se ve aquí puede ser antiguo, y desde aquí no se envía nada. Los borradores y los mensajes que esperan se conservan.',
  noCase: 'Abra un caso en MyCase',
  noCaseHow: 'El panel sigue a la pestaña: muestra el proyecto y los mensajes del caso que está abierto ahí.',
  noAccess: 'El navegador no deja que el panel use MyCase o Hona',
  noAccessHow:
    'Esta extensión no puede usar mycase.com o api.hona.com en este navegador. Hasta que usted permita ambos, no se lee ni se envía nada. Los borradores se conservan.',
  allowAccess: 'Permitir el acceso',
  accessRefused:
    'No se permitió. También puede permitirlo en la lista de extensiones del navegador: Hona Panel para MyCase, Permisos.',
  recentCases: 'Abiertos en esta computadora',
  readingThread: 'Leyendo sus mensajes',
  readingThreadHow: 'Esta página muestra una conversación del caso. Para enviar, abra el caso mismo.',
  openTheCase: 'Abrir el caso',
  threadOfNoCase: 'Esta conversación no pertenece a ningún caso conocido aquí',
  threadOfNoCaseHow: 'Abra su caso una vez en MyCase, con “Communications”, y se reconocerá.',
  contactPage: 'Este es un contacto',
  contactHow: 'Los mensajes pertenecen a un caso. Abra el que quiera ver.',
  contactCases: 'Casos de este contacto',
  contactNoCases: 'MyCase no muestra casos de este contacto.',
  contactNotRead:
    'MyCase aún no ha mostrado los casos de este contacto. Abra su pestaña “Cases”, o abra un caso.',
  closedCases: 'Casos cerrados',
  companyPage: 'Esta es una empresa',
  companyCases: 'Casos de esta empresa',
  companyNoCases: 'MyCase no muestra casos de esta empresa.',
  companyNotRead:
    'MyCase aún no ha mostrado los casos de esta empresa. Abra su pestaña “Cases”, o abra un caso.',
  staffPage: 'Esta es una página del personal del bufete',
  staffIsMe: (name) => `Los mensajes de esta computadora salen en nombre de ${name}.`,
  staffHow:
    'Si es su propia página, con un clic usted queda como autor de lo que envíe desde esta computadora. Debe estar en Hona como miembro del equipo y con cuenta de usuario; si no, el mensaje aparece como “CRM”.',
  staffThisIsMe: 'Soy yo',
  staffNow: (name) => `Por ahora, los mensajes de aquí salen en nombre de ${name}.`,
  staffOtherFirm: (firm) =>
    `Esta computadora está conectada para ${firm}: su autor es parte del personal de ese bufete.`,
  staffNotRead: 'Su nombre aún no se ha leído. Recargue la página.',
  noProjectThreads:
    'Las conversaciones que no pertenecen a un proyecto, como las de prospectos, están solo en Hona, en Conversations.',
  lastFrom: (text) => `Cliente: ${text}`,
  noMessageYet: 'aún no se ha leído ningún mensaje',
  openedAt: (when) => `abierto ${when}`,
  marks: {
    mayHaveBeenSent: (n) => (n === 1 ? 'Quizá enviado' : `${n} quizá enviados`),
    notSent: (n) => (n === 1 ? 'No enviado' : `${n} no enviados`),
    unread: (n) => (n === 1 ? '1 no leído' : `${n} no leídos`),
    waiting: (n) => `${n} en espera`,
    draft: 'Borrador',
  },
  closedCase: 'cerrado',
  leadPage: 'Este es un prospecto',
  leadHow: [
    'Un prospecto aún no tiene caso, así que no hay proyecto que mostrar ni nada que enviar desde aquí.',
    'Las conversaciones con prospectos están solo en Hona, en Conversations. Para continuar aquí, abra un caso.',
  ],
  unreadable: 'El panel no puede leer esta página',
  unreadableHow: [
    'La página no se cargó completa, o MyCase ha cambiado. No se lee ni se envía nada desde ella. Sus borradores se conservan.',
    'Recargue la página. Si eso no ayuda, avise a su administrador.',
  ],
  reloadNow: 'Recargar esta página',
  translated: 'El navegador ha traducido esta página',
  translatedHow: [
    'En una traducción los nombres y números pueden ser incorrectos, así que no se lee ni se envía nada desde ella. Sus borradores se conservan.',
    'Muestre la página original: presione el ícono de traducción en la barra de direcciones y elija inglés o “Mostrar original”.',
  ],
  gone: 'MyCase no encuentra esta página',
  goneHow: [
    'Se borró, su dirección es incorrecta, o usted no puede verla. Lo que se guarda de ella en esta computadora queda.',
    'Revise la dirección, o abra otro caso.',
  ],
  login: 'Inicie sesión en MyCase',
  loginHow: [
    'MyCase cerró su sesión. Sus borradores se conservan, y los mensajes que esperan salen de todos modos.',
    'Inicie sesión en la página junto a este panel y abra el caso de nuevo.',
  ],
  portal: 'Este es el portal de clientes de MyCase',
  portalHow: [
    'Los clientes ven aquí sus propios casos. El panel es para el personal del bufete: en esta página no lee nada ni envía nada.',
    'Para ver un caso aquí, inicie sesión en MyCase como personal.',
  ],
  reload: 'Recargue esta página para que el panel pueda leerla',
  reloadHow: [
    'La página no se cargó, o ya estaba abierta antes de instalar o actualizar la extensión. No se ha perdido nada.',
  ],
  offline:
    'Sin conexión a internet. Puede seguir leyendo y escribiendo. Lo que envíe espera aquí y sale cuando vuelva la conexión; después de más de diez minutos primero le pregunta.',
  storeBroken: (n) =>
    `Lo que se guarda en esta computadora no se puede abrir. No se borró nada${n > 0 ? `; ${n === 1 ? 'contiene 1 mensaje sin resolver' : `contiene ${n} mensajes sin resolver`}` : ''}. El envío está desactivado. Reinicie el navegador; si sigue igual, avise a su administrador.`,
  storeBlocked:
    'Otra página de esta extensión ocupa lo que se guarda en esta computadora. El envío está desactivado, y no se ha perdido nada. Cierre otras pestañas de esta extensión, como su configuración; después sigue solo.',
  aside: (n) =>
    n === 1
      ? '1 elemento guardado en esta computadora ya no se pudo leer y se apartó. Todo lo demás funciona. Revise sus borradores.'
      : `${n} elementos guardados en esta computadora ya no se pudieron leer y se apartaron. Todo lo demás funciona. Revise sus borradores.`,
  clockMovedTitle: 'Se cambió el reloj de esta computadora. ¿Ahora es correcto?',
  clockMovedHow: (now) =>
    `Indica ${now}: hasta que usted responda, no se envía nada de lo que espera ni se borra nada antiguo.`,
  clockRight: 'Sí, es correcto',
  keptOld: (n) =>
    n === 1
      ? '1 mensaje o borrador antiguo sigue guardado aquí y espera su decisión.'
      : `${n} mensajes y borradores antiguos siguen guardados aquí y esperan su decisión.`,
  notConnected: 'Sin conexión con Hona. Consulte a su administrador.',
  notConnectedFor: (firm) => `Sin conexión para ${firm}. Consulte a su administrador.`,
  connectedTo: (firm) => `Esta computadora está conectada para ${firm}.`,
  tokenRefused:
    'Hona rechazó el token. Pida a su administrador que conecte de nuevo; lo que espera se conserva.',
  readingWorks: 'Hasta entonces puede leer y guardar borradores; no se envía nada.',
  openSettings: 'Abrir la configuración',
  firstSteps: 'Primeros pasos',
  settings: 'Configuración',
  lost: (n) =>
    n === 1
      ? 'Se perdió 1 mensaje de estado desconocido en esta computadora. Mire en Hona si llegó antes de escribir de nuevo.'
      : `Se perdieron ${n} mensajes de estado desconocido en esta computadora. Mire en Hona si llegaron antes de escribir de nuevo.`,
  lostRead: 'Lo he leído',
  lostSendOff: 'El envío está desactivado hasta que usted haya leído esto.',
  emptyThread: {
    opening: [
      'MyCase todavía está cargando este caso',
      'Lo que se dijo en él aparece en cuanto MyCase lo haya confirmado.',
    ],
    neverRead: [
      'La conversación aún no se ha leído',
      'Abra una vez “Communications” en MyCase, y ahí la conversación con Hona. Desde entonces “Volver a leer” también la lee.',
    ],
    noLog: [
      'Todavía no hay conversación',
      'MyCase no muestra ninguna con Hona para este caso. Hona crea una cuando registra el primer mensaje.',
    ],
    read: [
      'Todavía no hay mensajes',
      'La conversación en MyCase está vacía. Lo que envíe desde aquí aparece en ella cuando Hona lo haya registrado.',
    ],
  },
  notLogging: 'Es posible que Hona no esté registrando en MyCase.',
  notLoggingWhy: 'Nada de lo enviado en el último día ha aparecido ahí.',
  notLoggingHow: [
    '¿La integración con MyCase está “Active” en Hona? Las inactivas no registran nada.',
    '¿El proyecto en Hona está vinculado a este caso? Hona registra en el caso que está elegido ahí.',
    'Si ambas cosas están bien, comuníquese con el soporte de Hona.',
  ],
  loggedSeen: (logged, when) => `${logged}, visto ${when}`,
  discarded: 'No enviado: se descartó aquí.',
  discardedInDoubt: 'No se volvió a enviar; un intento anterior pudo haber llegado.',
  sameWords: 'Las mismas palabras están en el registro.',
  arrivedBy: (name, when) => `Marcado como recibido${name ? ` por ${name}` : ''}, ${when}`,
  wrongMatch: '¿No es este?',
  wrongMatchAsk: (author, when) =>
    `El panel tomó esta línea del registro por este mensaje (${author}, ${when}). ¿Es el mismo mensaje?`,
  wrongMatchThen: 'Si no, vuelve al estado que tenía sin esa línea. No se envía nada.',
  sameMessage: 'Sí, es el mismo',
  otherMessage: 'No, es otro',
  updateHona: 'Actualizar Hona',
  refresh: 'Volver a leer MyCase',
  openInHona: 'Abrir en Hona',
  exportMessages: 'Exportar',
  whatCanBeRead: 'Lo que el panel puede leer',
  lostSays: (facts) =>
    `El panel ya no puede leer en MyCase: ${facts}. Lo que se leyó antes queda, con su fecha.`,
  lostFact: (fact, last) => `${fact} (última lectura ${last})`,
  lostFacts: {
    'case.name': 'el nombre del caso',
    'case.closed': 'si el caso está abierto',
    'case.practiceArea': 'el área de práctica',
    'case.stage': 'la etapa',
    'case.contacts': 'los contactos del caso',
    'contact.phones': 'los teléfonos de un contacto',
    'case.threads': 'la lista de mensajes',
    'thread.posts': 'las publicaciones de una conversación',
    'case.staff': 'el personal del caso',
  },
  lostThen: {
    update: 'Actualizar Hona está desactivado.',
    client: 'Compare el cliente y el número con MyCase antes de enviar.',
    log: 'Es posible que los mensajes nuevos no aparezcan aquí: mire en MyCase.',
    team: 'El equipo en Detalles puede no estar al día.',
  },
  caseNameCopied: 'Nombre del caso copiado. Péguelo en la búsqueda de la página Projects de Hona.',
  refreshing: 'Leyendo MyCase…',
  refreshed: (read, failed) =>
    failed === 0
      ? `Se ${read === 1 ? 'leyó 1 página' : `leyeron ${read} páginas`} de MyCase.`
      : `Se ${read === 1 ? 'leyó 1 página' : `leyeron ${read} páginas`} de MyCase; ${failed} no se ${failed === 1 ? 'pudo' : 'pudieron'} leer, y sus valores anteriores quedan.`,
  close: 'Cerrar',
  retry: 'Reintentar',
  edit: 'Editar',
  checkLog: 'Revisar el registro',
  checking: 'Leyendo el registro…',
  iKnow: 'Sé que llegó',
  sendAgain: 'Enviar de nuevo',
  sendAgainSure: (name) => `Es posible que ${name} lo reciba dos veces. ¿Enviarlo de nuevo?`,
  cancel: 'Cancelar',
  leaveOpen: 'Dejarlo pendiente y enviar el siguiente',
  goOn: 'Enviar ahora',
  severalTimes: (n) =>
    `El registro tiene estas palabras ${n} veces, y usted las envió menos veces: es posible que el cliente las haya recibido más de una vez.`,
  isItThis: 'El registro tiene estas palabras. ¿Es este?',
  isItThisElsewhere: (caseName) =>
    `¿Es este? Está en ${caseName}. Hona registra en el caso que está elegido en Hona.`,
  isItThisStopped:
    'Entretanto las mismas palabras llegaron al registro. ¿Es este? Entonces no hace falta enviarlo de nuevo.',
  yes: 'Sí',
  no: 'No',
  yesArrived: 'Sí, llegó',
  noSend: 'No, enviarlo',
  handedOver:
    'Hona lo tiene. Si el mensaje de texto falla, Hona intenta por correo; si ambos fallan, Hona le avisa en Hona. Este panel no se entera.',
  understood: 'Entendido',
  paused: {
    token: 'Hona rechazó el token. Espera hasta que un administrador haya conectado de nuevo.',
    disconnected: 'Se quitó la conexión con Hona. Después de una conexión nueva pregunta antes de salir.',
  },
  asks: {
    waitedLong: 'Esperó más de diez minutos. ¿Sigue siendo válido?',
    clockMoved: 'El reloj de esta computadora se atrasó mientras el mensaje esperaba. ¿Enviarlo ahora?',
    noRecipient: (why) => `Cuando iba a salir, no estaba claro para quién: ${why}`,
    recipientNow: (name, reach) => `Ahora saldría para ${name} ${reach}.`,
    otherConnection: 'Se escribió con una conexión anterior a Hona. ¿Aún debe salir?',
    clientChanged: (was, is) => `El cliente era ${was} cuando usted presionó Enviar, y ahora es ${is}.`,
    namesake: (name, was, is) =>
      `El cliente era ${name}, el contacto ${was} en MyCase, cuando usted presionó Enviar. Ahora es otro contacto con ese nombre${is ? `: ${is}` : ''}.`,
    numberChanged: (was, is) => `El número era ${was} cuando usted presionó Enviar, y ahora es ${is}.`,
  },
  noNumber: 'sin número',
  refused: {
    status: (status) => `Hona lo rechazó (${status}).`,
    reason: (words) => `Hona dice: “${words}”`,
    disconnected: 'Se quitó la conexión con Hona antes de que pudiera salir.',
    forbidden: 'Algo entre esta computadora y Hona lo rechazó (403).',
    notFound:
      'Hona no tiene un proyecto para este caso (404). Compruebe que el caso existe en MyCase, que su tipo de proyecto tiene correspondencia en Hona, y el campo “Hona Enabled”, si su bufete usa uno. “Actualizar Hona”, en el menú Acciones, puede crear el proyecto.',
    tooBusy: (status) => `Hona estuvo demasiado ocupada ${status === 425 ? 'dos' : 'tres'} veces. No salió.`,
  },
  lastRefused: (why) => `El último intento fue rechazado: ${why}; un intento anterior pudo haber llegado.`,
  lastRefusal: {
    reason: (words, status) => `Hona dice “${words}” (${status})`,
    status: (status) => `la respuesta de Hona fue ${status}`,
    disconnected: 'se había quitado la conexión con Hona',
    forbidden: 'algo entre esta computadora y Hona lo rechazó (403)',
    tooBusy: (status) => `Hona estuvo demasiado ocupada ${status === 425 ? 'dos' : 'tres'} veces (${status})`,
  },
  failedKept: 'No le llegó al cliente. El texto se conserva aquí.',
  unknownWhy: {
    timeout: 'Hona no respondió a tiempo.',
    connection: 'La conexión se cortó mientras el mensaje iba en camino.',
    redirect: 'La respuesta no vino de Hona sino de otro lugar.',
    status: 'Hona respondió con un error que no dice si salió.',
    incomplete: 'La respuesta de Hona llegó cortada.',
    implausible: 'La respuesta no parece de Hona.',
    'too-large': 'La respuesta no parece de Hona.',
    'worker-ended': 'El navegador se detuvo mientras el mensaje iba en camino.',
  },
  unknownThen: (name) => `Si se envía de nuevo, podría llegarle a ${name} dos veces.`,
  dontSendMeans: '“No enviar” solo evita más intentos: no puede retirar lo que quizá ya llegó.',
  perhapsTwice: 'Con esta conexión, una línea cortada también pudo haberlo enviado dos veces.',
  checked: {
    logged: 'Encontrado en el registro.',
    offered: 'El registro tiene una línea con estas palabras: véala abajo.',
    'not-found': 'Aún no está en el registro. Eso no prueba nada: Hona puede registrarlo después.',
    'no-log':
      'El panel aún no conoce la conversación de Hona de este caso. Abra una vez “Communications” del caso en MyCase.',
    'not-readable':
      'No se pudo leer el registro. Abra “Communications” del caso en MyCase e inténtelo de nuevo.',
  },
  usually: (minutes) =>
    `Aquí suele tardar ${minutes === 1 ? 'un minuto' : minutes < 90 ? `${minutes} minutos` : `${Math.round(minutes / 60)} horas`}.`,
  whoIsClient: '¿Quién es el cliente en este caso?',
  whoIsClientHow:
    'MyCase no marca al cliente principal, y lo que Hona eligió no se puede leer. Su elección se guarda para este caso.',
  group: (group) => `Grupo ${group}`,
  noGroup: 'sin Grupo',
  almostGroup: (name) => `no es exactamente “${name}”, y Hona compara exactamente`,
  contactNumber: (id) => `número ${id} en MyCase`,
  sendOff: {
    opening: 'Se puede enviar cuando MyCase haya confirmado el caso.',
    threadPage: 'Abra el caso mismo para enviar.',
    loss: 'Lea primero el aviso sobre mensajes perdidos.',
    storage: 'Lea primero el aviso sobre lo que se guarda en esta computadora. Su texto queda aquí.',
    clientNotLoaded: 'Aún no se ha leído quién es el cliente. Abra una vez “Contacts & staff” en MyCase.',
    clientNone: 'Este caso no tiene contactos en MyCase. Agregue ahí primero al cliente.',
    clientNoId:
      'MyCase muestra al cliente sin enlace, así que no se le puede decir a Hona quién es. Abra “Contacts & staff” en MyCase y vuelva a leer.',
    clientChoose: 'Elija primero al cliente.',
    numberDoubtful: (raw, why) =>
      `A ${raw} no se le puede enviar un mensaje de texto. ${why} Corríjalo en MyCase y vuelva a leer.`,
    noWay: 'MyCase no muestra ni teléfono ni correo del cliente. Abra el contacto en MyCase y vuelva a leer.',
  },
  numberProblems: {
    foreign: 'Parece un número de fuera de EE. UU. y Canadá.',
    service: 'Es el número de un servicio, como uno gratuito.',
    letters: 'Contiene letras o palabras.',
    length: 'Le faltan o le sobran dígitos.',
    odd: 'Ningún número de EE. UU. o Canadá es así.',
  },
  announceNew: (author, text) => `Mensaje nuevo de ${author}: ${text}`,
  announceState: (state, text) => `${state}: ${text}`,
  announceMany: (n) => `${n} mensajes nuevos`,
  draftKept: 'Su texto se conserva aquí como borrador.',
  anotherDraft: 'Otro borrador:',
  useIt: 'Usarlo',
  useItWhenEmpty: 'Envíe o borre el texto de abajo para usarlo.',
  theirs: (text) => (text ? `Allí: “${text}”` : 'Allí está vacío.'),
  keepThis: 'Conservar este',
  takeThat: 'Tomar el otro',
  backInField: 'Se retiró y no se envió. El texto está de nuevo en el campo del mensaje.',
  backInCase:
    'Se retiró y no se envió. El texto está con los borradores de su propio caso, no del que se muestra aquí.',
  backAsSecond: 'El texto volvió como otro borrador, porque usted ya está escribiendo.',
  otherCase: (seen, open) =>
    `Este texto se escribió para el caso ${seen}; ${open ? `la pestaña muestra ahora el caso ${open}` : 'la pestaña ya no muestra ningún caso'}. No se envió nada; el borrador se conserva.`,
  otherFirmsCase: (seen) =>
    `Este texto se escribió para el caso ${seen}; la pestaña muestra ahora el caso ${seen} de otro bufete. No se envió nada; el borrador se conserva.`,
  otherClient: (seen, is) =>
    `En la pantalla era para ${seen}; ahora saldría para ${is}. No se envió nada; mire la línea encima del texto e inténtelo de nuevo.`,
  otherFirm: (connected, open) =>
    `Esta computadora está conectada para ${connected}; este caso es de ${open}. No se envió nada.`,
  problemOf: (name, caseId, why) => `${name} (caso ${caseId}): ${why}`,
  draftKeptThere: 'El borrador se conserva en ese caso.',
  draftOnlyHere: 'Su texto no se pudo guardar: abra el caso de nuevo en este panel y cópielo.',
  openThatCase: 'Abrir ese caso',
  undecided: (n) => (n === 1 ? '1 mensaje sin resolver' : `${n} mensajes sin resolver`),
  errors: {
    'policy-off': 'La política de su bufete fijó esto o no lo permite. Consulte a su administrador.',
    'event-changed': 'El evento se cambió en otra ventana. No se envió nada; revíselo de nuevo.',
    'event-not-possible': 'El evento no se puede enviar tal como está. No se envió nada.',
    'already-sending': 'Ya se está enviando.',
    'not-allowed': 'Eso ya no es posible: el mensaje siguió su curso.',
    'not-found': 'Eso ya no está en esta computadora.',
    'draft-changed': 'El texto se cambió o se envió en otra ventana. Desde aquí no se envió nada.',
    'empty-message': 'Escriba primero un mensaje.',
    'message-too-long': 'El mensaje es demasiado largo. No se envió nada.',
    'other-case': 'La pestaña muestra ahora otro caso. No se envió nada; el texto se conserva.',
    'not-confirmed':
      'MyCase aún no ha confirmado este caso. No se envió nada; inténtelo de nuevo en un momento.',
    'other-client':
      'El cliente o el número ha cambiado. No se envió nada; mire la línea encima del texto e inténtelo de nuevo.',
    'no-client': 'Nadie ha elegido aún al cliente. No se envió nada.',
    'not-connected': 'Sin conexión con Hona. No se envió nada; consulte a su administrador.',
    'other-firm': 'Esta computadora está conectada para otro bufete. No se envió nada.',
    'check-blocks': 'Algo impide este envío. No se envió nada; lea la nota junto al texto.',
    'check-asks': 'Hay que responder algo antes de que salga. No se envió nada; lea la nota junto al texto.',
    'sending-off': 'El envío está desactivado hasta que se lea el aviso sobre mensajes perdidos.',
    'token-refused': 'Hona rechazó el token. Pida a su administrador que conecte de nuevo.',
    'hona-refused': 'Hona lo rechazó.',
    'hona-unclear': 'La respuesta de Hona no dice si funcionó. Mire en Hona antes de intentarlo de nuevo.',
    'hona-unreachable': 'No se puede llegar a Hona. No se cambió nada; inténtelo más tarde.',
    'update-not-possible': 'Falta un valor que Hona necesita. No se envió nada.',
    'updates-stopped':
      'Las actualizaciones están detenidas para este bufete, porque Hona creó un segundo registro.',
    'facts-changed': 'MyCase ya no dice lo que se ve aquí. No se envió nada; mire los valores de nuevo.',
    'mycase-asked-often':
      'Este caso se volvió a leer varias veces en el último minuto. Lo leído vale; inténtelo de nuevo en un minuto.',
    'mycase-unreachable':
      'La pestaña no pudo leer MyCase. Lo que se sabía queda; recargue la página e inténtelo de nuevo.',
    'mycase-logged-out': 'MyCase le pide iniciar sesión. Lo que se sabía queda.',
    'storage-full':
      'El disco está lleno. No se envió nada, y su texto queda aquí. Libere espacio en el disco e inténtelo de nuevo.',
    'list-changed': 'Algo cambió entretanto, así que no se borró nada. Lea la lista de nuevo.',
    'mapping-changed': 'Entretanto otra ventana guardó correspondencias. Aquí no se guardó nada.',
    'storage-broken':
      'Lo que se guarda en esta computadora no se puede abrir. No se envió nada; reinicie el navegador.',
    'storage-blocked':
      'Otra página de esta extensión ocupa lo que se guarda en esta computadora. No se envió nada; cierre esa página.',
    'bad-message': 'El panel y la extensión no coinciden. Cierre el panel y ábralo de nuevo.',
    unexpected:
      'Eso no funcionó, y la extensión no dice por qué. Mire el estado del mensaje e inténtelo de nuevo.',
  },
};
