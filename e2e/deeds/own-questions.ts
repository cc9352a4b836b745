import type { NewQuestion } from '#questions'

/** Questions of every kind, in English and Arabic, none of which has to be answered. */
export const ownQuestions: NewQuestion[] = [
  {
    kind: 'line',
    required: false,
    isPublic: true,
    words: {
      en: { label: 'Why do you sign?', help: 'In a few words.', options: [] },
      ar: { label: 'لماذا توقّع؟', help: 'في كلمات قليلة.', options: [] },
    },
  },
  {
    kind: 'lines',
    required: false,
    isPublic: false,
    words: {
      en: { label: 'What should we know?', help: '', options: [] },
      ar: { label: 'ماذا يجب أن نعرف؟', help: '', options: [] },
    },
  },
  {
    kind: 'choice',
    required: false,
    isPublic: false,
    words: {
      en: {
        label: 'How often do you walk there?',
        help: '',
        options: ['Every day', 'Now and then', 'Never'],
      },
      ar: { label: 'كم مرة تمشي هناك؟', help: '', options: ['كل يوم', 'أحيانًا', 'أبدًا'] },
    },
  },
  {
    kind: 'consent',
    required: false,
    isPublic: false,
    words: {
      en: { label: 'You may contact me about volunteering.', help: '', options: [] },
      ar: { label: 'يمكنكم التواصل معي بشأن التطوع.', help: '', options: [] },
    },
  },
]
