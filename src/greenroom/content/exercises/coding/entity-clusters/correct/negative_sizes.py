LARGEST_FIRST = True


class Forest:
    """One table: below zero the size of a root, otherwise the parent; paths are flattened behind the search."""

    def __init__(self, number):
        self.above = [-1] * number

    def find(self, item):
        root = item
        while self.above[root] >= 0:
            root = self.above[root]
        while item != root:
            self.above[item], item = root, self.above[item]
        return root

    def join(self, one, other, most):
        one, other = sorted((self.find(one), self.find(other)), key=self.above.__getitem__)
        if one != other and -self.above[one] - self.above[other] <= most:
            self.above[one] += self.above[other]
            self.above[other] = one


def entity_clusters(records, links, most):
    forest = Forest(records)
    for one, other in links:
        forest.join(one, other, most)
    by_root = {}
    for record in range(records):
        by_root.setdefault(forest.find(record), []).append(record)
    sign = -1 if LARGEST_FIRST else 1
    return [found for _, found in sorted((sign * len(found), found) for found in by_root.values()) if len(found) != 1]
