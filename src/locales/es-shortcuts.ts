import type { ShortcutsWords } from './shortcuts-words';

/** La hoja de teclas y el modo confidencial. */
export const esShortcuts: ShortcutsWords = {
  title: 'Atajos de teclado',
  blur: 'Activar el modo confidencial',
  unblur: 'Desactivar el modo confidencial',
  blurred:
    'Modo confidencial: los nombres y los textos se ven borrosos hasta que el puntero o el foco esté en su línea.',
  unblurred: 'El modo confidencial está desactivado.',
  what: 'Qué hace',
  keys: 'Teclas',
  or: 'o',
  groups: {
    anywhere: 'En el panel, fuera de los campos de texto',
    writing: 'Al escribir un mensaje',
    conversation: 'En la conversación',
    around: 'Menús, pestañas, listas, cuadros de diálogo',
  },
  rows: {
    open: 'Abrir el panel, desde cualquier pestaña (estas teclas se cambian en el navegador)',
    sheet: 'Estos atajos',
    write: 'Escribir un mensaje',
    templates: 'Plantillas',
    find: 'Buscar: en esta conversación, o en sus casos si no hay ninguno abierto',
    tab: 'Mensajes, Detalles y las pestañas siguientes',
    unfinished: 'Mensajes sin terminar de todos los casos',
    send: 'Enviar',
    line: 'Línea nueva',
    undo: 'Deshacer el último envío, con el campo vacío',
    slash: 'Plantillas cuyo nombre empieza así, al comienzo de una línea',
    search: 'Buscar en esta conversación',
    next: 'El siguiente mensaje encontrado',
    previous: 'El anterior',
    closeSearch: 'Cerrar la búsqueda',
    message: 'De un mensaje a otro, cuando la conversación tiene el foco',
    ends: 'El mensaje más antiguo, el más reciente',
    pages: 'Subir o bajar lo que cabe a la vista',
    move: 'De uno al siguiente',
    firstLast: 'El primero, el último',
    close: 'Cerrar; el foco vuelve a donde estaba',
  },
  slash: '/ y letras',
  single: 'Las teclas sin Ctrl, Alt ni ⌘ funcionan',
  singleWhy:
    'Desactívelo si le habla a su computadora o si presiona esas teclas sin querer. Esta hoja queda entonces en el menú de acciones.',
  close: 'Cerrar',
  notSaved: 'No se pudo guardar. Inténtelo de nuevo.',
};
