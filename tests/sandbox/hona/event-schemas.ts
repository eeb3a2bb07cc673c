import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { defaultDialect, type EventDialect } from '../../../src/domain/calendar';

/**
 * How this Hona reads events, where the article contradicts itself: the sandbox's one switch, and for each setting of it
 * a schema that takes nothing else. In every dialect all that the panel knows must be said.
 */
export function createEventDialect() {
  const ajv = new Ajv({ allErrors: true });
  let dialect = defaultDialect;
  let validate = ajv.compile(eventSchema(dialect));
  return {
    speak(change: Partial<EventDialect>): void {
      dialect = { ...dialect, ...change };
      validate = ajv.compile(eventSchema(dialect));
    },
    get validate(): ValidateFunction {
      return validate;
    },
  };
}

const TIME = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$' };
const ID = { type: 'string', pattern: '^[0-9]+$' };
const EMAIL = { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' };
const TEXT_AMOUNT = { type: 'string', pattern: '^[1-9][0-9]*$' };
const NUMBER_AMOUNT = { type: 'integer', minimum: 1 };
const ZONE = { type: 'string', pattern: '^[A-Z][A-Za-z_]+(/[A-Za-z_+\\-0-9]+)+$|^UTC$' };
const LETTERS = { type: 'string', pattern: '^[A-Z]{3,4}$' };

function eventSchema({ remindersField, amount, people, zones }: EventDialect): object {
  const person = people === 'ids' ? ID : EMAIL;
  const list = { type: 'array', items: person, uniqueItems: true };
  const properties = {
    id: { type: 'string', minLength: 1 },
    projectId: { type: 'string', minLength: 1 },
    title: { type: 'string', minLength: 1 },
    attendees: list,
    teamMembers: list,
    otherMembers: list,
    startTime: TIME,
    endTime: TIME,
    timezone: zones === 'iana' ? ZONE : LETTERS,
    location: { type: 'string' },
    description: { type: 'string' },
    [remindersField]: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['unit', 'amount'],
        properties: {
          unit: { type: 'string', enum: ['day', 'hour', 'minute'] },
          amount: amount === 'text' ? TEXT_AMOUNT : NUMBER_AMOUNT,
        },
      },
    },
    notify: { type: 'boolean' },
  };
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}
