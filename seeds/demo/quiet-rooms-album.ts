/** The album of the demonstration's quiet rooms, as its team would have typed it: short, so that it is built in seconds. */
const release = {
  title: 'What Is Left',
  artist: 'Low Meadow Recording Cooperative',
  sentence: 'Listen to what is left when the music is gone.',
  releaseDate: '2026-10-30',
  firstReleased: '',
  label: 'Low Meadow',
  catalogueNumber: 'LM 044',
  upc: '036000291452',
  rights: '℗ 2026 Low Meadow Recording Cooperative',
}

const tracks = [
  [
    'Listen',
    'Studio B, Saltmarsh Lane',
    'Ione Pengelly',
    'A radiator that has just been turned off.',
    '0:14',
    -58,
    'pink',
    '50',
  ],
  [
    'to What',
    'Chapel of the old mill, Dovecote Hill',
    'Valgerður Þorgeirsdóttir',
    'Stone, and wind under a door.',
    '0:12',
    -56,
    'brown',
    '',
  ],
  [
    'Is Left',
    'A kitchen in Setúbal',
    'Joaquim Lourenço Brandão de Mesquita Pimenta e Castanheira',
    'A fridge, two rooms away.',
    '0:15',
    -54,
    'brown',
    '50',
  ],
  ['When', '', '', 'Nothing at all: the file is empty.', '0:10', -60, 'pink', ''],
  [
    'the Music',
    'Lantern Street rehearsal rooms',
    'Kwabena Dzokoto',
    'Air, and the hum of an amplifier that nobody plugged in.',
    '0:13',
    -57,
    'white',
    '60',
  ],
  [
    'Is Gone',
    'Concert hall, after midnight',
    'დალი ლომიძე',
    'Two thousand empty seats.',
    '0:16',
    -62,
    'pink',
    '',
  ],
] as const

/** The fields of the demonstration's album. */
export const quietRoomsAlbum: Record<string, string> = {
  ...release,
  ...Object.fromEntries(
    tracks.flatMap(([title, place, recordedBy, note, seconds, level, colour, hum], at) =>
      Object.entries({
        title,
        place,
        recordedBy,
        note,
        isrc: '',
        source: place ? 'room-tone' : 'silence',
        seconds,
        level: String(level),
        colour,
        hum,
        seed: `quiet room ${at + 1}`,
        recording: '',
      }).map(([name, value]) => [`tracks.${at}.${name}`, value]),
    ),
  ),
}

/** Its cover: an empty room in a few lines, as SVG. */
export const quietRoomsCover = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1500" width="1500" height="1500">
<rect width="1500" height="1500" fill="#12395b"/>
<g fill="none" stroke="#f4efe4" stroke-width="4">
<path d="M0 0 480 520M1500 0 1020 520M0 1500 480 980M1500 1500 1020 980"/>
<rect x="480" y="520" width="540" height="460"/>
<path d="M850 980V690h96v290" stroke-width="3"/>
<path d="M560 750h190" stroke-width="9" stroke="#e8c37a"/>
</g></svg>`
