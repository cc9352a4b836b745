type Houses = { kinds: string[]; places: string[] }

function parted(text: string): string[] {
  return text.split(',').map((word) => word.trim().replace(/\s+/g, ' '))
}

/** Choirs, presses, theatres, schools and unions, none of which exists; `*` is where the place goes. */
const houses: Record<string, Houses> = {
  en: {
    kinds: parted(`
      * Community Choir, * Press, * Theatre, * Players, * Youth Orchestra, * School of Music, * Writers’ Circle,
      * Film Workshop, * Printmakers, * Union of Stage Hands, * Recorded Music Society, * Illustrators’ Guild,
      * Puppet Theatre, * Library Friends, * College of Art, * Chamber Players, * Books, * Radio Drama Company,
      * Poetry Society, Translators of *, Musicians’ Benevolent Fund of *`),
    places: parted(`
      Marrowfield, Hollin Bridge, Saltmarsh Lane, Kestrel Yard, Tern Harbour, Alder Row, Lantern Street, Wether Hill,
      Pennyfold, Three Chimneys, Blackthorn Quay, Fennimore, Sandpiper, Low Meadow, Juniper Falls, Cedar Landing,
      Ousel Reach, Thornwick, Gannet Point, Coppermill, Withy Dale, Larkbourne, Oxeye, Millrace`),
  },
  fr: {
    kinds: parted(`
      Chœur de *, Éditions de *, Théâtre de *, École de musique de *, Atelier d’estampe de *, Compagnie de *,
      Collectif des illustrateurs de *, Syndicat des interprètes de *`),
    places: parted(
      'Pierreval, Montorge, Valserine-le-Haut, Port-Ambrel, la Combe-Noire, Fontarelle, Rochebrume, Saint-Aurin',
    ),
  },
  de: {
    kinds: parted(`
      Kammerchor *, Verlag *, Theater *, Musikschule *, Puppenbühne *, Literaturhaus *, Verband der Übersetzenden *,
      Jugendorchester *, Druckwerkstatt *`),
    places: parted(
      'Ellernbrück, Wiesenthau am See, Rabenfurt, Hohenlinde, Altmoorstedt, Grünwerder, Steinbrunnen, Fährhagen',
    ),
  },
  nl: {
    kinds: parted(
      'Koor *, Uitgeverij *, Theater *, Muziekschool *, Drukwerkplaats *, Kamerorkest *, Schrijverskring *',
    ),
    places: parted('Oudewerve, De Wilgenhof, Noorderduyn, Lisseveen, Het Kraanpand, Zilverbeek'),
  },
  it: {
    kinds: parted(
      'Coro di *, Edizioni di *, Teatro di *, Scuola di musica di *, Compagnia di *, Bottega grafica di *',
    ),
    places: parted('Montelera, Pietrarossa al Lago, Valcervia, Borgo Tessitore, Castelmirto, Acquafosca'),
  },
  es: {
    kinds: parted(`
      Coro de *, Ediciones de *, Teatro de *, Escuela de música de *, Taller de grabado de *, Compañía de títeres de *,
      Asociación de traductores de *`),
    places: parted(
      'Valdeálamo, Puerto Cárdeno, Fuentelirio, Monteazor, Villar de la Encina Vieja, Arroyoclaro, Las Golondras',
    ),
  },
  pt: {
    kinds: parted(
      'Coro de *, Edições de *, Teatro de *, Escola de música de *, Companhia de dança de *, Oficina de gravura de *',
    ),
    places: parted('Ribeira Alva, Montesouto, Serra do Aleixo, Porto Lume, Várzea das Garças, Pedra Mansa'),
  },
  pl: {
    kinds: parted(
      'Chór „*”, Wydawnictwo „*”, Teatr „*”, Szkoła Muzyczna „*”, Pracownia Graficzna „*”, Teatr Lalek „*”',
    ),
    places: parted('Jarzębinowa, Modra Izba, Zielony Prom, Kamienny Młyn, Ptasia Góra, Lniane Pole'),
  },
  sv: {
    kinds: parted('* kammarkör, * förlag, * teater, * musikskola, * grafiska verkstad'),
    places: parted('Norrvikens, Lärkbergs, Alholmens, Stenåsens, Granudds'),
  },
  tr: {
    kinds: parted('* Korosu, * Yayınevi, * Tiyatrosu, * Müzik Okulu, * Kukla Atölyesi'),
    places: parted('Ardıçlıköy, Mavikapı, Taşiskele, Kuşyuvası, Sarıdere'),
  },
  uk: {
    kinds: parted('хор «*», видавництво «*», театр «*», музична школа «*», майстерня «*»'),
    places: parted('Вербова Гілка, Срібний Брід, Тихий Став, Кам’яна Криниця, Яблуневий Двір'),
  },
  el: {
    kinds: parted('Χορωδία «*», Εκδόσεις «*», Θέατρο «*», Ωδείο «*», Εργαστήρι χαρακτικής «*»'),
    places: parted('Ασημένια Βρύση, Άνω Μυρτιά, Πέτρινο Γεφύρι, Γαλάζιος Μώλος, Κυπαρισσώνας'),
  },
  ar: {
    kinds: parted('جوقة *, دار * للنشر, مسرح *, مدرسة * للموسيقى, ورشة * للخط العربي'),
    places: parted('وادي الصنوبر, الميناء القديم, تلة الزعتر, نبع الريحان, القنطرة البيضاء'),
  },
  ja: {
    kinds: parted('*合唱団, *書房, *座, *音楽教室, *版画工房, *室内管弦楽団'),
    places: parted('青桐坂, 月見橋, 白鷺野, 霧ヶ丘南, 三本杉'),
  },
  zh: {
    kinds: parted('*合唱团, *书局, *话剧社, *音乐学校, *版画工作室'),
    places: parted('青石渡, 白鹭湾, 枫桥北, 望云里, 榆钱巷'),
  },
  ko: {
    kinds: parted('* 합창단, * 출판사, * 극단, * 음악학교, * 판화공방'),
    places: parted('솔바람골, 은행나무길, 달맞이고개, 푸른나루, 돌담마을'),
  },
}

const invented = new Map<string, string[]>()

/** Whole names of invented houses in a language; none where we have invented none. */
export function affiliationsOf(language: string): string[] {
  const known = invented.get(language) ?? invent(language)
  invented.set(language, known)
  return known
}

function invent(language: string): string[] {
  const { kinds, places } = houses[language] ?? { kinds: [], places: [] }
  return kinds.flatMap((kind) => places.map((place) => kind.replace('*', place)))
}
