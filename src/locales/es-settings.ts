import type { SettingsWords } from './settings-words';

export const esSettings: SettingsWords = {
  search: 'Buscar en la configuración',
  fits: (n) => (n === 1 ? '1 opción coincide.' : `${n} opciones coinciden.`),
  nothingFits: (query) =>
    `Ninguna opción coincide con “${query}”. Pruebe otra palabra, en inglés o en español.`,
  showAll: 'Mostrar toda la configuración',
  contents: 'Contenido',
  firstSteps: 'Primeros pasos',
  setByFirm: 'Lo fija su bufete',
  groups: {
    connection: 'Conexión',
    you: 'Usted',
    sending: 'Envío',
    notifications: 'Notificaciones',
    checks: 'Comprobaciones',
    templates: 'Plantillas',
    mapping: 'Correspondencias',
    hona: 'Su bufete en Hona',
    keep: 'Lo que se guarda en esta computadora',
    looks: 'Idioma y aspecto',
    policy: 'Política del bufete',
    diagnostics: 'Informe para pedir ayuda',
    about: 'Acerca de',
  },

  languageLabel: 'Idioma',
  languageHow:
    'Del panel, de esta página y del ícono. Lo que escribieron MyCase y sus clientes queda como está.',
  languages: { auto: 'El del navegador', en: 'English', es: 'Español' },
  languageWaits:
    'Esta página cambia de idioma en cuanto se guarde lo que escribió en ella. O ahora mismo; entonces se pierde.',
  languageNow: 'Cambiar ahora, sin guardar',
  confidential: 'Modo confidencial',
  confidentialHow:
    'Los nombres, números y mensajes se ven borrosos hasta que el puntero o el foco del teclado esté sobre ellos: para oficinas abiertas y pantallas compartidas. Mientras se escribe un mensaje, la línea que dice a quién va sigue legible.',
  singleKeysHow:
    'Por ejemplo, m para el mensaje o u para lo que está sin terminar. Desactívelo si le habla a su computadora o si presiona esas teclas sin querer.',
  launcherHow: 'No contiene nada del caso y solo abre el panel.',

  eventsTitle: 'Cómo se escriben los eventos en Hona',
  eventsHow:
    'El propio artículo de Hona sobre su calendario se contradice. Cambie esto solo si se lo indica el soporte de Hona o un evento que salió mal. Aún no confirmado en una cuenta real.',
  events: {
    remindersField: {
      label: 'Nombre de los recordatorios',
      how: 'La lista de campos del artículo dice “reminder”; su ejemplo, “reminders”.',
      options: { reminders: 'reminders (habitual)', reminder: 'reminder' },
    },
    amount: {
      label: 'La antelación, como',
      how: 'El ejemplo escribe el número de días, horas o minutos como texto: "1".',
      options: { text: 'texto: "1" (habitual)', number: 'número: 1' },
    },
    people: {
      label: 'Personas invitadas, por',
      how: 'El artículo pide los ID de MyCase; su ejemplo muestra correos electrónicos. Por correo no se puede invitar a quien no tenga una dirección registrada.',
      options: { ids: 'sus ID en MyCase (habitual)', emails: 'sus correos electrónicos' },
    },
    zones: {
      label: 'Zonas horarias, como',
      how: 'El ejemplo dice “EST”, que en verano tiene una hora de diferencia.',
      options: {
        iana: 'lugares: America/New_York (habitual)',
        abbreviations: 'abreviaturas: EST',
      },
    },
  },
  eventsSaved: 'Guardado. Vale a partir del próximo evento.',

  aboutVersion: (version) => `Hona Panel para MyCase, versión ${version}.`,
  aboutUnofficial:
    'Una extensión abierta y no oficial, con licencia MIT. No está afiliada a Hona ni a MyCase, y ninguna de las dos le da soporte.',
  aboutPrivacy:
    'Solo se comunica con MyCase y Hona, y no le cuenta a nadie cómo la usa usted. “Borrar todo”, más arriba, quita de esta computadora todo lo que guarda.',
  aboutLicences: 'Licencias de esta extensión y de las bibliotecas que contiene',
};
