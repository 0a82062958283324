// Marks, and how they live through an edit. Pure: no page, no socket.

/** Offsets of code points, as the studio counts them, as offsets of UTF-16 units, as the page counts them. */
export function toUtf16(text, marks) {
  if (!/[\ud800-\udbff]/.test(text)) return marks;
  const at = [0];
  for (const sign of text) at.push(at[at.length - 1] + sign.length);
  const place = (offset) => at[Math.min(offset, at.length - 1)];
  return marks.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) }));
}

/** What an edit put in place of what: `before` from `start` to `end`, and by how much it grew. `caret` is where it stands now,
 *  which tells which of several equal letters was typed. */
export function edit(before, after, caret = after.length) {
  const shorter = Math.min(before.length, after.length);
  const behind = Math.min(shorter, Math.max(0, after.length - caret));
  const least = before.endsWith(after.slice(after.length - behind)) ? behind : 0;
  let start = 0;
  while (start < shorter - least && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = least;
  while (same < shorter - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: before.length - same, grown: after.length - before.length };
}

/** Marks as they stand after edits, each made in what the one before it left. One whose words were edited goes along with what is
 *  left of them, so that it does not flicker; one whose words are gone is gone. */
export function carry(marks, edits) {
  return edits.reduce((carried, made) => carried.flatMap((mark) => moved(mark, made)), marks);
}

function moved(mark, { start, end, grown }) {
  if (mark.end <= start) return [mark];
  if (mark.start >= end) return [{ ...mark, start: mark.start + grown, end: mark.end + grown }];
  const first = mark.start < start ? mark.start : end + grown;
  const last = mark.end > end ? mark.end + grown : start;
  return first < last ? [{ ...mark, start: first, end: last }] : [];
}
