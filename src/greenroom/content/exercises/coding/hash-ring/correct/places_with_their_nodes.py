from bisect import bisect_left, bisect_right, insort

AT_THE_PLACE = True


class HashRing:
    """Sorted places, and for each of them the nodes that stand there."""

    def __init__(self, points):
        self.points, self.places, self.at, self.names = points, [], {}, set()

    def add(self, node):
        if node in self.names:
            return False
        self.names.add(node)
        for place in self._places_of(node):
            if place not in self.at:
                insort(self.places, place)
                self.at[place] = []
            insort(self.at[place], node)
        return True

    def remove(self, node):
        if node not in self.names:
            return False
        self.names.remove(node)
        for place in self._places_of(node):
            self.at[place].remove(node)
            if not self.at[place]:
                del self.at[place]
                self.places.pop(bisect_left(self.places, place))
        return True

    def node_for(self, key):
        search = bisect_left if AT_THE_PLACE else bisect_right
        number = search(self.places, place_of(key))
        if number == len(self.places):
            number = 0
        return self.at[self.places[number]][0] if self.places else None

    def _places_of(self, node):
        return {place_of(f"{node}#{number}") for number in range(self.points)}


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
