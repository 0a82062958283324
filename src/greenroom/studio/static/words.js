// Words that are not typed: from a file, from a transcript with times, from an engine on this machine. Each gives the words, or
// throws an error whose message can be told.

const LARGEST = 1024 * 1024;
const TIMED = /\.(srt|vtt)$/i;
const PLAIN = /\.(txt|md|markdown)$/i;
const LOOK = 700; // milliseconds between two looks at how far an engine is
const UNREACHED = "The studio cannot be reached: what is in the sheet is still here; try again in a moment.";

/** The words of a file. */
export async function taken(file, place) {
  if (!TIMED.test(file.name) && !PLAIN.test(file.name)) throw new Error("That is no answer that can be read: take a .txt, .md, .srt or .vtt file.");
  if (file.size > LARGEST) throw new Error("That file is far longer than anyone says in an interview: keep one answer in it, under 1 MB.");
  return TIMED.test(file.name) ? timed(file, place) : plain(await file.arrayBuffer());
}

/** The words of a transcript; the studio keeps when each was said. */
export async function timed(transcript, place) {
  return (await asked(`${place}/times`, { method: "POST", body: transcript })).words;
}

/** The words that an engine hears in the recording; `until` resolves when it is to be stopped, `told` hears its seconds. */
export async function written(place, until, told) {
  const begin = (deed) => asked(`${place}/dictation`, { method: "POST", body: new URLSearchParams({ do: deed }) });
  let stopped = false;
  until.then(() => (stopped = true));
  let far = await begin("begin");
  while (far.state === "running") {
    told(far.seconds);
    await Promise.race([new Promise((resolve) => setTimeout(resolve, LOOK)), until]);
    far = stopped ? await begin("stop") : await asked(`${place}/dictation`);
  }
  if (far.state !== "done") throw new Error(far.said || "Nothing was written.");
  return far.said;
}

function plain(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new TypeError();
    if (!text.trim()) throw new Error("That file holds no words: take another one, or type your answer.");
    return text.trim();
  } catch (error) {
    throw error instanceof TypeError ? new Error("That file is no text in UTF-8: save it as such, or take another one.") : error;
  }
}

async function asked(address, options) {
  const answer = await fetch(address, options).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (!answer?.ok) throw new Error(said?.fault ?? UNREACHED);
  return said;
}
