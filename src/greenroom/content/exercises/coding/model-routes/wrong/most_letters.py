LATER_COUNTS = True


def route(rules, requests):
    models = dict(rules if LATER_COUNTS else rules[::-1])
    return [
        models[max((prefix for prefix in models if not prefix or (request + "/").startswith(prefix + "/")), key=len)]
        for request in requests
    ]
