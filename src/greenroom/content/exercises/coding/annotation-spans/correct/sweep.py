from collections import defaultdict

SLACK = 0


def merge_spans(spans, gap):
    """Counts how many stretched spans are open while walking along the text."""
    edges = defaultdict(list)
    for start, end, label in spans:
        edges[label] += [(start, 0), (end + gap + SLACK, 1)]
    found = []
    for label, marks in edges.items():
        depth = 0
        for position, closes in sorted(marks):
            if closes:
                depth -= 1
                if depth == 0:
                    found.append((first, position - gap - SLACK, label))
            else:
                if depth == 0:
                    first = position
                depth += 1
    return [list(span) for span in sorted(found)]
