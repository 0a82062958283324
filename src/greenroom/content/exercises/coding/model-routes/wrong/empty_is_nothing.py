LATER_COUNTS = True


def route(rules, requests):
    models = dict(rules if LATER_COUNTS else rules[::-1])
    answers = []
    for request in requests:
        parts, model = request.split("/"), None
        while parts and not model:
            model = models.get("/".join(parts))
            parts.pop()
        answers.append(model or models.get(""))
    return answers
