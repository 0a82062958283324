WITH_ITSELF = True


class Node:
    __slots__ = ("children", "count")

    def __init__(self):
        self.children, self.count = {}, 0


def completions(log, prefixes, k):
    root = Node()
    for query, count in log:
        node = root
        for sign in query:
            node = node.children.setdefault(sign, Node())
        node.count += count
    return [ranked(root, prefix)[:k] for prefix in prefixes]


def ranked(root, prefix):
    node = root
    for sign in prefix:
        node = node.children.get(sign)
        if node is None:
            return []
    found, open_nodes = [], [(prefix, node)]
    while open_nodes:
        text, node = open_nodes.pop()
        if node.count and (WITH_ITSELF or text != prefix):
            found.append((-node.count, text))
        open_nodes += [(text + sign, child) for sign, child in node.children.items()]
    return [text for _, text in sorted(found)]
