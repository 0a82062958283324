// How loud it is, 20 times a second, measured where no busy page can delay it. Runs as an audio worklet.

const FRAME = 0.05; // seconds of sound that one level tells of
const SOFTEST = -100; // dBFS that stand for no sound at all

class Levels extends AudioWorkletProcessor {
  constructor() {
    super();
    this.size = Math.round(sampleRate * FRAME);
    this.squares = this.count = 0;
  }

  process([channels]) {
    for (const sample of channels[0] ?? new Float32Array(128)) {
      this.squares += sample * sample;
      this.count += 1;
      if (this.count === this.size) this.tell();
    }
    return true;
  }

  tell() {
    const level = 10 * Math.log10(this.squares / this.size);
    this.port.postMessage(Math.max(SOFTEST, Math.min(0, Math.round(level))));
    this.squares = this.count = 0;
  }
}

registerProcessor("levels", Levels);
