// An album's player: plays on from track to track, and lights the sentence as its words are said. Every track also plays without it.
const album = document.querySelector('[data-album]')
const player = album?.querySelector('[data-player]')
if (player) {
  const sounds = [...album.querySelectorAll('audio')]
  const tracks = sounds.map((sound) => sound.closest('[data-title]'))
  // A track that cannot be heard has no sound, and the sentence counts it all the same.
  const places = tracks.map((track) => [...track.parentElement.children].indexOf(track))
  const words = [...album.querySelectorAll('[data-track]')]
  const play = player.querySelector('[data-play]')
  const now = album.querySelector('[data-now]')
  const playWord = play.textContent
  let current = 0

  const show = () => {
    const playing = !sounds[current].paused
    play.textContent = playing ? play.dataset.pause : playWord
    for (const word of words) {
      const track = Number(word.dataset.track)
      word.toggleAttribute('data-lit', track <= places[current])
      word.toggleAttribute('data-now', playing && track === places[current])
    }
    tracks.forEach((track, place) => track.toggleAttribute('data-now', playing && place === current))
  }
  const start = (place) => {
    current = Math.max(0, Math.min(sounds.length - 1, place))
    // The browser may say no before anybody has pressed a thing; then the button is still there.
    sounds[current].play().catch(() => show())
  }

  sounds.forEach((sound, place) => {
    sound.addEventListener('play', () => {
      current = place
      for (const other of sounds) if (other !== sound) other.pause()
      now.textContent = album.dataset.playing
        .replace('{track}', places[place] + 1)
        .replace('{title}', tracks[place].dataset.title)
      show()
    })
    sound.addEventListener('pause', () => place === current && show())
    sound.addEventListener('ended', () => {
      sound.currentTime = 0
      if (place + 1 < sounds.length) start(place + 1)
      else for (const word of words) word.toggleAttribute('data-lit', true)
    })
  })
  const step = (by) => {
    const was = sounds[current]
    was.pause()
    was.currentTime = 0
    start(current + by)
  }
  play.addEventListener('click', () => (sounds[current].paused ? start(current) : sounds[current].pause()))
  player.querySelector('[data-previous]').addEventListener('click', () => step(-1))
  player.querySelector('[data-next]').addEventListener('click', () => step(1))
  player.classList.remove('invisible')
}
