import { enAnswers } from './en-answers';

/** The shape that every language has for Hona's answers in an export. */
export type AnswersWords = typeof enAnswers;

export const answersWords: AnswersWords = enAnswers;
