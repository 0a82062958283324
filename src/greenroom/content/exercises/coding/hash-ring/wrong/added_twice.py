from bisect import bisect_left, insort

AT_THE_PLACE = True


class HashRing:
    def __init__(self, points):
        self.points, self.nodes, self.ring = points, set(), []

    def add(self, node):
        is_new = node not in self.nodes
        self.nodes.add(node)
        for i in range(self.points):
            insort(self.ring, (place_of(f"{node}#{i}"), node))
        return is_new

    def remove(self, node):
        if node not in self.nodes:
            return False
        self.nodes.remove(node)
        for i in range(self.points):
            self.ring.remove((place_of(f"{node}#{i}"), node))
        return True

    def node_for(self, key):
        if not self.ring:
            return None
        begin = place_of(key) + (not AT_THE_PLACE)
        return self.ring[bisect_left(self.ring, (begin,)) % len(self.ring)][1]


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
