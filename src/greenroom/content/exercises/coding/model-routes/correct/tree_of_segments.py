LATER_COUNTS = True
MODEL = ""


def route(rules, requests):
    """A table of tables; the empty segment, which no path has, holds the model."""
    root = {}
    for prefix, model in rules:
        node = root
        for segment in prefix.split("/") if prefix else []:
            node = node.setdefault(segment, {})
        if LATER_COUNTS:
            node[MODEL] = model
        else:
            node.setdefault(MODEL, model)
    answers = []
    for request in requests:
        node, answer = root, root.get(MODEL)
        for segment in request.split("/") if request else []:
            node = node.get(segment)
            if node is None:
                break
            answer = node.get(MODEL, answer)
        answers.append(answer)
    return answers
