PAUSE = 0


def best_revenue(offers):
    """Numbers the minutes that matter and walks along them."""
    minutes = sorted({start for start, _, _ in offers} | {end + PAUSE for _, end, _ in offers})
    number = {minute: place for place, minute in enumerate(minutes)}
    ending_at = [[] for _ in minutes]
    for start, end, pay in offers:
        ending_at[number[end + PAUSE]].append((number[start], pay))
    best = [0] * (len(minutes) + 1)
    for place, accepted in enumerate(ending_at):
        best[place + 1] = max([best[place], *(best[start + 1] + pay for start, pay in accepted)])
    return best[-1]
