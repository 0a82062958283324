from heapq import heappop, heappush

ALIVE_AT_THE_END = False


class ExpiringCache:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.entries = {}
        self.notes = []
        self.puts = 0

    def put(self, key: str, value: int, life: int, now: int) -> str | None:
        self.clear_dead(now)
        gone = None
        if key not in self.entries and len(self.entries) == self.capacity:
            gone = self.first_to_die()
            del self.entries[gone]
        self.puts += 1
        self.entries[key] = (self.puts, value)
        heappush(self.notes, (now + life + ALIVE_AT_THE_END, self.puts, key))
        return gone

    def get(self, key: str, now: int) -> int | None:
        self.clear_dead(now)
        return self.entries[key][1] if key in self.entries else None

    def size(self, now: int) -> int:
        self.clear_dead(now)
        return len(self.entries)

    def clear_dead(self, now: int) -> None:
        while self.notes and self.notes[0][0] <= now:
            _, number, key = heappop(self.notes)
            if self.is_newest(number, key):
                del self.entries[key]

    def first_to_die(self) -> str:
        while True:
            _, number, key = heappop(self.notes)
            if self.is_newest(number, key):
                return key

    def is_newest(self, number: int, key: str) -> bool:
        return key in self.entries and self.entries[key][0] == number
