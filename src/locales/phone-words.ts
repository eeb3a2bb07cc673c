import { enPhone } from './en-phone';
import { spoken } from './spoken';

/** The shape that every language has for messages by phone number. */
export type PhoneWords = typeof enPhone;

export const phoneWords: PhoneWords = spoken('phone', enPhone);
