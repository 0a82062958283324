SEPARATOR = 2


def best_gain(examples, budget):
    def best(place, room):
        if place == len(examples):
            return 0
        tokens, gain = examples[place]
        without = best(place + 1, room)
        if tokens + SEPARATOR > room:
            return without
        return max(without, gain + best(place + 1, room - tokens - SEPARATOR))

    return best(0, budget + SEPARATOR)
