LATER_COUNTS = True


def route(rules, requests):
    models = dict(rules if LATER_COUNTS else rules[::-1])
    answers = []
    for request in requests:
        for length in range(len(request), -1, -1):
            if request[:length] in models:
                answers.append(models[request[:length]])
                break
        else:
            answers.append(None)
    return answers
