ENDED_TAKES_A_PLACE = True


class Hypothesis:
    def __init__(self, tokens, score):
        self.tokens, self.score = tokens, score

    def followers(self, table):
        last = self.tokens[-1] if self.tokens else "<s>"
        return [Hypothesis(self.tokens + [token], self.score + more) for token, more in (table.get(last) or {}).items()]

    def is_over(self):
        return self.tokens[-1] == "</s>"


def ranked(hypotheses):
    """By tokens first and by score after it: the second sort keeps what the first one did among equals."""
    by_tokens = sorted(hypotheses, key=lambda one: one.tokens)
    return sorted(by_tokens, key=lambda one: one.score, reverse=True)


def beam_search(table, width, steps):
    beam, finished = [Hypothesis([], 0)], []
    while beam and steps > 0:
        steps -= 1
        everything = ranked([new for old in beam for new in old.followers(table)])
        beam, places = [], width
        for one in everything:
            if one.is_over():
                if places > 0 or not ENDED_TAKES_A_PLACE:
                    finished.append(one)
                    places -= ENDED_TAKES_A_PLACE
            elif places > 0:
                beam.append(one)
                places -= 1
    return [one.tokens + [one.score] for one in ranked(finished)[:width]]
