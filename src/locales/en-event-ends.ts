/** What the settings page says of events that did not go through. */
export const enEventEnds = {
  begun: 'event, begun and never saved',
  sending: 'event, on its way to Hona',
  failed: 'event, not saved in Hona as it stands here',
  unknown: 'event, Hona may have taken the last change and told those invited',
  /** The copy for a note in MyCase: title, time as the event says it, zone, place, state, description. */
  note: (title: string, when: string, zone: string, place: string, state: string, text: string) =>
    `“${title}”, ${when} (${zone})${place ? `, ${place}` : ''}: ${state}.${text ? `\n\n${text}` : ''}`,
};
