// Marks, and how they live through an edit. Pure: no page, no socket.

/** Offsets of code points, as the studio counts them, as offsets of UTF-16 units, as the page counts them. */
export function toUtf16(text, marks) {
  if (!/[\ud800-\udbff]/.test(text)) return marks;
  const at = [0];
  for (const sign of text) at.push(at[at.length - 1] + sign.length);
  const place = (offset) => at[Math.min(offset, at.length - 1)];
  return marks.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) }));
}

/** The marks of `before` as they stand in `after`; one that the edit touched is gone. */
export function carry(marks, before, after) {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  const end = before.length - same;
  const grown = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= start) return [mark];
    if (mark.start >= end) return [{ ...mark, start: mark.start + grown, end: mark.end + grown }];
    return [];
  });
}
