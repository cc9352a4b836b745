import { country, type Country } from './country.ts'
import { ethiopian, kenyan, southAfrican } from './pools/africa-east-south.ts'
import { ghanaian, nigerian, senegalese, yoruba } from './pools/africa-west.ts'
import { egyptian, levantine, maghrebi } from './pools/arabic.ts'
import { british, irish } from './pools/british-isles.ts'
import { armenian, georgian, turkish } from './pools/caucasus-turkey.ts'
import { chinese, chineseTraditional, japanese, korean } from './pools/east-asia.ts'
import { greek } from './pools/cyrillic-greek.ts'
import { german } from './pools/german-dutch.ts'
import { french, italian } from './pools/french-italian.ts'
import { brazilian, latinAmerican } from './pools/iberian.ts'
import { american, caribbean, overseasEnglish } from './pools/north-america.ts'
import { hebrew, persian, urdu } from './pools/persian-urdu-hebrew.ts'
import { fromAfrica, fromSouthAsia } from './pools/settled-in-britain.ts'
import { bengali, hindi, indian, nepali } from './pools/south-asia.ts'
import { filipino, indonesian, malay, straitsChinese, thai, vietnamese } from './pools/south-east-asia.ts'
import { sinhala, tamil } from './pools/tamil-sinhala.ts'

/** America joined on the first day, the others as the news went round. */
export const restOfTheWorld: Country[] = [
  country(
    'US',
    160,
    'en',
    [american, 74],
    [latinAmerican, 12],
    [straitsChinese, 3],
    [irish, 3],
    [german, 3],
    [fromSouthAsia, 3],
    [fromAfrica, 2],
  ),
  country(
    'CA',
    28,
    'en',
    [overseasEnglish, 52],
    [french, 26],
    [fromSouthAsia, 9],
    [straitsChinese, 8],
    [fromAfrica, 5],
  ),
  country('IN', 28, 'names', [indian, 44], [hindi, 28], [tamil, 14], [bengali, 14]),
  country('AU', 24, 'en', [overseasEnglish, 74], [italian, 8], [irish, 6], [straitsChinese, 6], [greek, 6]),
  country('JP', 23, 'names', [japanese, 100]),
  country('BR', 23, 'names', [brazilian, 100]),
  country('NG', 13, 'en', [nigerian, 52], [yoruba, 48]),
  country('EG', 12, 'names', [egyptian, 100]),
  country('MX', 10, 'names', [latinAmerican, 100]),
  country('AR', 8, 'names', [latinAmerican, 70], [italian, 30]),
  country('TR', 8, 'names', [turkish, 100]),
  country('NZ', 7, 'en', [overseasEnglish, 100]),
  country('KR', 7, 'names', [korean, 100]),
  country('ZA', 6, 'en', [southAfrican, 85], [british, 10], [fromSouthAsia, 5]),
  country('TW', 6, 'names', [chineseTraditional, 100]),
  country('KE', 5, 'en', [kenyan, 100]),
  country('CO', 5, 'names', [latinAmerican, 100]),
  country('IR', 5, 'names', [persian, 100]),
  country('IL', 5, 'names', [hebrew, 85], [levantine, 15]),
  country('VN', 5, 'names', [vietnamese, 100]),
  country('ID', 5, 'names', [indonesian, 100]),
  country('PH', 5, 'en', [filipino, 100]),
  country('BD', 5, 'names', [bengali, 100]),
  country('CN', 4, 'names', [chinese, 100]),
  country('HK', 4, 'names', [chineseTraditional, 55], [straitsChinese, 45]),
  country('CL', 4, 'names', [latinAmerican, 100]),
  country('GH', 4, 'en', [ghanaian, 100]),
  country('LB', 4, 'names', [levantine, 100]),
  country('MA', 4, 'names', [maghrebi, 100]),
  country('GE', 4, 'names', [georgian, 100]),
  country('TH', 4, 'names', [thai, 100]),
  country('PK', 4, 'names', [urdu, 100]),
  country('SG', 3, 'en', [straitsChinese, 72], [malay, 14], [tamil, 14]),
  country('AM', 3, 'names', [armenian, 100]),
  country('ET', 3, 'names', [ethiopian, 100]),
  country('SN', 3, 'names', [senegalese, 100]),
  country('MY', 3, 'names', [malay, 66], [straitsChinese, 34]),
  country('PE', 3, 'names', [latinAmerican, 100]),
  country('TN', 3, 'names', [maghrebi, 100]),
  country('DZ', 3, 'names', [maghrebi, 100]),
  country('JO', 2, 'names', [levantine, 100]),
  country('NP', 2, 'names', [nepali, 100]),
  country('LK', 2, 'en', [sinhala, 62], [tamil, 38]),
  country('JM', 2, 'en', [caribbean, 100]),
  country('UY', 2, 'names', [latinAmerican, 82], [italian, 18]),
]
