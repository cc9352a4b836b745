// Runs beside the page, in the thread that hears. Turns what comes in into 16-bit samples, channels by turns, and hands them
// over a quarter of a second at a time with their power, so that the page neither misses nor hurries.

const STEPS = 32_768
const HANDED_OVER_SECONDS = 0.25

class Recorder extends AudioWorkletProcessor {
  process([channels]) {
    if (channels.length === 0) return true
    if (this.channels !== channels.length) this.begin(channels.length)
    for (let at = 0; at < channels[0].length; at += 1) {
      for (const channel of channels) {
        const value = Math.max(-1, Math.min(1, channel[at]))
        this.power += value * value
        this.block[this.filled++] = Math.max(-STEPS, Math.min(STEPS - 1, Math.round(value * STEPS)))
      }
      if (this.filled === this.block.length) this.handOver()
    }
    return true
  }

  begin(channels) {
    this.channels = channels
    this.block = new Int16Array(Math.round(HANDED_OVER_SECONDS * sampleRate) * channels)
    this.filled = 0
    this.power = 0
  }

  handOver() {
    const { block, channels, power } = this
    this.port.postMessage({ block, channels, power: power / block.length }, [block.buffer])
    this.begin(channels)
  }
}

registerProcessor('recorder', Recorder)
