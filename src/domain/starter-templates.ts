import type { TemplateContent } from './template';

/**
 * Ten templates to begin with, in our own words. They ask for no word that opts out at the carrier, name no
 * attachment, which the API could not take, and fill with what MyCase holds.
 */
export const STARTER_TEMPLATES: readonly TemplateContent[] = [
  {
    name: 'Introduction',
    en: 'Hi {{client.firstName|there}}, this is {{me.firstName|your legal team}} from the law office. This number is how we will text you about your case. Please save it, and write to us here whenever you have a question.',
    es: 'Hola {{client.firstName|y buen día}}, le escribe {{me.firstName|su equipo legal}} de la oficina de abogados. Por este número le mandaremos mensajes sobre su caso. Guárdelo, por favor, y escríbanos aquí cuando tenga una pregunta.',
  },
  {
    name: 'Appointment reminder',
    en: 'Hi {{client.firstName|there}}, your appointment with us is {{field.Appointment Date|coming up}}. Please write back if the time does not work, and we will find another one.',
    es: 'Hola {{client.firstName|y buen día}}, le recordamos que su cita con nosotros es {{field.Appointment Date|pronto}}. Escríbanos, por favor, si la hora no le conviene, y buscamos otra.',
  },
  {
    name: 'Court date',
    en: 'Hi {{client.firstName|there}}, your court date is {{field.Court Date}}. Please arrive 30 minutes early, dress as for an interview, and bring a photo ID. Write to us if you have any question before then.',
    es: 'Hola {{client.firstName|y buen día}}, su fecha de corte es {{field.Court Date}}. Llegue 30 minutos antes, por favor, vístase como para una entrevista y traiga una identificación con foto. Escríbanos si tiene alguna pregunta antes.',
  },
  {
    name: 'Document request',
    en: 'Hi {{client.firstName|there}}, we need the following from you for your case: {{field.Documents Needed}}. You can upload photos or PDFs in your client portal. If you do not have one of them, tell us, and we will see what to do.',
    es: 'Hola {{client.firstName|y buen día}}, necesitamos de usted lo siguiente para su caso: {{field.Documents Needed}}. Puede subir fotos o PDF en su portal de clientes. Si le falta alguno, díganos y vemos qué hacer.',
  },
  {
    name: 'File too large',
    en: 'What you sent is larger than a text message can carry, so it did not reach us. Please open your client portal, choose to upload a file there, and pick it from your phone. Tell us when it is done, and we will look.',
    es: 'Lo que nos mandó es más grande de lo que cabe en un mensaje de texto y no nos llegó. Abra su portal de clientes, elija subir un archivo y escójalo en su teléfono. Avísenos cuando esté listo y lo revisamos.',
  },
  {
    name: 'We received it',
    en: 'Thank you, {{client.firstName|we have it}}. What you sent has reached us and is with your case. There is nothing more for you to do right now.',
    es: 'Gracias, {{client.firstName|ya lo tenemos}}. Lo que mandó nos llegó y está con su caso. Por ahora no tiene que hacer nada más.',
  },
  {
    name: 'Running late',
    en: 'Hi {{client.firstName|there}}, I am running a few minutes late for our appointment. I am sorry for the wait. If that does not work for you, write to me here.',
    es: 'Hola {{client.firstName|y buen día}}, voy a llegar unos minutos tarde a nuestra cita. Disculpe la espera. Si no le conviene, escríbame aquí.',
  },
  {
    name: 'Please call',
    en: 'Hi {{client.firstName|there}}, please call our office when you have a few minutes. It is about your case, and it is easier to explain by phone.',
    es: 'Hola {{client.firstName|y buen día}}, llame a nuestra oficina, por favor, cuando tenga unos minutos. Es sobre su caso y es más fácil explicarlo por teléfono.',
  },
  {
    name: 'After hours',
    en: 'Thank you for your message. Our office is closed now, and we will answer on the next business day. If someone is in danger, call 911.',
    es: 'Gracias por su mensaje. Nuestra oficina está cerrada en este momento y le contestaremos el próximo día hábil. Si alguien está en peligro, llame al 911.',
  },
  {
    name: 'Closing',
    en: 'Hi {{client.firstName|there}}, our work on your case is now complete. Thank you for your trust. Please keep your papers in a safe place, and write to us if something comes up.',
    es: 'Hola {{client.firstName|y buen día}}, nuestro trabajo en su caso ya está terminado. Gracias por su confianza. Guarde sus papeles en un lugar seguro y escríbanos si surge algo.',
  },
].map(({ name, en, es }) => ({ name, texts: { en, es }, owner: 'own' }));
