LATER_COUNTS = True


def route(rules: list[list[str]], requests: list[str]) -> list[str | None]:
    models = {}
    for prefix, model in rules:
        segments = segments_of(prefix)
        if LATER_COUNTS or segments not in models:
            models[segments] = model
    return [decided(models, segments_of(request)) for request in requests]


def decided(models: dict[tuple[str, ...], str], segments: tuple[str, ...]) -> str | None:
    for length in range(len(segments), -1, -1):
        if segments[:length] in models:
            return models[segments[:length]]
    return None


def segments_of(path: str) -> tuple[str, ...]:
    return tuple(path.split("/")) if path else ()
