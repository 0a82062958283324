// Speech and pauses, told from levels alone. Pure: no page, no microphone.
// What is speech is decided by how far it stands out of the noise of the room, which is the softest tenth of the last while.

export const FRAME = 0.05; // seconds of sound that one level tells of
export const SHORTEST = 0.7; // seconds of silence from which on it is a pause
const LATELY = 200; // levels from which the noise is read
const ATTENTIVE = 20; // levels without which nobody knows the noise yet
const NOISE = [-75, -38]; // dBFS that a room's noise is taken to lie between
const UNKNOWN = -44; // dBFS that are taken for noise at most, as long as nobody knows it
const BEGINS = 10; // dB above the noise with which speech begins
const GOES_ON = 6; // dB above it with which speech goes on
const CERTAIN = 2; // levels in a row that make it speech, and no click

const round = (seconds) => Math.round(seconds * 100) / 100;

export class Hearing {
  constructor() {
    this.count = 0;
    this.lately = [];
    this.loud = 0; // levels in a row that are loud enough for a beginning
    this.speaks = false;
    this.began = this.ended = null; // seconds that frame all speech so far
    this.drained = { levels: [], pauses: [] };
  }

  get seconds() {
    return round(this.count * FRAME);
  }

  /** Hears the next level, in dBFS. */
  hear(level) {
    this.count += 1;
    this.lately.push(level);
    if (this.lately.length > LATELY) this.lately.shift();
    this.drained.levels.push(level);
    const above = level - this.noise();
    this.loud = above >= BEGINS ? this.loud + 1 : 0;
    if (!this.speaks && this.loud >= CERTAIN) this.speak();
    else if (this.speaks && above < GOES_ON) this.speaks = false;
    if (this.speaks) this.ended = this.seconds;
  }

  /** What was heard since the last time: levels, and pauses that are over. */
  drain() {
    const drained = this.drained;
    this.drained = { levels: [], pauses: [] };
    return { ...drained, seconds: this.seconds, began: this.began, ended: this.ended };
  }

  speak() {
    const start = round((this.count - this.loud) * FRAME);
    const silent = this.ended === null ? 0 : round(start - this.ended);
    if (silent >= SHORTEST) this.drained.pauses.push([this.ended, silent]);
    this.began ??= start;
    this.speaks = true;
  }

  noise() {
    const softest = this.lately.toSorted((one, other) => one - other)[Math.floor(this.lately.length / 10)];
    const most = this.lately.length < ATTENTIVE ? UNKNOWN : NOISE[1];
    return Math.min(most, Math.max(NOISE[0], softest));
  }
}
