LATER_COUNTS = True


def route(rules, requests):
    models = dict(rules if LATER_COUNTS else rules[::-1])
    answers = []
    for request in requests:
        segments, found = request.split("/"), None
        for length in range(1, len(segments) + 1):
            found = models.get("/".join(segments[:length]), found)
        answers.append(found)
    return answers
