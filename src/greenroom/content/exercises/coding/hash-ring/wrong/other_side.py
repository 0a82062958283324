from bisect import bisect_left, bisect_right

AT_THE_PLACE = True


class HashRing:
    def __init__(self, points):
        self.points, self.nodes, self.ring, self.places = points, set(), [], []

    def _rebuild(self):
        self.ring = sorted((place_of(f"{node}#{i}"), node) for node in self.nodes for i in range(self.points))
        self.places = [place for place, _ in self.ring]

    def add(self, node):
        if node in self.nodes:
            return False
        self.nodes.add(node)
        self._rebuild()
        return True

    def remove(self, node):
        if node not in self.nodes:
            return False
        self.nodes.remove(node)
        self._rebuild()
        return True

    def node_for(self, key):
        if not self.ring:
            return None
        search = bisect_right if AT_THE_PLACE else bisect_left
        return self.ring[search(self.places, place_of(key)) % len(self.ring)][1]


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
