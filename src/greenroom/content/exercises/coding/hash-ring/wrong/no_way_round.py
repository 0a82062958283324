from bisect import bisect_left, bisect_right

AT_THE_PLACE = True


class HashRing:
    def __init__(self, points):
        self.points, self.ring = points, []

    def add(self, node):
        if any(other == node for _, other in self.ring):
            return False
        self.ring = sorted(self.ring + [(place_of(f"{node}#{i}"), node) for i in range(self.points)])
        return True

    def remove(self, node):
        before = len(self.ring)
        self.ring = [point for point in self.ring if point[1] != node]
        return len(self.ring) < before

    def node_for(self, key):
        if not self.ring:
            return None
        search = bisect_left if AT_THE_PLACE else bisect_right
        return self.ring[search([place for place, _ in self.ring], place_of(key))][1]


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
