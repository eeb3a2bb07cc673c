import type { PolicyWords } from './policy-words';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const esPolicy: PolicyWords = {
  title: 'Fijado por la política de su bufete',
  how: 'Los administradores lo fijan para todas las computadoras; aquí no se puede cambiar.',
  where: {
    chrome:
      'Un valor del tipo equivocado lo descarta el navegador antes de que llegue aquí: chrome://policy lo nombra.',
    firefox: 'Lo que el navegador mismo tomó está en about:policies.',
  },
  refusedTitle: 'Rechazado de la política de su bufete',
  refusedHow: 'Todo lo demás de la política vale. Envíe esta lista a su administrador.',

  set: {
    firm: (firm) => `Esta computadora es para ${firm}.mycase.com.`,
    token: () => 'La política establece la conexión con Hona. El token no se muestra.',
    readOnly: (on) =>
      on
        ? 'Solo lectura: no se envían mensajes, actualizaciones ni eventos a Hona.'
        : 'Se pueden enviar mensajes, actualizaciones y eventos a Hona.',
    off: (features, name) =>
      features.length === 0 ? 'No hay nada desactivado.' : `Desactivado: ${features.map(name).join(', ')}.`,
    byPhoneNumber: (on) =>
      on
        ? 'Se permiten mensajes a un número de teléfono, fuera de cualquier proyecto.'
        : 'No se permiten mensajes a un número de teléfono, fuera de cualquier proyecto.',
    mapping: () => 'Cómo se llaman en Hona los valores de MyCase (las correspondencias).',
    templates: (list) =>
      `Las plantillas del bufete: ${list.length}. Mientras tanto no se usan las del bufete que se importaron.`,
    checks: (levels) =>
      `Comprobaciones antes de enviar: ${count(Object.keys(levels).length, 'nivel', 'niveles')}.`,
    quietHours: ({ from, to, zone }, time) =>
      `Los mensajes salen entre las ${time(from)} y las ${time(to)}${zone ? ` (${zone})` : ''}; fuera de ese horario una comprobación avisa.`,
    undoSeconds: (seconds) => `Segundos en los que se puede deshacer un envío: ${seconds}.`,
    keepDays: (days) =>
      days === 'keep'
        ? 'Nada se borra de esta computadora por su antigüedad.'
        : `Lo que se leyó y se envió se borra de esta computadora después de ${count(days, 'día', 'días')}.`,
    staffIds: (staff) =>
      `Personal para elegir como autor: ${staff.length}. Nada en MyCase dice con certeza quién inició la sesión; por eso usted mismo elige.`,
    launcher: (on) =>
      on
        ? 'El botón “Abrir el panel de Hona” está en MyCase.'
        : 'El botón “Abrir el panel de Hona” no está en MyCase.',
    language: (language) => (language === 'en' ? 'El idioma es inglés.' : 'El idioma es español.'),
    confidential: (on) =>
      on ? 'El modo confidencial está activado.' : 'El modo confidencial está desactivado.',
    events: () => 'Cómo se escriben en Hona los eventos del calendario.',
    wipe: (word) => `Todo en esta computadora se borra una vez por “${word}”.`,
  },

  refused: (key, at) => (at ? `“${key}” se rechazó, en ${at}:` : `“${key}” se rechazó:`),
  why: {
    unknown: 'esta versión de la extensión no lo conoce.',
    'not-true-or-false': 'debe ser true o false.',
    'not-text': 'debe ser un texto que no esté vacío.',
    'not-list': 'debe ser una lista en [ ].',
    'not-object': 'deben ser pares en { }.',
    'not-firm':
      'debe ser solo la primera parte de la dirección de MyCase del bufete, en minúsculas, por ejemplo harborlaw.',
    'not-token': 'esto no es un token: es una línea de 8 a 4,000 letras, cifras y signos.',
    'token-readable':
      'en este navegador lo podrían leer scripts dentro de páginas web. Conéctese en esta página; el resto de la política vale.',
    'no-firm': 'la política debe nombrar el bufete al que pertenece (“firm”).',
    'not-feature':
      'esa función no existe o no se puede desactivar. Hay update, calendar, templates, export y refresh.',
    'not-check': 'esa comprobación no existe.',
    'fixed-check': 'sin esta comprobación no hay nada que enviar; su nivel no se puede fijar.',
    'not-level': 'el nivel debe ser off, warn, confirm o block.',
    'never-blocks': 'el nivel debe ser off, warn o confirm: con block ya no se podría enviar ningún mensaje.',
    'not-time': 'debe ser una hora como 08:00, hasta 24:00.',
    'not-zone': 'no existe esa zona horaria. Es un nombre como America/New_York.',
    'not-seconds': 'debe ser un número entero de 0 a 30.',
    'not-days': 'debe ser un número entero de 1 a 3650, o keep.',
    'not-staff-id': 'el ID debe ser el número en la dirección de la página de la persona en MyCase.',
    'not-language': 'debe ser en o es.',
    'not-spelling': 'no existe esa forma de escribirlo.',
    'too-long': 'tiene más de 200 caracteres.',
    'too-many': 'son demasiados.',
    odd: 'contiene un signo que no se puede guardar.',
  },

  reconnects:
    'La política de su bufete hizo esta conexión. “Desconectar” la termina hasta que el navegador se inicie de nuevo o la política cambie; entonces la política se conecta otra vez.',
};
