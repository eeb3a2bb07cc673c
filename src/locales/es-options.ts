import type { OptionsWords } from './options-words';

/** Spanish: what the settings page says. */
export const esOptions: OptionsWords = {
  title: 'Configuración',
  pageTitle: 'Hona Panel: configuración',
  product: 'Hona Panel para MyCase. No oficial: sin relación con Hona ni con MyCase.',

  connection: 'Conexión con Hona',
  connected: (firm, end, when) => `Conectado para ${firm} (desde ${when}). El token termina en “${end}”.`,
  refused: 'Hona rechazó este token. Lo que espera se conserva; conecte de nuevo.',
  unguarded:
    'En este navegador, si la conexión se corta mientras un mensaje va en camino, puede enviarse dos veces. Un mensaje así se marca “Quizá enviado”; si funcionó el segundo intento propio del navegador, “Entregado a Hona”, y entonces el registro lo muestra dos veces.',
  notConnected: 'Sin conexión. Leer, Detalles y borradores funcionan sin ella; enviar no.',
  token: 'Token de la API de Hona',
  tokenWhere:
    'En Hona: Company Settings, Integrations, tarjeta de Hona, View Details. Solo los administradores de Hona lo ven.',
  tokenCan:
    'Quien tenga el token puede escribir a cualquier cliente del bufete en nombre de cualquier autor, y no se puede retirar a una sola persona. Queda en esta computadora, y solo lo usa la parte de la extensión que trabaja en segundo plano.',
  firm: 'Bufete en MyCase',
  firmHow: 'La primera parte de su dirección de MyCase: “smithlaw” en smithlaw.mycase.com.',
  connect: 'Conectar',
  test: 'Probar la conexión',
  testHow:
    'Envía un contacto vacío, que Hona solo puede rechazar: la forma del rechazo dice si conoce el token.',
  disconnect: 'Desconectar',
  disconnectHow:
    'Borra enseguida el token de esta computadora y pone en pausa lo que espera. No se borra nada en Hona ni en MyCase.',
  working: 'Un momento…',
  tokenMissing: 'Pegue primero el token.',
  tokenOdd: 'Esto no parece un token: debe ser una sola línea de al menos 8 caracteres sin espacios.',
  firmMissing: 'Complete primero el bufete en MyCase.',
  firmOdd: 'Esto no parece un bufete. Es la primera parte de su dirección de MyCase.',
  connectedNow: (firm, tested) => `Conectado para ${firm}. ${tested}`,
  disconnectedNow: (waiting, sending) =>
    `Desconectado. El token se borró de esta computadora.${
      waiting > 0
        ? ` ${waiting === 1 ? '1 mensaje espera' : `${waiting} mensajes esperan`}, y después de una conexión nueva cada uno pregunta antes de salir.`
        : ''
    }${
      sending > 0
        ? ` ${sending === 1 ? '1 mensaje ya iba' : `${sending} mensajes ya iban`} en camino; lo que resulte se verá en su caso.`
        : ''
    }`,
  tests: {
    known: 'Hona conoce el token.',
    refused: (status) => `Hona rechazó el token (${status}). Cópielo de nuevo en Hona y conecte otra vez.`,
    'accepted-empty': 'Hona aceptó un contacto vacío; búsquelo en Hona. El token funciona.',
    'cannot-tell': (status) =>
      status === null
        ? 'No se puede saber: no se pudo llegar a Hona.'
        : `No se puede saber: Hona respondió ${status}.`,
  },

  you: 'Usted',
  staffId: 'Su ID de personal en MyCase',
  staffIdHow:
    'El número al final de la dirección de su propia página de personal en MyCase. Debe estar en Hona como miembro del equipo y con cuenta de usuario; sin ella un mensaje aparece como “CRM”. En un caso, en Detalles, Equipo, “Soy yo” lo completa.',
  staffIdOdd: 'El ID de personal es un número.',
  staffName: 'Su nombre, como lo ven sus colegas en Hona',
  clientSees: 'El cliente solo ve el nombre del bufete.',

  sending: 'Envío',
  undoSeconds: 'Segundos para deshacer',
  undoHow: 'De 0 a 30. Un mensaje espera ese tiempo antes de salir.',
  undoOdd: 'Los segundos para deshacer van de 0 a 30.',
  enterSends: 'Enter envía el mensaje',
  enterSendsHow:
    'Entonces Shift+Enter hace una línea nueva. Mientras esto está desactivado, Enter hace una línea nueva, y Ctrl+Enter (⌘+Enter en Mac) envía.',
  signature: 'Línea de firma',
  signatureHow:
    'Va debajo de cada mensaje que envíe desde esta computadora, y cuenta como parte de él; déjela vacía si no quiere ninguna. Sin ella el cliente solo ve el nombre del bufete.',
  signatureLong: 'La línea de firma tiene 200 caracteres como máximo.',
  notifyTitle: 'Notificaciones',
  notify:
    'Avisarme en esta computadora cuando se lea en MyCase un mensaje nuevo de un cliente y cuando venza un recordatorio',
  notifyHow:
    'Sin nombres y sin las palabras del mensaje; al presionarla se abre el caso. Esto no reemplaza las notificaciones propias de Hona; manténgalas activas. Es su propia elección en esta computadora: ninguna política puede fijar las notificaciones de una persona.',
  notifyOn: 'Las notificaciones están activadas.',
  notifyOff: 'Las notificaciones están desactivadas.',
  notifyRefused:
    'El navegador no lo permite, así que las notificaciones siguen desactivadas. Puede permitirlas en la lista de extensiones del navegador: Hona Panel para MyCase, Permisos.',
  notifyTaken: 'El navegador ya no las permite: actívelas de nuevo para que le pregunte.',
  launcher: 'Mostrar el botón “Abrir el panel de Hona” junto al nombre del caso',
  keepTitle: 'Lo que se guarda en esta computadora',
  keepDays: 'Guardar durante cuántos días',
  keepHow:
    'De 1 a 3650. Lo que se leyó en MyCase, las conversaciones y los mensajes resueltos se borran de esta computadora cuando son más antiguos, una vez al día. No se borra nada en Hona ni en MyCase. Los borradores y los mensajes sin resolver nunca se borran solos; los antiguos aparecen aquí.',
  setDays: 'Fijar los días',
  daysOdd: 'Los días son un número de 1 a 3650.',
  daysSaved: (n) => `Desde ahora todo se guarda durante ${n === 1 ? '1 día' : `${n} días`}.`,
  oldTitle: 'Antiguos, y a la espera de su decisión',
  oldHow:
    'De estos nunca se vio si llegaron, o nunca se enviaron. Decida sobre cada uno: conservarlo aquí, llevarse su texto o borrarlo de esta computadora.',
  copyNote: 'Copiar para una nota de MyCase',
  copyText: 'Copiar el texto',
  copied: 'Copiado. Péguelo en una nota del caso en MyCase.',
  notCopied: 'El navegador no permitió copiarlo.',
  forget: 'Borrar de esta computadora',
  forgotten: 'Borrado de esta computadora.',
  caseOf: (name, caseId, firm) => (name ? `${name} (caso ${caseId}, ${firm})` : `Caso ${caseId} (${firm})`),
  unknownCase: 'Un caso que ya no se conoce aquí',
  endOf: (of, state, text) => `${of}: ${state}: “${text}”`,
  ends: {
    queued: 'espera para enviarse',
    sending: 'va en camino',
    accepted: 'entregado a Hona, no visto en el registro de MyCase',
    logged: 'registrado en MyCase',
    failed: 'no enviado',
    unknown: 'quizá enviado',
    arrived: 'marcado como recibido',
    discarded: 'no se volvió a enviar',
    draft: 'borrador, nunca enviado',
  },
  noAuthor: 'CRM',
  note: (client, reach, author, when, state, text) =>
    `Mensaje de texto para ${client}${reach ? ` (${reach})` : ''} de ${author}, ${when}: ${state}.\n\n${text}`,

  firmRules: {
    title: 'Su bufete en Hona',
    conversationLink: 'Enlace a la conversación',
    conversationLinkHow:
      'Solo una dirección que sea igual para todos los clientes y les pida iniciar sesión, como la de su portal. Nunca un enlace que Hona creó para un cliente. Vacío: al escribir se explica cómo obtener el enlace personal en Hona.',
    honaAddress: 'Dirección de un proyecto en Hona',
    honaAddressHow:
      'A dónde lleva “Abrir en Hona”: abra un proyecto en Hona, copie la dirección y ponga {caseId} en lugar del número del caso en MyCase. Vacío: la página Projects de Hona, con el nombre del caso copiado.',
    save: 'Guardar las direcciones',
    saved: 'Las direcciones están guardadas.',
    notSaved: (problem) => `No se guardó nada. ${problem}`,
    problems: {
      'no-address':
        'Esto no es una dirección web: cópiela completa de la barra de direcciones del navegador.',
      'not-https': 'La dirección debe empezar con https://.',
      credentials: 'Hay un nombre o una contraseña en la dirección: quite lo que está antes de la @.',
      braces: 'Entre llaves solo puede estar {caseId}, y solo en la dirección de un proyecto.',
      'no-case-id':
        'Ponga {caseId} donde va el número del caso en MyCase; si no, todos los casos llevan a la misma página.',
      'case-id-in-host': '{caseId} debe estar después del nombre del servidor.',
    },
  },

  mapping: {
    title: 'Cómo corresponde el MyCase de su bufete con Hona',
    about:
      'Para administradores. Hona tiene sus propias correspondencias en Company Settings; escriba aquí lo que está allí, para que el panel muestre y envíe lo mismo. Sin ninguna entrada se usan los nombres propios de MyCase. Los nombres deben ser exactamente como MyCase los muestra, con mayúsculas, espacios y paréntesis: Hona compara exactamente.',
    sections: {
      clientGroups: 'Grupos que hacen cliente a un contacto',
      contactRoles: 'Varios contactos en un caso',
      phases: 'Fases',
      notStartedStages: 'Etapas antes de comenzar el trabajo',
      projectTypes: 'Tipos de proyecto',
      teamRoles: 'Funciones del equipo',
      logSubjectWords: 'Mensajes de Hona en MyCase',
      logFormats: 'Formatos del registro de Hona',
      noticesField: 'Avisos al cliente',
      phasesFollowTasks: 'Nuestras fases dependen de las tareas',
      caseTypeField: 'Tipo de caso',
      consentField: 'Consentimiento a mensajes automáticos',
      deceasedField: 'Fallecido',
      minorField: 'Menor de edad',
      lead: 'Prospectos',
    },
    how: {
      clientGroups:
        'El único contacto de un caso en uno de estos Grupos es el cliente. Donde hay varios, o ninguno, elige el personal.',
      contactRoles:
        'Solo donde Hona lo activó para su bufete: los contactos de estos Grupos también están entonces en el proyecto, cada uno con su función, y encima de un mensaje aparece “cliente principal; Hona decide quién más”.',
      phases:
        'En cuanto una etapa está aquí, no se puede actualizar en casos con una etapa que no está: Hona conservaría la última fase con correspondencia.',
      notStartedStages:
        'Un caso en una de estas etapas tiene el estado “Sin comenzar”, como un posible cliente nuevo.',
      projectTypes:
        'En cuanto un área de práctica está aquí, no se puede actualizar en casos con un área que no está.',
      teamRoles:
        'Hona no da funciones por sí sola: compara con estos el cargo (Title) del personal en MyCase.',
      logSubjectWords:
        'La conversación en la que Hona registra se reconoce por una de estas palabras en su asunto.',
    },
    columns: {
      clientGroups: ['Grupo en MyCase', ''],
      contactRoles: ['Grupo en MyCase', 'Función en Hona'],
      phases: ['Etapa en MyCase', 'Fase en Hona'],
      notStartedStages: ['Etapa en MyCase', ''],
      projectTypes: ['Área de práctica en MyCase', 'Tipo de proyecto en Hona'],
      teamRoles: ['Cargo en MyCase', 'Función en el equipo en Hona'],
      logSubjectWords: ['Palabra en el asunto', ''],
    },
    several: 'Nuestro bufete tiene en Hona varios contactos por caso',
    severalOff: 'Mientras esto está desactivado, ningún Grupo tiene función: los de abajo no se guardan.',
    followTasks: 'Nuestras fases dependen de las tareas',
    followTasksHow:
      'Ninguna página de MyCase dice qué tareas están hechas: la fase es entonces desconocida, y no se puede actualizar.',
    fieldsTitle: 'Campos personalizados',
    fieldsHow:
      'La etiqueta del campo exactamente como MyCase la muestra; déjela vacía si su bufete no tiene ninguno.',
    labels: {
      noticesField: 'Campo de los avisos al cliente (“Hona Enabled”)',
      caseTypeField: 'Campo del tipo de caso',
      consentField: 'Campo del consentimiento a mensajes automáticos',
      deceasedField: 'Campo de “Fallecido”',
      minorField: 'Campo de “Menor de edad”',
    },
    labelsHow: {
      noticesField: 'Vacío: el personal elige en cada actualización.',
      caseTypeField: 'MyCase no tiene un tipo de caso propio.',
    },
    on: 'Dónde está',
    ons: { case: 'en el caso', client: 'en el cliente' },
    leadLabel: 'Campo que marca un prospecto',
    leadValue: 'Su valor para un prospecto',
    leadHow:
      'Un caso con exactamente este valor es un prospecto: el panel no envía ninguna actualización de él.',
    cellProblem: (column, problem) => `${column}: ${problem}`,
    cell: (column, row) => `${column}, fila ${row}`,
    add: 'Agregar una fila',
    addNamed: (section) => `Agregar una fila a ${section}`,
    addSeen: (value) => `Agregar “${value}”`,
    addSeenTo: (value, section) => `Agregar “${value}” a ${section}`,
    seen: (n) => `Visto en MyCase en esta computadora, no incluido arriba (${n}):`,
    notMapped: (n) => `Aún sin correspondencia (${n}): no se puede actualizar en los casos que lo tienen`,
    remove: (name, row) => `Quitar ${name ? `“${name}”` : `la fila ${row}`}`,
    removed: (name) => `Se quitó${name ? ` “${name}”` : ''}; aún sin guardar.`,
    edges: 'Empieza o termina con un espacio, y se conserva así. Hona compara exactamente.',
    almost: (shown, how) => `MyCase muestra “${shown}”${how}. Hona compara exactamente.`,
    almostHow: {
      end: ' con un espacio al final',
      noEnd: ' sin espacio al final',
      start: ' con un espacio al principio',
      noStart: ' sin espacio al principio',
      letters: ' con otras mayúsculas',
      spaces: ' con otros espacios',
    },
    useShown: 'Tomar el de MyCase',
    save: 'Guardar correspondencias',
    saved: 'Las correspondencias están guardadas.',
    unsaved: 'Cambió, y aún no está guardado.',
    discard: 'Descartar los cambios',
    discarded: 'Se descartó lo que no estaba guardado.',
    notSaved: (n) =>
      `No se guardó nada: ${n === 1 ? 'una entrada necesita' : `${n} entradas necesitan`} una corrección, marcada arriba.`,
    newer:
      'Entretanto otra ventana guardó correspondencias. Lo que usted escribió aquí se conserva, y no está guardado. Si guarda lo suyo, cambia:',
    newerSame: 'Entretanto otra ventana guardó las mismas correspondencias.',
    takeTheirs: 'Descartar lo mío y mostrar lo guardado',
    keepMine: 'Conservar lo mío',
    keptMine: 'Presione “Guardar correspondencias” para poner las suyas en lugar de las otras.',
    problems: {
      empty: 'No debe estar vacío.',
      twice: 'Está dos veces.',
      long: 'Demasiado largo: 2,000 caracteres como máximo.',
      odd: 'Este nombre no se puede guardar.',
      many: 'Demasiados: 10,000 como máximo.',
      none: 'Agregue un Grupo, o desactive esto.',
      pattern: 'Este formato no se puede usar.',
    },
    patternAt: (problem, at) => `${problem} (en el carácter ${at}).`,
    patternFaults: {
      'too-long': 'Un formato tiene 300 caracteres como máximo',
      'unknown-part': 'Las partes son {author}, {client}, {time} y {text}',
      twice: 'Una parte está dos veces',
      touching: 'Entre dos partes debe haber palabras o signos que siempre estén ahí',
      'no-text': 'Falta la parte {text}',
      'text-not-last': 'Después de {text} no puede haber nada',
      'too-loose':
        'Necesita {time}, o palabras al principio que siempre estén ahí; si no, coincidiría con cualquier mensaje',
    },

    logTitle: '¿El registro de Hona se ve distinto aquí?',
    logHow:
      'Donde el panel muestra los mensajes del registro de Hona con un nombre o una hora que no son, haga un formato de uno de ellos: cópielo de MyCase y escriba abajo qué palabras son qué parte. Solo se leen así los mensajes que publicó un usuario del bufete. Aún no confirmado en una cuenta real.',
    logFormat: (row) => `Formato, fila ${row}`,
    logDirection: 'Qué es un mensaje así',
    logDirectionOf: (row) => `Qué es un mensaje así, fila ${row}`,
    directions: { out: 'del bufete', in: 'del cliente', notice: 'un aviso automático' },
    example: 'Un mensaje del registro de Hona, como MyCase lo muestra',
    marks: {
      author: 'Su autor, como está escrito',
      client: 'El cliente, como está escrito',
      time: 'Su día y hora, como están escritos',
      text: 'Cómo empieza el mensaje mismo',
    },
    marksHow: 'Deje vacío lo que no está en él.',
    makeFormat: 'Hacer un formato de él',
    markMissing: (mark) => `${mark}: estas palabras no están en el ejemplo antes del mensaje mismo.`,
    textMissing: 'Cómo empieza el mensaje mismo: estas palabras no están en el ejemplo.',
    timeOdd: 'Un día y una hora escritos así no se entienden.',
    madeFormat: (parts) => `Agregado, aún sin guardar. Del ejemplo lee: ${parts}.`,
    partIs: (part, value) => `${part} “${value}”`,
    parts: { author: 'autor', client: 'cliente', time: 'hora', text: 'mensaje' },

    fileTitle: 'Llevar las correspondencias a otra computadora',
    fileHow:
      'Un archivo con todas las correspondencias como se guardaron por última vez. Contiene nombres de etapas, Grupos y similares; nada de un cliente.',
    export: 'Exportar a un archivo',
    exported: 'Se exportó lo último guardado.',
    chooseFile: 'Archivo de correspondencias para importar',
    paste: 'O pegue su texto',
    check: 'Revisar el texto',
    importHow: 'Una importación reemplaza todas las correspondencias. Primero se dice qué cambiaría.',
    sure: '¿Reemplazar las correspondencias?',
    sureHow: (n) => `${n === 1 ? 'Cambia una entrada' : `Cambian ${n} entradas`}:`,
    sureUnsaved: 'También se va lo que escribió arriba y no guardó.',
    same: 'El archivo contiene las mismas correspondencias. No hay nada que importar.',
    replace: 'Reemplazar las correspondencias',
    keep: 'Conservar las actuales',
    imported: 'Las correspondencias se reemplazaron y guardaron.',
    notImported: 'No se cambió nada. Esto está mal:',
    notImportedShort: 'No se cambió nada: el archivo está mal.',
    more: (n) => `y ${n} más`,
    changes: {
      added: (section, name, is) => `${section}: se agrega “${name}”${is}`,
      removed: (section, name) => `${section}: se quita “${name}”`,
      changed: (section, name, was, is) => `${section}${name}: ${was} pasa a ser ${is}`,
    },
    arrow: (to) => ` → “${to}”`,
    quoted: (text) => `“${text}”`,
    nothing: 'nada',
    yes: 'sí',
    no: 'no',
    fieldOn: (label, on) => `“${label}” ${on}`,
    leadIs: (label, value) => `“${label}” = “${value}”`,
    entry: (n, name) => `entrada ${n}${name ? ` (“${name}”)` : ''}`,
    at: (where, what, line, column) =>
      `${where ? `${where}: ` : ''}${what} (línea ${line}, columna ${column})`,
    fileProblems: {
      unexpected: (found) => `aquí no se espera “${found}”`,
      end: 'el texto termina antes de tiempo',
      'too-deep': 'demasiados niveles',
      'too-large': 'pasa de 1 MB',
      'not-utf8': 'esto no es un archivo de texto',
      'unknown-key': 'no se conoce',
      'missing-key': 'falta',
      'not-this-file': 'estas no son correspondencias exportadas aquí',
      'not-this-version': 'es de otra versión de esta extensión',
      'not-object': 'deben ser pares entre { }',
      'not-list': 'debe ser una lista entre [ ]',
      'not-text': 'debe ser texto',
      'not-text-or-null': 'debe ser texto, o null si no hay ninguno',
      'not-yes-no': 'debe ser true o false',
      'not-on': 'debe ser "case" o "client"',
      'not-direction': 'debe ser "in", "out" o "notice"',
      empty: 'no debe estar vacío',
      twice: 'está dos veces',
      long: 'es demasiado largo',
      odd: 'no se puede guardar',
      many: 'tiene demasiadas entradas',
      none: 'está vacío',
      pattern: 'no se puede usar',
    },
  },

  deleteTitle: 'Borrar todo',
  deleteWhat:
    'Borra de esta computadora, para siempre, todos los mensajes, borradores, conversaciones, la configuración y el token. No se borra nada en Hona ni en MyCase.',
  deleteAll: 'Borrar todo en esta computadora',
  deleteSure: '¿Borrar todo en esta computadora?',
  unfinished: 'Esto no está terminado. También se va, y nadie puede recuperarlo:',
  unfinishedLabel: 'Sin terminar',
  nothingUnfinished: 'No hay mensajes, borradores ni eventos sin terminar.',
  cannotList: (n) =>
    `Lo que está sin terminar no se puede mostrar, porque lo guardado en esta computadora no se puede abrir.${n > 0 ? ` En el último recuento, ${n === 1 ? '1 mensaje estaba' : `${n} mensajes estaban`} sin resolver.` : ''}`,
  keepAll: 'Conservar todo',
  deleteNow: 'Borrarlo todo',
  deleting: 'Un momento: se espera un mensaje que va en camino…',
  deletedAll: 'Se borró todo en esta computadora. Es como si estuviera recién instalado.',
  deleteSending: 'Un mensaje aún va en camino. No se borró nada; inténtelo de nuevo en un momento.',
  deleteHeld:
    'No se borró nada: otra página de esta extensión ocupa lo que se guarda en esta computadora. Cierre otras pestañas de esta extensión e inténtelo de nuevo.',
  deleteBlocked: 'Se borró todo, pero otra página de esta extensión aún ocupa el espacio vacío. Ciérrela.',
  save: 'Guardar',
  saved: 'Guardado.',
};
