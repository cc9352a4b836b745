// Records a room where a form asks for a file. The form works without: whoever has no microphone here, or will not lend it,
// chooses a file. What is recorded is put into the file field, and the form’s own button sends it. Markup: docs/recorder.md.

const recorder = document.querySelector('[data-record]')
const field = document.querySelector(recorder?.dataset.record)
const words = JSON.parse(recorder?.dataset.words ?? '{}')
const part = (name) => recorder.querySelector(`[data-${name}]`)

// A room as it is: no echo taken out, no noise, and nothing made louder.
const AS_IT_IS = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
const ALTERS = Object.keys(AS_IT_IS)
const FLOOR = -96

const language = document.documentElement.lang || 'en'
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })
const clock = (seconds) => `${whole.format(Math.floor(seconds / 60))}:${two.format(Math.floor(seconds) % 60)}`

const fill = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (_, name) => facts[name])
// Only what changes the state of things is said here, where a screen reader says it aloud; time and level are there to be asked.
const tell = (...names) => {
  const facts = { shortest: clock(shortest), longest: clock(longest), time: clock(seconds()) }
  part('status').textContent = names.map((name) => fill(words[name], facts)).join(' ')
}

const shortest = Number(recorder?.dataset.shortest)
const longest = Number(recorder?.dataset.longest)
const most = Number(recorder?.dataset.most)
let blocks = []
let channels = 1
let rate = 48_000
let hearing
let playing
let sending
let placing

const HEAD_BYTES = 44

const seconds = () => blocks.reduce((sum, block) => sum + block.length, 0) / channels / rate
const bytes = () => blocks.reduce((sum, block) => sum + block.byteLength, HEAD_BYTES)

const show = (state) => {
  for (const [name, states] of [
    ['start', ['ready', 'done']],
    ['stop', ['hearing']],
    ['play', ['done']],
    ['meters', ['hearing']],
  ])
    part(name).hidden = !states.includes(state)
}

async function start() {
  stopPlaying()
  part('start').disabled = true
  tell('asking')
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: AS_IT_IS })
    const context = new AudioContext()
    hearing = { stream, context }
    await context.audioWorklet.addModule(recorder.dataset.worklet)
    const node = new AudioWorkletNode(context, 'recorder')
    node.port.onmessage = ({ data }) => hear(data)
    context.createMediaStreamSource(stream).connect(node).connect(context.destination)
    await context.resume()
    rate = context.sampleRate
    field.value = ''
    blocks = []
    stream.getAudioTracks()[0].addEventListener('ended', stop)
    const settings = stream.getAudioTracks()[0].getSettings()
    part('time').textContent = clock(0)
    show('hearing')
    part('stop').focus()
    tell('recording', ...(ALTERS.some((name) => settings[name]) ? ['altered'] : []))
  } catch (error) {
    letGo()
    show(blocks.length > 0 ? 'done' : 'ready')
    tell({ NotAllowedError: 'refused', NotFoundError: 'missing' }[error.name] ?? 'failed')
  } finally {
    part('start').disabled = false
  }
}

function hear({ block, channels: count, power }) {
  if (!hearing) return
  // A microphone that changes its mind in the middle keeps the count it began with.
  if (blocks.length > 0 && count !== channels) return
  channels = count
  blocks.push(block)
  const level = Math.max(FLOOR, 10 * Math.log10(power || 1e-12))
  part('level').value = level
  part('level-text').textContent = fill(words.level, { level: whole.format(Math.round(level)) })
  part('time').textContent = clock(seconds())
  // A device that hears more finely than most fills a file before the time is over.
  if (seconds() >= longest || bytes() + block.byteLength > most) stop()
}

function stop() {
  if (!hearing) return
  letGo()
  if (seconds() < shortest) {
    blocks = []
    show('ready')
    part('start').focus()
    return tell('short')
  }
  const files = new DataTransfer()
  files.items.add(new File([waveHeader(), ...blocks], recorder.dataset.name, { type: 'audio/wav' }))
  field.files = files.files
  placing = true
  field.dispatchEvent(new Event('change', { bubbles: true }))
  placing = false
  show('done')
  part('play').focus()
  tell('done')
}

function letGo() {
  for (const track of hearing?.stream.getTracks() ?? []) track.stop()
  void hearing?.context.close()
  hearing = undefined
}

/** The head of a WAV: PCM of 16 bits, as many channels and samples a second as the microphone gave. */
function waveHeader() {
  const size = bytes() - HEAD_BYTES
  const head = new DataView(new ArrayBuffer(HEAD_BYTES))
  const text = (at, letters) =>
    [...letters].forEach((letter, i) => head.setUint8(at + i, letter.charCodeAt(0)))
  text(0, 'RIFF')
  head.setUint32(4, 36 + size, true)
  text(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, channels, true)
  head.setUint32(24, rate, true)
  head.setUint32(28, rate * channels * 2, true)
  head.setUint16(32, channels * 2, true)
  head.setUint16(34, 16, true)
  text(36, 'data')
  head.setUint32(40, size, true)
  return head
}

// Played from memory and not as a file of its own, which our content policy has no place for.
function play() {
  if (playing) return stopPlaying()
  const context = new AudioContext()
  const buffer = context.createBuffer(channels, Math.round(seconds() * rate), rate)
  for (let channel = 0; channel < channels; channel += 1) {
    const plane = buffer.getChannelData(channel)
    let at = 0
    for (const block of blocks)
      for (let i = channel; i < block.length; i += channels) plane[at++] = block[i] / 32_768
  }
  const source = new AudioBufferSourceNode(context, { buffer })
  source.connect(context.destination)
  source.addEventListener('ended', stopPlaying)
  source.start()
  playing = context
  part('play').textContent = words.quiet
  tell('playing')
}

function stopPlaying() {
  if (!playing) return
  void playing.close()
  playing = undefined
  part('play').textContent = words.play
  tell('done')
}

function stay(event) {
  event.preventDefault()
  delete event.currentTarget.dataset.sent
}

// What was recorded lies nowhere but here. It is sent from the page and not with it, so that a line that breaks, or a tick that was
// forgotten, leaves it where it is. A file that was chosen lies on its own disk, and goes with the form.
function send(event) {
  // Whoever presses “Send” while it records has ended it, and reads why where it was too short.
  if (hearing) {
    stop()
    if (blocks.length === 0) return stay(event)
  }
  if (blocks.length === 0) return
  stay(event)
  if (sending) return
  const form = event.currentTarget
  const bar = part('progress')
  sending = new XMLHttpRequest()
  sending.open('POST', form.action)
  sending.responseType = 'document'
  sending.upload.addEventListener('progress', ({ loaded, total }) => (bar.value = loaded / total))
  sending.addEventListener('loadend', ({ target: { status, response, responseURL } }) => {
    sending = undefined
    bar.hidden = true
    if (status === 200 && new URL(responseURL).searchParams.has('done')) {
      blocks = []
      return location.assign(responseURL)
    }
    if (status === 422 && response?.querySelector('[data-record]')) showRefusal(form, response)
    // Who may send is known for an hour; the page that comes instead asks who somebody is.
    else if (status === 200 && !response?.querySelector('[data-record]')) tell('stranger')
    else tell(status === 413 ? 'large' : 'unsent')
  })
  stopPlaying()
  sending.send(new FormData(form))
  bar.value = 0
  bar.hidden = false
  tell('sending')
}

// The form as it came back, with what there is to change beside each field; the recording moves over into it.
function showRefusal(form, answer) {
  const box = recorder.parentElement
  const told = answer.querySelector('[data-record]').parentElement
  const fresh = told.closest('form')
  part('status').textContent = told.querySelector('.fault')?.textContent ?? ''
  told.replaceWith(box)
  form.replaceWith(fresh)
  fresh.addEventListener('submit', send)
  fresh.querySelector('[role=alert]')?.focus()
}

// A page that is not sent over a safe line has no microphone, and an old browser no way to hear it.
if (recorder && navigator.mediaDevices?.getUserMedia && window.AudioWorkletNode) {
  part('play').textContent = words.play
  part('start').addEventListener('click', start)
  part('stop').addEventListener('click', stop)
  part('play').addEventListener('click', play)
  field.addEventListener('change', () => {
    if (placing) return
    // Somebody chose a file of their own instead.
    stopPlaying()
    letGo()
    blocks = []
    show('ready')
    part('status').textContent = ''
    // Told before a quarter of an hour of sending, and not after it.
    if (field.files[0]?.size > most) {
      field.value = ''
      tell('large')
    }
  })
  recorder.closest('form')?.addEventListener('submit', send)
  addEventListener('pagehide', letGo)
  addEventListener('beforeunload', (event) => blocks.length > 0 && event.preventDefault())
  show('ready')
  recorder.hidden = false
}
