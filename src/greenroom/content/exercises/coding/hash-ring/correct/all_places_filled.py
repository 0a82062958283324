AT_THE_PLACE = True
PLACES = 65536


class HashRing:
    """After a change, the first lookup notes for each of the 65536 places who serves it."""

    def __init__(self, points):
        self.points, self.nodes, self.serving = points, set(), None

    def add(self, node):
        is_new = node not in self.nodes
        if is_new:
            self.nodes.add(node)
            self.serving = None
        return is_new

    def remove(self, node):
        was_there = node in self.nodes
        if was_there:
            self.nodes.discard(node)
            self.serving = None
        return was_there

    def node_for(self, key):
        if not self.nodes:
            return None
        if self.serving is None:
            self.serving = self._filled()
        return self.serving[(place_of(key) + (not AT_THE_PLACE)) % PLACES]

    def _filled(self):
        owners = {}
        for node in sorted(self.nodes, reverse=True):
            for number in range(self.points):
                owners[place_of(f"{node}#{number}")] = node
        serving, before = [], -1
        for place in sorted(owners):
            serving += [owners[place]] * (place - before)
            before = place
        return serving + [serving[0]] * (PLACES - 1 - before)


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
