from bisect import bisect_left, bisect_right

AT_THE_PLACE = True


class HashRing:
    def __init__(self, points):
        self.points, self.nodes, self.owner = points, set(), {}

    def add(self, node):
        if node in self.nodes:
            return False
        self.nodes.add(node)
        for i in range(self.points):
            self.owner[place_of(f"{node}#{i}")] = node
        self.places = sorted(self.owner)
        return True

    def remove(self, node):
        if node not in self.nodes:
            return False
        self.nodes.remove(node)
        for i in range(self.points):
            self.owner.pop(place_of(f"{node}#{i}"), None)
        self.places = sorted(self.owner)
        return True

    def node_for(self, key):
        if not self.owner:
            return None
        search = bisect_left if AT_THE_PLACE else bisect_right
        return self.owner[self.places[search(self.places, place_of(key)) % len(self.places)]]


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
