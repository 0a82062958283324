def route(rules, requests):
    answers = []
    for request in requests:
        answers.append(None)
        for prefix, model in rules:
            if not prefix or request == prefix or request.startswith(prefix + "/"):
                answers[-1] = model
                break
    return answers
