import { expect, test } from 'vitest'
import { readName } from './read-name.ts'

// Refusing or doubting a real name is the worst mistake this room can make.
const people = `
Jón Þór Birgisson | Ásgeir Trausti | Nguyễn Thị Thu Thủy | Đặng Thái Sơn | Ọlábísí Ọ́nàọpẹ́mipọ̀ | Adébáyọ̀ Fálétí | Ẹ̀bùn
Nuñez y Núñez | Gal·la Placídia | L·luís | Ng | Ng Ấn | Ó | U Nu | Y | Æ | Å | X Æ | X Æ A-12 | Dick van Dyke | Christopher Null
Anna Test | D'Angelo | O’Neill | O´Brien | O‘Hara | N'Golo Kanté | Robert Downey Jr. | Sammy Davis, Jr. | Henry Ford III | John 3rd
Ravi s/o Raju | Muthu A/L Samy | S:t Clair | William "Bill" Gates | Ana (Anny) Novak | J.R.R. Tolkien | J.de Jong | St.John Smith
Dr.Ana Kos | Prof.de Silva | P.de la Cruz | Kapil.Dev | U.Win Tin | Md.Rahman | Jennifer 8. Lee | Mª José | Mohamed Mohamed Mohamed
Zsazsa Gábor | Kukaʻiau | ʻAulani Wilhelm | Skwetsi7meltxw | ʔəl̓q̓əl̓ | Nǃai | !Xóõ | Sḵwx̱wú7mesh | Ŋaalŋaal | Bogoljub Š. | Łukasz Żółć
Ğülşen İnce | Işıl Işık | Ŝanĝo Ĥoro | Tūī Māhealani | ni-Vanuatu | Jean–Luc | Élise de la Tour d’Auvergne-Lauraguais
Вера Кузнецова | Сара Рахимова | Егор | Юлія Мар’яненко | Ђорђе Ћосић | Қайрат Нұртас | Ёлка | Ӄэргынто
Άννα Παπαδοπούλου | Νίκος | Γιώργος | Άννα-Μαρία | Αννα Κω. | Արամ Խաչատրյան | ნინო | ᲜᲘᲜᲝ | Դ՚Արտանյան
ᏍᏏᏉᏯ | ꮝꮟꮙꮿ | ᐊᒡᓚᒃᑲᖅ | ⵎⴰⵙⵙⵉⵏ | ⲙⲁⲣⲓⲁ | 𐓏𐓘𐓻𐓘𐓻𐓟 | ꓡꓲꓢꓴ
דָּוִד בֶּן־גּוּרְיוֹן | שְׁלֹמֹה | ג׳ורג׳ | רש״י | محمد عبد الله | مُحَمَّد | ﻣﺤﻤﺪ | علی‌رضا پناهی | محمّد ﷺ | ئارام | ܝܘܚܢܢ | ޙަސަން
सत्यजित | श्रीकृष्ण शर्मा | क्‍षमा | राजर्‍षी | সত্যজিৎ রায় | উৎস | র‍্যাব | ਗੁਰਪ੍ਰੀਤ | ગાંધી | ସୁନୀତା | தமிழ்ச்செல்வி | శ్రీనివాస్ | ಕೃಷ್ಣ | അനില്‍ | അനിൽ | ශ්‍රී ලාල් | ක්‍රිෂ්ණ
မျှော်လင့် | အောင်ဆန်းစုကြည် | လျှော့ | ၸၢႆးသိူဝ် | ស៊ីសុវត្ថិ | ស្ត្រី | สมชาย | ณัฐวุฒิ ฯ | ກຽວ | བསྟན་འཛིན་རྒྱ་མཚོ། | ༸གོང་ས་མཆོག | ᨾᩉᩣ
ታደሰ | መለስ፡ዜናዊ | ᠴᠢᠩᠭᠢᠰ ᠬᠠᠭᠠᠨ | ᠠᠯᠲᠠᠨ ᠭ᠎ᠠ | ߛߟߏߡߊ߲ | 𞤀𞤁𞤂𞤃 | 𞤢𞤣𞤤𞤢𞤥 | ꦱꦸꦏꦂꦤꦺꦴ | ᬅᬕᬸᬂ
王小明 | 𠮷野家 | 葛󠄀城 | 﨑山 | 佐々木 | 山ノ上 | 〆木 | ジョン・スミス | さくら | ひろゆきJr | 김서연 | 남궁 민 | 李娜 | 欧阳娜娜 | 买买提•艾力 | 阿凡提·买买提 | ㄅㄆㄇ
`
  .trim()
  .split(/\s*[|\n]\s*/u)

test.each(people)('%s may sign, as written, with nothing held', (name) => {
  const written = name.normalize('NFC')
  expect(readName(name)).toEqual({ outcome: 'ok', name: written, flags: [] })
})

test.each([
  ['Сара', 'F_WHOLE_SCRIPT_CONFUSABLE'],
  ['НОВАК', 'F_WHOLE_SCRIPT_CONFUSABLE'],
  ['Соса Novak', 'F_WHOLE_SCRIPT_CONFUSABLE'],
  ['А.Novak', 'F_MIXED_SCRIPT'],
  ['Adm1n', 'F_RESERVED'],
  ['Support Team', 'F_RESERVED'],
  ['Ana (verified)', 'F_RESERVED'],
  ['官方账号', 'F_RESERVED'],
  ['hahahaha', 'F_REPEAT'],
  ['asdasdasd', 'F_REPEAT'],
  ['Ana Ana Ana Ana', 'F_REPEAT'],
  ['Call 0900 123 456', 'F_DIGITS'],
  ['أحمد ١٢٣٤٥', 'F_DIGITS'],
])('%s may sign too, and a human looks: %s', (name, flag) => {
  expect(readName(name)).toEqual({ outcome: 'ok', name, flags: [flag] })
})
