import { country, type Country } from './country.ts'
import { nigerian, senegalese } from './pools/africa-west.ts'
import { baltic, estonian } from './pools/baltic.ts'
import { british, irish } from './pools/british-isles.ts'
import { turkish } from './pools/caucasus-turkey.ts'
import { czechSlovak, hungarian, polish } from './pools/central-europe.ts'
import { bulgarian, greek, russian, serbian, ukrainian } from './pools/cyrillic-greek.ts'
import { romanian, southSlavLatin } from './pools/danube.ts'
import { french, italian } from './pools/french-italian.ts'
import { alpine, dutch, flemish, german } from './pools/german-dutch.ts'
import { brazilian, latinAmerican, portuguese, spanish } from './pools/iberian.ts'
import { danishNorwegian, finnish, icelandic, swedish } from './pools/nordic.ts'
import { caribbean } from './pools/north-america.ts'
import { fromAfrica, fromSouthAsia } from './pools/settled-in-britain.ts'
import { indonesian, straitsChinese } from './pools/south-east-asia.ts'

/** Half of the signatories, and most of them British. */
export const europe: Country[] = [
  country(
    'GB',
    220,
    'en',
    [british, 74],
    [fromSouthAsia, 9],
    [fromAfrica, 6],
    [irish, 4],
    [straitsChinese, 2],
    [polish, 2],
    [caribbean, 2],
    [italian, 1],
  ),
  country('IE', 36, 'en', [irish, 88], [polish, 5], [british, 5], [nigerian, 2]),
  country('DE', 58, 'names', [german, 90], [turkish, 6], [polish, 4]),
  country('FR', 54, 'names', [french, 90], [senegalese, 4], [portuguese, 3], [italian, 3]),
  country('ES', 44, 'names', [spanish, 94], [latinAmerican, 6]),
  country('PL', 42, 'names', [polish, 97], [ukrainian, 3]),
  country('IT', 36, 'names', [italian, 98], [romanian, 2]),
  country('NL', 28, 'names', [dutch, 92], [turkish, 4], [indonesian, 4]),
  country('SE', 14, 'names', [swedish, 95], [finnish, 5]),
  country('BE', 11, 'names', [flemish, 60], [french, 40]),
  country('PT', 10, 'names', [portuguese, 96], [brazilian, 4]),
  country('CH', 9, 'names', [alpine, 66], [french, 22], [italian, 12]),
  country('AT', 9, 'names', [alpine, 80], [german, 20]),
  country('NO', 8, 'en', [danishNorwegian, 100]),
  country('DK', 8, 'names', [danishNorwegian, 100]),
  country('GR', 8, 'names', [greek, 100]),
  country('UA', 8, 'names', [ukrainian, 100]),
  country('FI', 7, 'names', [finnish, 94], [swedish, 6]),
  country('CZ', 7, 'names', [czechSlovak, 100]),
  country('HU', 6, 'names', [hungarian, 100]),
  country('RO', 5, 'names', [romanian, 92], [hungarian, 8]),
  country('HR', 4, 'names', [southSlavLatin, 100]),
  country('IS', 4, 'names', [icelandic, 100]),
  country('BG', 3, 'names', [bulgarian, 100]),
  country('RS', 3, 'names', [serbian, 100]),
  country('SK', 3, 'names', [czechSlovak, 92], [hungarian, 8]),
  country('SI', 3, 'names', [southSlavLatin, 100]),
  country('LT', 3, 'names', [baltic, 100]),
  country('EE', 3, 'names', [estonian, 100]),
  country('CY', 2, 'names', [greek, 100]),
  country('RU', 2, 'names', [russian, 100]),
  country('LU', 1, 'names', [french, 55], [german, 25], [portuguese, 20]),
]
