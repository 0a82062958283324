NEWEST_FIRST = True


class Node:
    __slots__ = ("key", "value", "newer", "older")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.newer, self.older = key, value, self, self


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.nodes, self.ring = capacity, {}, Node()

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self._unlink(node)
        self._freshest(node)
        return node.value

    def put(self, key, value):
        if key in self.nodes:
            self.nodes[key].value = value
            self.get(key)
            return None
        gone = None
        if len(self.nodes) == self.capacity:
            if not self.nodes:
                return None
            stalest = self.ring.newer
            self._unlink(stalest)
            gone = stalest.key
            del self.nodes[gone]
        self.nodes[key] = node = Node(key, value)
        self._freshest(node)
        return gone

    def keys(self):
        found, node = [], self.ring.older
        while node is not self.ring:
            found.append(node.key)
            node = node.older
        return found if NEWEST_FIRST else found[::-1]

    def _unlink(self, node):
        node.newer.older, node.older.newer = node.older, node.newer

    def _freshest(self, node):
        node.newer, node.older = self.ring, self.ring.older
        node.older.newer = self.ring.older = node
