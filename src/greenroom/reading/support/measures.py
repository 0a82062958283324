"""Measures beside time, money and data: length, mass, volume, energy, power, frequency, as they are written and said."""

LENGTH, MASS, VOLUME, ENERGY, POWER, FREQUENCY = "length", "mass", "volume", "energy", "power", "frequency"
SHORT_TIMES = {
    "d": "day", "w": "week", "wk": "week", "wks": "week", "mo": "month", "mos": "month", "mth": "month", "mths": "month",
    "y": "year", "yr": "year", "yrs": "year", "a": "year",
}  # fmt: skip
"""Times as they are written in ledgers alone."""
PREFIXES = {"": 1.0, "m": 1e-3, "c": 1e-2, "k": 1e3, "M": 1e6, "G": 1e9, "µ": 1e-6}
SIGNS = {
    "m": (LENGTH, 1.0, "cmkµ"), "g": (MASS, 1e-3, "mk"), "t": (MASS, 1e3, ""), "l": (VOLUME, 1.0, "mc"),
    "L": (VOLUME, 1.0, "m"), "Wh": (ENERGY, 1.0, "kMG"), "W": (POWER, 1.0, "mkMG"), "Hz": (FREQUENCY, 1.0, "kMG"),
}  # fmt: skip
"""The dimension of a sign, what one of it is worth, and which prefixes it has."""
NAMES = {
    "meter": (LENGTH, 1.0), "metre": (LENGTH, 1.0), "mile": (LENGTH, 1609.344), "foot": (LENGTH, 0.3048),
    "feet": (LENGTH, 0.3048), "inch": (LENGTH, 0.0254), "gram": (MASS, 1e-3), "kilo": (MASS, 1.0), "ton": (MASS, 1e3),
    "tonne": (MASS, 1e3), "liter": (VOLUME, 1.0), "litre": (VOLUME, 1.0), "watt": (POWER, 1.0), "hertz": (FREQUENCY, 1.0),
}  # fmt: skip
SPELLED_PREFIXES = {"": 1.0, "milli": 1e-3, "centi": 1e-2, "kilo": 1e3, "mega": 1e6, "giga": 1e9, "micro": 1e-6}
Measure = tuple[str, float]


def _signs() -> dict[str, Measure]:
    return {
        prefix + sign: (dimension, worth * PREFIXES[prefix])
        for sign, (dimension, worth, prefixes) in SIGNS.items()
        for prefix in ("", *prefixes)
    }


def _names() -> dict[str, Measure]:
    spelled = {
        prefix + name + ending: (dimension, worth * factor)
        for name, (dimension, worth) in NAMES.items()
        for prefix, factor in SPELLED_PREFIXES.items()
        for ending in ("", "s")
    }
    return spelled | {"kilowatt-hours": (ENERGY, 1e3), "kilowatt-hour": (ENERGY, 1e3), "megawatt-hours": (ENERGY, 1e6)}


WRITTEN: dict[str, Measure] = _signs() | _names()
"""Every measure by its unit as a ledger writes it; capitals count."""
SPOKEN: dict[str, str] = {
    unit.lower(): unit for unit in WRITTEN if len(unit) > 1 and unit.lower() not in ("mw", "mwh", "mhz", "ml", "cl")
}
"""The unit that a word behind a number stands for, where it can be but one."""
