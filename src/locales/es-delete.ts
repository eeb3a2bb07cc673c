import type { DeleteWords } from './delete-words';

export const esDelete: DeleteWords = {
  left: (parts) =>
    `Los mensajes, nombres, borradores, la configuración y el token se borraron de esta computadora. Esto no se pudo borrar: ${parts}. Presione “Borrar todo” una vez más; si vuelve a decir lo mismo, quite la extensión.`,
  parts: {
    areas: 'configuración y conteos',
    alarms: 'alarmas',
    caches: 'cachés',
    icon: 'el número en el ícono',
    notifications: 'notificaciones que están en la pantalla',
  },
  brokenKept:
    'No se borró nada: este navegador no puede borrar ahora el almacenamiento de la extensión. Reinicie el navegador e intente de nuevo; si vuelve a decir lo mismo, quite la extensión, que también lo borra.',
};
