import { enPhone } from './en-phone';

/** The shape that every language has for messages by phone number. */
export type PhoneWords = typeof enPhone;

export const phoneWords: PhoneWords = enPhone;
