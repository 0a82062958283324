class HashRing:
    def __init__(self, points):
        self.nodes = []

    def add(self, node):
        if node in self.nodes:
            return False
        self.nodes = sorted([*self.nodes, node])
        return True

    def remove(self, node):
        if node not in self.nodes:
            return False
        self.nodes.remove(node)
        return True

    def node_for(self, key):
        return self.nodes[place_of(key) % len(self.nodes)] if self.nodes else None


def place_of(text):
    value = 2166136261
    for byte in text.encode():
        value = (value ^ byte) * 16777619 % 2**32
    return (value >> 16) ^ (value & 65535)
