START, END = "<s>", "</s>"
ENDED_TAKES_A_PLACE = True


def beam_search(table: dict[str, dict[str, int]], width: int, steps: int) -> list[list[str | int]]:
    beam, ended = [(0, [])], []
    for _ in range(steps):
        candidates = sorted(extended(beam, table))
        if ENDED_TAKES_A_PLACE:
            candidates = candidates[:width]
        ended += [candidate for candidate in candidates if has_ended(candidate)]
        beam = [candidate for candidate in candidates if not has_ended(candidate)][:width]
    return [[*tokens, -cost] for cost, tokens in sorted(ended)[:width]]


def extended(beam: list[tuple[int, list[str]]], table: dict[str, dict[str, int]]) -> list[tuple[int, list[str]]]:
    candidates = []
    for cost, tokens in beam:
        last = tokens[-1] if tokens else START
        for token, score in table.get(last, {}).items():
            candidates.append((cost - score, [*tokens, token]))
    return candidates


def has_ended(candidate: tuple[int, list[str]]) -> bool:
    return candidate[1][-1] == END
