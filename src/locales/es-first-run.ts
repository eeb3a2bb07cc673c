import type { FirstRunWords } from './first-run-words';

export const esFirstRun: FirstRunWords = {
  title: 'Primeros pasos con Hona Panel',
  what: 'Hona Panel muestra, junto a MyCase, el proyecto de Hona y los mensajes de texto del caso que está abierto, y envía mensajes desde allí.',
  leave:
    'Dos minutos. Puede dejar esta página en cualquier momento y volver a ella: Configuración, Primeros pasos.',
  progress: (done, all) => `${done} de ${all} pasos hechos.`,
  ready: 'Todo está hecho. Hona Panel está listo.',
  firstMessage: 'Su primer mensaje se entregó a Hona.',
  done: 'Hecho',
  notDone: 'Aún no',
  steps: {
    access: 'Permita que lea MyCase y se comunique con Hona',
    firm: 'Su bufete',
    token: 'El token de la API de Hona',
    test: 'Pruebe la conexión',
    me: 'Quién es usted',
    notifications: 'Sus notificaciones en Hona',
    case: 'Abra un caso',
  },

  accessHow:
    'Lee las páginas del MyCase de su bufete que usted abre, y envía a Hona lo que usted le indica. No llega a ningún otro sitio.',
  accessAllowed: 'El navegador lo permite.',
  firmSeen: 'Visto en una pestaña abierta o abierto antes:',
  useFirm: (firm) => `Usar ${firm}`,
  noToken: 'No tengo el token',
  askAdministrator: 'Pídalo a su administrador. Puede copiar este texto:',
  askText:
    'Quisiera usar Hona Panel en mi computadora. Necesita el token de la API de Hona de nuestro bufete. Los administradores lo encuentran en Hona, en Company Settings, Integrations, tarjeta de Hona, View Details. Quien lo tiene puede enviar mensajes de texto a cualquier cliente del bufete, así que por favor no lo envíe por correo: escríbalo en mi computadora o entréguelo como se entregan las contraseñas.',
  askLabel: 'Texto para su administrador',
  copy: 'Copiar el texto',
  copied: 'Copiado. Envíelo a su administrador.',
  notCopied: 'El navegador no permitió copiarlo. Seleccione el texto y cópielo usted.',
  withoutToken:
    'Hasta que lo tenga funciona todo menos el envío: leer casos, Detalles, borradores y plantillas. Siga con los pasos siguientes.',
  testFirst: 'Primero conéctese con el token.',
  meHow:
    'Así los mensajes muestran su nombre a sus colegas en Hona; sin él aparecen como “CRM”. Usted debe ser miembro del equipo en Hona y tener una cuenta de usuario. El cliente solo ve el nombre del bufete.',
  meIs: (name) => `Los mensajes de esta computadora salen en nombre de ${name}.`,
  meNumber: (id) => `número ${id}`,
  meSeen: 'Personal de los casos que usted abrió:',
  meNamed: (name) => `Soy ${name}`,
  meAddress:
    'El número o la dirección de su propia página de personal en MyCase: presione su nombre donde MyCase muestre al personal del bufete, y copie la dirección.',
  meSave: 'Esa persona soy yo',
  notificationsHow:
    'Este panel se entera de la respuesta de un cliente solo cuando se lee MyCase. Hona le avisa enseguida: compruebe en Hona, en su propia configuración de notificaciones, que los mensajes de texto y los correos para usted estén activados. Déjelos así.',
  notificationsChecked: 'Lo comprobé: mis notificaciones en Hona están activadas',
  caseHow:
    'Abra cualquier caso en MyCase y luego abra el panel a su lado: con el botón “Abrir el panel de Hona” junto al nombre del caso, con el ícono de esta extensión en la barra, o con Ctrl+Shift+Y (⌘+Shift+Y en una Mac).',
  caseHowFirefox:
    'Abra cualquier caso en MyCase y luego abra el panel a su lado: con el ícono de esta extensión en la barra, o con Ctrl+Shift+Y (⌘+Shift+Y en una Mac, Alt+Shift+Y en Linux).',
  caseThen:
    'El panel se queda y lo sigue de un caso a otro. Escriba debajo de la conversación y presione Enviar: durante unos segundos todavía puede deshacerlo.',
  openMyCase: 'Abrir MyCase',
  iconHidden: '¿No ve el ícono? Presione la pieza de rompecabezas del navegador y fije Hona Panel.',
  allSettings: 'Toda la configuración',
};
