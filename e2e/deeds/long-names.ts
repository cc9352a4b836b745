import type { DemoPerson } from '#seeds/people/index.ts'

const person = (name: string, occupation = '', affiliation = '', country = ''): DemoPerson => ({
  name,
  occupation,
  affiliation,
  country,
})

/** Names that are hard on a narrow page: sixty letters without a break, from right to left, stacked, wide. */
export const longNames: DemoPerson[] = [
  person(
    'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewiss'.slice(0, 60),
    'Schriftsteller',
    '',
    'DE',
  ),
  person('W'.repeat(60), 'W'.repeat(60), 'M'.repeat(60), 'GB'),
  person('María de la Concepción Aldecoa-Urrutia de Lerma y Zubiaurre', 'Traductora', '', 'ES'),
  person(
    'عبدالرحمنعبدالرحيمعبدالكريمعبدالعزيزعبداللطيفعبدالوهابعبدالله',
    'عازفة عود',
    'جوقة القنطرة البيضاء',
    'EG',
  ),
  person('نوال السنبلاويني', 'Oud player', 'جوقة القنطرة البيضاء', 'EG'),
  person('עדינה אפרתי', 'כנרת', '', 'IL'),
  person('กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตน์', '', '', 'TH'),
  person('藤巻清香'.repeat(15), 'イラストレーター', '', 'JP'),
]
