/**
 * Questions: what a campaign asks beside its own fields, and what people answer. A text, a choice of one, or a consent;
 * each says who will see the answer. Asked words never change: a question is ended, and another takes its place.
 * Answers lie with the signature and are destroyed when its name is.
 */
export {
  answerField,
  saidIn,
  sayAnswers,
  type Answers,
  type NewQuestion,
  type Question,
  type QuestionKind,
  type QuestionWords,
  type SaidAnswer,
} from './question.ts'
export { questionFields } from './fields.ts'
export { asTyped } from './as-typed.ts'
export { arrangeQuestions } from './arrange-questions.ts'
export { readQuestions, type QuestionFault, type QuestionFaultCode } from './read-questions.ts'
export { readAnswers, type AnswerFaults } from './read-answers.ts'
export { dropQuestions } from './drop-questions.ts'
export { storeQuestions } from './store-questions.ts'
export { addQuestion, type AddOutcome } from './add-question.ts'
export { endQuestion } from './end-question.ts'
export { listQuestions } from './list-questions.ts'
export { openQuestions, questionsWith, type StoredQuestion } from './stored-questions.ts'
export { publicAnswers } from './public-answers.ts'
export { sumAnswers, type AnswerSums } from './sum-answers.ts'
