import type { UpdateWords } from './update-words';

const list = (fields: string[]) => fields.join(', ');

/** Spanish: what the dialog "Update Hona" says. */
export const esUpdate: UpdateWords = {
  update: 'Actualizar Hona',
  updateNow: 'Actualizar ahora',
  updating: 'Actualizando…',
  cancel: 'Cancelar',
  close: 'Cerrar',

  value: 'Dato',
  lastSent: (date) => `Último enviado desde aquí, ${date}`,
  mycaseSays: 'MyCase indica',
  notTakenYet: 'aún no tomado',
  empty: 'nada',
  sentOther: (value) => `Esto respondió Hona; se envió ${value}`,
  answeredOther: (value) => `Hona respondió ${value}`,
  theSame: (fields) => `Igual que lo último enviado: ${list(fields)}.`,
  takenOver: 'Hona probablemente ya lo tomó en su sincronización nocturna',
  readAge: (age) => `leído en MyCase ${age}`,
  daysAgo: (n) => (n === 1 ? 'hace 1 día' : `hace ${n} días`),
  honaAnswered: (contact, project, when) =>
    `Respuesta de Hona (${when}): contacto ${contact}, proyecto ${project}. Ninguna respuesta dice qué fase tiene Hona.`,
  results: { created: 'creado', updated: 'actualizado' },
  notReached: 'no se llegó',
  oldest: (age) => `Parte de esto se leyó en MyCase ${age}. Vuelva a leerlo antes de enviarlo a Hona.`,
  phoneOfList:
    'El teléfono es el que muestra “Contacts & staff”. Hona toma el número marcado “Cell”, que solo muestra la página del cliente: léala antes de enviar otro número a Hona.',
  refresh: 'Volver a leer MyCase',
  answeredElse:
    'Hona respondió con otro teléfono o correo que el enviado. Corríjalo en MyCase si está mal ahí, y haga una sincronización manual de este proyecto en Hona.',
  changed: (what) => `MyCase cambió mientras esto estaba abierto. ${list(what)}.`,
  changedTo: (field, value) => `${field} es ahora ${value}`,
  changedTick: (what) => `Lo he revisado de nuevo: ${list(what)}.`,

  noticed: 'Lo que notará el cliente',
  consequence: {
    'new-phase': (phase, name) =>
      `Los avisos están activados, así que Hona le informa a ${name} de la fase ${phase} en la mañana del próximo día hábil.`,
    'new-phase-maybe': (phase, name) =>
      `Los avisos están activados. Hona probablemente ya le informó a ${name} de la fase ${phase} después de su sincronización nocturna; si no, lo hace en la mañana del próximo día hábil.`,
    'phase-if-on': (phase, name) =>
      `Si usted activa los avisos, Hona le informa a ${name} de la fase ${phase} en la mañana del próximo día hábil.`,
    'phase-unknown': (phase, name) =>
      `Si Hona tiene el caso en otra fase que ${phase}, y los avisos están activados, le informa de ello a ${name} en la mañana del próximo día hábil.`,
    'notices-on': (name) => `${name} recibirá los avisos automáticos de Hona.`,
    'notices-off': (name) => `${name} ya no recibirá avisos automáticos. Los mensajes siguen saliendo.`,
    'notices-set': (on, name) =>
      on
        ? `Los avisos automáticos para ${name} quedarán activados, sin importar cómo estaban antes en Hona.`
        : `Los avisos automáticos para ${name} quedarán desactivados, sin importar cómo estaban antes en Hona. Los mensajes siguen saliendo.`,
    'portal-link': (to) =>
      `Si ${to} es nuevo para Hona, esta envía ahí un enlace al portal que no pide contraseña.`,
    'portal-link-maybe': (to) =>
      `Hona probablemente envió un enlace al portal a ${to} después de su sincronización nocturna; si no, lo envía ahora.`,
    'left-out': {
      phone: (was) => `MyCase ya no muestra teléfono. No se sabe si Hona sigue escribiendo a ${was}.`,
      email: (was) => `MyCase ya no muestra correo. No se sabe si Hona sigue escribiendo a ${was}.`,
    },
    completed: (name) => `El proyecto pasa a Terminado. Es posible que Hona le pida una reseña a ${name}.`,
    'may-create': (notices, name) =>
      notices === false
        ? `Si Hona aún no tiene este caso, crea un proyecto. Los avisos están desactivados, así que ${name} no recibe aviso de ello.`
        : `Si Hona aún no tiene este caso, crea un proyecto, y es posible que ${name} reciba un aviso de ello.`,
    'other-client': (name, was, wasId) =>
      `${name} toma el lugar de ${was} (contacto ${wasId} en MyCase), a quien se envió antes como cliente.`,
    'only-this-client': (n, name) =>
      `El caso tiene ${n} contactos. Es posible que Hona conserve solo a ${name} en el proyecto.`,
    'second-contact': (name) =>
      `No se sabe con qué número tiene Hona a la empresa ${name}. Si la trajo su propia sincronización, Hona crea un segundo contacto y puede ponerlo en el proyecto en lugar del primero.`,
    nothing: 'Nada, hasta donde se puede saber desde aquí.',
  },
  portalTick: (to) => `Quien tenga ${to} puede abrir el portal del cliente. Lo he comprobado.`,
  secondTick: 'Sé que entonces Hona puede tener esta empresa dos veces.',
  carriesOnly:
    'El equipo, los otros contactos, los campos personalizados y la fecha de nacimiento llegan solo con la sincronización propia de Hona.',

  noticesAsk: 'Avisos al cliente',
  noticesWhy: {
    'no-field': 'Su bufete no indica ningún campo en MyCase para ellos.',
    'not-loaded': (field) =>
      `El campo “${field}” aún no se ha leído. Abra una vez “Items & info” en MyCase, o presione Volver a leer MyCase; o elija aquí.`,
    empty: (field) => `El campo “${field}” no está completo en MyCase.`,
    unmapped: (field) => `El campo “${field}” no dice ni Yes ni No en MyCase.`,
  },
  noticesUnknown: 'Lo que Hona tiene ahora no se puede leer. Elija lo que debe tener.',
  noticesOn: 'Sí: Hona envía avisos automáticos',
  noticesOff: 'No: sin avisos automáticos',
  personAsk: 'El nombre del cliente',
  personWhy: {
    company: (name) =>
      `MyCase tiene la empresa “${name}”, y Hona pide una persona. ¿A quién hay que dirigirse?`,
    'one-name': (name) => `MyCase tiene solo “${name}”, y Hona pide nombre y apellido.`,
    'doubtful-name': (name) =>
      `MyCase tiene “${name}”. Hona guarda nombre y apellido por separado: ¿están bien así?`,
  },
  firstName: 'Nombre',
  lastName: 'Apellido',
  tickFirst: 'Marque primero las casillas.',
  chooseFirst: 'Elija primero sobre los avisos al cliente.',
  nameFirst: 'Complete primero nombre y apellido.',
  offline: 'Sin conexión a internet. No se envía nada; inténtelo de nuevo cuando vuelva.',

  trialTitle: 'Primera actualización de este bufete',
  trialText:
    'Pida a un administrador que haga esto una vez, en un caso que Hona ya tenga por su propia sincronización y que ninguna computadora haya actualizado desde este panel. Aún no se sabe si Hona encuentra un caso por el número propio de MyCase. Si responde “creado” en vez de “actualizado”, creó un segundo registro, y el panel detiene las demás actualizaciones.',
  trialLog:
    'El panel aún no ha leído los mensajes de Hona de este caso, y no notaría un segundo registro. Abra primero la conversación con Hona en “Communications” de MyCase, o pruebe con otro caso.',
  trialCompany:
    'La primera actualización de un bufete necesita una persona como cliente: con una empresa, “creado” no diría si Hona conoce el caso. Pruebe con otro caso.',
  trialTick: 'Soy administrador, y Hona ya tiene este caso.',
  trialPassed: 'La prueba salió bien: Hona conocía ambos.',
  stopped:
    'Las actualizaciones están detenidas para este bufete: Hona creó un registro nuevo aunque conocía este caso. Pregunte al soporte de Hona, en inglés: “Which external ID does our MyCase integration use for projects and contacts, and can the second record be removed?”',
  stoppedHow:
    'Cuando eso esté resuelto, un administrador lo levanta en la configuración: Desconectar, y después Conectar de nuevo con el token. La próxima actualización es otra vez una prueba.',
  madeNew:
    'Hona creó un proyecto nuevo. Si Hona ya tenía este caso, pregunte al soporte de Hona antes de actualizar otro.',

  halfDone: (contact, when) =>
    `A medias: Hona tomó el contacto (${contact}, ${when}); el proyecto no está confirmado. Presione Actualizar ahora para continuar.`,
  done: (contact, project) => `Listo. Respuesta de Hona: contacto ${contact}, proyecto ${project}.`,
  parts: { contact: 'el contacto', project: 'el proyecto' },
  tookContact: 'Antes de eso Hona tomó el contacto.',
  otherCase: (seen, open) =>
    `Esta era la actualización del caso ${seen}; ${open ? `la pestaña muestra ahora el caso ${open}` : 'la pestaña ya no muestra ningún caso'}. No se envió nada.`,
  otherFirmsCase: (seen) =>
    `Esta era la actualización del caso ${seen}; la pestaña muestra ahora el caso ${seen} de otro bufete. No se envió nada.`,
  alreadyUpdating:
    'Este caso se está actualizando en este momento, quizá desde otra ventana. Desde aquí no se envió nada; la respuesta de Hona aparece en la tabla.',
  factsChanged: (fields) =>
    `MyCase ya no dice lo que se veía aquí: ${list(fields)}. No se envió nada; mire la tabla de nuevo.`,
  refused: (part, status, reason) =>
    `Hona rechazó ${part}${status && ` (${status})`}${reason && `: “${reason}”`}.`,
  refusedHow: {
    contact:
      'Corrija el nombre, el teléfono o el correo del cliente en MyCase, presione Volver a leer MyCase e inténtelo de nuevo.',
    project:
      'Compruebe que el tipo de proyecto y la fase del caso tienen correspondencia en Hona, y el campo “Hona Enabled”, si su bufete usa uno. Después inténtelo de nuevo.',
  },
  busy: (part) => `Hona está demasiado ocupada (429) y no tomó ${part}. Inténtelo de nuevo en un minuto.`,
  unclear: {
    status: (part, status) => `Hona respondió con un error (${status}) que no dice si tomó ${part}.`,
    timeout: (part) => `Hona no respondió a tiempo, así que nadie sabe si tomó ${part}.`,
    connection: (part) => `La conexión se cortó, así que nadie sabe si Hona tomó ${part}.`,
    strange: (part) =>
      `La respuesta de Hona sobre ${part} no es la que describe su documentación, así que no se sabe qué hizo.`,
    stopped:
      'La extensión se detuvo antes de que llegara la respuesta de Hona, así que nadie sabe si se tomó.',
  },
  mayRepeat: 'Puede presionar Actualizar ahora de nuevo: solo pone otra vez los mismos valores.',
  diskFull:
    'El disco de esta computadora está lleno, y lo que Hona ha tomado hasta ahora no se pudo guardar aquí. Libere espacio en el disco.',
  otherRecord: (part) =>
    `Hona respondió con otro registro que el enviado para ${part}. No actualice de nuevo antes de que el soporte de Hona lo haya revisado.`,

  cannot: 'Aún no es posible actualizar',
  obstacles: {
    lead: 'MyCase marca este caso como prospecto, y Hona lleva los prospectos aparte de los proyectos. Si ya es un caso, cambie ese campo en MyCase (“Items & info”, “Custom fields”) y vuelva a leer.',
    leadUnknown:
      'Aún no se ha leído si este caso es un prospecto: su bufete los marca con un campo personalizado. Abra una vez “Items & info” en MyCase, o presione Volver a leer MyCase.',
    'follows-tasks':
      'En su bufete la fase depende de las tareas, y ninguna página de MyCase las muestra todas: aquí no se conoce. Hona la toma en su propia sincronización.',
    'not-loaded': (field) =>
      `${field}: aún no se ha leído. Abra una vez “Items & info” en MyCase, o presione Volver a leer MyCase.`,
    empty: (field) => `${field}: sin indicar en MyCase. Indíquelo ahí (“Items & info”) y vuelva a leer.`,
    emptyPhase:
      'El caso no tiene etapa, así que no hay fase que enviar. Indique la etapa en MyCase (“Items & info”) y vuelva a leer.',
    emptyType:
      'El caso no tiene área de práctica, así que no hay tipo de proyecto que enviar. Indíquela en MyCase (“Items & info”) y vuelva a leer.',
    'odd-value': (field) =>
      `${field}: no se entiende como está en MyCase. Corríjalo ahí (“Items & info”) y vuelva a leer.`,
    unmapped: (field, value) =>
      `${field}: su bufete no tiene correspondencia para “${value}”, y Hona conserva la última que tuvo. Agréguela en las correspondencias de Hona y en la configuración de aquí, o corrija el valor en MyCase.`,
  },
  almost: (name) =>
    `Las correspondencias tienen “${name}”: los nombres deben ser iguales letra por letra, con cada espacio.`,
  clientObstacles: {
    'not-loaded':
      'Aún no se ha leído quién es el cliente. Abra una vez “Contacts & staff” en MyCase, o presione Volver a leer MyCase.',
    none: 'El caso no tiene contactos en MyCase. Agregue ahí al cliente (“Contacts & staff”) y vuelva a leer.',
    'no-id':
      'MyCase muestra al cliente sin enlace, así que no se le puede decir a Hona quién es. Abra “Contacts & staff” en MyCase y vuelva a leer.',
    choose: 'Nadie ha elegido aún al cliente de este caso. Cierre esto y elija en Mensajes o en Detalles.',
  },
  phoneObstacles: {
    doubtful: (raw, why) =>
      `A “${raw}” no se le puede enviar un mensaje de texto. ${why} Corríjalo en la página del contacto en MyCase y vuelva a leer.`,
    'no-phone-no-email':
      'MyCase no muestra ni teléfono ni correo del cliente. Agregue uno en la página del contacto en MyCase y vuelva a leer.',
  },
};
