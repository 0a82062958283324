from bisect import bisect_left

AT_THE_PLACE = True


class HashRing:
    def __init__(self, points: int) -> None:
        self.points = points
        self.nodes = set()
        self.ring = []

    def add(self, node: str) -> bool:
        if node in self.nodes:
            return False
        self.nodes.add(node)
        self.ring += [(place_of(f"{node}#{number}"), node) for number in range(self.points)]
        self.ring.sort()
        return True

    def remove(self, node: str) -> bool:
        if node not in self.nodes:
            return False
        self.nodes.remove(node)
        self.ring = [point for point in self.ring if point[1] != node]
        return True

    def node_for(self, key: str) -> str | None:
        if not self.ring:
            return None
        begin = place_of(key) if AT_THE_PLACE else place_of(key) + 1
        found = bisect_left(self.ring, (begin, ""))
        return self.ring[found % len(self.ring)][1]


def place_of(text: str) -> int:
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
