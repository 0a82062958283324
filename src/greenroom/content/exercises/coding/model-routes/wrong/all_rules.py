LATER_COUNTS = True


def route(rules, requests):
    models = dict(rules if LATER_COUNTS else rules[::-1])
    answers = []
    for request in requests:
        longest, answer = -1, None
        for prefix, model in models.items():
            if len(prefix) > longest and (not prefix or (request + "/").startswith(prefix + "/")):
                longest, answer = len(prefix), model
        answers.append(answer)
    return answers
