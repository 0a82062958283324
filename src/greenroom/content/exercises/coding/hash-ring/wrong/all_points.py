AT_THE_PLACE = True


class HashRing:
    def __init__(self, points):
        self.points, self.places = points, {}

    def add(self, node):
        if node in self.places:
            return False
        self.places[node] = [place_of(f"{node}#{i}") for i in range(self.points)]
        return True

    def remove(self, node):
        return self.places.pop(node, None) is not None

    def node_for(self, key):
        begin = place_of(key) + (not AT_THE_PLACE)
        best = None
        for node, places in self.places.items():
            for place in places:
                way = (place - begin) % 65536, node
                if best is None or way < best:
                    best = way
        return best and best[1]


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
